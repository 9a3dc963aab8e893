import { addresses } from "../domain/addresses.ts";
import { yearOf } from "../domain/dates.ts";
import { groupBy } from "../domain/order.ts";
import { pagesOf } from "./page.ts";

export interface YearsProps {
  readonly years: readonly {
    readonly year: number;
    readonly address: string;
    readonly events: number;
    readonly releases: number;
  }[];
}

export const data = pagesOf<YearsProps>("years.11ty.tsx", (site) => [
  {
    address: addresses.years,
    title: "Years",
    description: "The archive by year: inspections of the councils in focus, and every release.",
    section: "timeline",
    crumbs: [],
    props: () => ({
      years: [...groupBy(site.archive.events, ({ date }) => yearOf(date))].map(([year, events]) => ({
        year,
        address: addresses.year(year),
        events: events.length,
        releases: events.reduce((sum, { releases }) => sum + releases.length, 0),
      })),
    }),
  },
]);
