import type { z } from "zod";
import { listNames } from "../domain/sentences.ts";
import { didYouMean, quoted } from "../domain/suggestions.ts";
import { helpAt, type JsonSchema, writtenSchema } from "./jsonSchema.ts";
import type { Origin, Problem } from "./problems.ts";
import { NO_WAY_FITS, plainMessage } from "./schemaMessages.ts";
import { type Positions, positionsIn } from "./yaml.ts";

/** The fields of a valid file, and where they are. */
export interface Loaded<T> {
  readonly fields: T;
  readonly origin: Origin;
}

/** What is wrong with a field, for an editor. */
export interface Explained {
  readonly path: readonly PropertyKey[];
  /** Whether the key itself is wrong, or its value. */
  readonly at: "key" | "value";
  /** With the field’s name: `source, url: is missing. Add it (where it was published)`. */
  readonly message: string;
}

type Issue = z.core.$ZodIssue;

/** The fields of a file whose YAML has been parsed; null, with problems added, if the schema refuses them. */
export function validateFile<T>(
  file: string,
  data: unknown,
  yaml: string,
  schema: z.ZodType<T>,
  problems: Problem[],
): Loaded<T> | null {
  const result = validate(data, schema);
  if (!result.explained) return { fields: result.data, origin: originIn(file, yaml) };
  const positions = positionsIn(yaml);
  for (const { path, at, message } of result.explained)
    problems.push({ severity: "error", file, ...positions[at](path), message });
  return null;
}

/** The positions of the fields of a file, which are worked out when the first problem asks. */
function originIn(file: string, yaml: string): Origin {
  let positions: Positions | undefined;
  return {
    file,
    position(path) {
      positions ??= positionsIn(yaml);
      return positions.value(path);
    },
  };
}

/** Parsed data as the schema reads it, or everything that is wrong with it. */
export function validate<T>(
  data: unknown,
  schema: z.ZodType<T>,
): { readonly data: T; readonly explained?: undefined } | { readonly explained: readonly Explained[] } {
  const result = schema.safeParse(withoutEmpty(data), { error: plainMessage });
  if (result.success) return { data: result.data };
  return { explained: explain(result.error.issues, data, writtenSchema(schema)) };
}

/** Form editors write empty fields as `""`, `null` or `[]`: to the schema they are absent. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, field]) => !isEmpty(field));
  return Object.fromEntries(entries.map(([name, field]) => [name, withoutEmpty(field)]));
}

function isEmpty(value: unknown): boolean {
  return value === null || value === "" || (Array.isArray(value) && value.length === 0);
}

/** One line for each of zod’s issues (worded by `plainMessage` and the schema), with what the schema knows to help. */
function explain(issues: readonly Issue[], data: unknown, schema: JsonSchema): Explained[] {
  return issues
    .filter((issue) => !isConsequence(issue, issues))
    .flatMap((issue) => explainOne(issue, data, schema));
}

/** An issue of a whole group of fields may just follow from a misspelt field in it. */
function isConsequence(issue: Issue, issues: readonly Issue[]): boolean {
  const place = issue.path.join("\n");
  const isMisspelt = (other: Issue) => other.code === "unrecognized_keys" && other.path.join("\n") === place;
  return issue.code === "custom" && issue.path.length > 0 && issues.some(isMisspelt);
}

function explainOne(issue: Issue, data: unknown, schema: JsonSchema): Explained[] {
  const { path } = issue;
  const value = valueAt(data, path);
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => unknownKey(key, path, value, helpAt(schema, path).keys));
  const say = (message: string, at: Explained["at"] = "value") => [
    { path, at, message: labelled(path, message) },
  ];
  if (issue.code === "invalid_key") return say(issue.issues[0]?.message ?? "can’t be a key here", "key");
  if (issue.code !== "custom" && (value === undefined || isEmpty(value)))
    return say(absent(value, path, schema));
  if (issue.code === "invalid_union" && issue.message === NO_WAY_FITS)
    return explainUnion(issue, data, schema);
  if (issue.code === "invalid_type" && issue.expected === "object") {
    const { required } = helpAt(schema, path);
    return say(required.length > 0 ? `${issue.message} (${listNames(required)})` : issue.message);
  }
  return say(issue.message);
}

/** "claims, item 2, says: …" */
function labelled(path: readonly PropertyKey[], message: string): string {
  const label = path.map((part) => (typeof part === "number" ? `item ${part + 1}` : visible(String(part))));
  return label.length === 0 ? message : `${label.join(", ")}: ${message}`;
}

/** A key as it is if it is a plain word, otherwise in quotation marks. */
function visible(key: string): string {
  return /^[\p{L}\p{N}_.-]{1,60}$/u.test(key) ? key : quoted(key);
}

function absent(value: unknown, path: readonly PropertyKey[], schema: JsonSchema): string {
  const { choices, required, description } = helpAt(schema, path);
  const purpose = description
    ?.replace(/\.$/, "")
    .replace(/^[A-Z](?=[a-z ])/, (letter) => letter.toLowerCase());
  const parts = [purpose, required.length > 0 ? listNames(required) : undefined].filter(
    (part) => part !== undefined,
  );
  const add = parts.length > 0 ? `Add it (${parts.join(": ")})` : "Add it";
  return `is ${value === undefined ? "missing" : "empty"}. ${choices.length > 0 ? `Write ${listNames(choices, "or")}` : add}`;
}

function unknownKey(
  key: string,
  around: readonly PropertyKey[],
  value: unknown,
  known: readonly string[],
): Explained {
  const used = new Set(typeof value === "object" && value !== null ? Object.keys(value) : []);
  const free = known.filter((name) => !used.has(name));
  const help = didYouMean(key, free) || (free.length > 0 ? ` Write ${listNames(free, "or")}` : " Remove it");
  return {
    path: [...around, key],
    at: "key",
    message: labelled(around, `${quoted(key)} is not a field here.${help}`),
  };
}

/**
 * Of the ways in which a value may be written, the one that its editor was trying: the one that fits best, by how few of its issues
 * are about the value as a whole, then by how deep they are.
 */
function explainUnion(
  issue: Extract<Issue, { code: "invalid_union" }>,
  data: unknown,
  schema: JsonSchema,
): Explained[] {
  const value = valueAt(data, issue.path);
  const ways = issue.errors.map((issues) => ({ issues, misfit: misfit(issues, value) }));
  const best = ways.toSorted((a, b) => a.misfit - b.misfit)[0];
  if (!best || best.issues.length === 0)
    return [{ path: issue.path, at: "value", message: labelled(issue.path, issue.message) }];
  const placed = best.issues.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }) as Issue);
  return explain(placed, data, schema);
}

/** How badly a value fits one way of writing it: below 100 if only parts inside it are wrong. */
function misfit(issues: readonly Issue[], value: unknown): number {
  const group = typeof value === "object" && value !== null;
  return issues.reduce((sum, issue) => {
    if (issue.path.length > 0) return sum + (issue.code === "invalid_type" ? 20 : 10) / issue.path.length;
    if (issue.code === "invalid_type")
      return sum + (issue.expected === "array" && !Array.isArray(value) ? 1001 : 1000);
    if (issue.code === "invalid_value") return sum + (group ? 1000 : 1);
    return sum + 100;
  }, 0);
}

/** The value at a path of parsed data; undefined if there is none. */
function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, name) => {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
    return (value as Record<PropertyKey, unknown>)[name];
  }, data);
}
