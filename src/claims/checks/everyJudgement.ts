import { z } from "zod";
import { type Grade, gradeInSentence } from "../../domain/grades.ts";
import { allGraded, gradedJudgements, type Inspection } from "../../domain/inspection.ts";
import { judgementInSentence } from "../../domain/judgements.ts";
import { counted, countWord, listNames, startSentence } from "../../domain/sentences.ts";
import { type CheckContext, defineCheck, type Reading, type Verdict } from "../check.ts";
import { council, grade, on, times } from "../fields.ts";
import { findingFrom } from "../findings.ts";
import { inspectedNames, inspectionsFor } from "../subjects.ts";
import { groupAlike, theReports } from "../wording.ts";

/** `every_judgement: { is: outstanding, of: 5, council: exampleshire }` */
export const everyJudgement = defineCheck({
  describes: "That every judgement of a report had one grade: a clean sweep.",
  settings: z.strictObject({
    is: grade.describe("The grade."),
    of: times.optional().describe("How many judgements the release speaks of: 5 in “all five judgements”."),
    council,
    on: on.describe(
      "The day on which the grades were held; by default the inspection the release reports counts.",
    ),
  }),
  carryOut(settings, context) {
    const inspections = inspectionsFor(settings, context);
    const readings = groupAlike(inspections).map(
      (group): Reading => ({
        reading: `for ${inspectedNames(group, context)}`,
        ...decide(group, settings.is, settings.of, context),
      }),
    );
    return findingFrom(readings, { inspections });
  },
});

function decide(
  group: readonly [Inspection, ...Inspection[]],
  said: Grade,
  of: number | undefined,
  context: CheckContext,
): { verdict: Verdict; finding: string } {
  const [inspection] = group;
  const report = startSentence(theReports(group, context));
  const graded = gradedJudgements(inspection);
  if (!allGraded(inspection, said)) {
    const others = graded.filter(({ grade }) => grade !== said);
    const named = others.map(
      ({ judgement, grade }) => `${judgementInSentence(judgement)} ${gradeInSentence(grade)}`,
    );
    const rest = graded.length - others.length;
    return {
      verdict: "contradicted",
      finding: `${report} graded ${listNames(named)}${
        rest === 0
          ? ""
          : `, and the other ${counted(rest, "judgement").replace(/^one /, "")} ${gradeInSentence(said)}`
      }.`,
    };
  }
  const names = listNames(graded.map(({ judgement }) => judgementInSentence(judgement)));
  const all = `${report} graded all ${countWord(graded.length)} judgements ${gradeInSentence(said)}: ${names}.`;
  // A claim may or may not count the overall grade as a judgement.
  const counts = [graded.length, graded.filter(({ judgement }) => judgement !== "overall").length];
  if (of === undefined || counts.includes(of)) return { verdict: "supported", finding: all };
  return {
    verdict: "partly-supported",
    finding: `${all} They were ${countWord(graded.length)}, not ${countWord(of)}.`,
  };
}
