import { z } from "zod";
import { formatDate } from "../../domain/dates.ts";
import { type Grade, gradeInSentence } from "../../domain/grades.ts";
import { allGraded, type Inspection, overallGrade } from "../../domain/inspection.ts";
import { countWord, ordinalWord, startSentence } from "../../domain/sentences.ts";
import { previousGraded } from "../../register/changes.ts";
import { runUpTo } from "../../register/runs.ts";
import { type CheckContext, defineCheck, type Reading, type Verdict } from "../check.ts";
import { council, grade, on, times } from "../fields.ts";
import { findingFrom } from "../findings.ts";
import { acrossFrameworks, beginning, limitsOf } from "../limits.ts";
import { inspectedNames, inspectionsFor } from "../subjects.ts";
import { groupAlike, listDays, saysOverall, theReports } from "../wording.ts";

/** `in_a_row: { grade: outstanding, times: 3 }` */
export const inARow = defineCheck({
  describes: "The n-th inspection in a row with one overall grade.",
  settings: z.strictObject({
    grade: grade.describe("The overall grade."),
    times: times.describe("Which in a row the latest is: 3 for the third."),
    council,
    on: on.describe("The day that counts; by default the inspection the release reports."),
  }),
  carryOut(settings, context) {
    const inspections = inspectionsFor(settings, context);
    const runs = inspections.map((inspection) => runTo(inspection, context));
    const groups = groupAlike(inspections, (inspection) => {
      const run = runTo(inspection, context);
      const last = before(run, context);
      const end = inspection.grades.overall ?? allGraded(inspection, settings.grade);
      return [end, run.map(({ published }) => published), last?.published, last?.grades.overall];
    });
    const readings = groups.map(
      (group): Reading => ({
        reading: `for ${inspectedNames(group, context)}`,
        ...decide(group, settings.grade, settings.times, context),
      }),
    );
    return findingFrom(readings, {
      inspections: [...runs.flat(), ...runs.flatMap((run) => before(run, context) ?? [])],
      limits: limitsOf(beginning(context.register, runs.flat()), acrossFrameworks(runs)),
    });
  },
});

function decide(
  group: readonly [Inspection, ...Inspection[]],
  grade: Grade,
  times: number,
  context: CheckContext,
): { verdict: Verdict; finding: string } {
  const [inspection] = group;
  const graded = gradeInSentence(grade);
  if (overallGrade(inspection) !== grade) {
    // A report without an overall grade neither continues a row nor, where all it grades is so graded, plainly breaks it.
    const open = inspection.grades.overall === "not-given" && allGraded(inspection, grade);
    return {
      verdict: open ? "cannot-tell" : "contradicted",
      finding: `${startSentence(theReports(group, context))} ${saysOverall(inspection)}.${
        open ? ` Every judgement made was ${graded}.` : ""
      }`,
    };
  }
  const run = runTo(inspection, context);
  const days = run.map(({ published }) => published);
  const place =
    run.length === 1
      ? `${startSentence(theReports(group, context))} gave ${graded} overall`
      : `With the report of ${formatDate(inspection.published)}, ${inspectedNames(group, context)} had been rated ${graded} overall ${countWord(run.length)} times in a row: on ${listDays(days)}`;
  if (run.length === times) return { verdict: "supported", finding: `${place}.` };
  if (run.length > times)
    return {
      verdict: "partly-supported",
      finding: `${place}. Read as ${countWord(times)} or more in a row, the claim holds; read as the ${ordinalWord(times)}, it does not.`,
    };
  const last = before(run, context);
  if (last)
    return {
      verdict: "contradicted",
      finding: `${place}. The report before, of ${formatDate(last.published)}, ${saysOverall(last)}.`,
    };
  return {
    verdict: "cannot-tell",
    finding: `${place}. The register holds no report from before ${formatDate(days[0] ?? inspection.published)} that could make the row longer or end it.`,
  };
}

function runTo(inspection: Inspection, { register }: CheckContext): readonly Inspection[] {
  return runUpTo(register, inspection)?.inspections ?? [inspection];
}

/** The graded inspection just before a run. */
function before([first]: readonly Inspection[], { register }: CheckContext): Inspection | null {
  return first ? previousGraded(register, first) : null;
}
