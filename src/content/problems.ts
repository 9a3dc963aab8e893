import { compareText } from "../domain/order.ts";

/** An error or a warning about the content: where it is, what is wrong, and what to write instead. */
export interface Problem {
  readonly severity: "error" | "warning";
  /** The file, as a path from the project's root: "content/releases/2019/x.md". */
  readonly file: string;
  /** From 1; absent if the whole file is meant. */
  readonly line?: number;
  readonly column?: number;
  /** One line: `rating: "Outstandng" is not a grade. Did you mean "outstanding"?` */
  readonly message: string;
}

/** Where a record came from, so that a problem found later can still name file, line and column. */
export interface Origin {
  readonly file: string;
  /** The position of a field ("claims", 0, "check"), or of the nearest thing around it that the file has. */
  position(path: readonly PropertyKey[]): { line: number; column: number } | undefined;
}

/** A problem with a field of a record. */
export function problemAt(
  origin: Origin,
  path: readonly PropertyKey[],
  message: string,
  severity: Problem["severity"] = "error",
): Problem {
  return { severity, file: origin.file, ...origin.position(path), message };
}

/** A problem with a whole file. */
export function fileProblem(file: string, message: string, severity: Problem["severity"] = "error"): Problem {
  return { severity, file, message };
}

/** "content/releases/2019/x.md:7:9 rating: …": editors and terminals turn the place into a link. */
export function formatProblem(problem: Problem): string {
  const place = [problem.file, problem.line, problem.column].filter((part) => part !== undefined).join(":");
  return `${place} ${problem.severity === "warning" ? "warning: " : ""}${problem.message}`;
}

/** Orders problems by file, line, column and text. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.file, b.file) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    compareText(a.message, b.message)
  );
}

/** The most errors, and the most warnings, that are reported for one file. */
const MOST = 50;

/** Cuts sorted problems to `MOST` errors and `MOST` warnings a file; the last one says if there are more. */
export function limitProblems(problems: readonly Problem[]): Problem[] {
  const counts = new Map<string, number>();
  return problems.flatMap((problem) => {
    const { severity, file } = problem;
    const count = (counts.get(`${severity} ${file}`) ?? 0) + 1;
    counts.set(`${severity} ${file}`, count);
    if (count <= MOST) return problem;
    const message = `has more ${severity}s from here on. Fix those above and build again`;
    return count === MOST + 1 ? { ...problem, message } : [];
  });
}

/** All problems of the content, thrown once. */
export class ContentError extends Error {
  override name = "ContentError";
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join("\n"));
    this.problems = problems;
  }
}
