/* The small parts of running text: lists of names, numbers and plurals, as a careful editor writes them. */

const WORDS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const ORDINALS = [
  "",
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
  "tenth",
];
/** The language of the site, for HTML, feeds and formatting. */
export const LANGUAGE = "en-GB";

const DIGITS = new Intl.NumberFormat(LANGUAGE);

/**
 * Names as running text: "Fictown", "Fictown and Inventon", "Exampleshire, Fictown and Inventon". If a name itself has an "and", a comma
 * keeps the names apart: "Ham and Egg, and Inventon". With "or" they are alternatives.
 */
export function listNames(names: readonly string[], joiner: "and" | "or" = "and"): string {
  const last = names.at(-1) ?? "";
  if (names.length < 2) return last;
  const joint = `${names.some((name) => name.includes(` ${joiner} `)) ? ", " : " "}${joiner} `;
  return names.slice(0, -1).join(", ") + joint + last;
}

/** A number in digits: "3,212". */
export function inDigits(count: number): string {
  return DIGITS.format(count);
}

/** A number in running text: words from one to ten, digits above, "no" for none. */
export function countWord(count: number): string {
  return WORDS[count] ?? inDigits(count);
}

/** A number with its noun: "one report", "ten reports", "no reports", "3,212 days". */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${countWord(count)} ${count === 1 ? singular : plural}`;
}

/** A place in an order: "first" to "tenth", then "11th", "12th", "21st". */
export function ordinalWord(place: number): string {
  const word = ORDINALS[place];
  if (word) return word;
  const suffix = { one: "st", two: "nd", few: "rd" }[
    new Intl.PluralRules(LANGUAGE, { type: "ordinal" }).select(place) as string
  ];
  return `${place}${suffix ?? "th"}`;
}

/** The text at the start of a sentence: its first letter in upper case. */
export function startSentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The text inside a sentence: its first letter in lower case ("Short inspection, 15 October 2019"). */
export function insideSentence(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** A span of time in words: "eight years and nine months", "one year", "five months". Zero of both is "less than a month". */
export function spanWords(span: { readonly years: number; readonly months: number }): string {
  const parts = [
    ...(span.years > 0 ? [counted(span.years, "year")] : []),
    ...(span.months > 0 ? [counted(span.months, "month")] : []),
  ];
  return parts.length === 0 ? "less than a month" : parts.join(" and ");
}

/** Space that is not one plain space between words. */
const UNEVEN = /\s{2}|^\s|\s$|[^\S ]/;

/**
 * A text in paragraphs, one a line. Content files write it as a folded block (`>-`), in which YAML itself joins the lines of a
 * paragraph and leaves one line break for a blank line of the file.
 */
export function paragraphsOf(text: string): string[] {
  return text
    .split("\n")
    .map((paragraph) => (UNEVEN.test(paragraph) ? paragraph.replace(/\s+/g, " ").trim() : paragraph))
    .filter((paragraph) => paragraph !== "");
}

/** A number of bytes as people read it: "512 bytes", "3.4 kB", "240 kB", "1.2 MB". */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  const [size, unit] = bytes < 999_500 ? [bytes / 1000, "kB"] : [bytes / 1_000_000, "MB"];
  return `${size < 10 ? Math.round(size * 10) / 10 : Math.round(size)} ${unit}`;
}
