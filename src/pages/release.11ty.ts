import { citationSentence } from "../archive/citation.ts";
import { releaseJsonLd } from "../archive/jsonLd.ts";
import type { Archive, Release } from "../archive/model.ts";
import { hasCard, releaseCard } from "../archive/shareCards.ts";
import type { Site } from "../archive/site.ts";
import { addresses } from "../domain/addresses.ts";
import type { CalendarDay, PartialDate } from "../domain/dates.ts";
import { eventLabel, sourceKindLabel } from "../domain/release.ts";
import { paragraphsOf } from "../domain/sentences.ts";
import { type Page, pagesOf } from "./page.ts";
import { type ReleaseListing, releaseListing } from "./views/listings.ts";
import { type Account, accountOf } from "./views/passages.ts";
import { countryThen, type RecordView, recordView, statedGrades } from "./views/record.ts";
import { type Reporting, reportingLinks } from "./views/reporting.ts";

export interface ReleaseProps {
  readonly title: string;
  readonly titleIsOurs: boolean;
  readonly date: PartialDate;
  readonly event: Release["event"];
  readonly eventLabel: string;
  readonly councils: readonly { readonly name: string; readonly address: string }[];
  readonly summary: string | null;
  readonly draft: boolean;
  readonly records: readonly RecordView[];
  readonly statedGrades: string | null;
  readonly country: { readonly day: CalendarDay; readonly text: string } | null;
  readonly account: Account;
  readonly replies: readonly {
    readonly who: string;
    readonly date: CalendarDay;
    readonly paragraphs: readonly string[];
  }[];
  readonly source: Release["source"] & {
    readonly kindLabel: string;
    /** The day on which someone last looked for the original, if it was gone. */
    readonly gone: CalendarDay | null;
  };
  readonly notes: readonly string[];
  readonly rights: Pick<Release, "rights" | "licence" | "permission">;
  readonly textLicence: { readonly name: string; readonly url: string };
  readonly citation: string;
  readonly bibtex: string;
  readonly ris: string;
  readonly updated: CalendarDay | null;
  readonly corrections: readonly { readonly date: CalendarDay; readonly text: string }[];
  readonly reporting: Reporting;
  /** Other releases on the same inspections. */
  readonly sameInspection: {
    readonly releases: readonly ReleaseListing[];
    readonly further: { readonly count: number; readonly address: string } | null;
  };
  readonly earlier: Neighbour | null;
  readonly later: Neighbour | null;
}

/** The release before or after. */
type Neighbour = Pick<ReleaseListing, "address" | "title" | "date">;

/** How many other releases on the same inspections a release's page lists; all are on the inspections' pages. */
const OTHERS = 4;

export const data = pagesOf<ReleaseProps>("release.11ty.tsx", (site) =>
  site.archive.releases.map((release, at): Page<ReleaseProps> => {
    const address = addresses.release(release.slug);
    return {
      address,
      title: `${release.title} (${release.source.publisher})`,
      description: release.summary ?? `${release.title}: a release by ${release.source.publisher}.`,
      section: "timeline",
      crumbs: [{ label: "Releases", address: addresses.releases }],
      jsonLd: () => releaseJsonLd(site, release),
      hidden: release.draft,
      ...(hasCard(site.archive, release) && { share: () => releaseCard(site.archive, release) }),
      script: "copy",
      props: () => releaseProps(site, release, at),
    };
  }),
);

function releaseProps(site: Site, release: Release, at: number): ReleaseProps {
  const { archive } = site;
  const [later, earlier] = [archive.releases[at - 1], archive.releases[at + 1]];
  return {
    title: release.title,
    titleIsOurs: release.title_by === "archive",
    date: release.date,
    event: release.event,
    eventLabel: eventLabel(release.event),
    councils: release.councils.map(({ name, slug }) => ({ name, address: addresses.council(slug) })),
    summary: release.summary ?? null,
    draft: release.draft,
    records: release.inspections.map((inspection) => recordView(archive, inspection)),
    statedGrades: statedGrades(release),
    country: countryThen(archive, release),
    account: accountOf(release, archive.register),
    replies: (release.reply ?? []).map(({ who, date, text }) => ({
      who,
      date,
      paragraphs: paragraphsOf(text),
    })),
    source: {
      ...release.source,
      kindLabel: sourceKindLabel(release.source.kind),
      gone: goneWhen(archive, release),
    },
    notes: release.notes ?? [],
    rights: { rights: release.rights, licence: release.licence, permission: release.permission },
    textLicence: archive.site.text_licence,
    citation: citationSentence(site, release),
    bibtex: addresses.bibtex(release.slug),
    ris: addresses.ris(release.slug),
    updated: release.updated ?? null,
    corrections: release.corrections,
    reporting: reportingLinks(site, release.origin.file, release.title, addresses.release(release.slug)),
    sameInspection: sameInspection(archive, release),
    earlier: earlier ? neighbour(earlier) : null,
    later: later ? neighbour(later) : null,
  };
}

function goneWhen({ sources }: Archive, { source }: Release): CalendarDay | null {
  const look = sources.get(source.url);
  return look?.status === "gone" ? look.checked : null;
}

function neighbour({ slug, title, date }: Release): Neighbour {
  return { address: addresses.release(slug), title, date };
}

function sameInspection(archive: Archive, release: Release): ReleaseProps["sameInspection"] {
  const { first, count } = onSameInspection(archive, release);
  const latest = release.inspections.at(-1);
  return {
    releases: first.map(releaseListing),
    further:
      latest && count > OTHERS ? { count: count - OTHERS, address: addresses.inspection(latest.id) } : null,
  };
}

/** The first of the other releases on the same inspections, and how many there are. */
function onSameInspection({ releasesOfInspection }: Archive, release: Release) {
  const lists = release.inspections.map(({ id }) => releasesOfInspection.get(id) ?? []);
  const [only = []] = lists;
  const all = lists.length > 1 ? [...new Set(lists.flat())] : only;
  const first = all.slice(0, OTHERS + 1).filter((other) => other !== release);
  return { first: first.slice(0, OTHERS), count: Math.max(all.length - 1, 0) };
}
