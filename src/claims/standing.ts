import { formatDate } from "../domain/dates.ts";
import { GRADES, gradeInSentence, gradeSteps } from "../domain/grades.ts";
import { gradedJudgements, type Inspection, overallGrade } from "../domain/inspection.ts";
import { counted, countWord, ordinalWord } from "../domain/sentences.ts";
import { fits, parseAmount } from "./amounts.ts";
import { type CheckContext, momentsOf, namesOf, partsOf } from "./context.ts";
import { type Option, option, type Part } from "./findings.ts";
import { coverage, type Group, groupOf } from "./group.ts";
import type { Check } from "./language.ts";

const [TOP] = GRADES;
const NOT_RANKED =
  "Grades don’t rank councils: those with the same grade may differ, and their inspections were made years apart.";
/** As many equals are named; more are only counted. */
const NAMED_AT_MOST = 5;

/** The other councils that do better than one, by some measure, and those that do as well. */
interface Standing {
  readonly ahead: number;
  readonly level: readonly string[];
}

type Measure = (inspection: Inspection) => number;
const byOverall: Measure = (inspection) => gradeSteps(overallGrade(inspection) ?? "inadequate");
const byFewestBelow: Measure = (inspection) =>
  -gradedJudgements(inspection).filter(({ grade }) => grade !== TOP).length;
const bySum: Measure = (inspection) =>
  gradedJudgements(inspection).reduce((sum, { grade }) => sum + gradeSteps(grade), 0);
const byMean: Measure = (inspection) => bySum(inspection) / Math.max(1, gradedJudgements(inspection).length);

/** `best`, `among_best`, `rank`, `top`: how each council of the claim stands among the others on the day. */
export function standingParts(check: Check, context: CheckContext): readonly Part[] {
  const group = groupOf(check, context);
  const { register, subjects } = group;
  const rivals = [...group.known].flatMap(([council, history]) =>
    subjects.includes(council) ? [] : history.slice(-1),
  );
  return partsOf(momentsOf(check, context), register, ({ event, council }) => {
    const grade = overallGrade(event);
    const name = namesOf([council], register);
    const limits = [NOT_RANKED, coverage(group)];
    const on = `On ${formatDate(group.day)}, `;
    if (grade === null)
      return { options: [option(null, `${on}${name} held no overall grade.`)], rows: [event], limits };
    const compared = rivals.filter((rival) => overallGrade(rival) !== null);
    const standing = (measure: Measure): Standing => ({
      ahead: compared.filter((rival) => measure(rival) > measure(event)).length,
      level: compared.filter((rival) => measure(rival) === measure(event)).map(({ council }) => council),
    });
    // Frameworks differ in how many judgements they have.
    const all = standing(compared.every(({ era }) => era.id === event.era.id) ? bySum : byMean);
    const own: Own = {
      group,
      name,
      on,
      rated: `${on}${name} was rated ${gradeInSentence(grade)} overall`,
      overall: standing(byOverall),
      all,
      total: compared.length + 1,
      event,
    };
    const options = [
      ...(check.best ? bestOptions(own, standing(byFewestBelow)) : []),
      ...(check.among_best ? amongBestOptions(own) : []),
      ...(check.rank === undefined ? [] : rankOptions(own, check.rank)),
      ...(check.top === undefined
        ? []
        : topOptions(own, check.top, gradeInSentence(grade) + (grade === TOP ? "" : " or better"))),
    ];
    return { options, rows: [event], limits };
  });
}

/** A council of the claim: how it stands by overall grade and by the grades of all judgements. */
interface Own {
  readonly group: Group;
  readonly name: string;
  readonly on: string;
  readonly rated: string;
  readonly overall: Standing;
  readonly all: Standing;
  readonly total: number;
  readonly event: Inspection;
}

function bestOptions({ group, name, on, rated, overall, event }: Own, below: Standing): readonly Option[] {
  const graded = gradedJudgements(event);
  const number = graded.filter(({ grade }) => grade !== TOP).length;
  const had = `${on}${name} had ${number === 0 ? "none" : countWord(number)} of ${counted(graded.length, "judgement")} below ${gradeInSentence(TOP)}`;
  const one = ({ ahead, level }: Standing, said: string, label: string) => {
    const names = level.length > NAMED_AT_MOST ? "" : `: ${namesOf(level, group.register)}`;
    const others =
      ahead > 0
        ? `${counted(ahead, "other council")} did better`
        : level.length === 0
          ? "no other council did as well"
          : `${counted(level.length, "other council")} did as well${names}`;
    return option(ahead === 0 && level.length === 0, `${said}; ${others}.`, label, others.replace(/:.*/, ""));
  };
  const joint = option(
    overall.ahead === 0,
    `${rated}; none did better.`,
    "as one of the best by overall grade",
  );
  return [
    one(overall, rated, "by overall grade"),
    one(below, had, `by the number of judgements below ${gradeInSentence(TOP)}`),
    joint,
  ];
}

function amongBestOptions({ group, rated, overall, total }: Own): readonly Option[] {
  const { ahead, level } = overall;
  const share = (100 * (ahead + level.length + 1)) / total;
  const finding = `${rated}; of ${countWord(total - 1)} other ${group.noun} ${ahead === 0 ? "none" : countWord(ahead)} did better and ${level.length === 0 ? "none" : countWord(level.length)} as well.`;
  const figure = `${share.toFixed(0)}% did as well or better`;
  return [
    option(ahead === 0 || share <= 25, finding, "in the top quarter, or with none above it", figure),
    option(share <= 50, finding, "in the better half", figure),
  ];
}

function rankOptions(
  { group, name, on, all, overall, total }: Own,
  rank: string | number,
): readonly Option[] {
  const amount = parseAmount(rank);
  return [
    { ...all, by: "by the grades of all judgements" },
    { ...overall, by: "by overall grade" },
  ].flatMap(({ ahead, level, by }) => {
    const place = ahead + 1;
    const figure = `${level.length > 0 ? "joint " : ""}${ordinalWord(place)}`;
    const finding = `${on}${name} was ${figure} of ${countWord(total)} ${group.noun} ${by}${level.length > 0 ? `, level with ${counted(level.length, "other")}` : ""}.`;
    const within =
      amount?.mode === "exactly" && place <= amount.number && amount.number <= place + level.length;
    return [
      option(amount !== null && fits(amount, place), finding, by, figure),
      option(within, finding, `${by}, anywhere among those level with it`, figure),
    ];
  });
}

function topOptions(
  { group, name, on, overall, all, total }: Own,
  top: string | number,
  grade: string,
): readonly Option[] {
  const limit = parseAmount(top)?.number ?? 0;
  const number = overall.ahead + overall.level.length + 1;
  const share = (100 * number) / total;
  const figure = `${share.toFixed(1)}%`;
  const rounded = Math.round(share / 5) * 5;
  const mayBe = group.lacking > 0 && (100 * number) / (total + 2 * group.lacking) <= limit + 0.5;
  const place = (100 * (all.ahead + 1)) / total;
  const finding = `${on}${countWord(number)} of ${countWord(total)} ${group.noun} were rated ${grade} overall: ${figure}.`;
  const byAll = `${on}by the grades of all judgements, ${counted(all.ahead, "council")} did better than ${name}, and ${countWord(all.level.length)} as well, of ${countWord(total)}.`;
  return [
    option(
      Math.round(share) <= limit || (mayBe ? null : false),
      finding,
      `counting councils rated ${grade} overall`,
      figure,
    ),
    option(rounded <= limit, finding, `rounded to ${rounded}%`, figure),
    option(
      Math.round(place) <= limit,
      byAll,
      "by the grades of all judgements",
      `${ordinalWord(all.ahead + 1)} of ${countWord(total)}`,
    ),
  ];
}
