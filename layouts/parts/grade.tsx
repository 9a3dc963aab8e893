import {
  type Grade,
  type GradeOrUngraded,
  gradeLabel,
  gradeSteps,
  isGrade,
  type Rating,
} from "../../src/domain/grades.ts";

/** The bars of the grade mark, left to right: x and height, on a baseline of 14. */
const BARS = [
  { x: 1, height: 4 },
  { x: 6.5, height: 7 },
  { x: 12, height: 10 },
  { x: 17.5, height: 13 },
] as const;

/** Four rising bars, as many filled as the grade has steps. Says nothing by itself: the word stands beside it. */
export function GradeBars({ grade }: { grade: Grade }) {
  const steps = gradeSteps(grade);
  return (
    <svg class="bars" viewBox="0 0 22 15" aria-hidden="true" focusable="false">
      {BARS.map(({ x, height }, at) => (
        <rect key={x} x={x} y={14 - height} width="3.5" height={height} class={at < steps ? undefined : "off"} />
      ))}
    </svg>
  );
}

/** The grade mark: bars, word and colour together. Where there is no grade, the words alone. */
export function GradeMark({ grade, words }: { grade: GradeOrUngraded | Rating; words?: string }) {
  if (!isGrade(grade)) return <span class="grade none">{words ?? gradeLabel(grade)}</span>;
  return (
    <span class={`grade ${grade}`}>
      <GradeBars grade={grade} />
      {words ?? gradeLabel(grade)}
    </span>
  );
}
