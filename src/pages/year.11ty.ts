import { addresses } from "../domain/addresses.ts";
import { yearOf } from "../domain/dates.ts";
import { groupBy } from "../domain/order.ts";
import { pagesOf } from "./page.ts";
import { type EventView, eventSize, eventView } from "./views/event.ts";
import { type Paging, pagedList } from "./views/paging.ts";
import { YEAR_PAGE } from "./views/timelinePages.ts";

export interface YearProps {
  readonly year: number;
  readonly events: readonly EventView[];
  readonly paging: Paging;
  /** The years of the timeline before and after this one. */
  readonly earlier: { readonly year: number; readonly address: string } | null;
  readonly later: { readonly year: number; readonly address: string } | null;
}

export const data = pagesOf<YearProps>("year.11ty.tsx", ({ archive }) => {
  const years = [...groupBy(archive.events, ({ date }) => yearOf(date))];
  const link = (at: number) => {
    const year = years[at]?.[0];
    return year === undefined ? null : { year, address: addresses.year(year) };
  };
  return years.flatMap(([year, events], at) =>
    pagedList(
      {
        address: addresses.year(year),
        title: String(year),
        description: `${year} in the archive: the inspections reported that year and the releases that told of them.`,
        section: "timeline",
        crumbs: [{ label: "Years", address: addresses.years }],
      },
      events,
      YEAR_PAGE,
      (items, paging): YearProps => ({
        year,
        events: items.map((event) => eventView(archive, event)),
        paging,
        earlier: link(at + 1),
        later: link(at - 1),
      }),
      eventSize,
    ),
  );
});
