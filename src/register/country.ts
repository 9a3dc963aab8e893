import type { CalendarDay } from "../domain/dates.ts";
import type { Grade, Ungraded } from "../domain/grades.ts";
import { gradeInSentence, isGrade } from "../domain/grades.ts";
import { type Inspection, overallGrade } from "../domain/inspection.ts";
import { gradedInspections, type Register } from "./register.ts";

/** How many authorities held which overall grade, from reports published by a day. */
export interface NationalCounts {
  /** Every authority of which the register knew a graded report by then: what shares are shares of. */
  readonly authorities: number;
  readonly outstanding: number;
  readonly good: number;
  readonly requires_improvement: number;
  readonly inadequate: number;
  /** Authorities whose latest report gives no overall grade. */
  readonly not_given: number;
}

/** The counts from a day on, until the next row. */
export interface NationalRow extends NationalCounts {
  readonly date: CalendarDay;
}

/** What an authority's latest graded report said overall. */
export interface Outcome {
  readonly council: string;
  readonly outcome: Grade | Ungraded;
  /** The day of the report from which the authority has held this outcome without a break. */
  readonly since: CalendarDay;
  /** The latest report: the one the outcome stands in. */
  readonly inspection: Inspection;
}

/** The state of the country on any day. */
export interface Country {
  /** One row for each day on which a report changed which authority held what, oldest first. */
  readonly series: readonly NationalRow[];
  /** The counts on a day; all nought before the first report. */
  on(day: CalendarDay): NationalCounts;
  /** What an authority held on a day; null where the register has no graded report of it by then. */
  held(council: string, day: CalendarDay): Outcome | null;
  /** Who held an overall grade on a day, in the register's order of councils. */
  holders(grade: Grade, day: CalendarDay): readonly Outcome[];
  /** What every authority known by a day held, in the register's order of councils. */
  outcomes(day: CalendarDay): readonly Outcome[];
}

const COLUMN: Record<Grade | Ungraded, Exclude<keyof NationalCounts, "authorities">> = {
  outstanding: "outstanding",
  good: "good",
  "requires-improvement": "requires_improvement",
  inadequate: "inadequate",
  "not-given": "not_given",
  "not-judged": "not_given",
};
const NONE: NationalCounts = {
  authorities: 0,
  outstanding: 0,
  good: 0,
  requires_improvement: 0,
  inadequate: 0,
  not_given: 0,
};

/**
 * The country, day by day: each authority holds the overall outcome of its latest graded report. Re-inspections count, focused
 * visits don't, and a report without an overall grade replaces the grade held before. Build it once: answers are kept.
 */
export function createCountry(register: Register): Country {
  const outcomesOf = new Map(
    [...register.councils.keys()].map((council) => [council, outcomesOver(register, council)]),
  );
  const days = [
    ...new Set([...outcomesOf.values()].flat().map(({ inspection }) => inspection.published)),
  ].sort();
  const known = days.map((day) =>
    once(() => [...outcomesOf.values()].flatMap((all) => lastBy(all, day, reportDay) ?? [])),
  );
  const rows = seriesOf(outcomesOf);

  const held: Country["held"] = (council, day) =>
    lastBy(outcomesOf.get(council) ?? [], day, reportDay) ?? null;
  const outcomes: Country["outcomes"] = (day) => known[countBy(days, day, (date) => date) - 1]?.() ?? [];
  return {
    series: rows,
    on: (day) => lastBy(rows, day, (row) => row.date) ?? NONE,
    held,
    outcomes,
    holders: (grade, day) => outcomes(day).filter(({ outcome }) => outcome === grade),
  };
}

const reportDay = ({ inspection }: Outcome) => inspection.published;

function outcomesOver(register: Register, council: string): Outcome[] {
  const all: Outcome[] = [];
  for (const inspection of gradedInspections(register, council)) {
    const before = all.at(-1);
    const outcome = inspection.grades.overall ?? "not-given";
    const since = before?.outcome === outcome && isGrade(outcome) ? before.since : inspection.published;
    all.push({ council, outcome, since, inspection });
  }
  return all;
}

function seriesOf(outcomesOf: ReadonlyMap<string, readonly Outcome[]>): NationalRow[] {
  const changes = [...outcomesOf.values()].flatMap((all) =>
    all.flatMap((now, place) => {
      const before = all[place - 1]?.outcome;
      return before === now.outcome ? [] : [{ day: reportDay(now), before, now: now.outcome }];
    }),
  );
  const rows: NationalRow[] = [];
  for (const { day, before, now } of changes.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))) {
    const last = rows.at(-1) ?? { date: "", ...NONE };
    const row = { ...last, date: day };
    if (before === undefined) row.authorities += 1;
    else row[COLUMN[before]] -= 1;
    row[COLUMN[now]] += 1;
    if (last.date === day) rows.pop();
    rows.push(row);
  }
  return rows;
}

/** How many of the items, in order of their days, have a day no later than this one. */
function countBy<T>(items: readonly T[], day: CalendarDay, dayOf: (item: T) => CalendarDay): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item !== undefined && dayOf(item) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function lastBy<T>(items: readonly T[], day: CalendarDay, dayOf: (item: T) => CalendarDay): T | undefined {
  return items[countBy(items, day, dayOf) - 1];
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** How many councils held the overall grade of an inspection on the day of its report, as a sentence; null if it gives none. */
export function sameGradeThen(country: Country, inspection: Inspection): string | null {
  const grade = overallGrade(inspection);
  if (grade === null) return null;
  const { authorities } = country.on(inspection.published);
  const holders = country.holders(grade, inspection.published).length;
  const councils = authorities === 1 ? "council" : "councils";
  return `${holders} of ${authorities} ${councils} in the register ${holders === 1 ? "was" : "were"} then rated ${gradeInSentence(grade)} overall.`;
}
