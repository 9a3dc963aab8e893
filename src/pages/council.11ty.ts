import type { Archive } from "../archive/model.ts";
import { councilCard } from "../archive/shareCards.ts";
import type { Site } from "../archive/site.ts";
import { addresses } from "../domain/addresses.ts";
import type { CalendarDay } from "../domain/dates.ts";
import type { Council, Inspection } from "../domain/inspection.ts";
import { changesSincePrevious } from "../register/changes.ts";
import { type Page, pagesOf } from "./page.ts";
import { type ChangesView, changesView } from "./views/changes.ts";
import { type CouncilChart, councilChart } from "./views/councilChart.ts";
import { type CouncilListing, councilListing } from "./views/councilListing.ts";
import { type ReleaseListing, releaseListing } from "./views/listings.ts";
import { type Score, scoreOf } from "./views/score.ts";

export interface CouncilProps {
  readonly name: string;
  readonly officialName: string;
  readonly type: string;
  readonly region: { readonly name: string; readonly address: string };
  readonly trusts: readonly string[];
  readonly website: string;
  /** Ofsted's own page on the council's children's services. */
  readonly ofstedUrl: string;
  readonly latest: CouncilListing["latest"];
  readonly latestReport: { readonly address: string; readonly url: string | null } | null;
  readonly asAt: CalendarDay;
  readonly score: Score;
  readonly chart: CouncilChart | null;
  readonly changes: readonly ChangesView[];
  readonly releases: readonly ReleaseListing[];
  readonly feeds: { readonly atom: string; readonly json: string };
  readonly previous: { readonly name: string; readonly address: string } | null;
  readonly next: { readonly name: string; readonly address: string } | null;
}

const TYPES: Record<Council["type"], string> = {
  county: "county council",
  "london-borough": "London borough",
  "metropolitan-district": "metropolitan district",
  "unitary-authority": "unitary authority",
};

export const data = pagesOf<CouncilProps>("council.11ty.tsx", (site) => {
  const councils = [...site.archive.register.councils.values()];
  return councils.map((council, at): Page<CouncilProps> => {
    const address = addresses.council(council.slug);
    return {
      address,
      title: `${council.name}: children’s services inspections`,
      description: `What Ofsted graded in the children’s services of ${council.officialName}, inspection by inspection, and what press releases said of it.`,
      section: "councils",
      style: "charts",
      crumbs: [
        { label: "Councils", address: addresses.councils },
        { label: council.region, address: addresses.region(council.region) },
      ],
      feedOf: { address, title: `${council.name} in ${site.archive.site.name}` },
      ...(site.archive.site.focus.includes(council.slug) && {
        share: () => councilCard(site.archive, council),
      }),
      props: () => councilProps(site, council, councils[at - 1], councils[at + 1]),
    };
  });
});

function councilProps(
  { archive }: Site,
  council: Council,
  before: Council | undefined,
  after: Council | undefined,
): CouncilProps {
  const inspections = archive.register.inspectionsOf.get(council.slug) ?? [];
  const releases = archive.releasesOfCouncil.get(council.slug) ?? [];
  const address = addresses.council(council.slug);
  return {
    name: council.name,
    officialName: council.officialName,
    type: TYPES[council.type],
    region: { name: council.region, address: addresses.region(council.region) },
    trusts: council.trusts,
    website: `https://www.${council.website}/`,
    ofstedUrl: `https://reports.ofsted.gov.uk/provider/44/${council.urn}`,
    latest: councilListing(archive, council).latest,
    latestReport: latestReport(archive, council),
    asAt: archive.register.asAt,
    score: scoreOf(council, inspections),
    chart: councilChart(archive.register, council),
    changes: allChanges(archive, inspections),
    releases: releases.map(releaseListing),
    feeds: { atom: addresses.atom(address), json: addresses.jsonFeed(address) },
    previous: before ? { name: before.name, address: addresses.council(before.slug) } : null,
    next: after ? { name: after.name, address: addresses.council(after.slug) } : null,
  };
}

function latestReport({ country, register }: Archive, council: Council): CouncilProps["latestReport"] {
  const held = country.held(council.slug, register.asAt);
  return held && { address: addresses.inspection(held.inspection.id), url: held.inspection.reportUrl };
}

/** What changed at each graded inspection, newest first. */
function allChanges(archive: Archive, inspections: readonly Inspection[]): ChangesView[] {
  return inspections
    .toReversed()
    .flatMap(
      (inspection) => changesView(inspection, changesSincePrevious(archive.register, inspection)) ?? [],
    );
}
