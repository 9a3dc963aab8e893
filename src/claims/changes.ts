import { formatDate } from "../domain/dates.ts";
import { compareGrades, GRADES, type GradeOrUngraded, gradeInSentence, isGrade } from "../domain/grades.ts";
import { gradesFor, type Inspection } from "../domain/inspection.ts";
import { type Judgement, judgementInSentence } from "../domain/judgements.ts";
import { groupBy } from "../domain/order.ts";
import { listNames } from "../domain/sentences.ts";
import { type Change, changesBetween, mayHaveRisen } from "../register/changes.ts";
import { parseGrades, parsePeriod } from "./amounts.ts";
import {
  acrossFrameworks,
  beginning,
  type CheckContext,
  liesIn,
  type Moment,
  type Naming,
  type Property,
} from "./context.ts";
import type { Part } from "./findings.ts";
import { inAsMany, judgementsMeant, placePhrase } from "./grades.ts";
import type { Check } from "./language.ts";

const MOVES = ["rose", "fell", "stayed"] as const;
type Move = (typeof MOVES)[number];
const DIRECTION = { rose: "up", fell: "down", stayed: "same" } as const;
const OPPOSITE = { up: "down", down: "up", same: "same" } as const;

/** The moves that a check speaks of. */
export function movesIn(check: Check): readonly Move[] {
  return MOVES.filter((move) => check[move] !== undefined);
}

/** From which grade to which, and by how many: the settings of a move. */
function termsOf(check: Check, move: Move) {
  const written = check[move];
  const { from, to, by, every_time } = typeof written === "object" ? written : {};
  return {
    from: from === undefined ? null : parseGrades(from),
    to: to === undefined ? null : parseGrades(to),
    by,
    everyTime: every_time ?? false,
  };
}

/** The inspections that a move compares, the last of the history with an earlier one: by default the one before. */
export function comparedIn(history: readonly Inspection[], check: Check): readonly Inspection[] {
  const now = history.at(-1);
  const earlier = history.slice(0, -1);
  const since = check.since === undefined ? null : parsePeriod(check.since);
  const first = since ? earlier.find((each) => liesIn(each, since)) : earlier.at(-1);
  if (!now || !first) return [];
  return MOVES.some((move) => termsOf(check, move).everyTime)
    ? history.slice(since ? history.indexOf(first) : 0)
    : [first, now];
}

/** What has to be asked of a judgement that two reports grade: its own grades, or the joint one that stands for it. */
function changeIn(judgement: Judgement, before: Inspection, now: Inspection): Change | undefined {
  const change = changesBetween(before, now).find((each) => each.judgement === judgement);
  if (change && change.direction !== "not-comparable") return change;
  const [from, to] = [before, now].map((report) => gradesFor(report, judgement)[0]?.grade);
  if (!isGrade(from) || !isGrade(to)) return change;
  const order = compareGrades(to, from);
  const direction = order < 0 ? "up" : order > 0 ? "down" : "same";
  const joint = [before, now].some(({ grades }) => grades[judgement] === undefined);
  return {
    ...(change ?? { judgement, acrossFrameworks: before.framework !== now.framework }),
    judgement,
    from,
    to,
    direction,
    ...(joint ? { reason: "One of the two is a grade for children in care and care leavers together." } : {}),
  };
}

/** Whether a council moved as the check says; null if the two can't be compared. */
function movedSo(check: Check, move: Move, compared: readonly Inspection[]): boolean | null {
  const [before, now] = [compared[0], compared.at(-1)];
  if (!before || !now || before === now) return null;
  const terms = termsOf(check, move);
  if (terms.everyTime)
    return compared.slice(1).every((each, at) => {
      const last = compared[at];
      return last !== undefined && changeIn("overall", last, each)?.direction === DIRECTION[move];
    });
  if (isAll(check, move)) {
    const changes = changesBetween(before, now);
    if (move === "stayed")
      return changes.find(({ judgement }) => judgement === "overall")?.direction === "same";
    const has = (direction: Change["direction"]) => changes.some((change) => change.direction === direction);
    if (has(DIRECTION[move])) return !has(OPPOSITE[DIRECTION[move]]);
    const [worse, better] = move === "rose" ? [before, now] : [now, before];
    return mayHaveRisen(worse, better) ? null : false;
  }
  const meant = judgementsMeant(check);
  if (!Array.isArray(meant)) {
    const all = now.era.judgements
      .flatMap((judgement) => changeIn(judgement, before, now) ?? [])
      .filter(({ direction }) => direction !== "not-comparable");
    const areas = all.filter(({ judgement }) => judgement !== "overall");
    return inAsMany(
      meant,
      [all, areas].map((list) => ({
        holding: list.filter(({ direction }) => direction === DIRECTION[move]).length,
        total: list.length,
      })),
    );
  }
  const each = meant.map((judgement: Judgement) => {
    const change = changeIn(judgement, before, now);
    if (!change || change.direction === "not-comparable") return null;
    const right = (terms.from?.has(change.from ?? "") ?? true) && (terms.to?.has(change.to ?? "") ?? true);
    return (
      change.direction === DIRECTION[move] &&
      right &&
      (terms.by === undefined || stepsOf(change) === terms.by)
    );
  });
  return each.includes(false) ? false : each.includes(null) ? null : true;
}

function stepsOf({ from, to }: Pick<Change, "from" | "to">): number {
  const [a, b] = [from ?? undefined, to ?? undefined];
  return isGrade(a) && isGrade(b) ? Math.abs(GRADES.indexOf(a) - GRADES.indexOf(b)) : 0;
}

/** By how many grades the judgement that rose most did between two reports. */
export function stepsRisen(before: Inspection, now: Inspection): number {
  const risen = changesBetween(before, now).filter(({ direction }) => direction === "up");
  return Math.max(0, ...risen.map(stepsOf));
}

/** The moves of a check, as something that can be counted. */
export function moveProperties(check: Check, move: Move): readonly Property[] {
  const { from, to, by, everyTime } = termsOf(check, move);
  const verb = { rose: "graded higher", fell: "graded lower", stayed: "graded the same" }[move];
  const terms = [
    from || to ? `${move === "rose" ? "raised" : "lowered"}` : verb,
    from ? ` from ${from.words}` : "",
    to ? ` to ${to.words}` : "",
    by === undefined ? "" : ` by ${by}`,
    check.in === undefined ? (from || to ? " overall" : "") : placePhrase(check),
    everyTime
      ? " at every inspection"
      : from || to
        ? " from one inspection to the next"
        : " than at the inspection before".replace(/^ than(?= at.*)/, move === "stayed" ? " as" : " than"),
  ];
  const phrase = terms.join("");
  const test: Property["test"] = (history) => movedSo(check, move, comparedIn(history, check));
  if (!isAll(check, move) || move === "stayed") return [{ phrase, test }];
  return [
    { phrase: `${phrase} in a judgement, and ${move === "rose" ? "lower" : "higher"} in none`, test },
    {
      phrase: `${phrase} in a judgement`,
      test: (history) => {
        const [before, now] = comparedIn(history, check);
        if (!before || !now) return null;
        return changesBetween(before, now).some(({ direction }) => direction === DIRECTION[move]);
      },
    },
  ];
}

/** Whether a move is said of all judgements, not of one or of the overall grade. */
function isAll(check: Check, move: Move): boolean {
  const { from, to, by } = termsOf(check, move);
  return check.in === undefined && !from && !to && by === undefined;
}

/** `rose: { from: inadequate, to: good }`: how a report compares with an earlier one. */
export function movePart(
  check: Check,
  move: Move,
  { event, history, missing }: Moment,
  naming: Naming,
  { register }: CheckContext,
): Part {
  if (!event) return { options: [{ label: "", holds: null, finding: missing }], rows: [] };
  const compared = comparedIn(history, check);
  const [before, now] = [compared[0], compared.at(-1)];
  if (!before || !now) {
    const when = check.since === undefined ? `before ${formatDate(event.published)}` : String(check.since);
    const finding = `The register holds no graded report on ${naming.names} from ${when} to compare it with.`;
    return {
      options: [{ label: "", holds: null, finding }],
      rows: [event],
      limits: [beginning(register, [event])],
    };
  }
  const rows = compared;
  const limits = [beginning(register, compared), acrossFrameworks([compared])];
  const span = `From ${formatDate(before.published)} to ${formatDate(now.published)}, by the reports on ${naming.names}`;
  const terms = termsOf(check, move);
  const holds = movedSo(check, move, compared);
  if (terms.everyTime) {
    const steps = compared.map(
      (each) => `${gradeWords(each.grades.overall ?? null)} (${formatDate(each.published)})`,
    );
    return {
      options: [
        { label: "", holds, finding: `The overall grades of ${naming.names} were ${listNames(steps)}.` },
      ],
      rows,
      limits,
    };
  }
  const meant = isAll(check, move) ? null : judgementsMeant(check);
  const changes = Array.isArray(meant)
    ? meant.flatMap((judgement: Judgement) => changeIn(judgement, before, now) ?? [])
    : meant === null
      ? changesBetween(before, now)
      : now.era.judgements.flatMap((judgement) => changeIn(judgement, before, now) ?? []);
  const finding = `${span}, ${inWords(changes)}.`;
  const direction = DIRECTION[move];
  const moved = changes.filter((change) => change.direction === direction);
  const plain = { label: meant === null ? "for every judgement" : "as it is said", holds, finding };
  if (holds === false && meant === null && moved.length > 0)
    return {
      options: [plain, { label: listNames(moved.map(ofJudgement)), holds: true, finding }],
      rows,
      limits,
    };
  // "From inadequate to good" is half right if the council rose to good, but from another grade.
  const [only] = changes;
  const half =
    only &&
    terms.from &&
    terms.to &&
    only.direction === direction &&
    terms.from.has(only.from ?? "") !== terms.to.has(only.to ?? "");
  if (half) {
    const right = terms.to?.has(only.to ?? "") ? "for the grade it moved to" : "for the grade it moved from";
    return {
      options: [
        { ...plain, label: "for both grades" },
        { label: right, holds: true, finding },
      ],
      rows,
      limits,
    };
  }
  return { options: [plain], rows, limits };
}

function ofJudgement({ judgement }: Change): string {
  return judgement === "overall" ? "overall" : `for ${judgementInSentence(judgement)}`;
}

/** "help and protection rose from good to outstanding; the overall grade and leadership stayed outstanding" */
function inWords(changes: readonly Change[]): string {
  const clauses = (["up", "down", "same"] as const).flatMap((direction) => {
    const verb = { up: "rose", down: "fell", same: "stayed" }[direction];
    const alike = groupBy(
      changes.filter((change) => change.direction === direction),
      ({ from, to }) =>
        direction === "same" ? gradeWords(to) : `from ${gradeWords(from)} to ${gradeWords(to)}`,
    );
    return [...alike].map(([grades, group]) => `${listNames(group.map(nameOfChange))} ${verb} ${grades}`);
  });
  const apart = changes.filter(({ direction }) => direction === "not-comparable");
  const named = apart.filter(
    ({ judgement }) => judgement !== "in_care_and_care_leavers" || apart.length === 1,
  );
  const notes = [
    ...new Set(
      changes.flatMap(({ reason, direction }) =>
        reason && (direction !== "not-comparable" || changes.length === 1) ? [reason.replace(/\.$/, "")] : [],
      ),
    ),
  ];
  const open = named.length === 0 ? [] : [`${listNames(named.map(nameOfChange))} can’t be compared`];
  return [...clauses, ...open].join("; ") + notes.map((note) => `. ${note}`).join("");
}

function nameOfChange({ judgement }: Change): string {
  return judgement === "overall" ? "the overall grade" : judgementInSentence(judgement);
}

function gradeWords(grade: GradeOrUngraded | null): string {
  return grade === null ? "no grade" : gradeInSentence(grade);
}
