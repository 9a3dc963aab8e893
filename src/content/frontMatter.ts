import matter from "gray-matter";
import { quoted } from "./wording.ts";
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
  const closing = closingFence(tidy);
  if (typeof closing !== "number") return { faults: [closing] };
  const read: { faults?: readonly YamlFault[]; data?: unknown } = {};
  const { content } = matter(tidy, {
    engines: {
      ...REFUSED,
      yaml: (yaml) => {
        Object.assign(read, readYaml(yaml));
        return {};
      },
    },
  });
  const lines = tidy.split("\n", closing);
  const yaml = `\n${lines.slice(1, -1).join("\n")}\n`;
  return read.faults
    ? { faults: read.faults }
    : { data: read.data ?? {}, yaml, body: content, bodyLine: closing + 1 };
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

/** The line of the closing fence; or what is wrong with the fences. */
function closingFence(text: string): number | YamlFault {
  if (text.trim() === "")
    return { message: `is empty. Start it with ${FENCE}, then its fields, then ${FENCE}, then the text` };
  const [first = "", ...others] = text.split("\n");
  if (first !== FENCE) return { line: 1, message: openingFault(first) };
  const index = others.findIndex((line) => line.startsWith(FENCE));
  if (index === -1)
    return {
      line: 1,
      message: `opens its fields with ${FENCE} and never closes them. Put ${FENCE} alone on a line after the last field`,
    };
  const line = index + 2;
  if (others[index] === FENCE) return line;
  return {
    line,
    message: `${quoted(others[index])} starts like the line that closes the fields. Write ${FENCE} alone there, or indent it if it belongs to a text`,
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
