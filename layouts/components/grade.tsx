import type { Verdict } from "../../src/claims/findings.ts";
import { verdictLabel } from "../../src/claims/findings.ts";
import { type GradeOrUngraded, gradeLabel, isGrade, type Rating } from "../../src/domain/grades.ts";

/** The grade mark: rising bars, word and colour together. Where there is no grade, the words alone. */
export function GradeMark({ grade, words }: { grade: GradeOrUngraded | Rating; words?: string }) {
  if (!isGrade(grade)) return <span class="grade none">{words ?? gradeLabel(grade)}</span>;
  return (
    <span class={`grade ${grade}`}>
      <svg class="bars" viewBox="0 0 22 15" aria-hidden="true">
        <use href={`#mark-${grade}`} />
      </svg>
      {words ?? gradeLabel(grade)}
    </span>
  );
}

/** The verdict on a claim: a shape and a word, without colour: colour here means a grade or a link. */
export function VerdictMark({ verdict }: { verdict: Verdict }) {
  return (
    <span class="verdict">
      <VerdictShape verdict={verdict} />
      {verdictLabel(verdict)}
    </span>
  );
}

/** The shape of a verdict, which words go with. */
export function VerdictShape({ verdict }: { verdict: Verdict }) {
  return (
    <svg class="shape" viewBox="0 0 16 16" aria-hidden="true">
      <use href={`#mark-${verdict}`} />
    </svg>
  );
}
