import { DateTime, Info } from "luxon";
import { LANGUAGE } from "./sentences.ts";

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

/** The earliest day that content may name: an earlier one is probably a typo. */
export const EARLIEST: CalendarDay = "1900-01-01";

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(\.\.)?$/;

/** Reads "2019-10-15", "2019-10", "2019" or any of them with ".."; null for anything else, impossible days too. */
export function parsePartialDate(text: string): PartialDate | null {
  const match = SHAPE.exec(text);
  if (!match) return null;
  const [, year = "", month, day, later] = match;
  const first = `${year}-${month ?? "01"}-${day ?? "01"}`;
  if (!isCalendarDay(first)) return null;
  return {
    text,
    precision: day ? "day" : month ? "month" : "year",
    orLater: later !== undefined,
    first,
    last: day ? first : `${year}-${month ?? "12"}-${daysIn(year, month ?? "12")}`,
  };
}

/** Whether the text is a day that the calendar has, from 1900 on: "2024-02-29" is, "2023-02-29" is not. */
export function isCalendarDay(text: string): boolean {
  const [, year, month, day] = DAY.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined || text < EARLIEST) return false;
  return month >= "01" && month <= "12" && day >= "01" && Number(day) <= daysIn(year, month);
}

/** How many days a month has. Without luxon, which takes a hundred times as long: every date of every release asks. */
function daysIn(year: string, month: string): number {
  return new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
}

/** The day `days` before `day`: "2019-02-28" for "2019-03-01" and 1. */
export function daysBefore(day: CalendarDay, days: number): CalendarDay {
  return new Date(Date.parse(day) - days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

const MONTHS = {
  long: Info.months("long", { locale: LANGUAGE }),
  short: Info.months("short", { locale: LANGUAGE }),
};

/** As people write it: "15 October 2019", "October 2019", "2019", "January 2025 or later". */
export function formatDate(date: PartialDate | CalendarDay): string {
  return format(date, "long");
}

/** Short, for tables and marks: "15 Oct 2019", "Oct 2019", "2019", "Jan 2025 or later". */
export function formatDateShort(date: PartialDate | CalendarDay): string {
  return format(date, "short");
}

/** The month and year of a day: "October 2019". */
export function formatMonth(day: CalendarDay): string {
  return inWords(day, "month", "long");
}

/**
 * Two days as one span: "9 to 13 September 2019", "11 January to 4 February 2016", "19 November 2013 to 7 January 2014".
 * For one day only that day.
 */
export function formatSpan(from: CalendarDay, to: CalendarDay): string {
  if (from === to) return formatDate(from);
  const [day, month, year] = formatDate(from).split(" ");
  const start =
    from.slice(0, 7) === to.slice(0, 7)
      ? day
      : from.slice(0, 4) === to.slice(0, 4)
        ? `${day} ${month}`
        : `${day} ${month} ${year}`;
  return `${start} to ${formatDate(to)}`;
}

function format(date: PartialDate | CalendarDay, style: keyof typeof MONTHS): string {
  if (typeof date === "string") return inWords(date, "day", style);
  return inWords(date.first, date.precision, style) + (date.orLater ? " or later" : "");
}

function inWords(date: CalendarDay, precision: PartialDate["precision"], style: keyof typeof MONTHS): string {
  const [year = "", month, day] = date.split("-");
  if (precision === "year") return year;
  const name = MONTHS[style][Number(month) - 1];
  return precision === "month" ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
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

/** Noon of a calendar day in London as an RFC 3339 instant, for feeds: "2019-10-15T12:00:00+01:00". It is the same day for most readers. */
export function londonNoon(day: CalendarDay): string {
  const noon = DateTime.fromISO(`${day}T12:00`, { zone: "Europe/London" }).toISO({
    suppressMilliseconds: true,
  });
  if (!noon) throw new Error(`Not a calendar day: ${day}`);
  return noon;
}
