import { addresses } from "../../domain/addresses.ts";
import { type CalendarDay, formatDate } from "../../domain/dates.ts";
import type { GradeOrUngraded } from "../../domain/grades.ts";
import type { Inspection } from "../../domain/inspection.ts";
import { inspectionKindLabel, type Judgement, judgementLabel } from "../../domain/judgements.ts";
import type { Change, changesSincePrevious, Direction } from "../../register/changes.ts";

export interface InspectionLink {
  readonly address: string;
  /** "Short inspection, 13 January 2025". */
  readonly label: string;
  readonly published: CalendarDay;
}

/** What changed from one graded inspection to the next. */
export interface ChangesView {
  readonly previous: InspectionLink;
  readonly here: InspectionLink;
  /** True where the two follow different frameworks. */
  readonly acrossFrameworks: boolean;
  readonly lines: readonly ChangeLine[];
}

export interface ChangeLine {
  readonly label: string;
  /** One grade, or several where one report graded apart what the other graded together. Empty where there was none. */
  readonly from: readonly LabelledGrade[];
  readonly to: readonly LabelledGrade[];
  readonly direction: Direction;
  /** Why the two can't be compared; null where they can. */
  readonly reason: string | null;
}

interface LabelledGrade {
  /** What it grades, where several stand together; null where the line says it. */
  readonly label: string | null;
  readonly grade: GradeOrUngraded;
}

export function changesView(
  inspection: Inspection,
  found: ReturnType<typeof changesSincePrevious>,
): ChangesView | null {
  if (!found) return null;
  const { previous, changes } = found;
  const joint = [previous, inspection].some(({ grades }) => grades.in_care_and_care_leavers !== undefined);
  const both = [previous, inspection].every(({ grades }) => grades.in_care_and_care_leavers !== undefined);
  const lines = changes
    .filter(({ judgement }) => both || !joint || !CARE.includes(judgement))
    .map(changeLine);
  return {
    previous: inspectionLink(previous),
    here: inspectionLink(inspection),
    acrossFrameworks: changes.some(({ acrossFrameworks }) => acrossFrameworks),
    lines: joint && !both ? [...lines, careLine(previous, inspection)] : lines,
  };
}

const CARE: readonly Judgement[] = ["in_care_and_care_leavers", "in_care", "care_leavers"];

function changeLine({ judgement, from, to, direction, reason }: Change): ChangeLine {
  return {
    label: judgementLabel(judgement),
    from: from ? [{ label: null, grade: from }] : [],
    to: to ? [{ label: null, grade: to }] : [],
    direction,
    reason: reason ?? null,
  };
}

/** One line where one report gave a single grade for children in care and care leavers, and the other one for each. */
function careLine(previous: Inspection, inspection: Inspection): ChangeLine {
  const gradesOf = ({ grades }: Inspection) =>
    CARE.flatMap((judgement) => {
      const grade = grades[judgement];
      return grade === undefined ? [] : [{ label: CARE_LABELS[judgement] ?? null, grade }];
    });
  return {
    label: judgementLabel("in_care_and_care_leavers"),
    from: gradesOf(previous),
    to: gradesOf(inspection),
    direction: "not-comparable",
    reason: "One report gives a grade for both together, the other a grade for each.",
  };
}

const CARE_LABELS: Partial<Record<Judgement, string>> = {
  in_care_and_care_leavers: "both together",
  in_care: "in care",
  care_leavers: "care leavers",
};

export function inspectionLink(inspection: Inspection): InspectionLink {
  return {
    address: addresses.inspection(inspection.id),
    label: `${inspectionKindLabel(inspection.kind)}, ${formatDate(inspection.published)}`,
    published: inspection.published,
  };
}
