import { scaleUtc } from "d3-scale";
import type { CalendarDay } from "../../src/domain/dates.ts";

/** A line of time for a chart: where a day stands on it, and where its years begin. In SVG units, rounded to a tenth. */
export interface TimeScale {
  at(day: CalendarDay): number;
  readonly years: readonly { readonly x: number; readonly label: string }[];
}

export function timeScale(from: CalendarDay, to: CalendarDay, range: readonly [number, number]): TimeScale {
  const scale = scaleUtc([new Date(from), new Date(to)], range);
  return {
    at: (day) => roundTenth(scale(new Date(day))),
    years: scale
      .ticks(6)
      .map((tick) => ({ x: roundTenth(scale(tick)), label: String(tick.getUTCFullYear()) })),
  };
}

/** To a tenth of an SVG unit: no eye sees more, and the page stays small. */
export function roundTenth(value: number): number {
  return Math.round(value * 10) / 10;
}
