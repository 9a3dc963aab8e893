import type { CalendarDay } from "../../src/domain/dates.ts";
import { type Grade, gradeLabel } from "../../src/domain/grades.ts";
import type { NationalRow } from "../../src/register/country.ts";
import type { TimeScale } from "./timeScale.ts";

/** The share of authorities at one grade over time, as an area of a stacked chart. Drawn in order, each covers the lower part of the one before. */
export interface ShareArea {
  readonly grade: Grade | "not-given";
  readonly label: string;
  readonly path: string;
  /** The middle of the area at the right edge. */
  readonly labelY: number;
  /** At the right edge: how many authorities, and their share in percent, to the nearest whole. */
  readonly count: number;
  readonly share: number;
}

const BANDS: readonly { grade: Grade | "not-given"; of: (row: NationalRow) => number }[] = [
  { grade: "outstanding", of: (row) => row.outstanding },
  { grade: "good", of: (row) => row.good },
  { grade: "requires-improvement", of: (row) => row.requires_improvement },
  { grade: "inadequate", of: (row) => row.inadequate },
  { grade: "not-given", of: (row) => row.not_given },
];

/**
 * Stacks the shares of each row, best at the top; a row holds until the next, the last until `end`. Each area reaches down to
 * the bottom of the plot, so that only its upper edge has to be drawn: steps, in whole SVG units.
 */
export function shareAreas(
  rows: readonly NationalRow[],
  end: CalendarDay,
  time: TimeScale,
  plot: { readonly top: number; readonly bottom: number },
): ShareArea[] {
  const last = rows.at(-1);
  if (!last) return [];
  const y = (row: NationalRow, bands: number) => {
    const above = BANDS.slice(0, bands).reduce((sum, band) => sum + band.of(row), 0);
    return Math.round(plot.top + ((plot.bottom - plot.top) * above) / Math.max(1, row.authorities));
  };
  return BANDS.map(({ grade, of }, band) => ({
    grade,
    label: gradeLabel(grade),
    path: steps(
      rows.map((row) => ({ x: Math.round(time.at(row.date)), y: y(row, band) })),
      Math.round(time.at(end)),
      plot.bottom,
    ),
    labelY: (y(last, band) + y(last, band + 1)) / 2,
    count: of(last),
    share: Math.round((100 * of(last)) / Math.max(1, last.authorities)),
  }));
}

/** A path along steps and back along the bottom; steps that change nothing, or are narrower than a unit, are left out. */
function steps(points: readonly { x: number; y: number }[], end: number, bottom: number): string {
  const [first] = points;
  if (!first) return "";
  const edge = points.flatMap(({ x, y }, at) => {
    const next = points[at + 1];
    if (next && next.x === x) return [];
    return at > 0 && points[at - 1]?.y === y ? [] : [`H${x}V${y}`];
  });
  return `M${first.x} ${bottom}${edge.join("")}H${end}V${bottom}Z`;
}
