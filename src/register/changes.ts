import { compareGrades, type Grade, type GradeOrUngraded, isGrade } from "../domain/grades.ts";
import { type Inspection, isGraded } from "../domain/inspection.ts";
import { JOINT_CARE, JUDGEMENTS, type Judgement } from "../domain/judgements.ts";
import { gradedInspections, type Register } from "./register.ts";

export type Direction = "up" | "down" | "same" | "not-comparable";

/** What became of one judgement between one graded inspection and the next. */
export interface Change {
  readonly judgement: Judgement;
  /** Null where the report gave no such judgement. */
  readonly from: GradeOrUngraded | null;
  readonly to: GradeOrUngraded | null;
  readonly direction: Direction;
  /** True where the two reports follow different frameworks: the judgement bears the same name, but was reached by other rules. */
  readonly acrossFrameworks: boolean;
  /** Why the two can't be compared, as a sentence; absent where they can. */
  readonly reason?: string;
}

/** Judgements that cover the same ground, under the same name, in every framework and era. */
const ALIKE: readonly Judgement[] = ["overall", "leadership", "help_and_protection", "care_leavers"];
const CARE: readonly Judgement[] = ["in_care", "care_leavers", JOINT_CARE];

/**
 * What changed from one graded inspection of a council to a later one: every judgement that either report gives, in print order.
 *
 * Held comparable: overall, leadership, help and protection, and care leavers, which every framework that grades them grades
 * under one name; and within one framework whatever both reports grade. Not comparable: a grade with none, or with one
 * `not-judged` or `not-given`; children in care under SIF and under ILACS (SIF's judgement took in adoption and care leavers,
 * which ILACS's doesn't); and the one grade for children in care and care leavers (ILACS, to the end of 2022) with either of the two.
 * Source: Ofsted's handbooks of the single inspection framework (2013–2018) and of ILACS (2018; January 2023; April 2026).
 */
export function changesBetween(earlier: Inspection, later: Inspection): readonly Change[] {
  const acrossFrameworks = earlier.framework !== later.framework;
  return JUDGEMENTS.flatMap((judgement) => {
    const from = earlier.grades[judgement] ?? null;
    const to = later.grades[judgement] ?? null;
    if (from === null && to === null) return [];
    const pair = { judgement, from, to, acrossFrameworks };
    const reason = reasonNotComparable(pair);
    if (reason !== undefined) return [{ ...pair, direction: "not-comparable", reason }];
    return [{ ...pair, direction: directionOf(from, to) }];
  });
}

/** The graded inspection of the same council before this one; null for its first. */
function previousGraded(register: Register, inspection: Inspection): Inspection | null {
  const all = gradedInspections(register, inspection.council, inspection.published);
  return all.filter((other) => other.published < inspection.published).at(-1) ?? null;
}

/** What changed since the council's previous graded inspection; null where there is none, or for a visit that grades nothing. */
export function changesSincePrevious(
  register: Register,
  inspection: Inspection,
): { readonly previous: Inspection; readonly changes: readonly Change[] } | null {
  const previous = isGraded(inspection) ? previousGraded(register, inspection) : null;
  return previous && { previous, changes: changesBetween(previous, inspection) };
}

/** How a council's latest overall grade compares with that of the graded inspection before; null if it has only one. */
export function latestMove(register: Register, council: string): Direction | null {
  const [previous, latest] = gradedInspections(register, council).slice(-2);
  if (!previous || !latest) return null;
  const overall = changesBetween(previous, latest).find(({ judgement }) => judgement === "overall");
  return overall?.direction ?? "not-comparable";
}

type Pair = Pick<Change, "judgement" | "from" | "to" | "acrossFrameworks">;

function reasonNotComparable({ judgement, from, to, acrossFrameworks }: Pair): string | undefined {
  if (from === "not-given" || to === "not-given")
    return "Ofsted gives no overall grade for inspections begun from April 2026.";
  if (from === "not-judged" || to === "not-judged") return "One of the reports found too little to judge.";
  if (from === null || to === null)
    return CARE.includes(judgement)
      ? "One of the reports gives one grade for children in care and care leavers together."
      : "Only one of the reports grades this.";
  if (acrossFrameworks && !ALIKE.includes(judgement))
    return "Under the single inspection framework this judgement took in adoption and care leavers; under ILACS it doesn’t.";
  return undefined;
}

function directionOf(from: GradeOrUngraded | null, to: GradeOrUngraded | null): Direction {
  const [before, after] = [from ?? undefined, to ?? undefined];
  if (!isGrade(before) || !isGrade(after)) return "not-comparable";
  const order = compareGrades(after, before);
  return order < 0 ? "up" : order > 0 ? "down" : "same";
}

/**
 * Whether a service for children in care, care leavers or adoption may have risen although its grades can't be compared, because
 * the reports divide them differently: the later report grades some of them better than the earlier graded some.
 */
export function mayHaveRisen(earlier: Inspection, later: Inspection): boolean {
  const apart = changesBetween(earlier, later).filter(
    ({ judgement, direction }) => direction === "not-comparable" && judgement !== "overall",
  );
  const gradesOf = (side: "from" | "to") => apart.flatMap((change) => gradeOrNone(change[side]));
  return gradesOf("to").some((now) => gradesOf("from").some((before) => compareGrades(now, before) < 0));
}

function gradeOrNone(grade: GradeOrUngraded | null): Grade[] {
  const known = grade ?? undefined;
  return isGrade(known) ? [known] : [];
}
