import { compareProblems, formatProblem, type Problem } from "../content/problems.ts";

/** A line for every problem, in the order of files and lines. */
export function problemLines(problems: readonly Problem[]): string[] {
  return [...problems].sort(compareProblems).map(formatProblem);
}

/** "3 problems in 2 files". */
export function countProblems(problems: readonly Problem[]): string {
  return `${count(problems.length, "problem")} in ${count(new Set(problems.map(({ file }) => file)).size, "file")}`;
}

/** "1 page", "1,234 pages". */
export function count(number: number, noun: string): string {
  return `${number.toLocaleString("en-GB")} ${noun}${number === 1 ? "" : "s"}`;
}

/** "80 ms", "1.4 s". */
export function duration(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}

/**
 * What went wrong with a command, for the person at the terminal: a sentence for what the computer refused (no space, no
 * right to write); for what can only be a fault of the program, what it says from the outside in, and where it arose.
 */
export function explainError(error: unknown): string {
  const chain = chainOf(error);
  const root = chain.at(-1);
  if (!(root instanceof Error)) return String(root);
  const { code, path } = root as NodeJS.ErrnoException;
  const at = path ? `: ${path}` : "";
  if (code === "ENOSPC") return `The disk is full${at}.`;
  if (code === "EACCES" || code === "EPERM" || code === "EROFS")
    return `No right to read or write here${at}.`;
  if (code === "EMFILE" || code === "ENFILE") return "Too many files are open at once; close other programs.";
  const outer = chain.slice(0, -1).map((each) => (each instanceof Error ? each.message : String(each)));
  return [...outer, root.stack ?? root.message].join("\n");
}

/** An error, what caused it, what caused that…; Eleventy has a name of its own for the cause. */
function chainOf(error: unknown): unknown[] {
  const cause =
    error instanceof Error ? (error.cause ?? ("originalError" in error ? error.originalError : null)) : null;
  return cause ? [error, ...chainOf(cause)] : [error];
}
