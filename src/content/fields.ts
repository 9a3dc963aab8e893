import { z } from "zod";
import { isWebAddress } from "../domain/addresses.ts";
import { EARLIEST, isCalendarDay, parsePartialDate } from "../domain/dates.ts";
import { oneLine, withoutOuterMarks, withoutUnseen } from "../domain/plainText.ts";
import { LONGEST_PART, SLUG, slugOf } from "../domain/slugs.ts";
import { quoted } from "../domain/suggestions.ts";

/* The kinds of value that an editor writes, each with a message that says what to write instead. */

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFFFE\uFFFF]/;

/** Text of any length. Characters that can’t be seen are left out. */
export const text = z
  .string()
  .transform((value) => withoutUnseen(value).trim())
  .pipe(
    z
      .string()
      .min(1, "is empty. Write something, or remove the field")
      // YAML can write half characters and control characters as escapes; no page, feed or data file can hold them.
      .refine((value) => value.isWellFormed() && !CONTROL.test(value), {
        error: (issue) => `${quoted(issue.input)} has an invisible control character. Remove it`,
      }),
  );

/** A name, a role, a title: one line, in which every space is a plain one, so that two spellings of one name are equal. */
export const line = text.transform(oneLine);

/** A text that is sometimes written in quotation marks although it needs none: those around the whole are left out. */
export const headline = line.transform(withoutOuterMarks);

export const slug = z.string().regex(SLUG, {
  error: (issue) => {
    const written = String(issue.input);
    const shorter = written.length > LONGEST_PART ? `, at most ${LONGEST_PART} characters` : "";
    return `${quoted(written)} can’t be part of an address. Write ${quoted(slugOf(written.slice(0, 100)) || "two-words")}: lower-case letters, digits and single hyphens${shorter}`;
  },
});

/** Why an address can’t be used, or null if it can. */
function addressFault(value: string): string | null {
  if (isWebAddress(value)) return null;
  const shown = quoted(value);
  if (/^https?:\/\/[^/?#]*@/i.test(value) && URL.canParse(value))
    return `${shown} has an “@” before its domain, and leads to ${new URL(value).host}. Write the address without what is before the “@”`;
  return `${shown} is not a web address. Write it in full, as in https://www.example.org/page`;
}
/** A web address; kept as it was written. */
export const webAddress = z
  .string({ error: ({ input }) => (input === undefined ? undefined : addressFault(String(input))) })
  .refine((value) => addressFault(value) === null, {
    abort: true,
    error: ({ input }) => addressFault(String(input)) ?? "",
  });

const isTooEarly = (value: unknown) =>
  /^\d{4}(?:-\d\d){0,2}(?:\.\.)?$/.test(String(value)) && String(value) < EARLIEST;
/** What is wrong with a value that is not a date, and what to write; form editors add a time to a day. */
function notADate(
  value: unknown,
  is = "a date",
  write = "2019-10-15, 2019-10 or 2019, followed by “..” for “or later”",
) {
  if (isTooEarly(value))
    return `${quoted(value)} is before ${EARLIEST.slice(0, 4)}, and dates here start in that year. Look for a typo`;
  const [, day] = /^(\d{4}-\d\d-\d\d)T/.exec(String(value)) ?? [];
  return `${quoted(value)} is not ${is}. Write ${day ?? write}`;
}
const notADay = {
  abort: true,
  error: ({ input }: { readonly input?: unknown }) =>
    notADate(input, "a day", "year-month-day, as in 2019-10-15"),
};
export const day = z.string(notADay).refine(isCalendarDay, notADay);

export const partialDate = z
  .union([z.string(), z.number()], { error: ({ input }) => notADate(input) })
  .transform((value, context) => {
    const date = parsePartialDate(String(value));
    if (date) return date;
    context.issues.push({ code: "custom", input: value, message: notADate(value) });
    return z.NEVER;
  });

/** Only the last part may end in .html: that is a file, and nothing can be below a file. */
export const siteAddress = z
  .string()
  .regex(/^(?:\/[A-Za-z0-9_~-][A-Za-z0-9._~-]{0,149}(?<!\.html(?=\/.)))+\/?$/i, {
    error: (issue) =>
      `${quoted(issue.input)} is not an address of this site. Write it as in /releases/an-older-name/`,
  })
  .max(1000);

/** A list, or one item instead of a list of one. */
export const listOrOne = <T extends z.ZodType>(item: T) =>
  z
    .union([z.array(item).min(1, "is an empty list. Write at least one item"), item])
    .transform((value) => (Array.isArray(value) ? value : [value]));

/** The endings of images and of files to download. None can run a script in the reader’s browser, as HTML and SVG can. */
export const IMAGES = ["jpg", "jpeg", "png", "webp", "avif", "gif"] as const;
export const FILES = [
  "pdf",
  "doc",
  "docx",
  "odt",
  "rtf",
  "txt",
  "csv",
  "xls",
  "xlsx",
  "ods",
  "pptx",
] as const;

/** The name of a file in the folder of a release, with one of these endings. */
export function fileName(endings: readonly string[]) {
  return z.string().regex(new RegExp(`^[A-Za-z0-9][\\w-]*(?:\\.[\\w-]+)*\\.(?:${endings.join("|")})$`, "i"), {
    error: ({ input }) =>
      `${quoted(input)} can’t be used as a file name here. Use letters, digits, hyphens and dots, and one of the endings ${endings.join(", ")}`,
  });
}
