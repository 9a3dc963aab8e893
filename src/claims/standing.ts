import { formatDate } from "../domain/dates.ts";
import { GRADES, type Grade, gradeInSentence, gradeSteps } from "../domain/grades.ts";
import { gradedJudgements, type Inspection, overallGrade } from "../domain/inspection.ts";
import { counted, countWord, ordinalWord } from "../domain/sentences.ts";
import { type Amount, fits, parseAmount } from "./amounts.ts";
import { type CheckContext, namesOf, partsOf } from "./context.ts";
import { shareOptions } from "./counts.ts";
import { type Option, option, type Part } from "./findings.ts";
import { coverage, type Group, membersKnown } from "./group.ts";

const [TOP] = GRADES;
const NOT_RANKED =
  "Grades don’t rank councils: those with the same grade may differ, and their inspections were made years apart.";
/** As many equals are named; more are only counted. */
const NAMED_AT_MOST = 5;

type Measure = (inspection: Inspection) => number;
const byOverall: Measure = (inspection) => gradeSteps(overallGrade(inspection) ?? "inadequate");
const belowTop: Measure = (inspection) =>
  gradedJudgements(inspection).filter(({ grade }) => grade !== TOP).length;
const bySum: Measure = (inspection) =>
  gradedJudgements(inspection).reduce((sum, { grade }) => sum + gradeSteps(grade), 0);
const byMean: Measure = (inspection) => bySum(inspection) / Math.max(1, gradedJudgements(inspection).length);

/** How one council does beside others, by some measure: how many do better, and which do as well. */
interface Standing {
  readonly ahead: number;
  readonly level: readonly string[];
}

/** `best`, `among_best`, `rank`, `top`: how each council of the claim stands among the others on the day. */
export function standingParts(group: Group, context: CheckContext): readonly Part[] {
  const { register, subjects, check, day } = group;
  return partsOf(check, context, ({ event, council }) => {
    const grade = overallGrade(event);
    const name = `On ${formatDate(day)}, ${namesOf([council], register)}`;
    const basis = { rows: [event], limits: [NOT_RANKED, coverage(group)] };
    if (grade === null) return { options: [option(null, `${name} held no overall grade.`)], ...basis };
    const rivals = [...group.known].flatMap(([slug, history]) => {
      const rival = history.at(-1);
      return subjects.includes(slug) || !rival || overallGrade(rival) === null ? [] : rival;
    });
    const standing = (measure: Measure): Standing => ({
      ahead: rivals.filter((rival) => measure(rival) > measure(event)).length,
      level: rivals.filter((rival) => measure(rival) === measure(event)).map(({ council }) => council),
    });
    // Frameworks differ in how many judgements they have.
    const alike = rivals.every(({ era }) => era.id === event.era.id);
    const [overall, all] = [standing(byOverall), standing(alike ? bySum : byMean)];
    const rated = `${name} was rated ${gradeInSentence(grade)} overall`;
    const rank = parseAmount(check.rank ?? check.top ?? "");
    const options = check.best
      ? bestOptions(
          overall,
          standing((each) => -belowTop(each)),
          event,
          name,
          rated,
          group,
        )
      : !rank
        ? amongBestOptions(overall, rated, rivals.length, group)
        : check.top !== undefined && rank.unit === "%"
          ? topOptions(overall, all, rank.number, rivals.length + 1, grade, group)
          : rankOptions(overall, all, check.rank ? rank : { ...rank, mode: "at most" }, name, group);
    return { options, ...basis };
  });
}

function bestOptions(
  overall: Standing,
  fewest: Standing,
  event: Inspection,
  name: string,
  rated: string,
  { register }: Group,
): readonly Option[] {
  const alone = ({ ahead, level }: Standing, said: string, label: string) => {
    const as =
      level.length === 0
        ? "no other council did as well"
        : `${counted(level.length, "other council")} did as well`;
    const others = ahead > 0 ? `${counted(ahead, "other council")} did better` : as;
    const named = ahead === 0 && level.length > 0 && level.length <= NAMED_AT_MOST;
    const finding = `${said}; ${others}${named ? `: ${namesOf(level, register)}` : ""}.`;
    return option(ahead + level.length === 0, finding, label, others);
  };
  const below = `below ${gradeInSentence(TOP)}`;
  const had = `${name} had ${none(belowTop(event))} of ${counted(gradedJudgements(event).length, "judgement")} ${below}`;
  const joint = option(true, `${rated}; none did better.`, "as one of the best by overall grade");
  return [
    alone(overall, rated, "by overall grade"),
    alone(fewest, had, `by the number of judgements ${below}`),
    ...(overall.ahead === 0 ? [joint] : []),
  ];
}

function none(number: number): string {
  return number === 0 ? "none" : countWord(number);
}

function amongBestOptions(
  { ahead, level }: Standing,
  rated: string,
  rivals: number,
  { members, reported }: Group,
): readonly Option[] {
  const share = (100 * (ahead + level.length + 1)) / (rivals + 1);
  const finding = `${rated}; of ${countWord(rivals)} other ${members}${reported} ${none(ahead)} did better and ${none(level.length)} as well.`;
  const figure = `${share.toFixed(0)}% did as well or better`;
  return [
    option(ahead === 0 || share <= 25, finding, "in the top quarter, or with none above it", figure),
    option(share <= 50, finding, "in the better half", figure),
  ];
}

function rankOptions(
  overall: Standing,
  all: Standing,
  amount: Amount,
  name: string,
  group: Group,
): readonly Option[] {
  const by = ({ ahead, level }: Standing, measure: string, label = measure, places = 1) => {
    const figure = `${level.length > 0 ? "joint " : ""}${ordinalWord(ahead + 1)}`;
    const beside = level.length > 0 ? `, level with ${counted(level.length, "other")}` : "";
    const finding = `${name} was ${figure} of ${membersKnown(group)} ${measure}${beside}.`;
    const holds = Array.from({ length: places }, (_, at) => fits(amount, ahead + 1 + at)).includes(true);
    return option(holds, finding, label, figure);
  };
  const sum = "by the grades of all judgements";
  return [
    by(all, sum),
    by(all, sum, `${sum}, anywhere among those level with it`, all.level.length + 1),
    by(overall, "by overall grade"),
  ];
}

function topOptions(
  overall: Standing,
  all: Standing,
  number: number,
  total: number,
  grade: Grade,
  group: Group,
): readonly Option[] {
  const top = { mode: "at most", number, unit: undefined, of: undefined } as const;
  const better = `rated ${gradeInSentence(grade)}${grade === TOP ? "" : " or better"} overall`;
  const holders = overall.ahead + overall.level.length + 1;
  const members = `${countWord(total)} ${group.members}${group.reported}`;
  const finding = `On ${formatDate(group.day)}, ${countWord(holders)} of ${members} were ${better}.`;
  const byAll = `Of ${members}, ${none(all.ahead)} did better and ${none(all.level.length)} as well.`;
  const place = (100 * (all.ahead + 1)) / total;
  return [
    ...shareOptions(top, holders, total, group, finding, `when counting ${group.members} ${better}`),
    option(
      fits(top, place, 0, 0.5),
      byAll,
      "by the grades of all judgements",
      `${ordinalWord(all.ahead + 1)} of ${countWord(total)}`,
    ),
  ];
}
