import { compareGrades, GRADES, type Grade, gradeInSentence, isGrade } from "./grades.ts";
import { areaGrades, type Inspection, isGraded, overallGrade } from "./inspection.ts";
import { judgementInSentence } from "./judgements.ts";
import { listNames, startSentence } from "./sentences.ts";

/** A sentence about what an inspection graded, in parts, so that a page can set a mark at each grade. */
export interface Outcome {
  /** Each grade, and the words before it. */
  readonly grades: readonly { readonly before: string; readonly grade: Grade }[];
  /** The end of the sentence; the whole of it if nothing was graded. */
  readonly after: string;
}

/**
 * The overall grade and the judgements that differ from it, the better first: “good, with leadership outstanding, but care leavers
 * rated requires improvement”. Without an overall grade, every judgement.
 */
export function outcomeOf(inspection: Inspection): Outcome {
  if (!isGraded(inspection)) return { grades: [], after: "no grade" };
  const overall = overallGrade(inspection);
  const byGrade = GRADES.filter((grade) => grade !== overall).flatMap((grade) => {
    const judged = areaGrades(inspection).filter((area) => area.grade === grade);
    const names =
      listNames(judged.map(({ judgement }) => judgementInSentence(judgement))) +
      // The grade is a verb, which no name of a judgement goes with.
      (grade === "requires-improvement" ? " rated" : "");
    return judged.length === 0 ? [] : [{ grade, names }];
  });
  if (overall === null)
    return {
      grades: byGrade.map(({ grade, names }, at) => ({
        before: at === 0 ? `no overall grade: ${names} ` : `, ${names} `,
        grade,
      })),
      after: byGrade.length === 0 ? "no overall grade" : "",
    };
  const isBetter = (grade: Grade) => compareGrades(grade, overall) < 0;
  const differing = byGrade.map(({ grade, names }, at) => {
    const before = byGrade[at - 1]?.grade;
    const another = before !== undefined && isBetter(before) === isBetter(grade);
    return { before: `, ${another ? "and" : isBetter(grade) ? "with" : "but"} ${names} `, grade };
  });
  const others = areaGrades(inspection).filter(({ grade }) => isGrade(grade));
  return {
    grades: [{ before: "", grade: overall }, ...differing],
    after: differing.length === 0 && others.length > 1 ? " in every judgement" : "",
  };
}

/** The outcome as a plain sentence: “Outstanding, but children in care good”. */
export function outcomeInWords(inspection: Inspection): string {
  const { grades, after } = outcomeOf(inspection);
  return startSentence(grades.map(({ before, grade }) => before + gradeInSentence(grade)).join("") + after);
}
