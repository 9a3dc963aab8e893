import type { Site } from "../archive/site.ts";
import { addresses } from "../domain/addresses.ts";
import { type CalendarDay, formatDate } from "../domain/dates.ts";
import {
  GRADES,
  type GradeOrUngraded,
  gradeInSentence,
  gradeLabel,
  gradeMeaning,
  isGrade,
} from "../domain/grades.ts";
import { type Inspection, isGraded } from "../domain/inspection.ts";
import { inspectionKindLabel } from "../domain/judgements.ts";
import { changesSincePrevious } from "../register/changes.ts";
import { type Page, pagesOf } from "./page.ts";
import { type ChangesView, changesView, type InspectionLink, inspectionLink } from "./views/changes.ts";
import { countrySentence } from "./views/event.ts";
import { type ReleaseListing, releaseListing } from "./views/listings.ts";
import { type GradeLine, gradeLines } from "./views/record.ts";
import { type Reporting, reportingLinks } from "./views/reporting.ts";
import { whenInspected } from "./views/when.ts";

export interface InspectionProps {
  readonly council: string;
  readonly councilAddress: string;
  readonly published: CalendarDay;
  readonly kind: string;
  readonly kindGlossary: string;
  readonly framework: string;
  readonly visit: boolean;
  readonly overall: GradeOrUngraded | null;
  readonly inspected: string | null;
  readonly leadInspector: string | null;
  readonly reportUrl: string | null;
  readonly grades: readonly GradeLine[];
  /** The grades that this report gives, with what each means. */
  readonly meanings: readonly { readonly label: string; readonly meaning: string }[];
  readonly summary: string | null;
  readonly toImprove: readonly string[];
  readonly notes: readonly string[];
  readonly country: string | null;
  readonly changes: ChangesView | null;
  readonly releases: readonly ReleaseListing[];
  readonly previous: InspectionLink | null;
  readonly next: InspectionLink | null;
  readonly reporting: Reporting;
}

export const data = pagesOf<InspectionProps>("inspection.11ty.tsx", (site) =>
  site.archive.register.inspections.map((inspection): Page<InspectionProps> => {
    const council = site.archive.register.councils.get(inspection.council);
    const name = council?.name ?? inspection.council;
    const kind = inspectionKindLabel(inspection.kind);
    return {
      address: addresses.inspection(inspection.id),
      title: `${name}: ${kind.toLowerCase()}, ${formatDate(inspection.published)}`,
      description: describe(inspection, council?.officialName ?? name),
      section: "councils",
      crumbs: [
        { label: "Councils", address: addresses.councils },
        { label: name, address: addresses.council(inspection.council) },
      ],
      props: () => inspectionProps(site, inspection, name),
    };
  }),
);

function describe(inspection: Inspection, council: string): string {
  const day = formatDate(inspection.published);
  if (!isGraded(inspection))
    return `Ofsted’s focused visit to ${council}, reported on ${day}. A focused visit gives no grade.`;
  const overall = inspection.grades.overall;
  const result = isGrade(overall) ? `${gradeLabel(overall)} overall` : "No overall grade";
  const areas = gradeLines(inspection)
    .filter((line) => !line.overall)
    .map(({ label, grade }) => `${label.toLowerCase()} ${gradeInSentence(grade)}`);
  return `What Ofsted graded in the children’s services of ${council}, report of ${day}. ${result}; ${areas.join(", ")}.`;
}

function inspectionProps(site: Site, inspection: Inspection, name: string): InspectionProps {
  const { archive } = site;
  const graded = isGraded(inspection);
  const notes = archive.inspectionNotes.get(inspection.id);
  const all = archive.register.inspectionsOf.get(inspection.council) ?? [];
  const at = all.indexOf(inspection);
  const kind = inspectionKindLabel(inspection.kind);
  const grades = gradeLines(inspection);
  return {
    council: name,
    councilAddress: addresses.council(inspection.council),
    published: inspection.published,
    kind,
    kindGlossary: addresses.glossaryEntry(kind),
    framework: inspection.era.label,
    visit: !graded,
    overall: graded ? (inspection.grades.overall ?? "not-given") : null,
    inspected: whenInspected(inspection),
    leadInspector: inspection.leadInspector,
    reportUrl: inspection.reportUrl,
    grades,
    meanings: GRADES.filter((grade) => grades.some((line) => line.grade === grade)).map((grade) => ({
      label: gradeLabel(grade),
      meaning: gradeMeaning(grade),
    })),
    summary: notes?.summary ?? null,
    toImprove: notes?.to_improve ?? [],
    notes: notes?.notes ?? [],
    country: graded ? countrySentence(archive, inspection.published) : null,
    changes: changesView(inspection, changesSincePrevious(archive.register, inspection)),
    releases: (archive.releasesOfInspection.get(inspection.id) ?? []).map(releaseListing),
    previous: linkTo(all[at - 1]),
    next: linkTo(all[at + 1]),
    reporting: reportingLinks(
      site,
      "content/register/inspections.csv",
      `${name}, ${formatDate(inspection.published)}`,
      addresses.inspection(inspection.id),
    ),
  };
}

function linkTo(inspection: Inspection | undefined): InspectionLink | null {
  return inspection ? inspectionLink(inspection) : null;
}
