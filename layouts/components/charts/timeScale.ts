import type { CalendarDay } from "../../../src/domain/dates.ts";

/** A line of time for a chart. Places are rounded to a tenth of the chart's unit: no eye sees more, and the page stays small. */
export interface TimeScale {
  /** Where a day is; a day before the line begins is at its beginning. */
  at(day: CalendarDay): number;
  /** The years that the line touches: where each begins on it, its middle, and how wide it is there. */
  readonly years: readonly {
    readonly year: number;
    readonly x: number;
    readonly middle: number;
    readonly width: number;
  }[];
}

/** The line from one day to another, from 0 to `width`. */
export function timeScale(from: CalendarDay, to: CalendarDay, width: number): TimeScale {
  const [first, last] = [Date.parse(from), Date.parse(to)];
  const at = (day: CalendarDay) =>
    roundTenth((width * (clamp(Date.parse(day), first, last) - first)) / Math.max(1, last - first));
  const begin = Number(from.slice(0, 4));
  const count = Number(to.slice(0, 4)) - begin + 1;
  const years = Array.from({ length: count }, (_, index) => {
    const [x, end] = [at(`${begin + index}-01-01`), at(`${begin + index + 1}-01-01`)];
    return { year: begin + index, x, middle: roundTenth((x + end) / 2), width: roundTenth(end - x) };
  });
  return { at, years };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

/** To a tenth. */
export function roundTenth(value: number): number {
  return Math.round(value * 10) / 10;
}
