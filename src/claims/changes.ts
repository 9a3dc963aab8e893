import { formatDate } from "../domain/dates.ts";
import { compareGrades, GRADES, isGrade } from "../domain/grades.ts";
import { gradesFor, type Inspection } from "../domain/inspection.ts";
import { JOINT_CARE, type Judgement, judgementInSentence, SEPARATE_CARE } from "../domain/judgements.ts";
import { groupBy } from "../domain/order.ts";
import { counted, listNames } from "../domain/sentences.ts";
import { type Change, changesBetween, mayHaveRisen } from "../register/changes.ts";
import { acrossFrameworks, beginning } from "../register/limits.ts";
import { parseGrades, parsePeriod } from "./amounts.ts";
import { all, type Case, liesIn, type Property } from "./context.ts";
import { onePart, option, type Part } from "./findings.ts";
import {
  forJudgement,
  gradeWords,
  inAsMany,
  isExtent,
  judgementsIn,
  placePhrase,
  talliesOf,
} from "./judgements.ts";
import type { Check } from "./language.ts";

const DIRECTION = { rose: "up", fell: "down", stayed: "same" } as const;
type Move = keyof typeof DIRECTION;

/** The moves that a check speaks of. */
export function movesIn(check: Check): readonly Move[] {
  return (["rose", "fell", "stayed"] as const).filter((move) => check[move] !== undefined);
}

/** From which grade to which, and by how many; `whole` if it is said of all judgements, of none by name. */
function termsOf(check: Check, move: Move) {
  const written = check[move];
  const { from, to, by, every_time: everyTime = false } = typeof written === "object" ? written : {};
  const whole = (check.in ?? from ?? to ?? by) === undefined && move !== "stayed";
  return { from: parseGrades(from ?? ""), to: parseGrades(to ?? ""), by, everyTime, whole };
}

/** The inspections that a check compares, the last of the history with an earlier one, by default the one before; or none. */
export function comparedIn(history: readonly Inspection[], check: Check): readonly Inspection[] {
  const [since, moves] = [parsePeriod(check.since ?? ""), movesIn(check)];
  const [earlier, now] = [history.slice(0, -1), history.slice(-1)];
  const everyTime = moves.some((move) => termsOf(check, move).everyTime);
  const moved = (each: Inspection) => moves.every((move) => movedSo(check, move, [each, ...now]));
  const latest = check.since === "any" ? earlier.findLastIndex(moved) : -1;
  const before = latest < 0 ? earlier.length - 1 : latest;
  const at = since ? earlier.findIndex((each) => liesIn(each, since)) : everyTime ? 0 : before;
  if (at < 0 || earlier.length === 0) return [];
  return everyTime ? history.slice(at) : [...history.slice(at, at + 1), ...now];
}

/** “From inadequate to outstanding” may have taken more than one inspection: the same check, since whichever it was. */
function overSeveral(check: Check, move: Move): Check | null {
  const { from, to, everyTime } = termsOf(check, move);
  return from && to && !everyTime && check.since === undefined ? { ...check, since: "any" } : null;
}

/** How a judgement changed; if the reports divide it differently, by the grades that stand for it in each. */
function changeIn(judgement: Judgement, before: Inspection, now: Inspection): Change | undefined {
  const change = changesBetween(before, now).find((each) => each.judgement === judgement);
  const [from, to] = [before, now].map((report) => gradesFor(report, judgement)[0]?.grade);
  if (change?.direction !== "not-comparable" && change) return change;
  if (!isGrade(from) || !isGrade(to)) return change;
  const order = compareGrades(to, from);
  const joint = [before, now].some(({ grades }) => grades[judgement] === undefined);
  return {
    ...{ judgement, from, to, direction: order < 0 ? "up" : order > 0 ? "down" : "same" },
    acrossFrameworks: before.framework !== now.framework,
    ...(joint ? { reason: "One of the two is a grade for children in care and care leavers together." } : {}),
  };
}

/** The judgement that is compared at every inspection: the one that is named, or the overall grade. */
function oneOf(check: Check): Judgement {
  const meant = judgementsIn(check);
  return (isExtent(meant) ? undefined : meant[0]) ?? "overall";
}

/** The changes that a move is about. */
function changesOf(check: Check, move: Move, before: Inspection, now: Inspection): readonly Change[] {
  if (termsOf(check, move).whole) return changesBetween(before, now);
  const meant = judgementsIn(check);
  const judgements = isExtent(meant) ? now.era.judgements : meant;
  return judgements.flatMap((judgement) => changeIn(judgement, before, now) ?? []);
}

/** Whether a council moved as the check says; null if the reports can’t be compared. */
function movedSo(check: Check, move: Move, compared: readonly Inspection[]): boolean | null {
  const [before, now] = [compared[0], compared.at(-1)];
  if (!before || !now) return null;
  const { from, to, by, everyTime, whole } = termsOf(check, move);
  const wanted = DIRECTION[move];
  const right = (change: Change | undefined) =>
    change?.direction === wanted &&
    (from?.has(change.from) ?? true) &&
    (to?.has(change.to) ?? true) &&
    (by ?? stepsOf(change)) === stepsOf(change);
  if (everyTime)
    return compared.slice(1).every((each, at) => right(changeIn(oneOf(check), compared[at] ?? each, each)));
  const changes = changesOf(check, move, before, now);
  const has = (direction: Change["direction"]) => changes.some((change) => change.direction === direction);
  if (whole && has(wanted)) return !has(wanted === "up" ? "down" : "up");
  if (whole) return (move === "rose" ? mayHaveRisen(before, now) : mayHaveRisen(now, before)) ? null : false;
  const meant = judgementsIn(check);
  const comparable = changes.filter(({ direction }) => direction !== "not-comparable");
  const moved = ({ direction }: Change) => direction === wanted;
  if (isExtent(meant)) return inAsMany(meant, talliesOf(comparable, now, moved));
  return comparable.length < meant.length ? null : all(changes.map(right));
}

function stepsOf({ from, to }: Change): number {
  return isGrade(from) && isGrade(to) ? Math.abs(GRADES.indexOf(from) - GRADES.indexOf(to)) : 0;
}

/** By how many grades the judgement that rose most did between two reports. */
export function stepsRisen(before: Inspection, now: Inspection): number {
  const risen = changesBetween(before, now).filter(({ direction }) => direction === "up");
  return Math.max(0, ...risen.map(stepsOf));
}

/** A move as something that can be counted. */
export function moveProperties(check: Check, move: Move): readonly Property[] {
  const { from, to, by, everyTime, whole } = termsOf(check, move);
  const test: Property["test"] = (history, counts = () => true) =>
    history.slice(-1).every(counts) && movedSo(check, move, comparedIn(history, check));
  const higher = `graded ${{ rose: "higher", fell: "lower", stayed: "the same" }[move]}`;
  if (whole && !everyTime) {
    const phrase = `${higher} in a judgement than before`;
    const some = moveProperties({ ...check, in: "some" }, move).map(({ test }) => ({ phrase, test }));
    return [{ phrase: `${phrase}, and ${move === "rose" ? "lower" : "higher"} in none`, test }, ...some];
  }
  const words = [from && `from ${from.words}`, to && `to ${to.words}`, by && `by ${counted(by, "grade")}`];
  const ends = words.filter(Boolean).join(" ");
  const verb = ends === "" ? higher : `${move === "rose" ? "raised" : "lowered"} ${ends}`;
  const several = overSeveral(check, move);
  const since = check.since === "any" ? "over one or more inspections" : "since an earlier inspection";
  const before = `${move === "stayed" ? "as" : "than"} at the inspection before`;
  const once = ends === "" ? before : "at one inspection";
  const when = everyTime ? "at every inspection" : check.since === undefined ? once : since;
  const phrase = `${verb}${placePhrase(check)} ${when}`;
  return [{ phrase, test }, ...(several ? moveProperties(several, move) : [])];
}

/** `rose: { from: inadequate, to: good }`: how a report compares with an earlier one. */
export function movePart(each: Case, move: Move): Part {
  const { check, event, history, names, register } = each;
  const compared = comparedIn(history, check);
  const [before, now] = [compared[0], compared.at(-1)];
  if (!before || !now) {
    const since = parsePeriod(check.since ?? "");
    const when = since ? formatDate(since.date) : `before ${formatDate(event.published)}`;
    const finding = `The register has no graded report on ${names} from ${when} to compare it with.`;
    return onePart(null, finding, [event], [beginning(register, [event])]);
  }
  const basis = { rows: compared, limits: [beginning(register, compared), acrossFrameworks(compared)] };
  const { from, to, everyTime } = termsOf(check, move);
  const holds = movedSo(check, move, compared);
  if (everyTime) {
    const steps = compared.map(
      (each) =>
        `${gradeWords(gradesFor(each, oneOf(check))[0]?.grade ?? null)} (${formatDate(each.published)})`,
    );
    const finding = `The grades of ${names} ${forJudgement(oneOf(check))} were ${listNames(steps)}.`;
    return { options: [option(holds, finding)], ...basis };
  }
  const changes = changesOf(check, move, before, now);
  const finding = `Between the reports of ${formatDate(before.published)} and ${formatDate(now.published)} on ${names}, ${inWords(changes)}.`;
  const several = holds === false ? overSeveral(check, move) : null;
  const [longAgo] = several ? comparedIn(history, several) : [];
  if (several && longAgo && longAgo !== before) {
    const longer = movePart({ ...each, check: several }, move);
    const since = longer.options.map((option) => ({ ...option, label: "since an earlier report" }));
    return { ...longer, options: [option(false, finding, "since the report before"), ...since] };
  }
  const moved = changes.filter(({ direction }) => direction === DIRECTION[move]);
  // “From inadequate to good” is half right if the council rose to good, but from another grade.
  const [first] = moved;
  const ends = from && to && first ? [from.has(first.from), to.has(first.to)] : [];
  const half = ends.includes(true) && ends.includes(false);
  const some = changes.length > 1 && moved.length > 0 && !isExtent(judgementsIn(check));
  const where = half
    ? `for the grade it moved ${ends[1] ? "to" : "from"}`
    : listNames(moved.map(({ judgement }) => forJudgement(judgement)));
  const plain = option(holds, finding, half ? "for both grades" : "for every judgement");
  const partly = holds === false && (half || some) ? [option(true, finding, where)] : [];
  return { options: [plain, ...partly], ...basis };
}

/** "help and protection rose from good to outstanding; the overall grade and leadership stayed outstanding" */
function inWords(changes: readonly Change[]): string {
  // Of the joint grade and the two that it divides into, one name is enough to say that they can’t be compared.
  const joint = changes.some(({ judgement }) => judgement === JOINT_CARE);
  const told = changes.filter(
    ({ judgement, direction }) =>
      !joint || direction !== "not-comparable" || !SEPARATE_CARE.some((part) => part === judgement),
  );
  const became = ({ direction, from, to }: Change) =>
    ({
      up: `rose from ${gradeWords(from)} to ${gradeWords(to)}`,
      down: `fell from ${gradeWords(from)} to ${gradeWords(to)}`,
      same: `stayed ${gradeWords(to)}`,
      "not-comparable": "can’t be compared",
    })[direction];
  const order: readonly Change["direction"][] = ["up", "down", "same", "not-comparable"];
  const alike = groupBy(
    told.toSorted((a, b) => order.indexOf(a.direction) - order.indexOf(b.direction)),
    became,
  );
  const named = ({ judgement }: Change) =>
    judgement === "overall" ? "the overall grade" : judgementInSentence(judgement);
  const clauses = [...alike].map(([became, group]) => `${listNames(group.map(named))} ${became}`);
  const [only, another] = told;
  return clauses.join("; ") + (only?.reason && !another ? `. ${only.reason.replace(/\.$/, "")}` : "");
}
