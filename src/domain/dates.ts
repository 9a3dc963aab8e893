import { DateTime } from "luxon";
import { remember } from "./remember.ts";

/** A calendar day in London, "2019-10-15". Never an instant. */
export type CalendarDay = string;

/**
 * A date as far as it is known: a day ("2019-10-15"), a month ("2019-10"), a year ("2019"), or one of these and later
 * ("2025-01..": January 2025 or later).
 */
export interface PartialDate {
  /** As written in the file: "2025-01..". */
  readonly text: string;
  readonly precision: "day" | "month" | "year";
  /** True for "then or later". */
  readonly orLater: boolean;
  /** The first day of the period it names. */
  readonly first: CalendarDay;
  /** The last day of the period it names: what lists order by. */
  readonly last: CalendarDay;
}

/** The earliest day that content may name: an earlier one is a slip. */
const EARLIEST: CalendarDay = "1900-01-01";

const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(\.\.)?$/;

/** Reads "2019-10-15", "2019-10", "2019" or any of them with ".."; null for anything else, impossible days too. */
export function parsePartialDate(text: string): PartialDate | null {
  return partialDateOf(text);
}

const partialDateOf = remember((text): PartialDate | null => {
  const match = SHAPE.exec(text);
  if (!match) return null;
  const [, year, month, day, later] = match;
  const precision = day ? "day" : month ? "month" : "year";
  const first = DateTime.fromISO(`${year}-${month ?? "01"}-${day ?? "01"}`, { zone: "utc" });
  if (!first.isValid || isoDay(first) < EARLIEST) return null;
  return {
    text,
    precision,
    orLater: later !== undefined,
    first: isoDay(first),
    last: isoDay(first.endOf(precision)),
  };
});

/** Whether the text is a day that the calendar has, from 1900 on: "2024-02-29" is, "2023-02-29" is not. */
export function isCalendarDay(text: string): boolean {
  return isDay(text);
}

const isDay = remember(
  (text) =>
    /^\d{4}-\d{2}-\d{2}$/.test(text) && text >= EARLIEST && DateTime.fromISO(text, { zone: "utc" }).isValid,
);

/** As people write it: "15 October 2019", "October 2019", "2019", "January 2025 or later". */
export function formatDate(date: PartialDate | CalendarDay): string {
  if (typeof date === "string") return format(date, "d LLLL yyyy");
  const pattern = { day: "d LLLL yyyy", month: "LLLL yyyy", year: "yyyy" }[date.precision];
  return format(date.first, pattern) + (date.orLater ? " or later" : "");
}

/** Short, for tables and marks: "15 Oct 2019", "Oct 2019", "2019", "Jan 2025 or later". */
export function formatDateShort(date: PartialDate | CalendarDay): string {
  if (typeof date === "string") return format(date, "d LLL yyyy");
  const pattern = { day: "d LLL yyyy", month: "LLL yyyy", year: "yyyy" }[date.precision];
  return format(date.first, pattern) + (date.orLater ? " or later" : "");
}

/** The month and year of a day: "October 2019". */
export function formatMonth(day: CalendarDay): string {
  return format(day, "LLLL yyyy");
}

/**
 * Two days as one span: "9 to 13 September 2019", "11 January to 4 February 2016", "19 November 2013 to 7 January 2014".
 * One day stands alone.
 */
export function formatSpan(from: CalendarDay, to: CalendarDay): string {
  if (from === to) return formatDate(from);
  const pattern =
    from.slice(0, 7) === to.slice(0, 7)
      ? "d"
      : from.slice(0, 4) === to.slice(0, 4)
        ? "d LLLL"
        : "d LLLL yyyy";
  return `${format(from, pattern)} to ${formatDate(to)}`;
}

/** The value of `<time datetime>`: the day, month or year as far as known; undefined for "or later", which HTML can't say. */
export function machineDate(date: PartialDate): string | undefined {
  return date.orLater ? undefined : date.text;
}

/** The year a date orders under: 2019. */
export function yearOf(date: PartialDate | CalendarDay): number {
  return Number((typeof date === "string" ? date : date.last).slice(0, 4));
}

/** Whole years and months from one day to a later one, and the days between: 29 March 2016 to 13 January 2025 is 8 years 9 months, 3,212 days. */
export function timeBetween(
  from: CalendarDay,
  to: CalendarDay,
): { years: number; months: number; days: number } {
  const start = DateTime.fromISO(from, { zone: "utc" });
  const end = DateTime.fromISO(to, { zone: "utc" });
  const span = end.diff(start, ["years", "months", "days"]).toObject();
  return { years: span.years ?? 0, months: span.months ?? 0, days: Math.round(end.diff(start, "days").days) };
}

/** The first minute of a calendar day in London as an RFC 3339 instant, for feeds: "2019-10-15T00:00:00+01:00". */
export function londonMidnight(day: CalendarDay): string {
  return midnightOf(day);
}

const midnightOf = remember((day) => {
  const instant = DateTime.fromISO(day, { zone: "Europe/London" }).toISO({ suppressMilliseconds: true });
  if (!instant) throw new Error(`Not a calendar day: ${day}`);
  return instant;
});

function format(day: CalendarDay, pattern: string): string {
  return formatted(`${day} ${pattern}`);
}

/** Asked for a day and a pattern: "2019-10-15 d LLLL yyyy". */
const formatted = remember((asked) => {
  const [day = "", ...pattern] = asked.split(" ");
  return DateTime.fromISO(day, { zone: "utc", locale: "en-GB" }).toFormat(pattern.join(" "));
});

function isoDay(date: DateTime): CalendarDay {
  return date.toFormat("yyyy-LL-dd");
}
