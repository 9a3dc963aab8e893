import type { CalendarDay } from "../domain/dates.ts";
import { compareGrades, type Grade } from "../domain/grades.ts";
import { type Inspection, overallGrade } from "../domain/inspection.ts";
import { compareText } from "../domain/order.ts";
import type { Register } from "./register.ts";
import { gradedInspections } from "./register.ts";

/** The inspections that make up what a council reached, oldest first: the last is the one at which it was reached. */
export type Reached = readonly Inspection[];

/** What a council may reach, given its graded inspections up to one of them, oldest first: what makes it up, or null. */
export type Milestone = (inspections: readonly Inspection[]) => Reached | null;

/** The last inspection has something. */
export function having(holds: (inspection: Inspection) => boolean): Milestone {
  return (inspections) => {
    const last = inspections.at(-1);
    return last && holds(last) ? [last] : null;
  };
}

/** The last `times` inspections all gave one overall grade. */
export function inARow(grade: Grade, times: number): Milestone {
  return (inspections) => {
    const last = inspections.slice(-times);
    return last.length === times && last.every((each) => overallGrade(each) === grade) ? last : null;
  };
}

/** The last two inspections stand in a relation. */
export function following(holds: (before: Inspection, now: Inspection) => boolean): Milestone {
  return (inspections) => {
    const [before, now] = inspections.slice(-2);
    return before && now && holds(before, now) ? [before, now] : null;
  };
}

/** An overall grade, and at the next inspection a better one. */
export function betterThan(grade: Grade): Milestone {
  return following((before, now) => {
    const [from, to] = [overallGrade(before), overallGrade(now)];
    return from === grade && to !== null && compareGrades(to, from) < 0;
  });
}

/**
 * When each council first reached a milestone, by reports published by `day`: the earliest first, ties by council. Councils that
 * never did are absent.
 */
export function firstReached(
  register: Register,
  councils: ReadonlySet<string>,
  milestone: Milestone,
  day: CalendarDay,
): readonly Reached[] {
  return [...councils]
    .flatMap((council) => {
      const all = gradedInspections(register, council, day);
      for (let place = 1; place <= all.length; place++) {
        const reached = milestone(all.slice(0, place));
        if (reached) return [reached];
      }
      return [];
    })
    .toSorted((a, b) => compareText(reachedOn(a), reachedOn(b)) || compareText(councilOf(a), councilOf(b)));
}

/** The day on which it was reached: the last report's. */
export function reachedOn(reached: Reached): CalendarDay {
  return reached.at(-1)?.published ?? "";
}

/** The council, as a slug. */
export function councilOf(reached: Reached): string {
  return reached.at(-1)?.council ?? "";
}
