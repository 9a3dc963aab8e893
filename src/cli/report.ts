import path from "node:path";
import { compareProblems, formatProblem, type Problem } from "../content/problems.ts";
import { inDigits } from "../domain/sentences.ts";

/** A line for every problem, in the order of files and lines. */
export function problemLines(problems: readonly Problem[]): string[] {
  return problems.toSorted(compareProblems).map(formatProblem);
}

/** A file as its project knows it, and as problems name it, on every system: "content/site.yaml". */
export function shownPath(project: string, file: string): string {
  return path.relative(project, file).split(path.sep).join("/");
}

/** "3 problems in 2 files". */
export function countProblems(problems: readonly Problem[]): string {
  return `${count(problems.length, "problem")} in ${count(new Set(problems.map(({ file }) => file)).size, "file")}`;
}

/** "1 page", "1,234 pages". */
export function count(number: number, noun: string): string {
  return `${inDigits(number)} ${noun}${number === 1 ? "" : "s"}`;
}

/** "80 ms", "1.4 s". */
export function duration(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}

/** What the operating system refuses most often, by its code. */
const REFUSALS: Readonly<Record<string, string>> = {
  ENOSPC: "The disk is full",
  EDQUOT: "Your disk quota is used up",
  EFBIG: "The file is larger than this system allows",
  EACCES: "Permission denied",
  EPERM: "Permission denied",
  EBUSY: "Another program has it open; close it",
  EROFS: "The disk is read-only",
  EMFILE: "Too many files are open; close other programs",
  ENFILE: "Too many files are open; close other programs",
};

/** An error as the person at the terminal needs it: one sentence if the system refused something, else messages and stack. */
export function explainError(error: unknown): string {
  const chain = chainOf(error);
  const root = chain.at(-1);
  if (!(root instanceof Error)) return String(root);
  const { code = "", path } = root as NodeJS.ErrnoException;
  const refusal = REFUSALS[code];
  if (refusal !== undefined) return `${refusal}${path ? `: ${path}` : ""}.`;
  const outer = chain.slice(0, -1).map((each) => (each instanceof Error ? each.message : String(each)));
  return [...outer, root.stack ?? root.message].join("\n");
}

/** An error, its cause, the cause of that…; Eleventy has a name of its own for the cause. */
function chainOf(error: unknown): unknown[] {
  const cause =
    error instanceof Error ? (error.cause ?? ("originalError" in error ? error.originalError : null)) : null;
  return cause ? [error, ...chainOf(cause)] : [error];
}

/** Everything a terminal acts on or can't show: control characters but tab and line end, bidirectional overrides. */
const UNPRINTABLE = /(?![\t\n])[\p{Cc}\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;

/** Text from anywhere as plain text for a terminal or log: what it would act on is shown as its code, "\u001b". */
export function printable(text: string): string {
  return text.replaceAll(
    UNPRINTABLE,
    (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`,
  );
}

/** Printable text whose lines GitHub Actions can't take for commands of a workflow ("::error::", "##[group]"). */
export function printableInWorkflow(text: string): string {
  return printable(text)
    .replaceAll(/^([ \t]*):(?=:)/gm, "$1: ")
    .replaceAll("##[", "## [");
}
