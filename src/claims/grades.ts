import { formatDate } from "../domain/dates.ts";
import { GRADES, type Grade, type GradeOrUngraded, gradeInSentence, isGrade } from "../domain/grades.ts";
import { areaGrades, gradedJudgements, gradesFor, type Inspection } from "../domain/inspection.ts";
import { JUDGEMENTS, type Judgement, judgementInSentence } from "../domain/judgements.ts";
import { groupBy } from "../domain/order.ts";
import { counted, countWord, listNames, ordinalWord, startSentence } from "../domain/sentences.ts";
import { type Amount, fits, type GradeRange, parseExtent, parseGrades } from "./amounts.ts";
import {
  acrossFrameworks,
  beginning,
  type CheckContext,
  type Moment,
  type Naming,
  type Property,
} from "./context.ts";
import type { Option, Part } from "./findings.ts";
import type { Check } from "./language.ts";

/** Some judgements of a report with their grades, and how they are counted: "counting the overall grade". */
interface Tally {
  readonly how: string;
  readonly graded: readonly { readonly judgement: Judgement; readonly grade: Grade }[];
}

/** Adoption and care leavers were parts of the judgement of children in care, and may be left out of a count. */
const PARTS: readonly Judgement[] = ["adoption", "care_leavers"];

/** The ways in which the judgements of a report are counted: with the overall grade, without it, without parts of others. */
function talliesOf(inspection: Inspection): readonly Tally[] {
  const all = gradedJudgements(inspection);
  const areas = all.filter(({ judgement }) => judgement !== "overall");
  const main = areas.filter(({ judgement }) => !PARTS.includes(judgement));
  return [
    { how: "counting the overall grade", graded: all },
    { how: "not counting the overall grade", graded: areas },
    ...(inspection.framework === "SIF" ? [{ how: "counting the three main judgements", graded: main }] : []),
  ].filter(({ graded }, at, tallies) => at === 0 || graded.length !== tallies[at - 1]?.graded.length);
}

/** Which judgements a check means by `in`: some by name, or a number of them. */
export function judgementsMeant(
  check: Pick<Check, "in">,
): readonly Judgement[] | ReturnType<typeof parseExtent> {
  const where = check.in ?? "overall";
  if (Array.isArray(where)) return where;
  const name = JUDGEMENTS.find((judgement) => judgement === where);
  return name ? [name] : parseExtent(where as string | number);
}

/** Whether as many judgements as the check says have something, in one of the ways to count them: the first counts them all. */
export function inAsMany(
  meant: ReturnType<typeof judgementsMeant>,
  tallies: readonly { readonly holding: number; readonly total: number }[],
): boolean {
  const all = tallies[0] ?? { holding: 0, total: 0 };
  if (meant === "every") return all.holding === all.total && all.total > 0;
  if (meant === "none") return all.holding === 0;
  if (!isAmount(meant)) return all.holding > 0;
  const ways = meant.mode === "all but" ? tallies.slice(0, 2) : tallies;
  return ways.some(({ holding, total }) => (meant.of ?? total) === total && fits(meant, holding, total));
}

function isAmount(meant: ReturnType<typeof judgementsMeant>): meant is Amount {
  return meant !== null && typeof meant === "object" && "mode" in meant;
}

function isList(meant: ReturnType<typeof judgementsMeant>): meant is readonly Judgement[] {
  return Array.isArray(meant);
}

/** Whether a report grades as a check says; null if the framework has no such judgement, or gives no overall grade. */
function gradedSo(inspection: Inspection, range: GradeRange, check: Check): boolean | null {
  const meant = judgementsMeant(check);
  if (!isList(meant))
    return inAsMany(
      meant,
      talliesOf(inspection).map(({ graded }) => ({
        holding: graded.filter(({ grade }) => range.has(grade)).length,
        total: graded.length,
      })),
    );
  const each = meant.map((judgement) => {
    const given = gradesFor(inspection, judgement).map(({ grade }) => grade);
    if (given.length === 0) return null;
    if (judgement === "overall" && given[0] === "not-given" && everyOne(inspection, range)) return null;
    return given.every((grade) => range.has(grade));
  });
  return each.includes(false) ? false : each.includes(null) ? null : true;
}

function everyOne(inspection: Inspection, range: GradeRange): boolean {
  const graded = gradedJudgements(inspection);
  return graded.length > 0 && graded.every(({ grade }) => range.has(grade));
}

/** The ways to understand a grade that councils are said to have: if the check says not where, overall or in every judgement. */
export function gradeProperties(check: Check): readonly Property[] {
  const range = check.grade === undefined ? null : parseGrades(check.grade);
  if (!range) return [];
  const times = check.in_a_row ?? 1;
  const wheres: readonly Check["in"][] =
    check.in === undefined && times === 1 ? ["overall", "every"] : [check.in];
  return wheres.map((where) => {
    const meant = { ...check, in: where };
    const what = `${where === "every" ? "graded" : "rated"} ${range.words}${placePhrase(meant)}`;
    return {
      phrase: times === 1 ? what : `${what} at ${countWord(times)} inspections in a row`,
      test: (history) => rowHolds(history, times, (inspection) => gradedSo(inspection, range, meant)),
    };
  });
}

/** Several judgements with their grades, as something that can be counted. */
export function gradesProperty(grades: NonNullable<Check["grades"]>): Property {
  const { rest, ...named } = grades;
  const phrases = Object.entries(named).map(
    ([judgement, said]) => `${parseGrades(said)?.words ?? said} ${forJudgement(judgement as Judgement)}`,
  );
  return {
    phrase: `graded ${listNames([...phrases, ...(rest === undefined ? [] : [`${parseGrades(rest)?.words ?? rest} for the rest`])])}`,
    test: (history) => {
      const last = history.at(-1);
      if (!last) return null;
      const results = claimedGrades(grades, last).map(({ holds }) => holds);
      return results.includes(false) ? false : results.includes(null) ? null : true;
    },
  };
}

export function judgedProperty(judgement: Judgement): Property {
  return {
    phrase: `given a grade of its own ${forJudgement(judgement)}`,
    test: (history) => history.at(-1)?.grades[judgement] !== undefined,
  };
}

/** Each judgement that is claimed, "the rest" among them, and whether the report grades it so. */
function claimedGrades(
  grades: NonNullable<Check["grades"]>,
  event: Inspection,
): readonly { readonly judgement: Judgement; readonly holds: boolean | null }[] {
  const { rest, ...named } = grades;
  const claimed = new Map(Object.entries(named) as [Judgement, string][]);
  if (rest !== undefined)
    for (const { judgement } of areaGrades(event))
      if (!claimed.has(judgement) && !covered(judgement, claimed)) claimed.set(judgement, rest);
  return [...claimed].map(([judgement, said]) => {
    const given = gradesFor(event, judgement);
    const range = parseGrades(said);
    return { judgement, holds: given.length === 0 ? null : given.every(({ grade }) => range?.has(grade)) };
  });
}

/** Whether the last `times` inspections all hold; null if the register begins too late, or one can't be told. */
function rowHolds(
  history: readonly Inspection[],
  times: number,
  holds: (inspection: Inspection) => boolean | null,
): boolean | null {
  const last = history.slice(-times).map(holds);
  if (last.includes(false)) return false;
  return last.length < times || last.includes(null) ? null : true;
}

/** " overall", " for leadership and for adoption", " in every judgement", " in four of five judgements" */
export function placePhrase(check: Pick<Check, "in">): string {
  const meant = judgementsMeant(check);
  if (isList(meant)) return listNames(meant.map(forJudgement)).replace(/^(?=.)/, " ");
  if (meant === "every") return " in every judgement";
  if (meant === "none") return " in no judgement";
  if (!isAmount(meant)) return " in some judgements";
  const { mode, number, of } = meant;
  const words =
    mode === "exactly" ? countWord(number) : `${mode.replace("all but", "all except")} ${countWord(number)}`;
  return ` in ${words}${of === undefined ? "" : ` of ${countWord(of)}`} judgement${number === 1 && of === undefined ? "" : "s"}`;
}

function forJudgement(judgement: Judgement): string {
  return judgement === "overall" ? "overall" : `for ${judgementInSentence(judgement)}`;
}

/** `grade: good, in: care_leavers`: what a report graded. */
export function gradePart(check: Check, range: GradeRange, moment: Moment, naming: Naming): Part {
  const { event } = moment;
  if (!event) return missingPart(check, range, moment);
  const report = startSentence(naming.report);
  const meant = judgementsMeant(check);
  const rows = [event];
  if (!isList(meant)) return { options: extentOptions(event, range, check, report), rows };
  const finding =
    meant.length === 1 && meant[0] === "overall"
      ? `${report} ${saysOverall(event)}.`
      : `${report} ${saysGrades(event, meant)}.`;
  const holds = gradedSo(event, range, check);
  if (holds === null && meant.includes("overall"))
    return {
      options: [
        { label: "for an overall grade", holds: false, finding },
        {
          label: "for every judgement made",
          holds: true,
          finding: `Every judgement made was ${range.words}.`,
        },
      ],
      rows,
    };
  const given = meant.flatMap((judgement) => gradesFor(event, judgement));
  const right = given.filter(({ grade }) => range.has(grade)).map(({ judgement }) => judgement);
  if (holds !== false || right.length === 0) return { options: [{ label: "", holds, finding }], rows };
  const wrong = given.filter(({ grade }) => !range.has(grade)).map(({ judgement }) => judgement);
  return {
    options: [
      { label: listNames(wrong.map(forJudgement)), holds: false, finding },
      { label: listNames([...new Set(right)].map(forJudgement)), holds: true, finding },
    ],
    rows,
  };
}

/** No inspection at the time named: what was held then may be meant. */
function missingPart(check: Check, range: GradeRange, { missing, held }: Moment): Part {
  const option: Option = { label: "for an inspection then", holds: null, finding: missing };
  if (!held) return { options: [option], rows: [] };
  const finding = `The report that was then the latest, of ${formatDate(held.published)}, ${saysOverall(held)}.`;
  const holds = gradedSo(held, range, check);
  const agrees: Option[] = holds ? [{ label: "for the grade held then", holds, finding }] : [];
  return { options: [{ ...option, finding: `${missing} ${finding}` }, ...agrees], rows: [held] };
}

/** As many judgements as the check says, counted in each way. */
function extentOptions(event: Inspection, range: GradeRange, check: Check, report: string): Part["options"] {
  const meant = judgementsMeant(check);
  const tallies = talliesOf(event).map(({ how, graded }) => {
    const holding = graded.filter(({ grade }) => range.has(grade)).length;
    return { how, holding, total: graded.length };
  });
  const all = gradedJudgements(event).map(({ judgement }) => judgement);
  const graded = new Set(gradedJudgements(event).map(({ grade }) => grade));
  const [only] = graded;
  const finding =
    only && graded.size === 1
      ? `${report} graded all ${countWord(all.length)} judgements ${gradeInSentence(only)}.`
      : `${report} ${saysGrades(event, all)}.`;
  const holds = inAsMany(meant, tallies);
  // Releases also speak of areas smaller than the judgements: that none of these is so graded decides nothing of them.
  if (meant === "some" && !holds)
    return [
      {
        label: "",
        holds: null,
        finding: `${finding} Parts of a judgement, which have no grade, may be meant.`,
      },
    ];
  if (holds || !isAmount(meant) || meant.of === undefined) return [{ label: "", holds, finding }];
  const right = tallies.find(({ holding }) => fits(meant, holding));
  return [
    { label: `for ${countWord(meant.of)} judgements`, holds: false, finding },
    ...(right
      ? [
          {
            label: `for ${countWord(right.total)} judgements`,
            figure: `${countWord(right.holding)} of ${countWord(right.total)}`,
            holds: true,
            finding: `${countWord(right.holding)} of ${counted(right.total, "judgement")} were so graded, ${right.how}.`,
          },
        ]
      : []),
  ];
}

/** `grades: { leadership: outstanding, rest: good }` */
export function gradesPart(check: Check, { event, missing }: Moment, naming: Naming): Part {
  if (!event) return { options: [{ label: "", holds: null, finding: missing }], rows: [] };
  const each = claimedGrades(check.grades ?? {}, event);
  const withResult = (wanted: boolean | null) =>
    each.filter(({ holds }) => holds === wanted).map(({ judgement }) => judgement);
  const [right, wrong, absent] = [withResult(true), withResult(false), withResult(null)];
  const none =
    absent.length === 0 ? "" : ` It has no judgement ${listNames(absent.map(forJudgement), "or")}.`;
  const finding = `${startSentence(naming.report)} ${saysGrades(
    event,
    each.map(({ judgement }) => judgement),
  )}.${none}`;
  const options: Part["options"] = [
    {
      label: listNames(wrong.map(forJudgement)),
      holds: wrong.length > 0 ? false : absent.length > 0 ? null : true,
      finding,
    },
    ...(right.length > 0 && wrong.length > 0
      ? [{ label: listNames(right.map(forJudgement)), holds: true, finding }]
      : []),
  ];
  return { options, rows: [event] };
}

/** Whether a judgement's grade is that of another that is named: children in care, of a joint grade. */
function covered(judgement: Judgement, claimed: ReadonlyMap<Judgement, string>): boolean {
  const joint =
    judgement === "in_care_and_care_leavers" && (claimed.has("in_care") || claimed.has("care_leavers"));
  return (
    joint ||
    ((judgement === "in_care" || judgement === "care_leavers") && claimed.has("in_care_and_care_leavers"))
  );
}

/** `grade: outstanding, in_a_row: 3` */
export function rowPart(
  check: Check,
  range: GradeRange,
  moment: Moment,
  naming: Naming,
  { register }: CheckContext,
): Part {
  const { event, history, missing } = moment;
  const times = check.in_a_row ?? 1;
  if (!event) return { options: [{ label: "", holds: null, finding: missing }], rows: [] };
  const place = placePhrase(check);
  const now = gradedSo(event, range, check);
  if (!now) {
    const { options } = gradePart({ ...check, in_a_row: undefined }, range, moment, naming);
    return {
      options: [
        {
          label: "",
          holds: now,
          finding: options
            .map(({ finding }) => finding)
            .filter((text, at, all) => all.indexOf(text) === at)
            .join(" "),
        },
      ],
      rows: [event],
    };
  }
  const broken = history.findLastIndex((each) => gradedSo(each, range, check) !== true);
  const run = history.slice(broken + 1);
  const before = history[broken];
  const said =
    run.length === 1
      ? `${startSentence(naming.report)} gave ${range.words}${place}.`
      : `With the report of ${formatDate(event.published)}, ${naming.names} had been rated ${range.words}${place} ${timesWord(run.length)} in a row: on ${listNames(run.map(({ published }) => formatDate(published)))}.`;
  const ended = before
    ? ` The report before, of ${formatDate(before.published)}, ${
        check.in === undefined
          ? saysOverall(before)
          : saysGrades(
              before,
              gradedJudgements(before).map(({ judgement }) => judgement),
            )
      }.`
    : ` The register holds no report from before ${formatDate(run[0]?.published ?? "")} that could make the row longer or end it.`;
  const unknown = !before || gradedSo(before, range, check) === null;
  const rows = before ? [before, ...run] : run;
  const limits = [beginning(register, run), acrossFrameworks([run])];
  if (run.length > times)
    return {
      options: [
        {
          label: `as the ${ordinalWord(times)} in a row`,
          figure: `it was the ${ordinalWord(run.length)}`,
          holds: false,
          finding: said,
        },
        { label: `as ${countWord(times)} or more in a row`, holds: true, finding: said },
      ],
      rows,
      limits,
    };
  const holds = run.length === times ? true : unknown ? null : false;
  return { options: [{ label: "", holds, finding: holds ? said : said + ended }], rows, limits };
}

function timesWord(times: number): string {
  return times === 2 ? "twice" : `${countWord(times)} times`;
}

/** What a report says overall, after "the report on Exampleshire": "gave outstanding overall", "gave no overall grade …". */
export function saysOverall({ grades: { overall } }: Inspection): string {
  if (isGrade(overall)) return `gave ${gradeInSentence(overall)} overall`;
  if (overall === "not-judged") return "made no overall judgement";
  return "gave no overall grade: Ofsted gives none for inspections begun from April 2026";
}

/** "gave good overall and for leadership, and requires improvement for help and protection" */
function saysGrades(inspection: Inspection, judgements: readonly Judgement[]): string {
  const given = judgements.flatMap((judgement) => gradesFor(inspection, judgement));
  if (given.length === 0) return `has no judgement ${listNames(judgements.map(forJudgement), "or")}`;
  const groups = [
    ...groupBy(new Map(given.map((each) => [each.judgement, each])).values(), ({ grade }) => grade),
  ].toSorted(([a], [b]) => orderOf(a) - orderOf(b));
  const joint =
    given.some(({ judgement }) => judgement === "in_care_and_care_leavers") &&
    !judgements.includes("in_care_and_care_leavers");
  const clauses = groups.map(
    ([grade, group]) =>
      `${gradeWords(grade)} ${listNames(group.map(({ judgement }) => forJudgement(judgement)))}`,
  );
  return `gave ${clauses.join("; ")}${joint ? " (one grade for both)" : ""}`;
}

function orderOf(grade: GradeOrUngraded): number {
  return isGrade(grade) ? GRADES.indexOf(grade) : GRADES.length;
}

function gradeWords(grade: GradeOrUngraded): string {
  return grade === "not-judged" ? "“not judged”" : gradeInSentence(grade);
}
