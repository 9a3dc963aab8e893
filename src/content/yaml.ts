import { CORE_SCHEMA, load, YAMLException } from "js-yaml";
import { type YamlFault, yamlFaults } from "./yamlFaults.ts";
import { NESTED_TOO_DEEPLY, REPEATS, STARTS_WITH_TAG } from "./yamlMistakes.ts";

/** What a YAML text holds, or what is wrong with it. */
export type YamlResult =
  | { readonly data: unknown; readonly faults?: undefined }
  | { readonly faults: readonly YamlFault[] };

/** How long the YAML of one file may be, in characters: enough for the notes on a thousand inspections. */
const LIMIT = 500_000;

/** An anchor, or what looks like one: without it there can be no alias. */
const ANCHOR = /(?:^|[\s,[{:])&[^\s,[\]{}]/m;

/**
 * Reads YAML 1.2’s core schema: dates stay text, no type runs code, nesting is bounded. A key written twice is a fault, and so
 * is an alias: a few of them can stand for gigabytes.
 */
export function readYaml(text: string): YamlResult {
  if (text.length > LIMIT)
    return {
      faults: [
        {
          message: `has ${text.length} characters of YAML, and may have ${LIMIT} at most. Cut it, or split it`,
        },
      ],
    };
  const anchored = ANCHOR.test(text);
  if (anchored) {
    const faults = yamlFaults(text);
    if (faults.length > 0) return { faults };
  }
  try {
    const data: unknown = load(text, { schema: CORE_SCHEMA });
    return anchored && hasTwice(data) ? { faults: [{ message: REPEATS }] } : { data };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const faults = yamlFaults(text);
    return { faults: faults.length > 0 ? faults : [asFault(error)] };
  }
}

/** Whether a group or list stands in two places: an alias in a text too long for `yamlFaults`. Ends at the first. */
function hasTwice(data: unknown): boolean {
  const seen = new Set<object>();
  const isRepeated = (value: unknown): boolean => {
    if (typeof value !== "object" || value === null) return false;
    if (seen.has(value)) return true;
    seen.add(value);
    return Object.values(value).some(isRepeated);
  };
  return isRepeated(data);
}

/** What the quick parser says where the exact one finds nothing wrong. */
function asFault({ mark, reason }: YAMLException): YamlFault {
  if (/maxDepth/.test(reason)) return { message: NESTED_TOO_DEEPLY };
  const message = /\btag\b/.test(reason)
    ? STARTS_WITH_TAG
    : `this can’t be read as YAML (${reason}). Compare it with the same lines of a file that works`;
  return mark ? { line: mark.line + 1, column: mark.column + 1, message } : { message };
}
