import { type CalendarDay, type PartialDate, parsePartialDate } from "../domain/dates.ts";
import { GRADES, type Grade, gradeInSentence } from "../domain/grades.ts";

/* The small phrases that a check is written in, read: "at least 3", "almost 5 years", "good or better", "4 of 5", "from 2023-11". */

type Fits = (value: number, number: number, give: number, total: number) => boolean;

/** How a number is meant: the words that an editor may put before it, and when a value is the number. */
const MODES = {
  exactly: [["only"], (value, number, give) => Math.abs(value - number) <= give],
  "at least": [["at least"], (value, number, give) => value >= number - give],
  "more than": [["more than", "over"], (value, number, give) => value > number - give],
  "at most": [["at most", "within", "up to"], (value, number, give) => value <= number + give],
  "fewer than": [["fewer than", "less than", "under"], (value, number, give) => value < number + give],
  about: [["about"], (value, number, give) => Math.abs(value - number) <= Math.max(1, number / 10) + give],
  almost: [
    ["almost", "nearly"],
    (value, number, give) => value < number + give && value >= number - Math.max(1, number / 10) - give,
  ],
  "all but": [["all but"], (value, number, _, total) => value === total - number],
} satisfies Record<string, readonly [words: readonly string[], fits: Fits]>;
type Mode = keyof typeof MODES;
const MODE_OF = new Map(
  Object.entries(MODES).flatMap(([mode, [words]]) => words.map((word) => [word, mode as Mode])),
);

const NUMBERS = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
/** Parts of a whole, in per cent; said so, they are meant roughly. */
const PARTS = { tenth: 10, fifth: 20, quarter: 25, third: 100 / 3, half: 50 };
const NUMBER = `\\d{1,6}(?:\\.\\d+)?|${NUMBERS.join("|")}`;
export const UNITS = ["years", "months", "weeks", "days"] as const;
export type Unit = (typeof UNITS)[number];

/** "at least 3", "all but two", "almost 5 years", "25%" */
export interface Amount {
  readonly mode: Mode;
  readonly number: number;
  /** Absent for a plain number. */
  readonly unit: Unit | "%" | undefined;
  /** "4 of 5": the five. */
  readonly of: number | undefined;
}

const AMOUNT = new RegExp(
  `^(?:(${[...MODE_OF.keys()].join("|")}) )?(?:(${NUMBER})(?: of (?:the )?(${NUMBER}))?(?: ?(%|per cent|years?|months?|weeks?|days?))?|(?:(an?|${NUMBERS.slice(1).join("|")}) )?(${Object.keys(PARTS).join("|")})s?)$`,
);

/** Reads an amount; null if the text is none. */
export function parseAmount(text: string | number): Amount | null {
  const match = AMOUNT.exec(String(text).trim());
  if (!match) return null;
  const [, words = "", number, of, unit = "", times = "a", part] = match;
  const mode = MODE_OF.get(words) ?? (part ? "about" : "exactly");
  const parts = part && PARTS[part as keyof typeof PARTS] * Math.max(1, NUMBERS.indexOf(times));
  if (parts) return { mode, number: parts, unit: "%", of: undefined };
  const known = unit === "" ? undefined : (UNITS.find((one) => one.startsWith(unit)) ?? "%");
  return {
    mode,
    number: numberOf(number ?? ""),
    unit: known,
    of: of === undefined ? undefined : numberOf(of),
  };
}

function numberOf(text: string): number {
  const at = NUMBERS.indexOf(text);
  return at < 0 ? Number(text) : at;
}

/** Whether a value is the amount; of a `total`, for "all but two". `give` widens an exact number, or the edge of the others. */
export function fits({ mode, number }: Amount, value: number, total = 0, give = 0): boolean {
  return MODES[mode][1](value, number, give, total);
}

/** "good", "good or better", "requires-improvement or worse" */
export interface GradeRange {
  has(grade: string | null | undefined): boolean;
  /** "good or better" */
  readonly words: string;
}

const RANGE = /^([a-z-]+)(?: or (better|worse))?$/;

/** Reads a grade or a range of grades; null if the text is neither. */
export function parseGrades(text: string): GradeRange | null {
  const [, name, side] = RANGE.exec(text.toLowerCase().replace("s improvement", "s-improvement")) ?? [];
  const at = GRADES.indexOf(name as Grade);
  const grade = GRADES[at];
  if (!grade) return null;
  const wanted: readonly string[] =
    side === "better" ? GRADES.slice(0, at + 1) : side === "worse" ? GRADES.slice(at) : [grade];
  return {
    has: (grade) => wanted.includes(grade ?? ""),
    words: gradeInSentence(grade) + (side ? ` or ${side}` : ""),
  };
}

/** A stretch of time as an editor writes it, and how an inspection has to lie to it. */
export interface Period {
  /** `in`: begun in it; `within`: all of it; `from`, `until`: began, ended in it; `span`: on exactly these days. */
  readonly mode: "in" | "within" | "from" | "until" | "span";
  readonly first: CalendarDay;
  readonly last: CalendarDay;
  /** The time named; of a span, its beginning, and in `end` the other. */
  readonly date: PartialDate;
  readonly end: PartialDate;
}

const PERIOD = /^(?:(within|from|until) )?(\S+)(?: to (\S+))?$/;

/** Reads "2024-11", "within 2016-01", "from 2023-11", "2017-01-16 to 2017-02-09"; null for anything else. */
export function parsePeriod(text: string | number): Period | null {
  const [, mode = "in", one = "", other] = PERIOD.exec(String(text).trim()) ?? [];
  const [from, to] = [parsePartialDate(one), parsePartialDate(other ?? one)];
  if (!from || !to || from.orLater || to.orLater || to.last < from.first) return null;
  return {
    mode: other === undefined ? (mode as Period["mode"]) : "span",
    first: from.first,
    last: to.last,
    date: from,
    end: to,
  };
}

/** In how many judgements something is so. */
export type Extent = Amount | "every" | "none" | "some";

/** Reads "every", "none", "some", "all but one", "4 of 5", "at least 2"; null for anything else. */
export function parseExtent(text: string | number): Extent | null {
  const word = String(text).replace(/ (judgement|judgements|area|areas)$/, "");
  if (word === "every" || word === "all") return "every";
  if (word === "none" || word === "no") return "none";
  if (word === "some" || word === "a few") return "some";
  const amount = parseAmount(word);
  return amount?.unit === undefined ? amount : null;
}
