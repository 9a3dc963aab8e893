import { addresses } from "../domain/addresses.ts";
import type { CalendarDay } from "../domain/dates.ts";
import { compareText } from "../domain/order.ts";
import { pagesOf } from "./page.ts";
import { type Paging, pagedList } from "./views/paging.ts";
import { type Reporting, reportingLinks } from "./views/reporting.ts";

export interface CorrectionsProps {
  readonly corrections: readonly {
    readonly date: CalendarDay;
    readonly text: string;
    readonly release: string;
    readonly title: string;
  }[];
  readonly reporting: Reporting;
  readonly paging: Paging;
}

export const data = pagesOf<CorrectionsProps>("corrections.11ty.tsx", (site) => {
  const corrections = site.archive.releases
    .flatMap((release) =>
      release.corrections.map((correction) => ({
        ...correction,
        release: addresses.release(release.slug),
        title: release.title,
      })),
    )
    .toSorted((a, b) => compareText(b.date, a.date) || compareText(a.release, b.release));
  return pagedList(
    {
      address: addresses.corrections,
      title: "Corrections",
      description: "Every correction to the archive’s records, newest first, and how to report an error.",
      section: "about",
      crumbs: [],
    },
    corrections,
    100,
    (items, paging) => ({
      corrections: items,
      reporting: reportingLinks(site, "content", "the archive", addresses.corrections),
      paging,
    }),
  );
});
