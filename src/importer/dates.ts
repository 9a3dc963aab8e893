import { DateTime } from "luxon";
import { isCalendarDay } from "../domain/dates.ts";
import { type Block, fold } from "./text.ts";

/** The months as they are written, in order, each as the part of a pattern. */
const MONTHS = [
  "jan(?:uary)?",
  "feb(?:ruary)?",
  "mar(?:ch)?",
  "apr(?:il)?",
  "may",
  "june?",
  "july?",
  "aug(?:ust)?",
  "sept?(?:ember)?",
  "oct(?:ober)?",
  "nov(?:ember)?",
  "dec(?:ember)?",
] as const;

/** A day of the week, whole or short. */
export const WEEKDAY = String.raw`(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?`;

/** A date in a text, as precise as the text is. */
export interface FoundDate {
  /** Its position in the text. */
  readonly start: number;
  readonly end: number;
  /** "2019-10-15", "2019-10"; "--10-15" if there is no year. */
  readonly value: string;
}

const month = `(${MONTHS.join("|")})\\.?`;

const BRITISH = new RegExp(
  `(?:\\b${WEEKDAY},? )?(?:the )?(?<![\\d/.-])(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]?(?<!\\d)${month}(?![a-z])(?:,?[ -]?(\\d{4})(?!\\d))?`,
  "gi",
);
const AMERICAN = new RegExp(
  `(?:\\b${WEEKDAY},? )?\\b${month} (\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,? (\\d{4})(?!\\d))?`,
  "gi",
);
const ISO = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?:T[\d:.+Z-]+)?(?!\d)/gi;
const NUMERIC = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/])/g;
const MONTH_ONLY = new RegExp(`\\b${month}(?:,? |-)(\\d{4})(?!\\d)`, "gi");

/**
 * Every date in a text, in order. Numbers alone are read as British (day, month, year) unless only the American order
 * is a date; a year of two digits is of this century. A month without day and year is no date.
 */
export function findDates(text: string): FoundDate[] {
  let rest = fold(text);
  const found: FoundDate[] = [];
  const find = (pattern: RegExp, dateOf: (parts: readonly string[]) => string | null) => {
    rest = rest.replaceAll(pattern, (match: string, ...more: unknown[]) => {
      const start = Number(more.find((part) => typeof part === "number"));
      const value = dateOf([match, ...more.map((part) => (typeof part === "string" ? part : ""))]);
      if (value !== null) found.push({ start, end: start + match.length, value });
      // What is part of one date is part of no other, even if it is a day that does not exist.
      return "#".repeat(match.length);
    });
  };
  find(ISO, ([, year, month, day]) => dayOf(year, month, day));
  find(BRITISH, ([, day, month, year]) => dayOf(year, monthNumber(month), day));
  find(AMERICAN, ([, month, day, year]) => dayOf(year, monthNumber(month), day));
  find(NUMERIC, ([, first, , second, digits = ""]) => {
    const year = digits.length === 2 ? `20${digits}` : digits;
    return dayOf(year, second, first) ?? dayOf(year, first, second);
  });
  find(MONTH_ONLY, ([, month, year]) => `${year}-${monthNumber(month)}`);
  return found.toSorted((a, b) => a.start - b.start);
}

/** The number of a month as written: "Sept" → "09". */
function monthNumber(name = ""): string {
  const index = MONTHS.findIndex((pattern) => new RegExp(`^${pattern}$`, "i").test(name));
  return String(index + 1).padStart(2, "0");
}

function dayOf(year: string | undefined, monthText = "", dayText = ""): string | null {
  const rest = `${monthText.padStart(2, "0")}-${dayText.padStart(2, "0")}`;
  if (!isCalendarDay(`${year || "2024"}-${rest}`)) return null;
  return year ? `${year}-${rest}` : `--${rest}`;
}

/** The calendar day in London of an instant, in ISO 8601 or as in an e-mail's head; null if it is neither. */
export function londonDay(instant: string): string | null {
  const options = { setZone: true };
  const iso = DateTime.fromISO(instant, options);
  const day = iso.isValid ? iso : DateTime.fromHTTP(instant, options);
  return day.isValid ? day.setZone("Europe/London").toFormat("yyyy-LL-dd") : null;
}

/** The day, month or year that an address holds as folders: /2016/04/08/, /2017/09/, /news/2023/. */
export function addressDate(url: string | undefined): string | null {
  if (!url) return null;
  const path = url.replace(/^[a-z]+:\/\/[^/]*/i, "");
  const folders =
    /\/((?:19|20)\d{2})(?:[/-](0?[1-9]|1[0-2]|[a-z]{3,9})(?:[/-](0?[1-9]|[12]\d|3[01])(?![\d]))?)?(?=[/-])/i.exec(
      path,
    );
  if (folders) {
    const [, year = "", month, day] = folders;
    const named =
      month && /[a-z]/i.test(month) ? findDates(`${day ?? "1"} ${month} ${year}`)[0]?.value : undefined;
    const monthNumber = month && /^\d/.test(month) ? month.padStart(2, "0") : named?.slice(5, 7);
    if (!monthNumber) return year;
    return day ? `${year}-${monthNumber}-${day.padStart(2, "0")}` : `${year}-${monthNumber}`;
  }
  const dated = findDates(path.replaceAll("_", "-")).find(({ value }) => /^20\d\d-\d\d-\d\d$/.test(value));
  return dated?.value ?? null;
}

const DAY_LINE = /^\d{1,2}(?:st|nd|rd|th)?,?$/i;
const MONTH_LINE = new RegExp(`^${month},?$`, "i");
const YEAR_LINE = /^(?:19|20)\d\d,?$/;
/** A line next to a broken date that belongs to it: a place or a weekday with a comma, a bar, a time, a time zone. */
const DATELINE_PART =
  /^(?:[\p{L} ]{2,25},|\W+|\d{1,2}[:.]\d\d(?: ?[ap]m)?,?|[A-Z][a-z]+\/[A-Z][a-z]+|BST|GMT)$/u;

/** Joins a dateline that a page breaks into a line for each of its parts: "9", "June", "2021". */
export function joinDateline(blocks: readonly Block[]): readonly Block[] {
  const isAt = (pattern: RegExp, index: number) => pattern.test(blocks[index]?.text ?? "");
  const at = blocks.findIndex(
    (_, index) =>
      isAt(YEAR_LINE, index + 2) &&
      ((isAt(DAY_LINE, index) && isAt(MONTH_LINE, index + 1)) ||
        (isAt(MONTH_LINE, index) && isAt(DAY_LINE, index + 1))),
  );
  if (at < 0) return blocks;
  let [from, to] = [at, at + 3];
  while (isAt(DATELINE_PART, from - 1)) from -= 1;
  while (isAt(DATELINE_PART, to)) to += 1;
  const text = blocks
    .slice(from, to)
    .map((block) => block.text)
    .join(" ");
  return [...blocks.slice(0, from), { kind: "paragraph", text }, ...blocks.slice(to)];
}
