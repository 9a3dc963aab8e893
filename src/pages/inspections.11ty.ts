import { addresses } from "../domain/addresses.ts";
import type { CalendarDay } from "../domain/dates.ts";
import type { GradeOrUngraded } from "../domain/grades.ts";
import { isGraded } from "../domain/inspection.ts";
import { inspectionKindLabel } from "../domain/judgements.ts";
import { pagesOf } from "./page.ts";
import { type Paging, pagedList } from "./views/paging.ts";

export interface InspectionsProps {
  readonly asAt: CalendarDay;
  readonly inspections: readonly InspectionRow[];
  readonly paging: Paging;
}

interface InspectionRow {
  readonly address: string;
  readonly published: CalendarDay;
  readonly council: string;
  readonly kind: string;
  /** Null for a visit, which gives no grade. */
  readonly overall: GradeOrUngraded | null;
  readonly releases: number;
}

const SIZE = 100;

export const data = pagesOf<InspectionsProps>("inspections.11ty.tsx", ({ archive }) =>
  pagedList(
    {
      address: addresses.inspections,
      title: "Inspections",
      description:
        "Every inspection of children’s services in England that this register holds, newest report first.",
      section: "country",
      crumbs: [],
    },
    archive.register.inspections.toReversed(),
    SIZE,
    (items, paging) => ({
      asAt: archive.register.asAt,
      inspections: items.map((inspection) => ({
        address: addresses.inspection(inspection.id),
        published: inspection.published,
        council: archive.register.councils.get(inspection.council)?.name ?? inspection.council,
        kind: inspectionKindLabel(inspection.kind),
        overall: isGraded(inspection) ? (inspection.grades.overall ?? "not-given") : null,
        releases: archive.releasesOfInspection.get(inspection.id)?.length ?? 0,
      })),
      paging,
    }),
  ),
);
