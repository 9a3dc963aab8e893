import { type GradeOrUngraded, gradeInSentence, type Rating } from "../domain/grades.ts";
import { gradesFor, isGraded } from "../domain/inspection.ts";
import { type Area, judgementInSentence } from "../domain/judgements.ts";
import type { Register } from "../register/register.ts";
import { judgementsOf, ratingOf } from "./perCouncil.ts";
import { type Problem, problemAt } from "./problems.ts";
import type { ReleaseRecord } from "./records.ts";

/** Where the register grades otherwise than the release says. */
export function gradeDisagreements(release: ReleaseRecord, register: Register): Problem[] {
  const { inspections, origin } = release;
  const warn = (path: readonly PropertyKey[], message: string) => problemAt(origin, path, message, "warning");
  return inspections.flatMap((id) => {
    const inspection = register.inspectionsById.get(id);
    if (!inspection || !isGraded(inspection) || !release.council.includes(inspection.council)) return [];
    const { council } = inspection;
    const problems: Problem[] = [];
    const rating = ratingOf(release, council);
    const overall = inspection.grades.overall;
    if (rating !== undefined && rating !== "none" && overall !== undefined && rating !== overall)
      problems.push(
        warn(
          ["rating", council],
          `rating: the release says ${words(rating)} of ${council}, and the register ${words(overall)} (${id}). Mend the one that is wrong, or say so in “notes”`,
        ),
      );
    for (const [area, said] of Object.entries(judgementsOf(release, council)) as [Area, GradeOrUngraded][]) {
      const given = gradesFor(inspection, area).map(({ grade }) => grade);
      if (given.every((grade) => grade === said) && given.length > 0) continue;
      const register = given.length > 0 ? given.map(words).join(" and ") : "has no such judgement";
      problems.push(
        warn(
          ["judgements", council, area],
          `judgements: the release says ${words(said)} for ${judgementInSentence(area)} of ${council}, and the register ${register} (${id}). Mend the one that is wrong, or say so in “notes”`,
        ),
      );
    }
    return problems;
  });
}

const words = (grade: Rating | GradeOrUngraded) => `“${gradeInSentence(grade)}”`;
