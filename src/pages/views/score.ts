import { addresses } from "../../domain/addresses.ts";
import type { CalendarDay } from "../../domain/dates.ts";
import { type GradeOrUngraded, isGrade } from "../../domain/grades.ts";
import { type Council, type Inspection, isGraded } from "../../domain/inspection.ts";
import { type InspectionKind, JUDGEMENTS, type Judgement, judgementLabel } from "../../domain/judgements.ts";

/** A council's judgements over time: judgements down, inspections and visits across, oldest first. */
export interface Score {
  readonly council: { readonly name: string; readonly slug: string };
  readonly columns: readonly ScoreColumn[];
  readonly rows: readonly ScoreRow[];
  /** Whether some inspection gave one grade for children in care and care leavers. */
  readonly shares: boolean;
}

export interface ScoreColumn {
  readonly address: string;
  readonly published: CalendarDay;
  readonly kind: InspectionKind;
  readonly visit: boolean;
}

export interface ScoreRow {
  readonly judgement: Judgement;
  readonly label: string;
  readonly glossary: string;
  readonly cells: readonly ScoreCell[];
}

export interface ScoreCell {
  /** The grade; `visit` where a focused visit gave none; `absent` where the framework of the day had no such judgement. */
  readonly grade: GradeOrUngraded | "visit" | "absent";
  /** Whether it is a grade below the best. */
  readonly below: boolean;
  /** Whether the grade is one for this row and the next ("first") or the last ("second"). */
  readonly shared: "first" | "second" | null;
}

/** The rows of a score: the grade that care and care leavers shared stands in both of theirs. */
const ROWS = JUDGEMENTS.filter((judgement) => judgement !== "in_care_and_care_leavers");

/** Lays out a council's inspections; rows that no inspection of it graded are left out. */
export function scoreOf(council: Council, inspections: readonly Inspection[]): Score {
  const rows = ROWS.map((judgement) => ({
    judgement,
    label: judgement === "overall" ? "Overall" : judgementLabel(judgement),
    glossary: addresses.glossaryEntry(judgementLabel(judgement)),
    cells: inspections.map((inspection) => cellOf(inspection, judgement)),
  }));
  return {
    council: { name: council.name, slug: council.slug },
    columns: inspections.map((inspection) => ({
      address: addresses.inspection(inspection.id),
      published: inspection.published,
      kind: inspection.kind,
      visit: !isGraded(inspection),
    })),
    rows: rows.filter(({ cells }) => cells.some(({ grade }) => grade !== "absent" && grade !== "visit")),
    shares: rows.some(({ cells }) => cells.some(({ shared }) => shared !== null)),
  };
}

function cellOf(inspection: Inspection, judgement: Judgement): ScoreCell {
  if (!isGraded(inspection)) return { grade: "visit", below: false, shared: null };
  const both = inspection.grades.in_care_and_care_leavers;
  const shared =
    both === undefined
      ? null
      : judgement === "in_care"
        ? "first"
        : judgement === "care_leavers"
          ? "second"
          : null;
  const grade = inspection.grades[judgement] ?? (shared && both) ?? "absent";
  return { grade, below: isGrade(grade) && grade !== "outstanding", shared };
}
