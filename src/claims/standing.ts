import { formatDate } from "../domain/dates.ts";
import { GRADES, gradeInSentence, gradeSteps } from "../domain/grades.ts";
import { gradedJudgements, type Inspection, overallGrade } from "../domain/inspection.ts";
import { counted, countWord, ordinalWord } from "../domain/sentences.ts";
import { type Amount, fits, parseAmount } from "./amounts.ts";
import { type CheckContext, namesOf, partsOf } from "./context.ts";
import { shareOptions } from "./counts.ts";
import { type Option, option, type Part } from "./findings.ts";
import { coverage, type Group } from "./group.ts";

const [TOP] = GRADES;
const NOT_RANKED =
  "Grades don’t rank councils: those with the same grade may differ, and their inspections were made years apart.";
/** As many equals are named; more are only counted. */
const NAMED_AT_MOST = 5;

/** How one council does beside others, by some measure: how many do better, and which do as well. */
interface Standing {
  readonly ahead: number;
  readonly level: readonly string[];
  /** How many are compared, the one among them. */
  readonly total: number;
}

type Measure = (inspection: Inspection) => number;
const byOverall: Measure = (inspection) => gradeSteps(overallGrade(inspection) ?? "inadequate");
const belowTop = (inspection: Inspection) =>
  gradedJudgements(inspection).filter(({ grade }) => grade !== TOP).length;
const bySum: Measure = (inspection) =>
  gradedJudgements(inspection).reduce((sum, { grade }) => sum + gradeSteps(grade), 0);
const byMean: Measure = (inspection) => bySum(inspection) / Math.max(1, gradedJudgements(inspection).length);

/** `best`, `among_best`, `rank`, `top`: how each council of the claim stands among the others on the day. */
export function standingParts(group: Group, context: CheckContext): readonly Part[] {
  const { register, subjects, check } = group;
  const others = [...group.known].filter(([council]) => !subjects.includes(council));
  const rivals = others
    .flatMap(([, history]) => history.slice(-1))
    .filter((rival) => overallGrade(rival) !== null);
  return partsOf(check, context, ({ event, council }) => {
    const grade = overallGrade(event);
    const name = `On ${formatDate(group.day)}, ${namesOf([council], register)}`;
    const basis = { rows: [event], limits: [NOT_RANKED, coverage(group)] };
    if (grade === null) return { options: [option(null, `${name} held no overall grade.`)], ...basis };
    const standing = (measure: Measure): Standing => ({
      ahead: rivals.filter((rival) => measure(rival) > measure(event)).length,
      level: rivals.filter((rival) => measure(rival) === measure(event)).map(({ council }) => council),
      total: rivals.length + 1,
    });
    return { options: optionsOf(event, standing, group), ...basis };
  });
}

/** The readings of the one thing that a check says of how a council stands. */
function optionsOf(
  event: Inspection,
  standing: (measure: Measure) => Standing,
  group: Group,
): readonly Option[] {
  const { check } = group;
  const overall = standing(byOverall);
  const grade = gradeInSentence(overallGrade(event) ?? TOP);
  const name = `On ${formatDate(group.day)}, ${namesOf([event.council], group.register)}`;
  const rated = `${name} was rated ${grade} overall`;
  if (check.among_best) return amongBestOptions(overall, rated, group.noun);
  if (check.best) {
    const had = `${name} had ${none(belowTop(event))} of ${counted(gradedJudgements(event).length, "judgement")} below ${gradeInSentence(TOP)}`;
    const fewest = standing((each) => -belowTop(each));
    const joint = option(true, `${rated}; none did better.`, "as one of the best by overall grade");
    return [
      aloneOption(overall, rated, "by overall grade", group),
      aloneOption(fewest, had, `by the number of judgements below ${gradeInSentence(TOP)}`, group),
      ...(overall.ahead === 0 ? [joint] : []),
    ];
  }
  // Frameworks differ in how many judgements they have.
  const alike = [...group.known.values()].every((history) => history.at(-1)?.era.id === event.era.id);
  const all = standing(alike ? bySum : byMean);
  if (check.top !== undefined) return topOptions(overall, all, check.top, group, grade);
  const rank = parseAmount(check.rank ?? 1);
  return [
    ...rankOptions(all, rank, `${name} was`, group.noun, "by the grades of all judgements"),
    ...rankOptions(overall, rank, `${name} was`, group.noun, "by overall grade"),
  ];
}

function none(number: number): string {
  return number === 0 ? "none" : countWord(number);
}

function aloneOption({ ahead, level }: Standing, said: string, label: string, { register }: Group): Option {
  const names = level.length > NAMED_AT_MOST ? "" : `: ${namesOf(level, register)}`;
  const as =
    level.length === 0
      ? "no other council did as well"
      : `${counted(level.length, "other council")} did as well`;
  const others = ahead > 0 ? `${counted(ahead, "other council")} did better` : as;
  return option(
    ahead + level.length === 0,
    `${said}; ${others}${ahead === 0 && level.length > 0 ? names : ""}.`,
    label,
    others,
  );
}

function amongBestOptions({ ahead, level, total }: Standing, rated: string, noun: string): readonly Option[] {
  const share = (100 * (ahead + level.length + 1)) / total;
  const finding = `${rated}; of ${countWord(total - 1)} other ${noun} ${none(ahead)} did better and ${none(level.length)} as well.`;
  const figure = `${share.toFixed(0)}% did as well or better`;
  return [
    option(ahead === 0 || share <= 25, finding, "in the top quarter, or with none above it", figure),
    option(share <= 50, finding, "in the better half", figure),
  ];
}

function rankOptions(
  { ahead, level, total }: Standing,
  amount: Amount | null,
  was: string,
  noun: string,
  by: string,
): readonly Option[] {
  const figure = `${level.length > 0 ? "joint " : ""}${ordinalWord(ahead + 1)}`;
  const beside = level.length > 0 ? `, level with ${counted(level.length, "other")}` : "";
  const finding = `${was} ${figure} of ${countWord(total)} ${noun} ${by}${beside}.`;
  const places = Array.from({ length: level.length + 1 }, (_, more) => ahead + 1 + more);
  const holds = places.map((place) => amount !== null && fits(amount, place));
  return [
    option(holds[0] ?? false, finding, by, figure),
    option(holds.includes(true), finding, `${by}, anywhere among those level with it`, figure),
  ];
}

function topOptions(
  overall: Standing,
  all: Standing,
  top: string | number,
  group: Group,
  grade: string,
): readonly Option[] {
  const { ahead, level, total } = overall;
  const number = ahead + level.length + 1;
  const better = grade === gradeInSentence(TOP) ? grade : `${grade} or better`;
  const limit = {
    mode: "at most",
    number: parseAmount(top)?.number ?? 0,
    unit: undefined,
    of: undefined,
  } as const;
  const finding = `On ${formatDate(group.day)}, ${countWord(number)} of ${countWord(total)} ${group.noun} were rated ${better} overall.`;
  const place = (100 * (all.ahead + 1)) / total;
  const byAll = `Of ${countWord(total)} ${group.noun} ${none(all.ahead)} did better and ${none(all.level.length)} as well.`;
  return [
    ...shareOptions(limit, number, total, group, finding, `when counting councils rated ${better} overall`),
    option(
      fits(limit, place, 0, 0.5),
      byAll,
      "by the grades of all judgements",
      `${ordinalWord(all.ahead + 1)} of ${countWord(total)}`,
    ),
  ];
}
