import { z } from "zod";
import { type CalendarDay, formatDate } from "../../domain/dates.ts";
import { type Grade, gradeInSentence } from "../../domain/grades.ts";
import { allGraded, gradeFor, type Inspection } from "../../domain/inspection.ts";
import { JUDGEMENTS, type Judgement } from "../../domain/judgements.ts";
import { countWord } from "../../domain/sentences.ts";
import { type CheckContext, defineCheck, type Reading } from "../check.ts";
import { council, councils, grade, on, region } from "../fields.ts";
import { findingFrom, verdictIf } from "../findings.ts";
import { coverage } from "../limits.ts";
import { councilsIn, dayOf, knownCouncils, namesOf, subjectCouncils } from "../subjects.ts";
import { gradedIn } from "../wording.ts";

const count = z.int().min(0);
/** So many names a reader can still take in; more are only counted. */
const NAMED_AT_MOST = 15;

const settings = z
  .strictObject({
    grade: grade.describe("The grade held."),
    others: count
      .optional()
      .describe("How many held it besides the release’s councils: 2 in “only two others”."),
    total: count.optional().describe("How many held it in all, the release’s councils among them."),
    named: councils
      .optional()
      .describe("The councils that the release names as holding it, without its own."),
    judgement: z
      .enum([...JUDGEMENTS, "every"])
      .optional()
      .describe(
        "The judgement, or “every” for all of them; by default overall and, where that fails, every judgement.",
      ),
    on: on.describe("The day; by default the release’s."),
    council,
    region,
  })
  .superRefine((value, context) => {
    if (value.others !== undefined && value.total !== undefined)
      context.addIssue("has both “others” and “total”: write the one that the release gives");
    if (value.others === undefined && value.total === undefined && value.named === undefined)
      context.addIssue("needs a number, as in others: 2 or total: 12, or the councils “named”");
  });

/** `how_many: { grade: outstanding, others: 2, named: [inventon, fictown] }` */
export const howMany = defineCheck({
  describes: "How many councils, or which others, held a grade on a day.",
  settings,
  carryOut(settings, context) {
    const { register, country } = context;
    const subjects = new Set(subjectCouncils(settings.council, context));
    const named = new Set(knownCouncils(settings.named ?? [], "named", register));
    const field = councilsIn(settings.region, register);
    const day = settings.on ?? dayOf(context);
    const known = country.outcomes(day).filter(({ council }) => field.has(council));
    const scopes: readonly Scope[] = settings.judgement ? [settings.judgement] : ["overall", "every"];
    const all = scopes.map((scope) => {
      const holding = known.filter(({ inspection }) => holds(inspection, scope, settings.grade));
      const holders = new Set(holding.map((each) => each.council));
      return {
        holding,
        reading: decide(
          scope,
          { ...settings, holders, subjects, named, day, authorities: known.length },
          context,
        ),
      };
    });
    // “Rated outstanding” means overall first of all: where that holds, nothing else need be tried.
    const tried = all[0]?.reading.verdict === "supported" ? all.slice(0, 1) : all;
    return findingFrom(
      tried.map(({ reading }) => reading),
      {
        inspections: tried.flatMap(({ holding }) =>
          holding
            .filter(
              (each) =>
                holding.length <= NAMED_AT_MOST || subjects.has(each.council) || named.has(each.council),
            )
            .map(({ inspection }) => inspection),
        ),
        limits: coverage(register, country, day),
      },
    );
  },
});

type Scope = Judgement | "every";

interface Count {
  readonly grade: Grade;
  readonly others?: number | undefined;
  readonly total?: number | undefined;
  readonly region?: string | undefined;
  readonly day: CalendarDay;
  /** Who held the grade, whom the claim is about, whom it names besides, and how many might have held it. */
  readonly holders: ReadonlySet<string>;
  readonly subjects: ReadonlySet<string>;
  readonly named: ReadonlySet<string>;
  readonly authorities: number;
}

function decide(scope: Scope, count: Count, context: CheckContext): Reading {
  const { holders, subjects, named } = count;
  const others = [...holders].filter((slug) => !subjects.has(slug));
  const without = [...subjects].filter((slug) => !holders.has(slug));
  const missing = [...named].filter((slug) => !holders.has(slug));
  const right =
    count.others === undefined
      ? count.total === undefined || holders.size === count.total
      : others.length === count.others && without.length === 0;
  // “Only two others (A and B)” names them all; a name without a number claims no more than that.
  const allNamed = count.others === undefined || named.size === 0 || others.every((slug) => named.has(slug));
  const what =
    scope === "every" ? `${gradeInSentence(count.grade)} in every judgement` : gradedIn(count.grade, scope);
  const told = others.length <= NAMED_AT_MOST;
  const sentences = [
    howManyHeld(what, others, told, count, context),
    ...(told
      ? []
      : wereOrNot(
          [...named].filter((slug) => holders.has(slug)),
          "among them",
          context,
        )),
    ...wereOrNot([...without, ...missing], "not among them", context),
  ];
  return {
    reading: `if one counts councils ${scope === "every" ? "graded" : "rated"} ${what}`,
    verdict: verdictIf(right && missing.length === 0 && allNamed),
    finding: sentences.join(" "),
  };
}

/** "On 15 October 2019, 12 of the 147 authorities then in the register were outstanding overall; ten besides Exampleshire: …" */
function howManyHeld(
  what: string,
  others: readonly string[],
  told: boolean,
  { holders, subjects, region, day, authorities }: Count,
  context: CheckContext,
): string {
  const among = `the ${countWord(authorities)} authorities ${region === undefined ? "" : `of ${region} `}then in the register`;
  const count = `${countWord(holders.size).replace(/^no$/, "none")} of ${among} ${holders.size === 1 ? "was" : "were"} ${what}`;
  const own = [...subjects].filter((slug) => holders.has(slug));
  const besides =
    own.length === 0
      ? ""
      : `; ${countWord(others.length).replace(/^no$/, "none")} besides ${namesOf(own, context)}`;
  const names = told && others.length > 0 ? `: ${namesOf(others, context)}` : "";
  return `On ${formatDate(day)}, ${count}${besides}${names}.`;
}

function wereOrNot(councils: readonly string[], what: string, context: CheckContext): string[] {
  if (councils.length === 0) return [];
  return [`${namesOf(councils, context)} ${councils.length === 1 ? "was" : "were"} ${what}.`];
}

function holds(inspection: Inspection, scope: Scope, grade: Grade): boolean {
  return scope === "every" ? allGraded(inspection, grade) : gradeFor(inspection, scope)?.grade === grade;
}
