import type { Grade } from "../../domain/grades.ts";
import { type AreaMention, findAreas, type NamedArea } from "../lexicon/areas.ts";
import {
  AREA_THAT,
  AREA_THEN_GRADE,
  AREAS_LISTED,
  GRADE_THEN_AREA,
  THAT_IS,
} from "../lexicon/gradeGrammar.ts";
import { fold } from "../pressText.ts";
import { findGrades, type GradeMention } from "./gradeMentions.ts";

/** A grade that a sentence or a line gives to an area, or to the whole. */
export interface AreaGrade {
  readonly area: NamedArea;
  readonly grade: Grade;
}

/** The grades that one sentence, or one line of a list, gives now to areas and to the whole. */
export function gradesOfAreas(sentence: string, year: string | null): AreaGrade[] {
  const plain = fold(sentence);
  const areas = findAreas(plain);
  const grades = findGrades(sentence, year);
  if (areas.length === 0 || grades.length === 0) return [];
  const given: (AreaGrade & { start: number })[] = [];
  const taken = new Set<AreaMention>();
  const give = (grade: GradeMention, mentions: readonly AreaMention[]) => {
    for (const mention of mentions) {
      if (taken.has(mention)) continue;
      taken.add(mention);
      if (grade.sense === "new")
        for (const area of mention.areas) given.push({ area, grade: grade.grade, start: mention.start });
    }
  };
  for (const [index, grade] of grades.entries())
    give(grade, areasAfter(plain, grade, areas, grades[index + 1]));
  for (const [index, grade] of grades.entries()) {
    const next = grades[index + 1];
    if (next && leadsTo(plain, grade, next)) continue;
    const previous = grades.slice(0, index).findLast((other) => !leadsTo(plain, other, grade));
    give(grade, areasBefore(plain, grade, areas, previous));
  }
  return given.toSorted((a, b) => a.start - b.start).map(({ area, grade }) => ({ area, grade }));
}

/** "from requires improvement to good": the first grade of the two has no areas of its own. */
function leadsTo(plain: string, grade: GradeMention, next: GradeMention): boolean {
  return (
    grade.sense === "old" && /^["']?\s*(?:rating |in \d{4} )?to\b/.test(plain.slice(grade.end, next.start))
  );
}

/** "outstanding for leadership and for care leavers": the areas that follow a grade in one list. */
function areasAfter(
  plain: string,
  grade: GradeMention,
  areas: readonly AreaMention[],
  next: GradeMention | undefined,
): AreaMention[] {
  const limit = next?.start ?? Number.POSITIVE_INFINITY;
  const following = areas.filter((area) => area.start >= grade.end && area.start < limit);
  // "good overall, and in every area including leadership": the word for the whole stands between.
  const whole =
    following[0]?.areas[0] === "overall" && /^["'] ?$|^ ?$/.test(plain.slice(grade.end, following[0].start))
      ? following.splice(0, 1)
      : [];
  const [first, ...rest] = following;
  if (!first) return whole;
  const between = plain.slice(whole[0]?.end ?? grade.end, first.start);
  const isComplement = AREA_THAT.test(plain.slice(0, grade.start)) && THAT_IS.test(between);
  if (!isComplement && !GRADE_THEN_AREA.test(between)) return whole;
  const list = [...whole, first];
  for (const area of rest) {
    if (!AREAS_LISTED.test(plain.slice(list.at(-1)?.end ?? first.end, area.start))) break;
    list.push(area);
  }
  // "good for leadership, and help and protection was outstanding": the last belongs to the next grade.
  const last = list.at(-1);
  if (
    next &&
    last &&
    isBefore(plain, last, next) &&
    !GRADE_THEN_AREA.test(plain.slice(next.end, next.end + 30))
  )
    if (list.length > 1 || /^\W*$/.test(plain.slice(last.end, next.start))) list.pop();
  return list;
}

/** "Leadership and adoption were judged good": the areas since the grade before. */
function areasBefore(
  plain: string,
  grade: GradeMention,
  areas: readonly AreaMention[],
  previous: GradeMention | undefined,
): AreaMention[] {
  const preceding = areas.filter((area) => area.end <= grade.start && area.start >= (previous?.end ?? 0));
  const last = preceding.at(-1);
  if (!last || !isBefore(plain, last, grade)) return [];
  const list = [last];
  for (const area of preceding.slice(0, -1).toReversed()) {
    if (!AREAS_LISTED.test(plain.slice(area.end, list[0]?.start))) break;
    list.unshift(area);
  }
  return list;
}

function isBefore(plain: string, area: AreaMention, grade: GradeMention): boolean {
  const between = plain.slice(area.end, grade.start);
  return between.length < 110 && AREA_THEN_GRADE.test(between);
}
