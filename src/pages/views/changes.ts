import { addresses } from "../../domain/addresses.ts";
import { type CalendarDay, formatDate } from "../../domain/dates.ts";
import type { GradeOrUngraded } from "../../domain/grades.ts";
import type { Inspection } from "../../domain/inspection.ts";
import { judgementLabel } from "../../domain/judgements.ts";
import type { changesSincePrevious, Direction } from "../../register/changes.ts";
import { inspectionKindLabel } from "./sources.ts";

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
  readonly from: GradeOrUngraded | null;
  readonly to: GradeOrUngraded | null;
  readonly direction: Direction;
  /** Why the two can't be compared; null where they can. */
  readonly reason: string | null;
}

export function changesView(
  inspection: Inspection,
  found: ReturnType<typeof changesSincePrevious>,
): ChangesView | null {
  if (!found) return null;
  return {
    previous: inspectionLink(found.previous),
    here: inspectionLink(inspection),
    acrossFrameworks: found.changes.some(({ acrossFrameworks }) => acrossFrameworks),
    lines: found.changes.map(({ judgement, from, to, direction, reason }) => ({
      label: judgementLabel(judgement),
      from,
      to,
      direction,
      reason: reason ?? null,
    })),
  };
}

export function inspectionLink(inspection: Inspection): InspectionLink {
  return {
    address: addresses.inspection(inspection.id),
    label: `${inspectionKindLabel(inspection.kind)}, ${formatDate(inspection.published)}`,
    published: inspection.published,
  };
}
