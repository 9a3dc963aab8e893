import { z } from "zod";
import { formatDate } from "../../domain/dates.ts";
import { compareGrades, GRADES, gradeInSentence } from "../../domain/grades.ts";
import { gradedJudgements, type Inspection, overallGrade } from "../../domain/inspection.ts";
import { counted, countWord } from "../../domain/sentences.ts";
import { type CheckContext, defineCheck, type Reading } from "../check.ts";
import { council, on, region } from "../fields.ts";
import { findingFrom } from "../findings.ts";
import { coverage, limitsOf } from "../limits.ts";
import { councilsIn, dayOf, inspectedNames, inspectionFor, nameOf, subjectCouncils } from "../subjects.ts";

const [TOP] = GRADES;
const NOT_RANKED =
  "Grades don’t rank councils: those with the same grade may differ, and their inspections were made years apart.";
/** So many equals are named; more are only counted. */
const NAMED_AT_MOST = 5;

/** `best: {}` */
export const best = defineCheck({
  describes:
    "That no other council stood as well: by overall grade, and by how few judgements were below the highest grade.",
  settings: z.strictObject({ on: on.describe("The day; by default the release’s."), council, region }),
  carryOut(settings, context) {
    const { register, country } = context;
    const day = settings.on ?? dayOf(context);
    const subjects = subjectCouncils(settings.council, context).map((slug) =>
      inspectionFor(slug, day, context),
    );
    const field = councilsIn(settings.region, register);
    const own = new Set(subjects.map((subject) => subject.council));
    const rivals = country
      .outcomes(day)
      .flatMap(({ council, inspection }) => (field.has(council) && !own.has(council) ? [inspection] : []));
    const results = subjects.flatMap((subject) => {
      const label = subjects.length === 1 ? "" : `for ${nameOf(subject.council, context)} `;
      return [byOverall(subject, rivals, context), byJudgements(subject, rivals, context)].map((result) => ({
        ...result,
        reading: label + result.reading,
        finding: `On ${formatDate(day)}, ${result.finding}`,
      }));
    });
    return findingFrom(results, {
      inspections: [
        ...subjects,
        ...results.flatMap(({ equals }) => (equals.length > NAMED_AT_MOST ? [] : equals)),
      ],
      limits: limitsOf(NOT_RANKED, coverage(register, country, day)),
    });
  },
});

interface Standing extends Reading {
  /** The latest inspections of the councils that stood as well. */
  readonly equals: readonly Inspection[];
}

function byOverall(subject: Inspection, rivals: readonly Inspection[], context: CheckContext): Standing {
  const reading = "by overall grade";
  const own = overallGrade(subject);
  const name = nameOf(subject.council, context);
  if (own === null)
    return { reading, verdict: "cannot-tell", finding: `${name} held no overall grade.`, equals: [] };
  const compared = rivals.flatMap((rival) => {
    const grade = overallGrade(rival);
    return grade === null ? [] : [{ rival, order: compareGrades(grade, own) }];
  });
  const better = compared.filter(({ order }) => order < 0).length;
  const equals = compared.filter(({ order }) => order === 0).map(({ rival }) => rival);
  return standing(reading, `${name} was rated ${gradeInSentence(own)} overall`, better, equals, context);
}

function byJudgements(subject: Inspection, rivals: readonly Inspection[], context: CheckContext): Standing {
  const own = below(subject);
  const all = gradedJudgements(subject).length;
  const said = `${countWord(own).replace(/^no$/, "none")} of the ${countWord(all)} judgements on ${nameOf(subject.council, context)} was below ${gradeInSentence(TOP)}`;
  const better = rivals.filter((rival) => below(rival) < own).length;
  const equals = rivals.filter((rival) => below(rival) === own);
  return standing(
    `by the number of judgements below ${gradeInSentence(TOP)}`,
    own > 1 ? said.replace(" was below", " were below") : said,
    better,
    equals,
    context,
  );
}

function standing(
  reading: string,
  said: string,
  better: number,
  equals: readonly Inspection[],
  context: CheckContext,
): Standing {
  const result = { reading, equals };
  if (better > 0) {
    const finding = `${said}; ${counted(better, "other council")} did better.`;
    return { ...result, verdict: "contradicted", finding };
  }
  if (equals.length === 0)
    return { ...result, verdict: "supported", finding: `${said}; no other council did as well.` };
  const names = equals.length > NAMED_AT_MOST ? "" : `: ${inspectedNames(equals, context)}`;
  return {
    ...result,
    verdict: "partly-supported",
    finding: `${said}. None did better, but ${counted(equals.length, "other council")} did as well${names}.`,
  };
}

function below(inspection: Inspection): number {
  return gradedJudgements(inspection).filter(({ grade }) => grade !== TOP).length;
}
