import { type Document, isScalar, LineCounter, parseDocument, visit } from "yaml";
import { quoted } from "../domain/suggestions.ts";
import { inPlainWords, NESTED_TOO_DEEPLY, STARTS_WITH_TAG } from "./yamlMistakes.ts";

/** Something wrong with a YAML text itself, before anything is known of its fields. Line and column from 1. */
export interface YamlFault {
  readonly line?: number;
  readonly column?: number;
  readonly message: string;
}

/**
 * What is wrong with a YAML text: every key that is written twice, every alias and every tag; else the first mistake in its
 * marks (what follows is usually its consequence). Empty where nothing is, and where the text is too long to look.
 */
export function yamlFaults(text: string): YamlFault[] {
  const lineCounter = new LineCounter();
  if (isTooDeep(text)) return [{ message: NESTED_TOO_DEEPLY }];
  const document = parseDocumentSlowly(text, lineCounter);
  if (!document) return [];
  const fault = (offset: number, message: string): YamlFault => {
    const { line, col } = lineCounter.linePos(offset);
    return { line, column: col, message };
  };
  const faults: YamlFault[] = [];
  for (const { code, pos } of [...document.errors, ...document.warnings]) {
    if (code === "TAG_RESOLVE_FAILED") faults.push(fault(pos[0], STARTS_WITH_TAG));
  }
  visit(document, {
    Map: (_, { items }) => {
      const keys = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (keys.has(key.value))
          faults.push(fault(key.range?.[0] ?? 0, `${quoted(key.value)} is written twice. Keep one of them`));
        keys.add(key.value);
      }
    },
    Alias: (_, node) => {
      faults.push(fault(node.range?.[0] ?? 0, ALIAS));
    },
  });
  const broken = document.errors.find(({ code }) => code !== "TAG_RESOLVE_FAILED");
  if (!broken || faults.length > 0) return faults;
  const offset = unclosedQuote(document, broken.message) ?? broken.pos[0];
  return [fault(offset, inPlainWords(broken.code, broken.message, lineAt(text, offset)))];
}

const ALIAS =
  "this value starts with “*”, which in YAML repeats another value; that is not read here. Write the value out, or put text that starts with “*” in quotation marks";

/**
 * `yaml`’s parser, which knows where things stand; null where the text is nested more deeply than it can follow, or too long: for
 * empty lines and for faults in brackets its time grows with the square of the length.
 */
export function parseDocumentSlowly(text: string, lineCounter: LineCounter): Document.Parsed | null {
  if (text.length > LONGEST || isTooDeep(text)) return null;
  return parseDocument(text, { lineCounter, uniqueKeys: false, prettyErrors: false, schema: "core" });
}

/** How long a text may be for the slow parser, in characters: ten times the front matter of the longest release. */
const LONGEST = 100_000;

/** How deeply fields may lie in one another for the slow parser, which Node’s stack ends without mercy. */
const DEEPEST = 100;

/** Whether a text may be nested more deeply than can be parsed: by its brackets and by the markers at the start of lines. */
function isTooDeep(text: string): boolean {
  let open = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    open = bracket === "[" || bracket === "{" ? open + 1 : Math.max(0, open - 1);
    if (open > DEEPEST) return true;
  }
  return /^(?: |[-?:] ){100}/m.test(text);
}

/** A missing closing quotation mark is reported at the end of the text; the place to look is where it was opened. */
function unclosedQuote(document: Document.Parsed, message: string): number | undefined {
  if (!/^Missing closing .quote/.test(message)) return undefined;
  let opened: number | undefined;
  visit(document, {
    Scalar: (_, node) => {
      if (isScalar(node) && node.type?.startsWith("QUOTE_")) opened = node.range?.[0];
    },
  });
  return opened;
}

function lineAt(text: string, offset: number): string {
  return text.slice(text.lastIndexOf("\n", offset - 1) + 1).split("\n", 1)[0] ?? "";
}
