import { GRADES, type GradeOrUngraded, gradeInSentence, isGrade } from "../domain/grades.ts";
import { gradedJudgements, gradesFor, type Inspection } from "../domain/inspection.ts";
import {
  JOINT_CARE,
  JUDGEMENTS,
  type Judgement,
  judgementInSentence,
  SEPARATE_CARE,
} from "../domain/judgements.ts";
import { groupBy } from "../domain/order.ts";
import { countWord, listNames } from "../domain/sentences.ts";
import { type Extent, fits, parseExtent } from "./amounts.ts";
import type { Check } from "./language.ts";

/* How the judgements of a report are counted and named. */

/** A number of judgements that have something, of a total. */
export interface Tally {
  readonly holding: number;
  readonly total: number;
}

/** Care leavers and adoption were parts of another judgement, and may be left out of a count. */
const PARTS: readonly Judgement[] = ["adoption", "care_leavers"];

/** Judgements counted in each way: with the overall grade, without it, and without those that were parts of another. */
export function talliesOf<Item extends { readonly judgement: Judgement }>(
  items: readonly Item[],
  { framework }: Inspection,
  holds: (item: Item) => boolean,
): readonly Tally[] {
  const areas = items.filter(({ judgement }) => judgement !== "overall");
  const whole = (list: readonly Item[]) => list.filter(({ judgement }) => !PARTS.includes(judgement));
  const ways = [items, areas, ...(framework === "SIF" ? [whole(areas), whole(items)] : [])];
  return ways.map((counted) => ({ holding: counted.filter(holds).length, total: counted.length }));
}

/** Whether it is so of as many judgements as is said, in one of the ways to count them. */
export function inAsMany(extent: Extent, tallies: readonly Tally[]): boolean {
  const [{ holding, total } = { holding: 0, total: 0 }] = tallies;
  if (extent === "every") return holding === total && total > 0;
  if (extent === "none") return holding === 0;
  if (extent === "some") return holding > 0;
  const ways = extent.mode === "all but" ? tallies.slice(0, 2) : tallies;
  return ways.some(({ holding, total }) => (extent.of ?? total) === total && fits(extent, holding, total));
}

/** Which judgements a check means by `in`: some by name, or a number of them. */
export function judgementsIn({ in: where = "overall" }: Pick<Check, "in">): readonly Judgement[] | Extent {
  if (Array.isArray(where)) return where;
  const name = JUDGEMENTS.find((judgement) => judgement === where);
  return name ? [name] : (parseExtent(where as string | number) ?? "some");
}

export function isExtent(meant: readonly Judgement[] | Extent): meant is Extent {
  return !Array.isArray(meant);
}

/** " overall", " for leadership and for adoption", " in every judgement", " in four of five judgements" */
export function placePhrase(check: Pick<Check, "in">): string {
  const meant = judgementsIn(check);
  if (!isExtent(meant)) return ` ${listNames(meant.map(forJudgement))}`;
  if (typeof meant === "string") return ` in ${meant.replace("none", "no").replace("some", "a")} judgement`;
  const { mode, number, of } = meant;
  const words = `${mode === "exactly" ? "" : `${mode} `}${countWord(number)}${of === undefined ? "" : ` of ${countWord(of)}`}`;
  return ` in ${words} judgement${(of ?? number) === 1 ? "" : "s"}`;
}

export function forJudgement(judgement: Judgement): string {
  return judgement === "overall" ? "overall" : `for ${judgementInSentence(judgement)}`;
}

/** "rated Exampleshire good overall and for leadership; requires improvement for help and protection" */
export function ratedAs(
  names: string,
  event: Inspection,
  judgements: readonly Judgement[] = ["overall"],
): string {
  const given = new Map(
    judgements
      .flatMap((judgement) => gradesFor(event, judgement))
      .map((each) => [each.judgement, each.grade]),
  );
  if (given.size === 0) return `gave ${names} no grade ${listNames(judgements.map(forJudgement), "or")}`;
  const order = (grade: GradeOrUngraded) => (isGrade(grade) ? GRADES.indexOf(grade) : GRADES.length);
  const groups = [...groupBy(given, ([, grade]) => grade)].toSorted(([a], [b]) => order(a) - order(b));
  const verb = groups.every(([grade]) => isGrade(grade)) ? "rated" : "gave";
  const [[alike] = [null]] = groups;
  if (groups.length === 1 && given.size > 1 && given.size === gradedJudgements(event).length)
    return `${verb} ${names} ${gradeWords(alike)} in all ${countWord(given.size)} judgements`;
  const joint = given.has(JOINT_CARE) && SEPARATE_CARE.some((part) => judgements.includes(part));
  const clauses = groups.map(
    ([grade, group]) =>
      `${gradeWords(grade)} ${listNames(group.map(([judgement]) => forJudgement(judgement)))}`,
  );
  return `${verb} ${names} ${clauses.join("; ")}${joint ? " (one grade for both)" : ""}`;
}

export function gradeWords(grade: GradeOrUngraded | null): string {
  if (grade === null || grade === "not-given") return "no grade";
  return grade === "not-judged" ? "“not judged”" : gradeInSentence(grade);
}
