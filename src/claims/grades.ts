import { formatDate } from "../domain/dates.ts";
import { areaGrades, gradedJudgements, gradesFor, type Inspection } from "../domain/inspection.ts";
import type { Judgement } from "../domain/judgements.ts";
import { countWord, listNames, ordinalWord } from "../domain/sentences.ts";
import { acrossFrameworks, beginning } from "../register/limits.ts";
import { type Extent, fits, type GradeRange, parseGrades } from "./amounts.ts";
import { type Absence, all, type Case, type Property } from "./context.ts";
import { type Option, onePart, option, type Part } from "./findings.ts";
import {
  forJudgement,
  inAsMany,
  isExtent,
  judgementsIn,
  placePhrase,
  ratedAs,
  type Tally,
  talliesOf,
} from "./judgements.ts";
import type { Check } from "./language.ts";

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
  return [...claimed, ...others].flatMap(([judgement, wanted]): Result[] => {
    const range = parseGrades(wanted);
    const given = gradesFor(event, judgement);
    if (given.length === 0) return [{ judgement, holds: null, absent: true }];
    return given.map(({ grade, judgement }) => {
      // Without an overall grade, “rated outstanding” can still be said of a report that grades everything outstanding.
      const open = judgement === "overall" && grade === "not-given" && everyGrade(event, range);
      return { judgement, holds: open ? null : (range?.has(grade) ?? false), absent: false };
    });
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
export function gradedSo(check: Check, event: Inspection): boolean | null {
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

/** `grade: good, in: care_leavers`, `grades: { leadership: outstanding, rest: good }`: what a report graded. */
export function gradePart(each: Case): Part {
  const { check, event, report, names } = each;
  const [meant, rows] = [judgementsIn(check), [event]];
  if (!check.grades && isExtent(meant)) return { options: extentOptions(meant, each), rows };
  const results = resultsOf(check, event);
  const where = (some: readonly Result[]) => some.map(({ judgement }) => forJudgement(judgement));
  const absent = results.filter(({ absent }) => absent);
  const none =
    absent.length % results.length === 0 ? "" : ` There is no grade ${listNames(where(absent), "or")}.`;
  const judgements = results.map(({ judgement }) => judgement);
  const finding = `${report} ${ratedAs(names, event, judgements)}.${none}`;
  const holds = all(results.map(({ holds }) => holds));
  if (holds === null && absent.length === 0) {
    const made = option(true, finding, "for every judgement made");
    return { options: [option(false, finding, "for an overall grade"), made], rows };
  }
  const right = where(results.filter(({ holds }) => holds));
  const wrong = where(results.filter(({ holds }) => holds === false));
  const half = wrong.length > 0 && right.length > 0 ? [option(true, finding, listNames(right))] : [];
  return { options: [option(holds, finding, listNames(wrong)), ...half], rows };
}

/** If nothing was reported at the time that a check names, the grade then held may be meant. */
export function heldThenPart(check: Check): (absence: Absence) => Part {
  return ({ missing, held }) => {
    if (!held) return onePart(null, missing, []);
    const finding = `${missing} The latest then, of ${formatDate(held.published)}, ${ratedAs("it", held)}.`;
    const agrees = gradedSo(check, held) ? [option(true, finding, "for the grade then held")] : [];
    return { options: [option(null, finding, "for an inspection then"), ...agrees], rows: [held] };
  };
}

/** As many judgements as the check says, counted in each way. */
function extentOptions(extent: Extent, { check, event, report, names }: Case): readonly Option[] {
  const finding = `${report} ${ratedAs(names, event, everyJudgement(event))}.`;
  const tallies = gradeTallies(check, event);
  const holds = inAsMany(extent, tallies);
  // Releases also speak of areas smaller than the judgements: that no judgement is so graded decides nothing of these.
  if (extent === "some" && !holds)
    return [option(null, `${finding} Parts of a judgement, which have no grade, may be meant.`)];
  if (holds || typeof extent === "string" || extent.of === undefined) return [option(holds, finding)];
  const wrong = option(false, finding, `for a total of ${countWord(extent.of)}`);
  // If the report has that many judgements, the number is simply wrong.
  if (tallies.some(({ total }) => total === extent.of)) return [wrong];
  const right = tallies.find(({ holding, total }) =>
    extent.number === extent.of ? holding === total : fits(extent, holding) && holding < total,
  );
  if (!right) return [wrong];
  return [
    wrong,
    option(true, finding, `for ${countWord(right.holding)} judgements`, `of ${countWord(right.total)}`),
  ];
}

function everyJudgement(event: Inspection): readonly Judgement[] {
  return gradedJudgements(event).map(({ judgement }) => judgement);
}

/** `grade: outstanding, in_a_row: 3` */
export function rowPart({ check, event, history, report, names, register }: Case): Part {
  const times = check.in_a_row ?? 1;
  const meant = judgementsIn(check);
  const says = (each: Inspection, who = names) =>
    ratedAs(who, each, isExtent(meant) ? everyJudgement(each) : meant);
  const now = gradedSo(check, event);
  if (!now) {
    const alike = now === null && everyGrade(event, parseGrades(check.grade ?? ""));
    const made = alike ? ` Every judgement made was ${wordsOf(check.grade)}.` : "";
    return onePart(now, `${report} ${says(event)}.${made}`, [event]);
  }
  const broken = history.findLastIndex((each) => gradedSo(check, each) !== true);
  const [run, before] = [history.slice(broken + 1), history[broken]];
  const often = run.length === 2 ? "twice" : `${countWord(run.length)} times`;
  const days = listNames(run.map(({ published }) => formatDate(published)));
  const said =
    run.length === 1
      ? `${report} ${says(event)}.`
      : `With the report of ${formatDate(event.published)}, ${names} had been ${gradePhrase(check)} ${often} in a row: on ${days}.`;
  const basis = {
    rows: before ? [before, ...run] : run,
    limits: [beginning(register, run), acrossFrameworks(run)],
  };
  if (run.length >= times) {
    const figure = `it was the ${ordinalWord(run.length)}`;
    const exactly = option(run.length === times, said, `as the ${ordinalWord(times)} in a row`, figure);
    return { options: [exactly, option(true, said, `as ${countWord(times)} or more in a row`)], ...basis };
  }
  const open = !before || gradedSo(check, before) === null;
  const ended = before
    ? `The report before, of ${formatDate(before.published)}, ${says(before, "it")}.`
    : "The register has no earlier report that could make the row longer or end it.";
  return { options: [option(open ? null : false, `${said} ${ended}`)], ...basis };
}
