import { type Document, isNode, isScalar, LineCounter, parseDocument, visit } from "yaml";
import { quoted } from "../domain/suggestions.ts";

/** A fault of a YAML text itself, before anything is known of its fields. Line and column from 1. */
export interface YamlFault {
  readonly line?: number;
  readonly column?: number;
  readonly message: string;
}

export const NESTED_TOO_DEEPLY = "the YAML is nested too deeply to be read. Write it flatter";

export const STARTS_WITH_TAG =
  "this value starts with “!”, which YAML keeps for itself. Put the whole value in quotation marks";
const ALIAS =
  "this value starts with “*”, which in YAML repeats another value; that is not supported here. Write the value out, or put text that starts with “*” in quotation marks";

const ODD_KEY = "this field’s name is a list or a group. Write a plain name, then a colon";

/** A common mistake: what `yaml` reports, what the line looks like, and what to tell the editor. */
interface Mistake {
  /** Error codes of the `yaml` library. */
  readonly codes: readonly string[];
  /** Part of the library’s message, if the code alone doesn’t identify the mistake. */
  readonly message?: RegExp;
  readonly line?: RegExp;
  readonly says: string;
}

/** The first that matches is reported. */
const MISTAKES: readonly Mistake[] = [
  {
    codes: ["BLOCK_AS_IMPLICIT_KEY", "MULTILINE_IMPLICIT_KEY"],
    line: /:\s.*:(?:\s|$)/,
    says: 'this value has a second colon, which YAML takes for another field. Put the whole value in quotation marks, as in title: "Ofsted: a good report"',
  },
  {
    codes: ["BLOCK_AS_IMPLICIT_KEY"],
    says: "the lines below this value are indented as if they belonged to it. Give all fields of a group the same indentation",
  },
  {
    codes: ["UNEXPECTED_TOKEN", "MISSING_CHAR"],
    message: /on same line with key/,
    says: "this starts a list on the line of the field’s name. Put each item on its own line below, after “- ”",
  },
  {
    codes: ["UNEXPECTED_TOKEN"],
    line: /:\s*[>|][-+\d]*\s+[^#\s]/,
    says: "this line has text after “>” or “|”. Start the text on the next line, indented",
  },
  {
    codes: ["UNEXPECTED_TOKEN"],
    line: /:\s+['"]/,
    says: "this value continues after a closing quotation mark. Put the whole value in quotation marks of the other kind, as in title: \"'Good' again\"",
  },
  {
    codes: ["UNEXPECTED_TOKEN"],
    line: /:\s+\*/,
    says: "this value starts with “*”, which YAML keeps for itself. Put the whole value in quotation marks",
  },
  {
    codes: ["UNEXPECTED_TOKEN"],
    says: "this line has an extra bracket, brace or comma, or something after one",
  },
  {
    codes: ["BAD_INDENT"],
    message: /end with a/,
    says: "this line comes before the closing bracket of a list or group that was opened above. Close it",
  },
  {
    codes: ["BAD_INDENT"],
    says: "this line is not indented like the lines around it. Give fields that belong together the same number of spaces",
  },
  { codes: ["TAB_AS_INDENT"], says: "this line is indented with a tab. Use spaces" },
  {
    codes: ["BAD_SCALAR_START"],
    says: "this value starts with a character that YAML keeps for itself. Put the whole value in quotation marks",
  },
  {
    codes: ["BAD_DQ_ESCAPE"],
    says: "this value has a backslash that means nothing here. Write it twice, or put the value in single quotation marks",
  },
  {
    codes: ["MISSING_CHAR"],
    message: /quote/,
    says: "this opens a quotation mark that is never closed. Close it at the end of the value",
  },
  {
    codes: ["MISSING_CHAR"],
    message: /between/,
    says: "a comma is missing here, between two items in brackets",
  },
  {
    codes: ["MISSING_CHAR", "MULTILINE_IMPLICIT_KEY"],
    line: /^\s*(?:- )?\w+:[^\s/]/,
    says: "this line needs a space after the colon, as in rating: good",
  },
  {
    codes: ["MISSING_CHAR", "MULTILINE_IMPLICIT_KEY"],
    says: "this line has no field: the colon after a field’s name is missing, or the lines of a longer text are not indented",
  },
  { codes: ["RESOURCE_EXHAUSTION"], says: NESTED_TOO_DEEPLY },
  {
    codes: ["MULTIPLE_DOCS"],
    says: "this line ends the fields (“...” or “---”), but more follow. Remove it",
  },
  {
    codes: ["BLOCK_IN_FLOW"],
    says: "a comma is missing between two fields in brackets, or brackets are mixed with indented lines. Use one or the other",
  },
];

/**
 * What is wrong with a YAML text: every duplicate key, alias and tag; if there are none, the first syntax error, since the
 * others usually follow from it. Empty if nothing is wrong.
 */
export function yamlFaults(text: string): YamlFault[] {
  const lineCounter = new LineCounter();
  const document = parseExactly(text, lineCounter);
  if (!document) return [{ message: NESTED_TOO_DEEPLY }];
  const fault = (offset: number, message: string): YamlFault => {
    const { line, col } = lineCounter.linePos(offset);
    return { line, column: col, message };
  };
  const faults: YamlFault[] = [...document.errors, ...document.warnings]
    .filter(({ code }) => code === "TAG_RESOLVE_FAILED")
    .map(({ pos }) => fault(pos[0], STARTS_WITH_TAG));
  visit(document, {
    Map: (_, { items }) => {
      const keys = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) {
          faults.push(fault(isNode(key) ? (key.range?.[0] ?? 0) : 0, ODD_KEY));
          continue;
        }
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

/** `yaml`’s parser, which knows positions; null if the text is nested more deeply than Node’s stack allows. */
export function parseExactly(text: string, lineCounter: LineCounter): Document.Parsed | null {
  if (isTooDeep(text)) return null;
  return parseDocument(text, { lineCounter, uniqueKeys: false, prettyErrors: false, schema: "core" });
}

/** How deeply fields may be nested. */
const DEEPEST = 100;

/** Whether a text may be nested too deeply, judging by its brackets and the markers at the start of lines. */
function isTooDeep(text: string): boolean {
  let open = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    open = bracket === "[" || bracket === "{" ? open + 1 : Math.max(0, open - 1);
    if (open > DEEPEST) return true;
  }
  return /^(?: |[-?:] ){100}/m.test(text);
}

/** `yaml` reports a missing closing quotation mark at the end of the text; the editor should look at the opening one. */
function unclosedQuote(document: Document.Parsed, message: string): number | undefined {
  if (!/^Missing closing .quote/.test(message)) return undefined;
  let opened: number | undefined;
  visit(document, {
    Scalar: (_, node) => {
      if (node.type?.startsWith("QUOTE_")) opened = node.range?.[0];
    },
  });
  return opened;
}

function lineAt(text: string, offset: number): string {
  return text.slice(text.lastIndexOf("\n", offset - 1) + 1).split("\n", 1)[0] ?? "";
}

/** What an editor should do about an error of the `yaml` library in a line of the text. */
function inPlainWords(code: string, message: string, line: string): string {
  const mistake = MISTAKES.find(
    (one) =>
      one.codes.includes(code) && (one.message?.test(message) ?? true) && (one.line?.test(line) ?? true),
  );
  return mistake?.says ?? "this can’t be read as YAML. Compare it with the same lines of a file that works";
}
