import { type CalendarDay, formatDate, formatSpan, isCalendarDay, parsePartialDate } from "./dates.ts";
import type { Grade, GradeOrUngraded } from "./grades.ts";
import { isGrade } from "./grades.ts";
import {
  type Area,
  type Era,
  type Framework,
  type InspectionKind,
  inspectionKindLabel,
  JOINT_CARE,
  JUDGEMENTS,
  type Judgement,
  SEPARATE_CARE,
} from "./judgements.ts";
import { compareText } from "./order.ts";

/** A council with children's services, as the register lists it. */
export interface Council {
  readonly slug: string;
  /** Short: "Kensington and Chelsea". */
  readonly name: string;
  /** "Royal Borough of Kensington and Chelsea". */
  readonly officialName: string;
  readonly type: "county" | "london-borough" | "metropolitan-district" | "unitary-authority";
  readonly region: string;
  /** Ofsted's provider number; not known of every council that was abolished. */
  readonly urn?: string | undefined;
  /** The council's domain, without scheme. */
  readonly website: string;
  readonly aliases: readonly string[];
  /** Bodies that deliver the service for the council. */
  readonly trusts: readonly string[];
  /** The last day of a council that was abolished; undefined if it exists today. */
  readonly until?: CalendarDay | undefined;
}

const TYPE_LABELS: Record<Council["type"], string> = {
  county: "County council",
  "london-borough": "London borough",
  "metropolitan-district": "Metropolitan district",
  "unitary-authority": "Unitary council",
};

/** What type of council it is, for readers: "London borough". */
export function councilTypeLabel(type: Council["type"]): string {
  return TYPE_LABELS[type];
}

/** One event with one report, as a row of the register. */
export interface Inspection {
  /** `<published>-<council>`. */
  readonly id: string;
  readonly council: string;
  readonly framework: Framework;
  readonly kind: InspectionKind;
  readonly era: Era;
  /** A day or, for some focused visits, a month; null if the register has none. */
  readonly start: string | null;
  readonly end: string | null;
  readonly published: CalendarDay;
  /** Only the judgements of the report: an absent key is one that the framework of the day did not have. */
  readonly grades: Readonly<Partial<Record<Judgement, GradeOrUngraded>>>;
  readonly leadInspector: string | null;
  readonly reportUrl: string | null;
}

/** What it is called: "Short inspection, 13 January 2025". */
export function inspectionTitle({ kind, published }: Inspection): string {
  return `${inspectionKindLabel(kind)}, ${formatDate(published)}`;
}

/** When inspectors were there, as far as the register has it: "9 to 13 September 2019", "June 2022"; null if it has nothing. */
export function whenInspected({ start, end }: Inspection): string | null {
  if (start && end && isCalendarDay(start) && isCalendarDay(end)) return formatSpan(start, end);
  const known = parsePartialDate(start ?? end ?? "");
  if (!known) return null;
  return start ? formatDate(known) : `to ${formatDate(known)}`;
}

/** Whether the inspection grades anything: focused visits do not. */
export function isGraded(inspection: Inspection): boolean {
  return inspection.kind !== "focused-visit";
}

/** The overall grade, or null if there is none. */
export function overallGrade(inspection: Inspection): Grade | null {
  const grade = inspection.grades.overall;
  return isGrade(grade) ? grade : null;
}

/**
 * The grade that covers a judgement, its own or one that it shares: for children in care or care leavers, a report of 2018 to 2022
 * has one grade for both.
 */
export function gradeFor(
  inspection: Inspection,
  judgement: Judgement,
): { grade: GradeOrUngraded; judgement: Judgement } | null {
  const own = inspection.grades[judgement];
  if (own !== undefined) return { grade: own, judgement };
  const both = inspection.grades[JOINT_CARE];
  if (both !== undefined && (judgement === "in_care" || judgement === "care_leavers"))
    return { grade: both, judgement: JOINT_CARE };
  return null;
}

/** All grades that answer for a judgement: its own, the one it shares, or the two that have replaced it. */
export function gradesFor(
  inspection: Inspection,
  judgement: Judgement,
): { grade: GradeOrUngraded; judgement: Judgement }[] {
  const one = gradeFor(inspection, judgement);
  if (one) return [one];
  return judgement === JOINT_CARE ? SEPARATE_CARE.flatMap((part) => gradeFor(inspection, part) ?? []) : [];
}

/** Orders inspections by the day of the report, then by council. */
export function compareByReport(
  a: Pick<Inspection, "published" | "council">,
  b: Pick<Inspection, "published" | "council">,
): number {
  return compareText(a.published, b.published) || compareText(a.council, b.council);
}

/** The judgements of the report except the overall one, in print order, with their grades. */
export function areaGrades(inspection: Inspection): { judgement: Area; grade: GradeOrUngraded }[] {
  return JUDGEMENTS.flatMap((judgement) => {
    const grade = inspection.grades[judgement];
    return judgement === "overall" || grade === undefined ? [] : [{ judgement, grade }];
  });
}

/** Everything the report grades, the overall grade included, in print order: all except what was not given or not judged. */
export function gradedJudgements(inspection: Inspection): { judgement: Judgement; grade: Grade }[] {
  return JUDGEMENTS.flatMap((judgement) => {
    const grade = inspection.grades[judgement];
    return isGrade(grade) ? [{ judgement, grade }] : [];
  });
}
