import type { z } from "zod";
import { listNames } from "../domain/sentences.ts";
import { closest, didYouMean, quoted } from "../domain/suggestions.ts";

/** For a value that may be written in several ways, when the schema has no message of its own. */
export const NO_WAY_FITS = "is not written correctly";

/**
 * The message for a value that the schema refuses, when the schema has none of its own: for `safeParse`’s `error`. Every message
 * follows the field’s name: `rating: "Outstandng" is not a grade. Did you mean "outstanding"?`
 */
export function plainMessage(issue: z.core.$ZodRawIssue): string | undefined {
  const value: unknown = issue.input;
  switch (issue.code) {
    case "invalid_value":
      return choiceMessage(value, issue.values.map(String));
    case "invalid_type":
      return typeMessage(value, String(issue.expected));
    case "too_small":
      return sizeMessage(value, issue.origin, Number(issue.minimum), "at least");
    case "too_big":
      return sizeMessage(value, issue.origin, Number(issue.maximum), "at most");
    case "invalid_format":
      return `${quoted(value)} is not written correctly`;
    case "invalid_union":
      return NO_WAY_FITS;
    default:
      return undefined;
  }
}

/** What a list of choices is a list of, by one of them. */
const NOUNS: Readonly<Record<string, string>> = {
  "requires-improvement": "a grade",
  help_and_protection: "a judgement",
  "partly-supported": "a verdict",
  "focused-visit": "an event",
  "re-inspection": "a kind of inspection",
  "leader-blog": "a kind of source",
  "london-borough": "a type of council",
  ILACS: "a framework",
};

function choiceMessage(value: unknown, choices: readonly string[]): string {
  const noun = NOUNS[choices.find((choice) => choice in NOUNS) ?? ""] ?? "one of the choices here";
  const near = typeof value === "string" ? didYouMean(value, choices) : "";
  const is =
    typeof value === "object" && value !== null
      ? `is ${kindOf(value)}, not ${noun}`
      : `${quoted(value)} is not ${noun}`;
  return `${is}.${near || ` Write ${listNames(choices, "or")}`}`;
}

const WANTED: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a group of fields",
  record: "a group of fields",
};

function typeMessage(value: unknown, expected: string): string {
  // A number is not as it was written: 007 is 7 by now.
  const isShown = typeof value !== "object" && !(typeof value === "number" && expected === "string");
  const is = `${isShown ? `${quoted(value)} ` : ""}is ${kindOf(value)}`;
  return `${is}, but should be ${WANTED[expected] ?? expected}${howToWrite(value, expected)}`;
}

function howToWrite(value: unknown, expected: string): string {
  if (expected === "string" && (typeof value === "number" || typeof value === "boolean"))
    return ". Put it in quotation marks";
  if (expected === "string") return ". Write one text, not several";
  if (expected === "boolean" && typeof value === "string") {
    const yes = closest(value, ["true", "yes", "on"]) !== null;
    const no = closest(value, ["false", "no", "off"]) !== null;
    return `. Write ${yes ? "true" : no ? "false" : "true or false"}`;
  }
  if (expected === "array") return ". Start each item on its own line with “- ”";
  if (expected === "object" || expected === "record")
    return ". Write each field on its own line, as “name: value”";
  if (expected === "number" || expected === "int") return ". Write only digits, without quotation marks";
  return "";
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return "empty";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a group of fields";
  return typeof value === "string" ? "text" : typeof value === "number" ? "a number" : "true or false";
}

function sizeMessage(value: unknown, origin: string, bound: number, limit: "at least" | "at most"): string {
  const needs = limit === "at most" ? "may have" : "needs";
  if (Array.isArray(value) && value.length === 0) return "is an empty list. Write at least one item";
  if (origin === "array")
    return `has ${Array.isArray(value) ? value.length : 0} items, but ${needs} ${limit} ${bound}`;
  if (origin === "string") return `${quoted(value)} ${needs} ${limit} ${bound} characters`;
  return `${quoted(value)} is out of range: it may be ${limit} ${bound}`;
}
