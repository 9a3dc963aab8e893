import type { VerdictChange } from "../archive/verdictChanges.ts";
import { verdictLabel } from "../claims/check.ts";
import type { ChangedRow, RegisterMerge } from "../content/registerMerge.ts";
import { inspectionId } from "../domain/addresses.ts";
import { count, problemLines } from "./report.ts";

/** What a newer table would do to the register, for the person who decides: new rows, changes field by field, refusals. */
export function mergeLines({ added, changed, same, kept, problems }: RegisterMerge, file: string): string[] {
  return [
    ...section("new", added.map(newRow)),
    ...section("changed", changed.flatMap(changedRow), changed.length),
    ...section("refused", problemLines(problems), new Set(problems.map(({ line }) => line)).size),
    `${count(same, "row")} the same; ${count(kept, "row")} of the register not in ${file}, which stay.`,
  ];
}

/** The claims that the change decides otherwise. */
export function verdictLines(changes: readonly VerdictChange[]): string[] {
  return [
    "",
    `${count(changes.length, "claim")} with another verdict:`,
    ...changes.flatMap(({ claim, from, to }) => [
      `  ${claim.release.origin.file} “${claim.says}”`,
      `    ${verdictLabel(from)} → ${verdictLabel(to)}: ${claim.finding.explanation}`,
    ]),
  ];
}

function section(what: string, lines: readonly string[], number = lines.length): string[] {
  return number === 0 ? [] : [`${number} ${what}:`, ...lines.map((line) => `  ${line}`), ""];
}

function newRow(cells: RegisterMerge["added"][number]): string {
  const grade = cells.overall === "" ? "no grades" : cells.overall;
  return `${inspectionId(cells.published, cells.council)}: ${cells.framework} ${cells.kind}, ${grade}`;
}

function changedRow({ id, newId, fields }: ChangedRow): string[] {
  return [
    newId === id ? id : `${id}, which becomes ${newId}`,
    ...fields.map(({ column, from, to }) => `  ${column}: ${from || "(empty)"} → ${to || "(empty)"}`),
  ];
}
