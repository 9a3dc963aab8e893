import { type CalendarDay, formatDate } from "../domain/dates.ts";
import type { Grade } from "../domain/grades.ts";
import { gradeInSentence, isGrade } from "../domain/grades.ts";
import { gradedJudgements, type Inspection } from "../domain/inspection.ts";
import { type Judgement, judgementInSentence } from "../domain/judgements.ts";
import { groupBy } from "../domain/order.ts";
import { listNames } from "../domain/sentences.ts";
import type { CheckContext } from "./check.ts";
import { inspectedNames } from "./subjects.ts";

/**
 * "the report of 13 January 2025 on Exampleshire", or the reports on several councils that came out on one day and say the same:
 * "the reports of 13 January 2025 on Exampleshire and Inventon".
 */
export function theReports(alike: readonly Inspection[], context: Pick<CheckContext, "register">): string {
  const [first] = alike;
  return `the ${alike.length === 1 ? "report" : "reports"} of ${formatDate(first?.published ?? "")} on ${inspectedNames(alike, context)}`;
}

/**
 * Inspections in groups of which the same can be said: reports of one day that agree in what matters, by default every grade.
 */
export function groupAlike(
  inspections: readonly Inspection[],
  matter: (inspection: Inspection) => unknown = gradedJudgements,
): readonly (readonly [Inspection, ...Inspection[]])[] {
  const groups = groupBy(inspections, (each) => JSON.stringify([each.published, matter(each)]));
  return [...groups.values()].flatMap(([first, ...rest]) => (first ? [[first, ...rest] as const] : []));
}

/** "29 March 2016, 15 October 2019 and 13 January 2025" */
export function listDays(days: readonly CalendarDay[]): string {
  return listNames(days.map((day) => formatDate(day)));
}

/** "outstanding overall", "good for help and protection" */
export function gradedIn(grade: Grade, judgement: Judgement): string {
  return judgement === "overall"
    ? `${gradeInSentence(grade)} overall`
    : `${gradeInSentence(grade)} for ${judgementInSentence(judgement)}`;
}

/** What a report says overall, after "the report on Exampleshire": "gave outstanding overall", "gave no overall grade …". */
export function saysOverall({ grades: { overall } }: Inspection): string {
  if (isGrade(overall)) return `gave ${gradeInSentence(overall)} overall`;
  if (overall === "not-judged") return "made no overall judgement";
  return "gave no overall grade: Ofsted gives none for inspections begun from April 2026";
}
