import type { CalendarDay } from "../../../src/domain/dates.ts";
import { GRADES, type Grade } from "../../../src/domain/grades.ts";
import type { NationalRow } from "../../../src/register/country.ts";
import type { TimeScale } from "./timeScale.ts";

/** The bands of the chart, top to bottom. No overall grade is above the scale: it is no low grade, and leaves the rest in place. */
const BANDS = ["not-given", ...GRADES] as const;

/** The share of councils at one grade over time, as an area of a stacked chart. Drawn in order, each covers the lower part of the one before. */
export interface ShareArea {
  readonly grade: (typeof BANDS)[number];
  readonly path: string;
  /** The middle of the area at the right edge, from 0 at the top to 1. */
  readonly middle: number;
  /** At the right edge: how many councils, and their share in percent, to the nearest whole. */
  readonly count: number;
  readonly share: number;
}

/** Charts are drawn in a square of this size, and stretched to their place. */
export const SIDE = 1000;

const COUNTS: Record<Grade | "not-given", (row: NationalRow) => number> = {
  "not-given": (row) => row.not_given,
  outstanding: (row) => row.outstanding,
  good: (row) => row.good,
  "requires-improvement": (row) => row.requires_improvement,
  inadequate: (row) => row.inadequate,
};

/**
 * Stacks the shares of each row, best at the top; a row holds until the next, the last until `end`. Shares are of all councils that
 * have a report. Each area reaches down to the bottom, so that only its upper edge has to be drawn: steps, in whole units.
 */
export function shareAreas(rows: readonly NationalRow[], end: CalendarDay, time: TimeScale): ShareArea[] {
  const last = rows.at(-1);
  if (!last) return [];
  const above = (row: NationalRow, bands: number) =>
    BANDS.slice(0, bands).reduce((sum, band) => sum + COUNTS[band](row), 0) / Math.max(1, row.authorities);
  return BANDS.map((grade, at) => ({
    grade,
    path: stepPath(
      rows.map((row) => ({ x: time.at(row.date), y: above(row, at) })),
      time.at(end),
    ),
    middle: (above(last, at) + above(last, at + 1)) / 2,
    count: COUNTS[grade](last),
    share: sharePercent(last, grade),
  }));
}

/** The share of a grade among the councils that have a report, in percent, to the nearest whole. */
export function sharePercent(row: NationalRow, grade: Grade | "not-given"): number {
  return Math.round((100 * COUNTS[grade](row)) / Math.max(1, row.authorities));
}

/**
 * A path along steps and back along the bottom, `y` from 0 at the top to 1. Of several steps within a unit of width the last counts;
 * steps that change nothing are left out.
 */
export function stepPath(points: readonly { x: number; y: number }[], end: number): string {
  const steps = new Map(points.map(({ x, y }) => [Math.round(x), Math.round(SIDE * y)]));
  const [first] = steps.keys();
  if (first === undefined) return "";
  let before: number | undefined;
  let edge = "";
  for (const [x, y] of steps) {
    if (y !== before) edge += `H${x}V${y}`;
    before = y;
  }
  return `M${first} ${SIDE}${edge}H${Math.round(end)}V${SIDE}Z`;
}
