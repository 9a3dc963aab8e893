import { type Grade, gradeInSentence } from "../domain/grades.ts";
import { allGraded, overallGrade } from "../domain/inspection.ts";
import { judgementInSentence } from "../domain/judgements.ts";
import { countWord, listNames } from "../domain/sentences.ts";
import { changesBetween, type Direction } from "../register/changes.ts";
import {
  betterThan,
  following,
  having,
  inARow,
  type Milestone,
  type Reached,
} from "../register/milestones.ts";
import { listDays } from "./wording.ts";

/** What a council may be the first to do, by the words an editor writes. */
export const FEATS = ["hold", "every_judgement", "in_a_row", "keep", "keep_and_improve", "improve"] as const;

/** One way to understand what a council did. */
export interface Feat {
  /** Completes "the claim holds …". */
  readonly reading: string;
  /** Completes "the first to be …". */
  readonly what: string;
  readonly milestone: Milestone;
  /** True for one grade in a row, which may have begun before the register does. */
  readonly row?: true;
  /** What made it up, as a phrase; absent where the day of the report says all. */
  detail?(reached: Reached): string;
}

/** What is meant by a feat: one reading or more, the strictest first. */
export function featsOf(feat: (typeof FEATS)[number], grade: Grade, times: number): readonly Feat[] {
  const graded = gradeInSentence(grade);
  switch (feat) {
    case "hold":
      return [
        {
          reading: `if one counts councils rated ${graded} overall`,
          what: `rated ${graded} overall`,
          milestone: having((inspection) => overallGrade(inspection) === grade),
        },
      ];
    case "every_judgement":
      return [
        {
          reading: `if one counts councils graded ${graded} in every judgement`,
          what: `graded ${graded} in every judgement`,
          milestone: having((inspection) => allGraded(inspection, grade)),
        },
      ];
    case "in_a_row":
      return [rowOf(graded, grade, times)];
    case "keep":
      return [rowOf(graded, grade, 2)];
    case "improve":
      return [
        {
          reading: `if one counts councils rated better than ${graded} at the next inspection`,
          what: `rated ${graded} overall and better at the next inspection`,
          milestone: betterThan(grade),
          detail: reportsOf,
        },
      ];
    case "keep_and_improve":
      return [
        keptAnd(
          graded,
          grade,
          "a judgement graded higher and none lower",
          (up, down) => up > 0 && down === 0,
        ),
        keptAnd(graded, grade, "a judgement graded higher", (up) => up > 0),
      ];
  }
}

function rowOf(graded: string, grade: Grade, times: number): Feat {
  const what = `rated ${graded} overall at ${countWord(times)} inspections in a row`;
  return {
    reading: `if one counts councils ${what}`,
    what,
    milestone: inARow(grade, times),
    row: true,
    detail: reportsOf,
  };
}

function keptAnd(
  graded: string,
  grade: Grade,
  improved: string,
  holds: (up: number, down: number) => boolean,
): Feat {
  const what = `rated ${graded} overall at two inspections in a row with ${improved} in the second`;
  return {
    reading: `if one counts councils ${what}`,
    what,
    milestone: following((before, now) => {
      if (overallGrade(before) !== grade || overallGrade(now) !== grade) return false;
      const directions = changesBetween(before, now).map(({ direction }) => direction);
      const count = (wanted: Direction) => directions.filter((direction) => direction === wanted).length;
      return holds(count("up"), count("down"));
    }),
    detail: (reached) => {
      const [before, now] = reached;
      const up =
        before && now ? changesBetween(before, now).filter(({ direction }) => direction === "up") : [];
      const higher = up.map(
        ({ judgement, from, to }) =>
          `${judgementInSentence(judgement)} (${[from, to].map((grade) => grade && gradeInSentence(grade)).join(", then ")})`,
      );
      return `${reportsOf(reached)}; graded higher in the second: ${listNames(higher)}`;
    },
  };
}

function reportsOf(reached: Reached): string {
  return `reports of ${listDays(reached.map(({ published }) => published))}`;
}
