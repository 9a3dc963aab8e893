import type { Archive, Release } from "../../archive/model.ts";
import { addresses } from "../../domain/addresses.ts";
import type { CalendarDay } from "../../domain/dates.ts";
import { type GradeOrUngraded, isGrade } from "../../domain/grades.ts";
import { areaGrades, type Inspection, isGraded } from "../../domain/inspection.ts";
import {
  type Area,
  inspectionKindLabel,
  JUDGEMENTS,
  judgementInSentence,
  judgementLabel,
} from "../../domain/judgements.ts";
import { listNames } from "../../domain/sentences.ts";
import { countrySentence } from "./event.ts";

/** The official outcome of one inspection, as a release's page shows it. */
export interface RecordView {
  readonly council: string;
  readonly councilAddress: string;
  readonly address: string;
  readonly published: CalendarDay;
  readonly kind: string;
  readonly visit: boolean;
  readonly grades: readonly GradeLine[];
  readonly reportUrl: string | null;
  readonly toImprove: readonly string[];
}

export interface GradeLine {
  readonly label: string;
  readonly glossary: string;
  readonly grade: GradeOrUngraded;
  readonly overall: boolean;
  /** Whether it is a grade below the best. */
  readonly below: boolean;
}

/** The outcome of an inspection: made once, for a page of each release about it shows it. */
export function recordView(archive: Archive, inspection: Inspection): RecordView {
  const views = known.get(archive) ?? new Map<string, RecordView>();
  known.set(archive, views);
  const view = views.get(inspection.id) ?? makeView(archive, inspection);
  views.set(inspection.id, view);
  return view;
}

const known = new WeakMap<Archive, Map<string, RecordView>>();

function makeView(archive: Archive, inspection: Inspection): RecordView {
  const council = archive.register.councils.get(inspection.council);
  return {
    council: council?.name ?? inspection.council,
    councilAddress: addresses.council(inspection.council),
    address: addresses.inspection(inspection.id),
    published: inspection.published,
    kind: inspectionKindLabel(inspection.kind),
    visit: !isGraded(inspection),
    grades: gradeLines(inspection),
    reportUrl: inspection.reportUrl,
    toImprove: archive.inspectionNotes.get(inspection.id)?.to_improve ?? [],
  };
}

/** The judgements of a report in print order. */
export function gradeLines(inspection: Inspection): GradeLine[] {
  return JUDGEMENTS.flatMap((judgement) => {
    const grade = inspection.grades[judgement];
    if (grade === undefined) return [];
    return [
      {
        label: judgementLabel(judgement),
        glossary: addresses.glossaryEntry(judgementLabel(judgement)),
        grade,
        overall: judgement === "overall",
        below: isGrade(grade) && grade !== "outstanding",
      },
    ];
  });
}

/** Which grades below the overall one the release states, against what there are; null where nothing is graded. */
export function statedGrades(release: Release): string | null {
  const graded = release.inspections.filter(isGraded);
  if (graded.length === 0) return null;
  const all =
    graded.length > 1
      ? "All that the reports graded stands here."
      : "All that the report graded stands here.";
  const stated = graded.map((inspection) => ({ inspection, areas: statedAreas(release, inspection) }));
  if (stated.every(({ areas }) => areas.length === 0))
    return `The release states no grade below the overall one. ${all}`;
  if (stated.every(({ inspection, areas }) => areas.length === areaGrades(inspection).length))
    return "The release states a grade for every judgement.";
  const names = new Map(release.councils.map(({ slug, name }) => [slug, name]));
  const what = stated
    .filter(({ areas }) => areas.length > 0)
    .map(
      ({ inspection, areas }) =>
        `${listNames(areas.map(judgementInSentence))} (${names.get(inspection.council)})`,
    );
  return `Below the overall grade, the release states a grade for ${what.join("; for ")}. ${all}`;
}

/** The areas of an inspection for which the release states a grade. */
function statedAreas({ judgements }: Release, inspection: Inspection): Area[] {
  const own = judgements.get(inspection.council) ?? {};
  return areaGrades(inspection).flatMap(({ judgement }) => (judgement in own ? [judgement] : []));
}

/** The country on the day of the latest graded report that a release tells of; null where it tells of none. */
export function countryThen(archive: Archive, release: Release): { day: CalendarDay; text: string } | null {
  const latest = release.inspections.findLast(isGraded);
  return latest ? { day: latest.published, text: countrySentence(archive, latest.published) } : null;
}
