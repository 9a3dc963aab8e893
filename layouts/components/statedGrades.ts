import type { Release } from "../../src/archive/model.ts";
import { isGrade } from "../../src/domain/grades.ts";
import { areaGrades, type Inspection, isGraded } from "../../src/domain/inspection.ts";
import { type Area, judgementInSentence } from "../../src/domain/judgements.ts";
import { listNames } from "../../src/domain/sentences.ts";

/** Which of a report’s grades a release states, besides the overall one if it states that; null if it is about visits, which give none. */
export function statedGrades(release: Release): string | null {
  const graded = release.inspections.filter(isGraded);
  if (graded.length === 0) return null;
  const reports = graded.length > 1 ? "reports" : "report";
  const overall = [...release.rating.values()].some(isGrade);
  const stated = graded.map((inspection) => ({ inspection, areas: statedAreas(release, inspection) }));
  if (stated.every(({ areas }) => areas.length === 0))
    return overall
      ? `The release states no grade but the overall one; the others above are from the ${reports}.`
      : `The release states none of these grades; they are from the ${reports}.`;
  if (stated.every(({ inspection, areas }) => areas.length === areaGrades(inspection).length))
    return "The release states the grade of every judgement.";
  const names = new Map(release.councils.map(({ slug, name }) => [slug, name]));
  const what = stated
    .filter(({ areas }) => areas.length > 0)
    .map(({ inspection, areas }) => {
      const judgements = listNames(areas.map(judgementInSentence));
      return graded.length > 1 ? `${judgements} in ${names.get(inspection.council)}` : judgements;
    });
  return `${overall ? "Besides the overall grade, the" : "The"} release states only the grades of ${what.join("; of ")}; the others above are from the ${reports}.`;
}

/** The areas of an inspection for which the release states a grade, for its council. */
function statedAreas({ judgements }: Release, inspection: Inspection): Area[] {
  const own = judgements.get(inspection.council) ?? {};
  return areaGrades(inspection).flatMap(({ judgement }) => (judgement in own ? [judgement] : []));
}
