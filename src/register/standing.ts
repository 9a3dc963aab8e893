import type { CalendarDay } from "../domain/dates.ts";
import { GRADES, isGrade } from "../domain/grades.ts";
import type { Country } from "./country.ts";

/** What a council is counted under: its overall grade, `not-given` if its latest report has none, `none` if there is no report. */
export const STANDINGS = [...GRADES, "not-given", "none"] as const;
export type Standing = (typeof STANDINGS)[number];

/** What a council is counted under on a day. */
export function standingOf(country: Country, council: string, day: CalendarDay): Standing {
  const outcome = country.held(council, day)?.outcome;
  return outcome === undefined ? "none" : isGrade(outcome) ? outcome : "not-given";
}

/** How many of some councils are counted under what on a day, best first; without what none is counted under, unless it is a grade. */
export function countStandings(
  country: Country,
  councils: readonly { readonly slug: string }[],
  day: CalendarDay,
): { readonly standing: Standing; readonly count: number }[] {
  const all = councils.map(({ slug }) => standingOf(country, slug, day));
  return STANDINGS.map((standing) => ({
    standing,
    count: all.filter((one) => one === standing).length,
  })).filter(({ standing, count }) => count > 0 || isGrade(standing));
}
