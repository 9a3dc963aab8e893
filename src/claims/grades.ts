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

/** What a check claims of a judgement, and whether a report agrees; null if it can’t be told. */
interface Result {
  readonly judgement: Judgement;
  readonly holds: boolean | null;
  /** Whether the report has no such judgement. */
  readonly absent: boolean;
}

/** A result for each grade that answers for what is claimed; “rest” stands for all areas that nothing else claims. */
function resultsOf(check: Check, event: Inspection): readonly Result[] {
  const meant = judgementsIn(check);
  const { rest, ...named } =
    check.grades ??
    Object.fromEntries(isExtent(meant) ? [] : meant.map((judgement) => [judgement, check.grade]));
  const claimed = Object.entries(named) as [Judgement, string][];
  const answered = claimed.flatMap(([judgement]) =>
    gradesFor(event, judgement).map((given) => given.judgement),
  );
  const others = areaGrades(event).flatMap(({ judgement }) =>
    rest === undefined || answered.includes(judgement) ? [] : [[judgement, rest] as const],
  );
  return [...claimed, ...others].flatMap(([judgement, grade]): Result[] => {
    const range = parseGrades(grade);
    const given = gradesFor(event, judgement);
    if (given.length === 0) return [{ judgement, holds: null, absent: true }];
    // Without an overall grade, “rated outstanding” can still be said of a report that grades everything outstanding.
    const open = judgement === "overall" && given[0]?.grade === "not-given" && everyGrade(event, range);
    return given.map(({ grade, judgement }) => ({
      judgement,
      holds: open ? null : (range?.has(grade) ?? false),
      absent: false,
    }));
  });
}

function everyGrade(event: Inspection, range: GradeRange | null): boolean {
  const graded = gradedJudgements(event);
  return graded.length > 0 && graded.every(({ grade }) => range?.has(grade));
}

function gradeTallies(check: Check, event: Inspection): readonly Tally[] {
  const range = parseGrades(check.grade ?? "");
  return talliesOf(gradedJudgements(event), event, ({ grade }) => range?.has(grade) ?? false);
}

/** Whether a report grades as a check says; null if the framework has no such judgement, or gives no overall grade. */
function gradedSo(check: Check, event: Inspection): boolean | null {
  const meant = judgementsIn(check);
  if (!check.grades && isExtent(meant)) return inAsMany(meant, gradeTallies(check, event));
  return all(resultsOf(check, event).map(({ holds }) => holds));
}

/** The ways to understand grades that councils are said to have. If it is not said where: overall, or in every judgement. */
export function gradeProperties(check: Check): readonly Property[] {
  const times = check.in_a_row ?? 1;
  const plain = check.grades === undefined && check.in === undefined && times === 1;
  return (plain ? [check, { ...check, in: "every" }] : [check]).map((way) => ({
    phrase: gradePhrase(way) + (times === 1 ? "" : ` at ${countWord(times)} inspections in a row`),
    test: (history, counts = () => true) => {
      const answers = history
        .filter(counts)
        .slice(-times)
        .map((event) => gradedSo(way, event));
      return answers.length < times && !answers.includes(false) ? null : all(answers);
    },
  }));
}

function gradePhrase(check: Check): string {
  if (!check.grades)
    return `${check.in === "every" ? "graded" : "rated"} ${wordsOf(check.grade)}${placePhrase(check)}`;
  const where = (judgement: string) =>
    judgement === "rest" ? "for the rest" : forJudgement(judgement as Judgement);
  return `graded ${listNames(Object.entries(check.grades).map(([judgement, grade]) => `${wordsOf(grade)} ${where(judgement)}`))}`;
}

function wordsOf(grade = ""): string {
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
  const where = (some: readonly Result[]) => some.map(({ judgement }) => forJudgement(judgement));
  const absent = results.filter(({ absent }) => absent);
  const none =
    absent.length === 0 || absent.length === results.length
      ? ""
      : ` It has no grade ${listNames(where(absent), "or")}.`;
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
  const [right, wrong] = [true, false].map((wanted) =>
    where(results.filter(({ holds }) => holds === wanted)),
  ) as [string[], string[]];
  const half = wrong.length > 0 && right.length > 0 ? [option(true, finding, listNames(right))] : [];
  return { options: [option(holds, finding, listNames(wrong)), ...half], rows };
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
  const alike =
    one &&
    another === undefined &&
    `graded all ${countWord(graded.length)} judgements ${gradeInSentence(one)}`;
  const finding = `${report} ${
    alike ||
    saysGrades(
      event,
      graded.map(({ judgement }) => judgement),
    )
  }.`;
  const tallies = gradeTallies(check, event);
  const holds = inAsMany(extent, tallies);
  // Releases also speak of areas smaller than the judgements: that no judgement is so graded decides nothing of these.
  if (extent === "some" && !holds)
    return [option(null, `${finding} Parts of a judgement, which have no grade, may be meant.`)];
  if (holds || typeof extent === "string" || extent.of === undefined) return [option(holds, finding)];
  const all = extent.number === extent.of;
  const right = tallies.find(({ holding, total }) =>
    all ? holding === total : fits(extent, holding) && holding < total,
  );
  const half = right
    ? [option(true, finding, `for ${countWord(right.holding)} judgements`, `of ${countWord(right.total)}`)]
    : [];
  return [option(false, finding, `for a total of ${countWord(extent.of)}`), ...half];
}

/** `grade: outstanding, in_a_row: 3` */
export function rowPart(
  check: Check,
  { event, history }: Moment,
  { report, names }: Naming,
  register: Register,
): Part {
  const times = check.in_a_row ?? 1;
  const meant = judgementsIn(check);
  const says = (each: Inspection) =>
    saysGrades(each, isExtent(meant) ? JUDGEMENTS.filter((judgement) => each.grades[judgement]) : meant);
  const now = gradedSo(check, event);
  if (!now) {
    const open =
      now === null && everyGrade(event, parseGrades(check.grade ?? ""))
        ? ` Every judgement made was ${wordsOf(check.grade)}.`
        : "";
    return { options: [option(now, `${report} ${says(event)}.${open}`)], rows: [event] };
  }
  const broken = history.findLastIndex((each) => gradedSo(check, each) !== true);
  const [run, before] = [history.slice(broken + 1), history[broken]];
  const rated = `${names} had been rated ${wordsOf(check.grade)}${placePhrase(check)}`;
  const often = run.length === 2 ? "twice" : `${countWord(run.length)} times`;
  const days = listNames(run.map(({ published }) => formatDate(published)));
  const row = `With the report of ${formatDate(event.published)}, ${rated} ${often} in a row: on ${days}.`;
  const said = run.length === 1 ? `${report} ${says(event)}.` : row;
  const basis = {
    rows: before ? [before, ...run] : run,
    limits: [beginning(register, run), acrossFrameworks(run)],
  };
  if (run.length >= times) {
    const exactly = option(
      run.length === times,
      said,
      `as the ${ordinalWord(times)} in a row`,
      `it was the ${ordinalWord(run.length)}`,
    );
    return { options: [exactly, option(true, said, `as ${countWord(times)} or more in a row`)], ...basis };
  }
  const open = !before || gradedSo(check, before) === null;
  const ended = before
    ? `The report before, of ${formatDate(before.published)}, ${says(before)}.`
    : "The register has no earlier report that could make the row longer or end it.";
  return { options: [option(open ? null : false, `${said} ${ended}`)], ...basis };
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
  const order = (grade: GradeOrUngraded) => (isGrade(grade) ? GRADES.indexOf(grade) : GRADES.length);
  const groups = [...groupBy(given, ([, grade]) => grade)].toSorted(([a], [b]) => order(a) - order(b));
  const clauses = groups.map(
    ([grade, group]) =>
      `${gradeWords(grade)} ${listNames(group.map(([judgement]) => forJudgement(judgement)))}`,
  );
  return `gave ${clauses.join("; ")}${joint}`;
}

export function gradeWords(grade: GradeOrUngraded | null): string {
  if (grade === null || grade === "not-given") return "no grade";
  return grade === "not-judged" ? "“not judged”" : gradeInSentence(grade);
}
