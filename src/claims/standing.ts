import { formatDate } from "../domain/dates.ts";
import { GRADES, gradeInSentence, gradeSteps } from "../domain/grades.ts";
import { gradedJudgements, type Inspection, overallGrade } from "../domain/inspection.ts";
import { counted, countWord, ordinalWord } from "../domain/sentences.ts";
import { fits, parseAmount } from "./amounts.ts";
import {
  type CheckContext,
  coverage,
  dayOf,
  type Group,
  groupOf,
  momentsOf,
  nameOf,
  namesOf,
  subjectsOf,
  successors,
} from "./context.ts";
import type { Option, Part } from "./findings.ts";
import type { Check } from "./language.ts";

const [TOP] = GRADES;
const NOT_RANKED =
  "Grades don’t rank councils: those with the same grade may differ, and their inspections were made years apart.";
/** As many equals are named; more are only counted. */
const NAMED_AT_MOST = 5;

/** How a council does beside the others, by one measure: the higher the better. */
interface Standing {
  readonly ahead: readonly string[];
  readonly level: readonly string[];
}

interface Compared {
  readonly context: CheckContext;
  readonly name: string;
  readonly own: Inspection;
  readonly rivals: readonly Inspection[];
  /** "councils in the North East" */
  readonly noun: string;
  /** At most so many councils that the register lacks. */
  readonly missing: number;
}

/** `best`, `among_best`, `rank`, `top`: how each council of the claim stands among the others on the day. */
export function standingParts(check: Check, context: CheckContext): readonly Part[] {
  const { register } = context;
  const group: Group = groupOf(check, context);
  const day = dayOf(check, context);
  const subjects = new Set(subjectsOf(check, context));
  const rivals = [...group.councils].flatMap((council) =>
    subjects.has(council) ? [] : (group.historyOf(council, day).at(-1) ?? []),
  );
  const missing = 2 * successors(group, register, day).length;
  return momentsOf(check, context).map(({ council, event, missing: none }): Part => {
    if (!event) return { options: [{ label: "", holds: null, finding: none }], rows: [] };
    const compared: Compared = {
      context,
      name: nameOf(council, register),
      own: event,
      rivals,
      noun: group.noun,
      missing,
    };
    const on = `On ${formatDate(day)}`;
    const options = [
      ...(check.best ? bestOptions(compared, on) : []),
      ...(check.among_best ? amongBestOptions(compared, on) : []),
      ...(check.rank === undefined ? [] : rankOptions(compared, check.rank, on)),
      ...(check.top === undefined ? [] : topOptions(compared, check.top, on)),
    ];
    const [plain, ...others] = options;
    return {
      options: [plain ?? { label: "", holds: null, finding: "" }, ...others],
      rows: [event],
      limits: [NOT_RANKED, coverage(group, register, day)],
    };
  });
}

function standingBy(
  measure: (inspection: Inspection) => number | null,
  { own, rivals }: Compared,
): Standing | null {
  const value = measure(own);
  if (value === null) return null;
  const compared = rivals.map((rival) => ({ council: rival.council, value: measure(rival) ?? -Infinity }));
  return {
    ahead: compared.filter((each) => each.value > value).map(({ council }) => council),
    level: compared.filter((each) => each.value === value).map(({ council }) => council),
  };
}

function byOverall(inspection: Inspection): number | null {
  const grade = overallGrade(inspection);
  return grade === null ? null : gradeSteps(grade);
}

/** The sum of all grades; their mean, if the reports compared followed frameworks with different numbers of judgements. */
function byAllGrades({ own, rivals }: Compared): (inspection: Inspection) => number | null {
  const alike = rivals.every(({ era }) => era.id === own.era.id);
  return (inspection) => {
    const steps = gradedJudgements(inspection).map(({ grade }) => gradeSteps(grade));
    const sum = steps.reduce<number>((sum, each) => sum + each, 0);
    return steps.length === 0 ? null : alike ? sum : sum / steps.length;
  };
}

function byFewestBelow(inspection: Inspection): number {
  return -gradedJudgements(inspection).filter(({ grade }) => grade !== TOP).length;
}

const NO_OVERALL = (name: string): Option => ({
  label: "by overall grade",
  holds: null,
  finding: `${name} held no overall grade.`,
});

function bestOptions(compared: Compared, on: string): Option[] {
  const { name, own, context } = compared;
  const overall = overallGrade(own);
  const [byGrade, byBelow] = [standingBy(byOverall, compared), standingBy(byFewestBelow, compared)];
  if (overall === null || !byGrade || !byBelow) return [NO_OVERALL(name)];
  const rated = `${on}, ${name} was rated ${gradeInSentence(overall)} overall`;
  const below = -byFewestBelow(own);
  const total = gradedJudgements(own).length;
  const had = `${on}, ${name} had ${below === 0 ? "none" : countWord(below)} of ${counted(total, "judgement")} below ${gradeInSentence(TOP)}`;
  return [
    {
      label: "by overall grade",
      figure: figureOf(byGrade),
      holds: isAlone(byGrade),
      finding: `${rated}; ${othersInWords(byGrade, context)}.`,
    },
    {
      label: `by the number of judgements below ${gradeInSentence(TOP)}`,
      figure: figureOf(byBelow),
      holds: isAlone(byBelow),
      finding: `${had}; ${othersInWords(byBelow, context)}.`,
    },
    ...(byGrade.ahead.length === 0 && !isAlone(byGrade) && !isAlone(byBelow)
      ? [
          {
            label: "as one of the best",
            figure: figureOf(byGrade),
            holds: true,
            finding: `${rated}; none did better.`,
          },
        ]
      : []),
  ];
}

function isAlone({ ahead, level }: Standing): boolean {
  return ahead.length === 0 && level.length === 0;
}

function figureOf({ ahead, level }: Standing): string {
  if (ahead.length > 0) return `${counted(ahead.length, "council")} did better`;
  return level.length === 0 ? "no other did as well" : `${counted(level.length, "other")} did as well`;
}

function othersInWords({ ahead, level }: Standing, { register }: CheckContext): string {
  if (ahead.length > 0) return `${counted(ahead.length, "other council")} did better`;
  if (level.length === 0) return "no other council did as well";
  const names = level.length > NAMED_AT_MOST ? "" : `: ${namesOf(level, register)}`;
  return `${counted(level.length, "other council")} did as well${names}`;
}

/** Of all those compared, the council itself among them, how many per cent these are. */
function shareOf(number: number, { rivals }: Compared): number {
  return (100 * number) / (rivals.length + 1);
}

function amongBestOptions(compared: Compared, on: string): Option[] {
  const { name, own, rivals, noun } = compared;
  const overall = overallGrade(own);
  const standing = standingBy(byOverall, compared);
  if (overall === null || !standing) return [NO_OVERALL(name)];
  const { ahead, level } = standing;
  const share = shareOf(ahead.length + level.length + 1, compared);
  const finding = `${on}, ${name} was rated ${gradeInSentence(overall)} overall; of ${countWord(rivals.length)} other ${noun} ${countWord(ahead.length).replace(/^no$/, "none")} did better and ${countWord(level.length).replace(/^no$/, "none")} as well.`;
  const figure = `${share.toFixed(0)}% did as well or better`;
  return [
    {
      label: "in the top quarter, or with none above it",
      figure,
      holds: ahead.length === 0 || share <= 25,
      finding,
    },
    { label: "in the better half", figure, holds: share <= 50, finding },
  ];
}

function rankOptions(compared: Compared, written: string | number, on: string): Option[] {
  const { name, rivals, noun } = compared;
  const amount = parseAmount(written);
  const all = standingBy(byAllGrades(compared), compared);
  const overall = standingBy(byOverall, compared);
  if (!amount || !all) return [NO_OVERALL(name)];
  const option = (label: string, { ahead, level }: Standing): Option[] => {
    const place = ahead.length + 1;
    const figure = `${level.length > 0 ? "joint " : ""}${ordinalWord(place)}`;
    const finding = `${on}, ${name} was ${figure} of ${countWord(rivals.length + 1)} ${noun} ${label}${level.length > 0 ? `, level with ${counted(level.length, "other")}` : ""}.`;
    const within =
      amount.mode === "exactly" && place <= amount.number && amount.number <= place + level.length;
    return [
      { label, figure, holds: fits(amount, place), finding },
      ...(level.length > 0
        ? [{ label: `${label}, anywhere among those level with it`, figure, holds: within, finding }]
        : []),
    ];
  };
  return [
    ...option("by the grades of all judgements", all),
    ...(overall ? option("by overall grade", overall) : []),
  ];
}

function topOptions(compared: Compared, written: string | number, on: string): Option[] {
  const { name, own, rivals, noun, missing } = compared;
  const limit = parseAmount(written)?.number ?? 0;
  const grade = overallGrade(own);
  const overall = standingBy(byOverall, compared);
  const all = standingBy(byAllGrades(compared), compared);
  if (grade === null || !overall || !all) return [NO_OVERALL(name)];
  const number = overall.ahead.length + overall.level.length + 1;
  const share = shareOf(number, compared);
  const total = rivals.length + 1;
  const holds = Math.round(share) <= limit;
  const mayBe = (100 * number) / (total + missing) <= limit + 0.5;
  const better = gradeInSentence(grade) + (grade === TOP ? "" : " or better");
  const finding = `${on}, ${countWord(number)} of ${countWord(total)} ${noun} were rated ${better} overall: ${share.toFixed(1)}%.`;
  const place = shareOf(all.ahead.length + 1, compared);
  const rounded = Math.round(share / 5) * 5;
  return [
    {
      label: `counting councils rated ${better} overall`,
      figure: `${share.toFixed(1)}%`,
      holds: holds || (missing > 0 && mayBe ? null : false),
      finding,
    },
    { label: `rounded to ${rounded}%`, figure: `${share.toFixed(1)}%`, holds: rounded <= limit, finding },
    {
      label: "by the grades of all judgements",
      figure: `${ordinalWord(all.ahead.length + 1)} of ${countWord(total)}, or ${place.toFixed(1)}%`,
      holds: Math.round(place) <= limit,
      finding: `${on}, by the grades of all judgements, ${counted(all.ahead.length, "council")} did better than ${name}, and ${countWord(all.level.length)} as well, of ${countWord(total)}.`,
    },
  ];
}
