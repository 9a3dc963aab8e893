import type { CalendarDay } from "./dates.ts";
import type { Grade, GradeOrUngraded } from "./grades.ts";
import { isGrade } from "./grades.ts";
import {
  type Area,
  type Era,
  type Framework,
  type InspectionKind,
  JUDGEMENTS,
  type Judgement,
} from "./judgements.ts";

/** A local authority with children's services, as the register lists it. */
export interface Council {
  readonly slug: string;
  /** Short: "Kensington and Chelsea". */
  readonly name: string;
  /** "Royal Borough of Kensington and Chelsea". */
  readonly officialName: string;
  readonly type: "county" | "london-borough" | "metropolitan-district" | "unitary-authority";
  readonly region: string;
  /** Ofsted's provider number. */
  readonly urn: string;
  /** The council's domain, without scheme. */
  readonly website: string;
  readonly aliases: readonly string[];
  /** Bodies that deliver the service for the council. */
  readonly trusts: readonly string[];
}

/** One event with one report, as a row of the register. */
export interface Inspection {
  /** `<published>-<council>`. */
  readonly id: string;
  readonly council: string;
  readonly framework: Framework;
  readonly kind: InspectionKind;
  readonly era: Era;
  /** A day or, for some focused visits, a month; null where the register has none. */
  readonly start: string | null;
  readonly end: string | null;
  readonly published: CalendarDay;
  /** Only the judgements that the report gives: an absent key is one the framework of the day did not have. */
  readonly grades: Readonly<Partial<Record<Judgement, GradeOrUngraded>>>;
  readonly leadInspector: string | null;
  readonly reportUrl: string | null;
}

/** Whether the inspection grades anything: focused visits do not. */
export function isGraded(inspection: Inspection): boolean {
  return inspection.kind !== "focused-visit";
}

/** The overall grade, or null where none was given. */
export function overallGrade(inspection: Inspection): Grade | null {
  const grade = inspection.grades.overall;
  return isGrade(grade) ? grade : null;
}

/**
 * The grade that covers an area, whether it stands alone or shares one grade with another: asked for children in care or
 * care leavers, a report of 2018 to 2022 answers with its one grade for both.
 */
export function gradeFor(
  inspection: Inspection,
  judgement: Judgement,
): { grade: GradeOrUngraded; judgement: Judgement } | null {
  const own = inspection.grades[judgement];
  if (own !== undefined) return { grade: own, judgement };
  const both = inspection.grades.in_care_and_care_leavers;
  if (both !== undefined && (judgement === "in_care" || judgement === "care_leavers"))
    return { grade: both, judgement: "in_care_and_care_leavers" };
  return null;
}

/** The judgements below the overall one that the report gives, in print order, with their grades. */
export function areaGrades(inspection: Inspection): { judgement: Area; grade: GradeOrUngraded }[] {
  return JUDGEMENTS.flatMap((judgement) => {
    const grade = inspection.grades[judgement];
    return judgement === "overall" || grade === undefined ? [] : [{ judgement, grade }];
  });
}

/** Everything the report grades, overall too, in print order: all but what was not given or not judged. */
export function gradedJudgements(inspection: Inspection): { judgement: Judgement; grade: Grade }[] {
  return JUDGEMENTS.flatMap((judgement) => {
    const grade = inspection.grades[judgement];
    return isGrade(grade) ? [{ judgement, grade }] : [];
  });
}

/** Whether the report grades anything, and everything it grades so: a clean sweep. */
export function allGraded(inspection: Inspection, grade: Grade): boolean {
  const graded = gradedJudgements(inspection);
  return graded.length > 0 && graded.every((each) => each.grade === grade);
}
