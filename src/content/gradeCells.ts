import { GRADES, type GradeOrUngraded } from "../domain/grades.ts";
import { type Era, type InspectionKind, JUDGEMENTS, type Judgement } from "../domain/judgements.ts";
import { listNames } from "../domain/sentences.ts";
import { didYouMean, quoted } from "../domain/suggestions.ts";
import type { InspectionRow } from "./inspectionsCsv.ts";
import type { Complaints } from "./registerTable.ts";

const GIVEN: readonly GradeOrUngraded[] = [...GRADES, "not-judged"];

/**
 * The grades of a row: exactly those of the framework on the day the inspection began. A judgement that the framework had needs
 * a grade or `not-judged`; one it hadn't must be empty. An inspection without an overall grade says `not-given`.
 */
export function readGrades(
  row: InspectionRow,
  kind: InspectionKind,
  era: Era,
  complaints: Complaints,
): Partial<Record<Judgement, GradeOrUngraded>> {
  const grades: Partial<Record<Judgement, GradeOrUngraded>> = {};
  for (const judgement of JUDGEMENTS) {
    const cell = row.cells[judgement];
    const fault = (message: string) => complaints.cell(row, judgement, message);
    if (kind === "focused-visit") {
      if (cell !== "") fault(`${quoted(cell)} has no place: a focused visit gives no grades. Leave it empty`);
    } else if (judgement === "overall" && !era.judgements.includes("overall")) {
      if (cell === "not-given") grades.overall = "not-given";
      else
        fault(
          `${cell === "" ? "is empty" : `${quoted(cell)} has no place`}: inspections begun from ${era.from} have no overall grade. Write not-given`,
        );
    } else if (!era.judgements.includes(judgement)) {
      if (cell !== "")
        fault(`${quoted(cell)} has no place: ${era.label}, has no such judgement. Leave it empty`);
    } else {
      const grade = GIVEN.find((known) => known === cell);
      if (grade) grades[judgement] = grade;
      else fault(gradeFault(cell, era));
    }
  }
  return grades;
}

function gradeFault(cell: string, era: Era): string {
  if (cell === "") return `is empty, and ${era.label}, has this judgement. Write the grade, or not-judged`;
  if (cell === "not-given")
    return `"not-given" is for inspections begun from April 2026. Write the grade, or not-judged`;
  return `${quoted(cell)} is not a grade.${didYouMean(cell, GIVEN) || ` Write ${listNames(GIVEN, "or")}`}`;
}
