import { gradeInSentence, gradeLabel } from "../../src/domain/grades.ts";
import type { Inspection } from "../../src/domain/inspection.ts";
import { outcomeOf } from "../../src/domain/outcome.ts";
import { startSentence } from "../../src/domain/sentences.ts";
import { GradeMark } from "./grade.tsx";

/** The overall grade of an inspection and whatever differs from it, in a sentence with a mark at each grade. */
export function Outcome({ inspection }: { inspection: Inspection }) {
  const { grades, after } = outcomeOf(inspection);
  if (grades.length === 0) return <span class="grade none">{startSentence(after)}</span>;
  return (
    <span class="outcome">
      {grades.map(({ before, grade }, at) => (
        <span key={grade}>
          {at === 0 ? startSentence(before) : before}
          <GradeMark grade={grade} words={before === "" ? gradeLabel(grade) : gradeInSentence(grade)} />
        </span>
      ))}
      {after}
    </span>
  );
}
