import matter from "gray-matter";
import { quoted } from "../domain/suggestions.ts";
import { readYaml } from "./yaml.ts";
import type { YamlFault } from "./yamlFaults.ts";

/** A file of front matter and text. */
export interface FrontMatter {
  /** The fields, as YAML gave them. */
  readonly data: unknown;
  /** The YAML, starting with the line break after the opening fence, so that its lines have the file’s numbers. */
  readonly yaml: string;
  readonly body: string;
  /** The line of the file on which the body starts. */
  readonly bodyLine: number;
}

const FENCE = "---";

/** Splits a file (lines ending "\n") at its fences and reads the YAML between them. */
export function readFrontMatter(text: string): FrontMatter | { readonly faults: readonly YamlFault[] } {
  const tidy = text.replaceAll(/^---[ \t]+$/gm, FENCE);
  const fault = fenceFault(tidy);
  if (fault) return { faults: [fault] };
  const closing = tidy.indexOf(`\n${FENCE}`, FENCE.length);
  const yaml = tidy.slice(FENCE.length, closing + 1);
  const read: { faults?: readonly YamlFault[]; data?: unknown } = {};
  // gray-matter need not see empty lines: for a long run of them its time grows with the square of their number.
  matter(`${FENCE}${yaml.replaceAll(/\n\s*\n/g, "\n")}${FENCE}\n`, {
    engines: {
      ...REFUSED,
      yaml: () => {
        Object.assign(read, readYaml(yaml));
        return {};
      },
    },
  });
  if (read.faults) return { faults: read.faults };
  const body = tidy.slice(closing + `\n${FENCE}\n`.length);
  return { data: read.data ?? {}, yaml, body, bodyLine: lineAt(yaml, yaml.length) + 1 };
}

/** The line on which a character of a text stands, from 1. */
function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at !== -1 && at < offset; at = text.indexOf("\n", at + 1)) line++;
  return line;
}

/** gray-matter’s other languages, two of which run code. The fences are checked first: this is the second lock. */
const refuse = () => {
  throw new Error("Front matter is YAML here");
};
const REFUSED = {
  javascript: refuse,
  js: refuse,
  json: refuse,
  coffee: refuse,
  coffeescript: refuse,
  cson: refuse,
};

/** What is wrong with the fences: the first line, and the next that starts like one. */
function fenceFault(text: string): YamlFault | null {
  if (text.trim() === "")
    return { message: `is empty. Start it with ${FENCE}, then its fields, then ${FENCE}, then the text` };
  const [first = ""] = text.split("\n", 1);
  if (first !== FENCE) return { line: 1, message: openingFault(first) };
  const start = text.indexOf(`\n${FENCE}`, FENCE.length);
  if (start === -1)
    return {
      line: 1,
      message: `opens its fields with ${FENCE} and never closes them. Put ${FENCE} alone on a line after the last field`,
    };
  const [closing = ""] = text.slice(start + 1).split("\n", 1);
  if (closing === FENCE) return null;
  return {
    line: lineAt(text, start) + 1,
    message: `${quoted(closing)} starts like the line that closes the fields. Write ${FENCE} alone there, or indent it if it belongs to a text`,
  };
}

function openingFault(first: string): string {
  if (/^---\s*[A-Za-z]/.test(first))
    return `starts with ${quoted(first)}, but the fields are always YAML. Write ${FENCE} alone on the first line`;
  if (first.trim() === "") return `starts with an empty line. Take it out: ${FENCE} stands on the first line`;
  if (/^\s*-{2,}/.test(first))
    return `starts with ${quoted(first)}. Write ${FENCE} alone on the first line, three hyphens without anything before or after`;
  return `has no fields: it starts with ${quoted(first)}. Write ${FENCE} alone on the first line, then the fields, then ${FENCE} again`;
}
