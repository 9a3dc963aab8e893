import type { z } from "zod";
import { listNames } from "../domain/sentences.ts";
import { didYouMean, quoted } from "../domain/suggestions.ts";
import { choicesAt, describedAt, type JsonSchema, keysAt, requiredAt } from "./schemaHints.ts";
import { NO_WAY_FITS } from "./zodMessages.ts";

/** What is wrong with a field, for an editor. */
export interface Explained {
  readonly path: readonly PropertyKey[];
  /** Whether the key itself is wrong, or its value. */
  readonly at: "key" | "value";
  /** With the field’s name: `source, url: is missing. Where it was published`. */
  readonly message: string;
}

type Issue = z.core.$ZodIssue;

/**
 * Puts zod’s issues (worded by `plainMessage` and the schema) into one line each, with what the schema knows to help. Of very many
 * no more than the first `most` or so: the work for each is small, not nothing.
 */
export function explain(
  issues: readonly Issue[],
  data: unknown,
  schema: JsonSchema,
  most: number,
): Explained[] {
  const explained: Explained[] = [];
  for (const issue of issues) {
    if (explained.length >= most) break;
    if (!isConsequence(issue, issues)) explained.push(...explainOne(issue, data, schema, most));
  }
  return explained;
}

/** What the schema says of a group of fields as a whole may only follow from a misspelt field in it. */
function isConsequence(issue: Issue, issues: readonly Issue[]): boolean {
  const place = issue.path.join("\n");
  const isMisspelt = (other: Issue) => other.code === "unrecognized_keys" && other.path.join("\n") === place;
  return issue.code === "custom" && issue.path.length > 0 && issues.some(isMisspelt);
}

function explainOne(issue: Issue, data: unknown, schema: JsonSchema, most: number): Explained[] {
  const { path } = issue;
  const value = valueAt(data, path);
  if (issue.code === "unrecognized_keys")
    return issue.keys.slice(0, most).map((key) => unknownKey(key, path, value, keysAt(schema, path)));
  const say = (message: string, at: Explained["at"] = "value") => [
    { path, at, message: labelled(path, message) },
  ];
  if (issue.code === "invalid_key") return say(issue.issues[0]?.message ?? "can’t be a key here", "key");
  if (issue.code !== "custom" && issue.code !== "too_small" && (value === undefined || value === null))
    return say(absent(value, path, schema));
  if (issue.code === "invalid_union" && issue.message !== NO_WAY_FITS) return say(issue.message);
  if (issue.code === "invalid_union") return explainUnion(issue, data, schema, most);
  if (issue.code === "invalid_type" && issue.expected === "object") {
    const needed = requiredAt(schema, path);
    return say(needed.length > 0 ? `${issue.message} (${listNames(needed)})` : issue.message);
  }
  return say(issue.message);
}

/** "claims, item 2, says: …" */
function labelled(path: readonly PropertyKey[], message: string): string {
  const label = path.map((part) => (typeof part === "number" ? `item ${part + 1}` : visible(String(part))));
  return label.length === 0 ? message : `${label.join(", ")}: ${message}`;
}

/** A key as it is where it is a plain word; in quotation marks where it is not. */
function visible(key: string): string {
  return /^[\p{L}\p{N}_.-]{1,60}$/u.test(key) ? key : quoted(key);
}

function absent(value: null | undefined, path: readonly PropertyKey[], schema: JsonSchema): string {
  const choices = choicesAt(schema, path);
  const fields = requiredAt(schema, path);
  const purpose = describedAt(schema, path)
    ?.replace(/\.$/, "")
    .replace(/^[A-Z](?=[a-z ])/, (letter) => letter.toLowerCase());
  const required = requiredAt(schema, path.slice(0, -1)).includes(String(path.at(-1)));
  const parts = [purpose, fields.length > 0 ? listNames(fields) : undefined].filter(
    (part) => part !== undefined,
  );
  const help =
    choices.length > 0
      ? `Write ${listNames(choices, "or")}`
      : `Add it${parts.length > 0 ? ` (${parts.join(": ")})` : ""}`;
  if (value === undefined) return `is missing. ${help}`;
  return `is empty. ${help}${required || typeof path.at(-1) === "number" ? "" : ", or take the line out"}`;
}

function unknownKey(
  key: string,
  around: readonly PropertyKey[],
  value: unknown,
  known: readonly string[],
): Explained {
  const used = new Set(typeof value === "object" && value !== null ? Object.keys(value) : []);
  const free = known.filter((name) => !used.has(name));
  const help =
    didYouMean(key, free) || (free.length > 0 ? ` Write ${listNames(free, "or")}` : " Take it out");
  return {
    path: [...around, key],
    at: "key",
    message: labelled(around, `${quoted(key)} is not a field here.${help}`),
  };
}

/**
 * Of the ways in which a value may be written, the one that its editor was trying: the one that fits best, by how few of
 * its complaints are about the value as a whole, then by how deep they lie.
 */
function explainUnion(
  issue: Extract<Issue, { code: "invalid_union" }>,
  data: unknown,
  schema: JsonSchema,
  most: number,
): Explained[] {
  const value = valueAt(data, issue.path);
  const ways = issue.errors.map((issues) => ({ issues, misfit: misfit(issues, value) }));
  const best = ways.toSorted((a, b) => a.misfit - b.misfit)[0];
  if (!best || best.issues.length === 0)
    return [{ path: issue.path, at: "value", message: labelled(issue.path, issue.message) }];
  const placed = best.issues.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }) as Issue);
  return explain(placed, data, schema, most);
}

/** How badly a value fits one way of writing it: 0 where only parts inside it are wrong. */
function misfit(issues: readonly Issue[], value: unknown): number {
  const group = typeof value === "object" && value !== null;
  return issues.reduce((sum, issue) => {
    if (issue.path.length === 0 && issue.code === "invalid_type")
      return sum + (issue.expected === "array" && !Array.isArray(value) ? 1001 : 1000);
    if (issue.path.length === 0 && issue.code === "invalid_value") return sum + (group ? 1000 : 1);
    if (issue.path.length === 0) return sum + 100;
    return sum + (issue.code === "invalid_type" ? 20 : 10) / issue.path.length;
  }, 0);
}

/** What stands at a path of parsed YAML; undefined where nothing does. */
function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, name) => {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
    return (value as Record<PropertyKey, unknown>)[name];
  }, data);
}
