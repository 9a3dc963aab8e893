import { type Document, isScalar, LineCounter, parseDocument, visit } from "yaml";
import { quoted } from "./wording.ts";
import { inPlainWords } from "./yamlMistakes.ts";

/** Something wrong with a YAML text itself, before anything is known of its fields. Line and column from 1. */
export interface YamlFault {
  readonly line?: number;
  readonly column?: number;
  readonly message: string;
}

/**
 * What is wrong with a YAML text: every key that is written twice, every alias and every tag; else the first mistake in its
 * marks (what follows is usually its consequence). Empty where nothing is.
 */
export function yamlFaults(text: string): YamlFault[] {
  const lineCounter = new LineCounter();
  const document = parseDocumentSlowly(text, lineCounter, { uniqueKeys: true });
  if (!document) return [{ message: "is nested too deeply to be read. Write it flatter" }];
  const fault = (offset: number, message: string): YamlFault => {
    const { line, col } = lineCounter.linePos(offset);
    return { line, column: col, message };
  };
  const faults: YamlFault[] = [];
  for (const { code, pos } of [...document.errors, ...document.warnings]) {
    if (code === "DUPLICATE_KEY")
      faults.push(fault(pos[0], `${quoted(keyAt(text, pos[0]))} is written twice. Keep one of them`));
    if (code === "TAG_RESOLVE_FAILED") faults.push(fault(pos[0], TAG));
  }
  visit(document, {
    Alias: (_, node) => {
      faults.push(fault(node.range?.[0] ?? 0, ALIAS));
    },
  });
  const broken = document.errors.find(
    ({ code }) => code !== "DUPLICATE_KEY" && code !== "TAG_RESOLVE_FAILED",
  );
  if (!broken || faults.length > 0) return faults;
  const offset = unclosedQuote(document, broken.message) ?? broken.pos[0];
  return [fault(offset, inPlainWords(broken.code, broken.message, lineAt(text, offset)))];
}

const ALIAS =
  "starts with “*”, which in YAML repeats another value; that is not read here. Write the value out, or put text that starts with “*” in quotation marks";
const TAG = "starts with “!”, which YAML keeps for itself. Put the whole value in quotation marks";

/** `yaml`’s parser, which knows where things stand; null where the text is nested more deeply than it can follow. */
export function parseDocumentSlowly(
  text: string,
  lineCounter: LineCounter,
  options: { uniqueKeys: boolean },
): Document.Parsed | null {
  try {
    return parseDocument(text, { ...options, lineCounter, prettyErrors: false, schema: "core" });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
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

function keyAt(text: string, offset: number): string {
  return /^[^:\n]*/.exec(text.slice(offset, offset + 200))?.[0].trim() ?? "";
}

function lineAt(text: string, offset: number): string {
  return text.slice(text.lastIndexOf("\n", offset - 1) + 1).split("\n", 1)[0] ?? "";
}
