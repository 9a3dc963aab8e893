import type { Release } from "../../src/archive/model.ts";
import { areaGrades, type Inspection, isGraded } from "../../src/domain/inspection.ts";
import { type Area, judgementInSentence } from "../../src/domain/judgements.ts";
import { listNames } from "../../src/domain/sentences.ts";

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

/** The areas of an inspection for which the release states a grade, for its council. */
function statedAreas({ judgements }: Release, inspection: Inspection): Area[] {
  const own = judgements.get(inspection.council) ?? {};
  return areaGrades(inspection).flatMap(({ judgement }) => (judgement in own ? [judgement] : []));
}
