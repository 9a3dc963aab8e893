import type { CalendarDay } from "../domain/dates.ts";
import { type Grade, isGrade } from "../domain/grades.ts";
import type { Inspection } from "../domain/inspection.ts";
import { gradedInspections, type Register } from "./register.ts";

/** One overall grade in one or more consecutive graded inspections of a council. */
export interface Run {
  readonly council: string;
  readonly grade: Grade;
  /** The inspections, oldest first; at least one. */
  readonly inspections: readonly Inspection[];
}

/**
 * A council's runs of one overall grade, oldest first, from reports published by `day`, or all. A graded inspection without an
 * overall grade ends a run; a focused visit doesn't touch it.
 */
export function runsOf(register: Register, council: string, day?: CalendarDay): readonly Run[] {
  const runs: { council: string; grade: Grade; inspections: Inspection[] }[] = [];
  let unbroken = false;
  for (const inspection of gradedInspections(register, council, day)) {
    const grade = inspection.grades.overall;
    const last = runs.at(-1);
    if (!isGrade(grade)) unbroken = false;
    else if (unbroken && last?.grade === grade) last.inspections.push(inspection);
    else {
      runs.push({ council, grade, inspections: [inspection] });
      unbroken = true;
    }
  }
  return runs;
}

/** The run that ends with this inspection: how many in a row it makes, counted back from it. Null where it has no overall grade. */
export function runUpTo(register: Register, inspection: Inspection): Run | null {
  const last = runsOf(register, inspection.council, inspection.published).at(-1);
  return last?.inspections.at(-1)?.id === inspection.id ? last : null;
}
