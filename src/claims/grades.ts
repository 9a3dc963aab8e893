import { formatDate } from "../domain/dates.ts";
import { GRADES, type GradeOrUngraded, gradeInSentence, isGrade } from "../domain/grades.ts";
import { areaGrades, gradedJudgements, gradesFor, type Inspection } from "../domain/inspection.ts";
import {
  JOINT_CARE,
  JUDGEMENTS,
  type Judgement,
  judgementInSentence,
  SEPARATE_CARE,
} from "../domain/judgements.ts";
import { groupBy } from "../domain/order.ts";
import { countWord, listNames, ordinalWord } from "../domain/sentences.ts";
import type { Register } from "../register/register.ts";
import { type Extent, fits, type GradeRange, parseExtent, parseGrades } from "./amounts.ts";
import { type Absence, all, type Moment, type Naming, type Property } from "./context.ts";
import { type Option, option, type Part } from "./findings.ts";
import { acrossFrameworks, beginning } from "./group.ts";
import type { Check } from "./language.ts";

/** A number of judgements that have something, of a total. */
interface Tally {
  readonly holding: number;
  readonly total: number;
}

/** Care leavers and adoption were parts of another judgement, and may be left out of a count. */
const PARTS: readonly Judgement[] = ["adoption", "care_leavers"];

/** Judgements counted in each way: with the overall grade, without it, and without those that were parts of another. */
export function talliesOf<Item extends { readonly judgement: Judgement }>(
  items: readonly Item[],
  framework: Inspection["framework"],
  holds: (item: Item) => boolean,
): readonly Tally[] {
  const areas = items.filter(({ judgement }) => judgement !== "overall");
  const main = areas.filter(({ judgement }) => !PARTS.includes(judgement));
  return [items, areas, ...(framework === "SIF" ? [main] : [])].map((counted) => ({
    holding: counted.filter(holds).length,
    total: counted.length,
  }));
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

/** The grades that a check claims, judgement by judgement; "rest" stands for all areas that are not named. */
function claimsOf(check: Check, event: Inspection): readonly (readonly [Judgement, GradeRange | null])[] {
  const { rest, ...named } = check.grades ?? {};
  const meant = judgementsIn(check);
  const claimed = check.grades
    ? (Object.entries(named) as [Judgement, string][]).map(
        ([judgement, grade]) => [judgement, parseGrades(grade)] as const,
      )
    : isExtent(meant)
      ? []
      : meant.map((judgement) => [judgement, parseGrades(check.grade ?? "")] as const);
  const answered = new Set(
    claimed.flatMap(([judgement]) => gradesFor(event, judgement).map((given) => given.judgement)),
  );
  const others =
    rest === undefined ? [] : areaGrades(event).filter(({ judgement }) => !answered.has(judgement));
  return [...claimed, ...others.map(({ judgement }) => [judgement, parseGrades(rest ?? "")] as const)];
}

interface Result {
  readonly judgement: Judgement;
  readonly holds: boolean | null;
}

/** For each grade that answers for what is claimed whether it agrees; null if the report has no such judgement. */
function resultsOf(check: Check, event: Inspection): readonly Result[] {
  return claimsOf(check, event).flatMap(([judgement, range]): Result[] => {
    const given = gradesFor(event, judgement);
    if (given.length === 0) return [{ judgement, holds: null }];
    // Without an overall grade, “rated outstanding” can still be said of a report that grades everything outstanding.
    const open = judgement === "overall" && given[0]?.grade === "not-given" && everyGrade(event, range);
    return given.map(({ grade, judgement }) => ({
      judgement,
      holds: open ? null : (range?.has(grade) ?? false),
    }));
  });
}

function everyGrade(event: Inspection, range: GradeRange | null): boolean {
  const graded = gradedJudgements(event);
  return graded.length > 0 && graded.every(({ grade }) => range?.has(grade));
}

function gradeTallies(check: Check, event: Inspection): readonly Tally[] {
  const range = parseGrades(check.grade ?? "");
  return talliesOf(gradedJudgements(event), event.framework, ({ grade }) => range?.has(grade) ?? false);
}

/** Whether a report grades as a check says; null if the framework has no such judgement, or gives no overall grade. */
export function gradedSo(check: Check, event: Inspection): boolean | null {
  const meant = judgementsIn(check);
  if (!check.grades && isExtent(meant)) return inAsMany(meant, gradeTallies(check, event));
  return all(resultsOf(check, event).map(({ holds }) => holds));
}

/** The ways to understand grades that councils are said to have. If it is not said where: overall, or in every judgement. */
export function gradeProperties(check: Check): readonly Property[] {
  const times = check.in_a_row ?? 1;
  const plain = check.grades === undefined && check.in === undefined && times === 1;
  const ways = plain ? [check, { ...check, in: "every" }] : [check];
  return ways.map((way) => ({
    phrase: gradePhrase(way) + (times === 1 ? "" : ` at ${countWord(times)} inspections in a row`),
    test: (history) => {
      const answers = history.slice(-times).map((event) => gradedSo(way, event));
      return answers.length < times && !answers.includes(false) ? null : all(answers);
    },
  }));
}

function gradePhrase(check: Check): string {
  if (!check.grades)
    return `${check.in === "every" ? "graded" : "rated"} ${wordsOf(check.grade ?? "")}${placePhrase(check)}`;
  const each = Object.entries(check.grades).map(([judgement, grade]) =>
    judgement === "rest"
      ? `${wordsOf(grade)} for the rest`
      : `${wordsOf(grade)} ${forJudgement(judgement as Judgement)}`,
  );
  return `graded ${listNames(each)}`;
}

function wordsOf(grade: string): string {
  return parseGrades(grade)?.words ?? grade;
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

/** `grade: good, in: care_leavers`, `grades: { leadership: outstanding, rest: good }`: what a report graded. */
export function gradePart(check: Check, { event }: Moment, { report }: Naming): Part {
  const meant = judgementsIn(check);
  const rows = [event];
  if (!check.grades && isExtent(meant)) return { options: extentOptions(check, meant, event, report), rows };
  const results = resultsOf(check, event);
  const where = (wanted: boolean) =>
    listNames(results.flatMap(({ judgement, holds }) => (holds === wanted ? forJudgement(judgement) : [])));
  const absent = results.filter(
    ({ judgement }) => event.grades[judgement] === undefined && gradesFor(event, judgement).length === 0,
  );
  const none =
    absent.length === 0 || absent.length === results.length
      ? ""
      : ` It has none ${listNames(
          absent.map(({ judgement }) => forJudgement(judgement)),
          "or",
        )}.`;
  const finding = `${report} ${saysGrades(
    event,
    results.map(({ judgement }) => judgement),
  )}.${none}`;
  const holds = all(results.map(({ holds }) => holds));
  if (holds === null && absent.length === 0)
    return {
      options: [
        option(false, finding, "for an overall grade"),
        option(true, finding, "for every judgement made"),
      ],
      rows,
    };
  const half = holds === false && where(true) !== "" ? [option(true, finding, where(true))] : [];
  return { options: [option(holds, finding, where(false)), ...half], rows };
}

/** If nothing was reported at the time that a check names, the grade then held may be meant. */
export function heldThenPart(check: Check, { missing, held }: Absence): Part {
  if (!held) return { options: [option(null, missing)], rows: [] };
  const finding = `${missing} The latest then, of ${formatDate(held.published)}, ${saysGrades(held)}.`;
  const agrees = gradedSo(check, held) ? [option(true, finding, "for the grade then held")] : [];
  return { options: [option(null, finding, "for an inspection then"), ...agrees], rows: [held] };
}

/** As many judgements as the check says, counted in each way. */
function extentOptions(check: Check, extent: Extent, event: Inspection, report: string): readonly Option[] {
  const graded = gradedJudgements(event);
  const [one, another] = new Set(graded.map(({ grade }) => grade));
  const finding =
    one && another === undefined
      ? `${report} graded all ${countWord(graded.length)} judgements ${gradeInSentence(one)}.`
      : `${report} ${saysGrades(
          event,
          graded.map(({ judgement }) => judgement),
        )}.`;
  const tallies = gradeTallies(check, event);
  const holds = inAsMany(extent, tallies);
  // Releases also speak of areas smaller than the judgements: that no judgement is so graded decides nothing of these.
  if (extent === "some" && !holds)
    return [option(null, `${finding} Parts of a judgement, which have no grade, may be meant.`)];
  const of = typeof extent === "string" ? undefined : extent.of;
  if (holds || typeof extent === "string" || of === undefined) return [option(holds, finding)];
  const every = extent.number === of;
  const right = tallies.find(({ holding, total }) =>
    every ? holding === total : fits(extent, holding) && holding < total,
  );
  const half =
    right &&
    option(true, finding, `for ${countWord(right.holding)} judgements`, `of ${countWord(right.total)}`);
  return [option(false, finding, `for a total of ${countWord(of)}`), ...(half ? [half] : [])];
}

/** `grade: outstanding, in_a_row: 3` */
export function rowPart(
  check: Check,
  { event, history }: Moment,
  { report, names }: Naming,
  register: Register,
): Part {
  const times = check.in_a_row ?? 1;
  const now = gradedSo(check, event);
  const judgements = judgementsIn(check);
  const says = (each: Inspection) =>
    saysGrades(
      each,
      isExtent(judgements) ? gradedJudgements(each).map(({ judgement }) => judgement) : judgements,
    );
  if (!now) {
    const open =
      now === null && everyGrade(event, parseGrades(check.grade ?? ""))
        ? ` Every judgement made was ${wordsOf(check.grade ?? "")}.`
        : "";
    return { options: [option(now, `${report} ${says(event)}.${open}`)], rows: [event] };
  }
  const broken = history.findLastIndex((each) => gradedSo(check, each) !== true);
  const run = history.slice(broken + 1);
  const before = history[broken];
  const days = listNames(run.map(({ published }) => formatDate(published)));
  const graded = wordsOf(check.grade ?? "") + placePhrase(check);
  const said =
    run.length === 1
      ? `${report} ${says(event)}.`
      : `With the report of ${formatDate(event.published)}, ${names} had been rated ${graded} ${run.length === 2 ? "twice" : `${countWord(run.length)} times`} in a row: on ${days}.`;
  const ended = before
    ? `The report before, of ${formatDate(before.published)}, ${says(before)}.`
    : "The register has no earlier report that could make the row longer or end it.";
  const rows = before ? [before, ...run] : run;
  const limits = [beginning(register, run), acrossFrameworks(run)];
  if (run.length >= times) {
    const exactly = option(
      run.length === times,
      said,
      `as the ${ordinalWord(times)} in a row`,
      `it was the ${ordinalWord(run.length)}`,
    );
    return {
      options: [exactly, option(true, said, `as ${countWord(times)} or more in a row`)],
      rows,
      limits,
    };
  }
  const open = !before || gradedSo(check, before) === null;
  return { options: [option(open ? null : false, `${said} ${ended}`)], rows, limits };
}

/** "gave good overall and for leadership; requires improvement for help and protection" */
export function saysGrades(event: Inspection, judgements: readonly Judgement[] = ["overall"]): string {
  const given = new Map(
    judgements
      .flatMap((judgement) => gradesFor(event, judgement))
      .map((each) => [each.judgement, each.grade]),
  );
  if (given.size === 0) return `has no grade ${listNames(judgements.map(forJudgement), "or")}`;
  const joint =
    given.has(JOINT_CARE) && SEPARATE_CARE.some((part) => judgements.includes(part))
      ? " (one grade for both)"
      : "";
  const groups = [...groupBy(given, ([, grade]) => grade)].toSorted(([a], [b]) => orderOf(a) - orderOf(b));
  const clauses = groups.map(
    ([grade, group]) =>
      `${gradeWords(grade)} ${listNames(group.map(([judgement]) => forJudgement(judgement)))}`,
  );
  return `gave ${clauses.join("; ")}${joint}`;
}

function orderOf(grade: GradeOrUngraded): number {
  return isGrade(grade) ? GRADES.indexOf(grade) : GRADES.length;
}

export function gradeWords(grade: GradeOrUngraded | null): string {
  if (grade === null || grade === "not-given") return "no grade";
  return grade === "not-judged" ? "“not judged”" : gradeInSentence(grade);
}
