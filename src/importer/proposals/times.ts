import { type CalendarDay, daysBefore, isCalendarDay, type PartialDate } from "../../domain/dates.ts";

/** A time that a text names, as a check writes it: a day, days, a month, months or a year. */
export interface NamedTime {
  readonly start: number;
  readonly end: number;
  /** "2024-11-12", "2017-01-16 to 2017-02-09", "2024-11", "2019-04 to 2019-05", "2018" */
  readonly value: string;
}

const MONTHS = [
  ...["January", "February", "March", "April", "May", "June", "July"],
  ...["August", "September", "October", "November", "December"],
];
/** A month needs its capital, because "may" and "march" are words. */
const MONTH = `(?:${MONTHS.join("|")})\\b`;
const DAY = "(?<![\\d/.£])\\d{1,2}(?:st|nd|rd|th)?(?![\\d%])";
const ONE = `(?:[A-Z][a-z]+day,? )?(?:${DAY}(?: (?:of )?${MONTH})?|${MONTH}(?: ${DAY})?)(?:,? (?:of )?(?:19|20)\\d\\d\\b)?`;
const WRITTEN = RegExp(`(${ONE})(?: ?(?:-|to|into|and|until) ?(?:early )?(${ONE}))?`, "g");
const TOLD = /\b(?:today|this morning|yesterday|(?:earlier )?this month|last month)\b/gi;
const YEAR = /(?<![\d£,.])(?:19|20)\d\d\b(?![,.]?\d|[-/]\d)/g;

/** The times that a text (folded) names. One without a year is the last before the release. */
export function timesIn(plain: string, released: PartialDate): NamedTime[] {
  let rest = plain;
  const found: NamedTime[] = [];
  const find = (pattern: RegExp, read: (match: RegExpMatchArray) => string | null) => {
    for (const match of rest.matchAll(pattern)) {
      const value = read(match);
      const [start, end] = [match.index, match.index + match[0].length];
      if (value === null) continue;
      rest = rest.slice(0, start) + "#".repeat(end - start) + rest.slice(end);
      found.push({ start, end, value });
    }
  };
  find(WRITTEN, ([, from = "", to]) => written(from, to, released.last));
  find(TOLD, ([words]) => (released.precision === "day" ? told(words.toLowerCase(), released.last) : null));
  find(YEAR, ([year]) => year);
  return found;
}

function written(from: string, to: string | undefined, released: CalendarDay): string | null {
  const [first, last] = [partsOf(from), partsOf(to ?? from)];
  const end = timeOf({ ...last, month: last.month ?? first.month }, released);
  if (end === null || to === undefined) return end;
  const year =
    first.year ?? (last.year && (first.month ?? "") <= (last.month ?? "13") ? last.year : undefined);
  const start = timeOf({ ...first, month: first.month ?? last.month, year }, end);
  return start === null || start.length !== end.length || start > end ? null : `${start} to ${end}`;
}

interface Parts {
  readonly day?: string | undefined;
  /** "01" to "12" */
  readonly month?: string | undefined;
  readonly year?: string | undefined;
}

function partsOf(text: string): Parts {
  const month = MONTHS.findIndex((name) => text.includes(name)) + 1;
  return {
    day: /(?<!\d)\d{1,2}(?!\d)/.exec(text)?.[0].padStart(2, "0"),
    month: month > 0 ? String(month).padStart(2, "0") : undefined,
    year: /\d{4}/.exec(text)?.[0],
  };
}

/** Without a year the last such time up to a day. */
function timeOf({ day, month, year }: Parts, upTo: CalendarDay): string | null {
  if (month === undefined) return null;
  const last = Number(upTo.slice(0, 4)) - (month > upTo.slice(5, 7) ? 1 : 0);
  const value = [year ?? last, month, ...(day === undefined ? [] : [day])].join("-");
  return day === undefined || isCalendarDay(value) ? value : null;
}

function told(words: string, released: CalendarDay): string {
  if (words.endsWith("month"))
    return (words === "last month" ? daysBefore(`${released.slice(0, 7)}-01`, 1) : released).slice(0, 7);
  return words === "yesterday" ? daysBefore(released, 1) : released;
}
