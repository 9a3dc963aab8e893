import { isCalendarDay } from "../../domain/dates.ts";
import { MONTHS, WEEKDAY } from "../lexicon/dates.ts";
import { fold } from "../pressText.ts";

/** A date as it stands in a text, as far as it is given. */
export interface FoundDate {
  /** Where it stands in the text. */
  readonly start: number;
  readonly end: number;
  /** "2019-10-15", "2019-10"; "--10-15" where the text gives no year. */
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

/** Stands for "31 February 2019", so that its month and year alone are no date either. */
const IMPOSSIBLE = "";

/**
 * Every date in a text, in order. Numbers alone are read as British (day, month, year) unless only the American order
 * gives a day; two figures of a year are of this century. A month without day and year is no date.
 */
export function findDates(text: string): FoundDate[] {
  const plain = fold(text);
  const found: FoundDate[] = [];
  const add = (match: RegExpMatchArray, value: string | null) => {
    const start = match.index ?? 0;
    const end = start + match[0].length;
    if (found.some((other) => start < other.end && other.start < end)) return;
    found.push({ start, end, value: value ?? IMPOSSIBLE });
  };
  for (const match of plain.matchAll(ISO)) add(match, dayOf(match[1], match[2], match[3]));
  for (const match of plain.matchAll(BRITISH)) add(match, dayOf(match[3], monthNumber(match[2]), match[1]));
  for (const match of plain.matchAll(AMERICAN)) add(match, dayOf(match[3], monthNumber(match[1]), match[2]));
  for (const match of plain.matchAll(NUMERIC)) {
    const [, first, , second, digits = ""] = match;
    const year = digits.length === 2 ? `20${digits}` : digits;
    add(match, dayOf(year, second, first) ?? dayOf(year, first, second));
  }
  for (const match of plain.matchAll(MONTH_ONLY)) add(match, `${match[2]}-${monthNumber(match[1])}`);
  return found.filter(({ value }) => value !== IMPOSSIBLE).toSorted((a, b) => a.start - b.start);
}

/** The number of a month as written: "Sept" → "09". */
function monthNumber(name = ""): string {
  const index = MONTHS.findIndex((pattern) => new RegExp(`^${pattern}$`, "i").test(name));
  return String(index + 1).padStart(2, "0");
}

function dayOf(year: string | undefined, monthText = "", dayText = ""): string | null {
  const rest = `${monthText.padStart(2, "0")}-${dayText.padStart(2, "0")}`;
  if (!isCalendarDay(`${year ?? "2024"}-${rest}`)) return null;
  return year === undefined ? `--${rest}` : `${year}-${rest}`;
}
