import { formatDate } from "../domain/dates.ts";
import { GRADES, gradeInSentence, gradeSteps } from "../domain/grades.ts";
import { gradedJudgements, type Inspection, overallGrade } from "../domain/inspection.ts";
import { counted, countWord, ordinalWord } from "../domain/sentences.ts";
import { fits, parseAmount } from "./amounts.ts";
import { type CheckContext, namesOf, partsOf } from "./context.ts";
import { shareOptions } from "./counts.ts";
import { type Option, option, type Part } from "./findings.ts";
import { counting, coverage, type Group } from "./group.ts";

const [TOP] = GRADES;
const NOT_RANKED =
  "Grades don’t rank councils: those with the same grade may differ, and their inspections were made years apart.";
/** The most equals that are named; more are only counted. */
const NAMED_AT_MOST = 5;

type Measure = (inspection: Inspection) => number;
const byOverall: Measure = (inspection) => gradeSteps(overallGrade(inspection) ?? "inadequate");
const belowTop: Measure = (inspection) =>
  gradedJudgements(inspection).filter(({ grade }) => grade !== TOP).length;
const bySum: Measure = (inspection) =>
  gradedJudgements(inspection).reduce((sum, { grade }) => sum + gradeSteps(grade), 0);
const byMean: Measure = (inspection) => bySum(inspection) / Math.max(1, gradedJudgements(inspection).length);

/** `best`, `among_best`, `rank`, `top`: how each council of the claim does beside the others on the day, by one measure or another. */
export function standingParts(group: Group, context: CheckContext): readonly Part[] {
  const { register, subjects, check } = group;
  return partsOf(check, context, ({ event, names, many }) => {
    const rivals = [...group.known].flatMap(([council, history]) =>
      subjects.includes(council) ? [] : history.slice(-1).filter((rival) => overallGrade(rival) !== null),
    );
    const standing = (measure: Measure, by: string, detail = ""): Standing => {
      const ahead = rivals.filter((rival) => measure(rival) > measure(event)).length;
      const level = rivals.filter((rival) => measure(rival) === measure(event));
      const equals =
        level.length > NAMED_AT_MOST
          ? ""
          : `: ${namesOf(new Set(level.map(({ council }) => council)), register)}`;
      const beside = level.length === 0 ? "" : `, level with ${counted(level.length, "other")}${equals}`;
      const place = `${level.length > 0 ? "joint " : ""}${ordinalWord(ahead + 1)}`;
      const of = `${countWord(rivals.length + 1)} ${group.members}${group.reported}`;
      const finding = `On ${formatDate(group.day)}, ${names} ${many ? "were" : "was"} ${place} of ${of} ${by}${detail}${beside}.`;
      return { ahead, level: level.length, total: rivals.length + 1, by, place, finding };
    };
    const rows = [event];
    const limits = [NOT_RANKED, coverage(group)];
    const grade = overallGrade(event);
    if (grade === null)
      return {
        options: [option(null, `On ${formatDate(group.day)}, ${names} held no overall grade.`)],
        rows,
      };
    const below = belowTop(event);
    // Frameworks differ in how many judgements they have.
    const alike = rivals.every(({ era }) => era.id === event.era.id);
    const [overall, fewest, all] = [
      standing(byOverall, "by overall grade", ` (${gradeInSentence(grade)})`),
      standing(
        (each) => -belowTop(each),
        `by the number of judgements below ${gradeInSentence(TOP)}`,
        ` (${below === 0 ? "none" : countWord(below)} of ${countWord(gradedJudgements(event).length)})`,
      ),
      standing(alike ? bySum : byMean, "by the grades of all judgements"),
    ];
    const better = `rated ${gradeInSentence(grade)}${grade === TOP ? "" : " or better"} overall`;
    return { options: optionsOf(group, overall, fewest, all, better), rows, limits };
  });
}

/** How a council does by one measure: how many do better, how many as well. */
interface Standing {
  readonly ahead: number;
  readonly level: number;
  /** How many are compared, the council among them. */
  readonly total: number;
  readonly by: string;
  /** "joint third" */
  readonly place: string;
  readonly finding: string;
}

function optionsOf(
  group: Group,
  overall: Standing,
  fewest: Standing,
  all: Standing,
  better: string,
): readonly Option[] {
  const { check, day, members, reported } = group;
  const reading = (holds: boolean, { by, place, finding }: Standing, more = "") =>
    option(holds, finding, `${by}${more}`, place);
  const asWell = overall.ahead + overall.level + 1;
  const share = (100 * asWell) / overall.total;
  if (check.best)
    return [
      reading(asWell === 1, overall),
      reading(fewest.ahead + fewest.level === 0, fewest),
      reading(overall.ahead === 0, overall, ", as one of the best"),
    ];
  if (check.among_best)
    return [
      reading(overall.ahead === 0 || share <= 25, overall, ", in the top quarter or with none above it"),
      reading(share <= 50, overall, ", in the better half"),
    ];
  const amount = parseAmount(check.rank ?? check.top ?? 1);
  if (!amount) return [];
  if (check.top !== undefined && amount.unit === "%") {
    const top = { ...amount, mode: "at most" } as const;
    const held = `On ${formatDate(day)}, ${countWord(asWell)} of ${countWord(overall.total)} ${members}${reported} were ${better}.`;
    return [
      ...shareOptions(top, asWell, overall.total, group, held, counting(group, better)),
      reading(fits(top, (100 * (all.ahead + 1)) / all.total, 0, 0.5), all),
    ];
  }
  const rank = check.rank === undefined ? ({ ...amount, mode: "at most" } as const) : amount;
  const places = (level: number) => Array.from({ length: level + 1 }, (_, at) => all.ahead + 1 + at);
  return [
    reading(fits(rank, all.ahead + 1), all),
    reading(
      places(all.level).some((place) => fits(rank, place)),
      all,
      ", anywhere among those level with it",
    ),
    reading(fits(rank, overall.ahead + 1), overall),
  ];
}
