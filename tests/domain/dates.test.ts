import fc from "fast-check";
import { DateTime } from "luxon";
import { describe, expect, test } from "vitest";
import {
  daysBefore,
  formatDate,
  formatDateShort,
  formatSpan,
  isCalendarDay,
  londonNoon,
  machineDate,
  type PartialDate,
  parsePartialDate,
  timeBetween,
  yearOf,
} from "../../src/domain/dates.ts";

function date(text: string): PartialDate {
  const parsed = parsePartialDate(text);
  if (!parsed) throw new Error(`${text} is no date`);
  return parsed;
}

describe("a date has a precision (day, month or year), and may be “or later”", () => {
  test.each([
    ["2019-10-15", "15 October 2019", "15 Oct 2019", "2019-10-15"],
    ["2019-10", "October 2019", "Oct 2019", "2019-10-31"],
    ["2019", "2019", "2019", "2019-12-31"],
    ["2025-01..", "January 2025 or later", "Jan 2025 or later", "2025-01-31"],
  ])("%s reads “%s”, shortly “%s”, and orders as %s", (text, long, short, last) => {
    expect(formatDate(date(text))).toBe(long);
    expect(formatDateShort(date(text))).toBe(short);
    expect(date(text).last).toBe(last);
  });

  test("the machine-readable date is only what HTML can express", () => {
    expect(machineDate(date("2019-10"))).toBe("2019-10");
    expect(machineDate(date("2025-01.."))).toBeUndefined();
  });

  test.each(["2019-02-29", "2019-13", "2019-10-32", "15 October 2019", "19", "", "2019-1-1", "0000-01-01"])(
    "“%s” is not a date",
    (text) => {
      expect(parsePartialDate(text)).toBeNull();
    },
  );
});

test("a calendar day exists in the calendar", () => {
  expect(isCalendarDay("2024-02-29")).toBe(true);
  expect(isCalendarDay("2023-02-29")).toBe(false);
  expect(isCalendarDay("2023-02")).toBe(false);
});

test.each([
  ["2019-09-09", "2019-09-13", "9 to 13 September 2019"],
  ["2016-01-11", "2016-02-04", "11 January to 4 February 2016"],
  ["2013-11-19", "2014-01-07", "19 November 2013 to 7 January 2014"],
  ["2019-09-09", "2019-09-09", "9 September 2019"],
])("%s to %s reads “%s”", (from, to, words) => {
  expect(formatSpan(from, to)).toBe(words);
});

test("the time between two days is whole years and months, and days", () => {
  expect(timeBetween("2016-03-29", "2025-01-13")).toEqual({ years: 8, months: 9, days: 3212 });
});

test("noon in London is an hour earlier in summer", () => {
  expect(londonNoon("2019-07-01")).toBe("2019-07-01T12:00:00+01:00");
  expect(londonNoon("2019-12-01")).toBe("2019-12-01T12:00:00+00:00");
});

test("a date orders under the year of its last day", () => {
  expect(yearOf(date("2024"))).toBe(2024);
  expect(yearOf("2019-10-15")).toBe(2019);
});

test.each([
  ["2019-03-01", 1, "2019-02-28"],
  ["2020-01-30", 60, "2019-12-01"],
])("before %s, %i days, comes %s", (day, days, before) => {
  expect(daysBefore(day, days)).toBe(before);
});

test("every month has its name, long and short", () => {
  const days = Array.from({ length: 12 }, (_, at) => `2019-${String(at + 1).padStart(2, "0")}-03`);
  for (const day of days) {
    const known = DateTime.fromISO(day, { locale: "en-GB" });
    expect([formatDate(day), formatDateShort(day)]).toEqual([
      known.toFormat("d LLLL yyyy"),
      known.toFormat("d LLL yyyy"),
    ]);
  }
});

test("the calendar has the days that luxon’s has", () => {
  const part = fc.integer({ min: 0, max: 33 }).map((number) => String(number).padStart(2, "0"));
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 9999 }), part, part, (year, month, day) => {
      const text = `${year}-${month}-${day}`;
      expect(isCalendarDay(text)).toBe(DateTime.fromISO(text, { zone: "utc" }).isValid);
    }),
    { numRuns: 2000 },
  );
});
