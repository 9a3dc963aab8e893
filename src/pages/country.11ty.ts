import type { Archive } from "../archive/model.ts";
import type { Site } from "../archive/site.ts";
import { addresses } from "../domain/addresses.ts";
import type { CalendarDay } from "../domain/dates.ts";
import { isGraded } from "../domain/inspection.ts";
import type { NationalRow } from "../register/country.ts";
import { pagesOf } from "./page.ts";
import { type CountryChart, countryChart, type RegionChart, regionCharts } from "./views/countryChart.ts";

export interface CountryProps {
  readonly asAt: CalendarDay;
  readonly begins: CalendarDay;
  readonly now: NationalRow;
  readonly chart: CountryChart;
  readonly regions: readonly RegionChart[];
  /** The state at the end of each year, and on the register's day. */
  readonly table: readonly NationalRow[];
  /** Who was outstanding overall on the days that matter: when reports of the councils in focus came out, and now. */
  readonly days: readonly HoldersOnDay[];
}

export interface HoldersOnDay {
  readonly day: CalendarDay;
  /** Why the day matters: the reports of that day. */
  readonly because: string;
  readonly row: NationalRow;
  readonly holders: readonly {
    readonly name: string;
    readonly address: string;
    readonly since: CalendarDay;
  }[];
}

export const data = pagesOf<CountryProps>("country.11ty.tsx", (site) => [
  {
    address: addresses.country,
    title: "The country: overall grades since 2014",
    description:
      "How many councils in England held each overall grade for children’s services on any day since February 2014, as far as the register goes.",
    section: "country",
    style: "charts",
    crumbs: [],
    props: () => countryProps(site),
  },
]);

function countryProps({ archive }: Site): CountryProps {
  const { register, country } = archive;
  const { asAt } = register;
  const begins = country.series[0]?.date ?? asAt;
  const row = (date: CalendarDay): NationalRow => ({ ...country.on(date), date });
  const years = Array.from({ length: Number(asAt.slice(0, 4)) - Number(begins.slice(0, 4)) }, (_, at) =>
    row(`${Number(begins.slice(0, 4)) + at}-12-31`),
  );
  return {
    asAt,
    begins,
    now: row(asAt),
    chart: countryChart(archive),
    regions: regionCharts(archive),
    table: [...years, row(asAt)],
    days: daysThatMatter(archive).map(({ day, because }) => ({
      day,
      because,
      row: row(day),
      holders: country.holders("outstanding", day).map(({ council, since }) => ({
        name: register.councils.get(council)?.name ?? council,
        address: addresses.council(council),
        since,
      })),
    })),
  };
}

/** The days on which graded reports of councils in focus came out, newest first, after the register's own day. */
function daysThatMatter({ register, site }: Archive): { day: CalendarDay; because: string }[] {
  const reports = site.focus.flatMap((slug) => (register.inspectionsOf.get(slug) ?? []).filter(isGraded));
  const days = [...new Set(reports.map(({ published }) => published))].toSorted().toReversed();
  return [
    { day: register.asAt, because: "The day to which this register is complete" },
    ...days.map((day) => ({
      day,
      because: `Reports on ${register.inspections
        .filter((one) => one.published === day && isGraded(one) && site.focus.includes(one.council))
        .map((one) => register.councils.get(one.council)?.name)
        .join(" and on ")}`,
    })),
  ];
}
