import type { Site } from "../archive/site.ts";
import { addresses } from "../domain/addresses.ts";
import { yearOf } from "../domain/dates.ts";
import type { Council, Inspection } from "../domain/inspection.ts";
import { groupBy } from "../domain/order.ts";
import { pagesOf } from "./page.ts";
import { type EventView, eventSize, eventView, facetsOf } from "./views/event.ts";
import { type FilterGroup, filterGroups } from "./views/filters.ts";
import { FRONT_PAGE } from "./views/timelinePages.ts";

export interface HomeProps {
  readonly headline: string;
  readonly standfirst: string;
  readonly span: { readonly from: number; readonly to: number };
  readonly scores: readonly { readonly council: Council; readonly inspections: readonly Inspection[] }[];
  readonly filters: readonly FilterGroup[];
  readonly years: readonly {
    readonly year: number;
    readonly address: string;
    readonly events: readonly EventView[];
  }[];
  /** The years that are not shown, or not in full, with how many events are left out. */
  readonly earlier: readonly { readonly year: number; readonly address: string; readonly events: number }[];
}

export const data = pagesOf<HomeProps>("home.11ty.tsx", (site) => [
  {
    address: addresses.timeline,
    title: site.archive.site.name,
    description: site.archive.site.description,
    section: "timeline",
    crumbs: [],
    script: "timeline",
    jsonLd: () => [websiteJsonLd(site)],
    props: () => homeProps(site),
  },
]);

function homeProps({ archive }: Site): HomeProps {
  const { register, site } = archive;
  const byYear = groupBy(archive.events, ({ date }) => yearOf(date));
  let items = 0;
  const years: HomeProps["years"][number][] = [];
  const earlier: HomeProps["earlier"][number][] = [];
  for (const [year, events] of byYear) {
    const address = addresses.year(year);
    const before = items;
    const shown = events.filter((event) => {
      items += eventSize(event);
      return items <= FRONT_PAGE;
    });
    const whole = shown.length === events.length;
    if (whole || before === 0)
      years.push({ year, address, events: shown.map((event) => eventView(archive, event)) });
    if (!whole) earlier.push({ year, address, events: events.length - (before === 0 ? shown.length : 0) });
  }
  return {
    headline: site.headline,
    standfirst: site.standfirst,
    span: site.years,
    scores: site.focus.flatMap((slug) => {
      const council = register.councils.get(slug);
      const inspections = (register.inspectionsOf.get(slug) ?? []).filter(
        ({ published }) => yearOf(published) >= site.years.from,
      );
      return council ? [{ council, inspections }] : [];
    }),
    filters: filterGroups(archive, archive.events.map(facetsOf)),
    years,
    earlier,
  };
}

function websiteJsonLd({ archive, location }: Site): object {
  return {
    "@type": "WebSite",
    name: archive.site.name,
    description: archive.site.description,
    url: location.absolute(addresses.timeline),
    inLanguage: "en-GB",
    potentialAction: {
      "@type": "SearchAction",
      target: `${location.absolute(addresses.search)}?q={search_term_string}`,
      "query-input": "required name=search_term_string",
    },
  };
}
