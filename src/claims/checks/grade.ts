import { z } from "zod";
import { type Grade, type GradeOrUngraded, gradeInSentence } from "../../domain/grades.ts";
import { allGraded, gradeFor, type Inspection } from "../../domain/inspection.ts";
import { type Judgement, judgementInSentence } from "../../domain/judgements.ts";
import { listNames, startSentence } from "../../domain/sentences.ts";
import { type CheckContext, CheckError, defineCheck, type Reading, type Verdict } from "../check.ts";
import { council, grade as gradeField, judgement, on } from "../fields.ts";
import { findingFrom, verdictIf } from "../findings.ts";
import { inspectedNames, inspectionsFor } from "../subjects.ts";
import { groupAlike, saysOverall, theReports } from "../wording.ts";

/** `grade: { is: good, judgement: in_care, council: exampleshire }` */
export const grade = defineCheck({
  describes: "A council’s grade in a judgement, at the inspection the release reports or as held on a day.",
  settings: z.strictObject({
    is: gradeField.describe("The grade the release gives."),
    judgement: judgement.default("overall").describe("The judgement; by default overall."),
    council,
    on: on.describe(
      "The day on which the grade was held; by default the inspection the release reports counts.",
    ),
  }),
  carryOut(settings, context) {
    const inspections = inspectionsFor(settings, context);
    const readings = groupAlike(inspections).map(
      (group): Reading => ({
        reading: `for ${inspectedNames(group, context)}`,
        ...decide(group, settings.judgement, settings.is, context),
      }),
    );
    return findingFrom(readings, { inspections });
  },
});

function decide(
  group: readonly [Inspection, ...Inspection[]],
  judgement: Judgement,
  said: Grade,
  context: CheckContext,
): { verdict: Verdict; finding: string } {
  const [inspection] = group;
  const report = startSentence(theReports(group, context));
  if (judgement === "overall") {
    const { overall } = inspection.grades;
    // Without an overall grade, "rated outstanding" can still be said of a report that grades everything outstanding.
    if (overall === "not-given" && allGraded(inspection, said))
      return {
        verdict: "partly-supported",
        finding: `${report} ${saysOverall(inspection)}. Every judgement made was ${gradeInSentence(said)}.`,
      };
    return { verdict: verdictIf(overall === said), finding: `${report} ${saysOverall(inspection)}.` };
  }
  const graded = grades(inspection, judgement);
  if (graded.length === 0)
    throw new CheckError(
      ["judgement"],
      `${theReports(group, context)} has no judgement “${judgement}”: it has ${inspection.era.judgements.join(", ")}`,
    );
  const [alike, different] = [
    graded.some(({ grade }) => grade === said),
    graded.some(({ grade }) => grade !== said),
  ];
  return {
    verdict: alike && different ? "partly-supported" : verdictIf(alike),
    finding: `${report} graded ${listNames(graded.map(({ judgement, grade }) => `${judgementInSentence(judgement)} ${gradeWords(grade)}`))}.${
      graded[0]?.judgement === "in_care_and_care_leavers" && judgement !== "in_care_and_care_leavers"
        ? " It was one grade for both."
        : ""
    }`,
  };
}

/** The grades that answer for a judgement: its own, the one it shares, or the two into which it was parted. */
function grades(
  inspection: Inspection,
  judgement: Judgement,
): { judgement: Judgement; grade: GradeOrUngraded }[] {
  const one = gradeFor(inspection, judgement);
  if (one) return [one];
  if (judgement !== "in_care_and_care_leavers") return [];
  return (["in_care", "care_leavers"] as const).flatMap((part) => gradeFor(inspection, part) ?? []);
}

function gradeWords(grade: GradeOrUngraded): string {
  return grade === "not-judged" ? "“not judged”" : gradeInSentence(grade);
}
