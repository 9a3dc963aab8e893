import matter from "gray-matter";
import { quoted } from "../domain/suggestions.ts";
import { readYaml, type YamlResult } from "./yaml.ts";
import type { YamlFault } from "./yamlErrors.ts";

/** A file of front matter and text. */
export interface FrontMatter {
  /** The fields, as parsed from the YAML. */
  readonly data: unknown;
  /** The YAML, from the line break after the opening fence on, so that its line numbers are those of the file. */
  readonly yaml: string;
  readonly body: string;
  /** The line of the file on which the body starts. */
  readonly bodyLine: number;
}

const FENCE = "---";

/** gray-matter’s other languages, two of which run code. The fences are checked first; this is the second lock. */
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

/** Splits a file (lines ending in "\n") at its fences and reads the YAML between them. */
export function readFrontMatter(text: string): FrontMatter | { readonly faults: readonly YamlFault[] } {
  const tidy = text.replaceAll(/^---[ \t]+$/gm, FENCE);
  const fault = fenceFault(tidy);
  if (fault) return { faults: [fault] };
  let read = { data: {} } as YamlResult;
  let yaml = "\n";
  const parse = (matter: string) => {
    yaml = `${matter}\n`;
    read = readYaml(yaml);
    return {};
  };
  const { content } = matter(tidy, { engines: { ...REFUSED, yaml: parse } });
  if (read.faults) return { faults: read.faults };
  return {
    data: read.data ?? {},
    yaml,
    body: content,
    bodyLine: tidy.slice(0, tidy.length - content.length).split("\n").length,
  };
}

/** What is wrong with the fences: the first line, and the next line that starts like one. */
function fenceFault(text: string): YamlFault | null {
  if (text.trim() === "")
    return { message: `is empty. Start it with ${FENCE}, then the fields, then ${FENCE}, then the text` };
  const [first = "", ...lines] = text.split("\n");
  if (first !== FENCE) return { line: 1, message: openingFault(first) };
  const at = lines.findIndex((line) => line.startsWith(FENCE));
  const closing = lines[at];
  if (closing === FENCE) return null;
  if (closing === undefined)
    return {
      line: 1,
      message: `opens its fields with ${FENCE} and never closes them. Put ${FENCE} alone on a line after the last field`,
    };
  return {
    line: at + 2,
    message: `${quoted(closing)} starts like the line that closes the fields. Write ${FENCE} alone, or indent the line if it is part of a text`,
  };
}

function openingFault(first: string): string {
  const instead = `Write ${FENCE} alone on the first line`;
  if (/^---\s*[A-Za-z]/.test(first))
    return `starts with ${quoted(first)}, but the fields are always YAML. ${instead}`;
  if (first.trim() === "") return `starts with an empty line. Remove it: ${FENCE} must be the first line`;
  if (/^\s*-{2,}/.test(first))
    return `starts with ${quoted(first)}. ${instead}: three hyphens with nothing before or after them`;
  return `has no fields: it starts with ${quoted(first)}. ${instead}, then the fields, then ${FENCE} again`;
}
