import { z } from "zod";
import { formatDate } from "../../domain/dates.ts";
import type { Grade } from "../../domain/grades.ts";
import { groupBy } from "../../domain/order.ts";
import { ordinalWord } from "../../domain/sentences.ts";
import { councilOf, firstReached, type Reached, reachedOn } from "../../register/milestones.ts";
import { gradedInspections } from "../../register/register.ts";
import { runsOf } from "../../register/runs.ts";
import { type CheckContext, defineCheck, type Reading, type Verdict } from "../check.ts";
import { FEATS, type Feat, featsOf } from "../feats.ts";
import { council, grade, region, times } from "../fields.ts";
import { findingFrom } from "../findings.ts";
import { acrossFrameworks, beginning, coverage, limitsOf } from "../limits.ts";
import { councilsIn, dayOf, namesOf, subjectCouncils } from "../subjects.ts";

const settings = z
  .strictObject({
    to: z
      .enum(FEATS)
      .describe(
        "What they were the first to do: “hold” the overall grade; have it in “every_judgement”; have it “in_a_row” as often as “times” says; “keep” it at the next inspection; “keep_and_improve”: keep it, with a judgement graded higher; “improve”: be graded better at the next inspection.",
      ),
    grade: grade.describe("The grade."),
    times: times.optional().describe("How often, with “to: in_a_row”."),
    council,
    region,
  })
  .superRefine((value, context) => {
    if (value.to === "in_a_row" && value.times === undefined)
      context.addIssue("“to: in_a_row” needs “times” too, as in times: 3");
    if (value.to !== "in_a_row" && value.times !== undefined)
      context.addIssue("“times” goes with “to: in_a_row” only: leave it out");
    if (value.to === "improve" && value.grade === "outstanding")
      context.addIssue("no grade is better than outstanding: write “to: keep_and_improve”");
  });

/** `first: { to: in_a_row, grade: outstanding, times: 3 }` */
export const first = defineCheck({
  describes:
    "That the councils were the first in the country to reach something; councils whose reports came out on one day share the place.",
  settings,
  carryOut({ to, grade, times, council, region }, context) {
    const { register, country } = context;
    const councils = subjectCouncils(council, context);
    const rivals = new Set([...councilsIn(region, register), ...councils]);
    const day = dayOf(context);
    const results = featsOf(to, grade, times ?? 1).map((feat) => {
      const reached = firstReached(register, rivals, feat.milestone, day);
      return {
        feat,
        reached,
        leaders: reached.filter((each) => reachedOn(each) === reachedOn(reached[0] ?? [])),
      };
    });
    const readings = results.map(
      (result): Reading => decide({ ...result, councils, region, grade }, context),
    );
    const agree = new Set(readings.map(({ verdict }) => verdict)).size === 1;
    const rows = results.flatMap(({ reached, leaders }) => [
      ...leaders,
      ...reached.filter((each) => councils.includes(councilOf(each))),
    ]);
    return findingFrom(agree ? readings.slice(0, 1) : readings, {
      inspections: rows.flat(),
      limits: limitsOf(beginning(register), coverage(register, country, day), acrossFrameworks(rows)),
    });
  },
});

interface Race {
  readonly feat: Feat;
  /** All who reached it, the earliest first. */
  readonly reached: readonly Reached[];
  /** Those who did on the first day. */
  readonly leaders: readonly Reached[];
  readonly councils: readonly string[];
  readonly region: string | undefined;
  readonly grade: Grade;
}

function decide(race: Race, context: CheckContext): Reading {
  const { feat, leaders, councils } = race;
  const leading = new Set(leaders.map(councilOf));
  const behind = councils.filter((slug) => !leading.has(slug));
  const verdict: Verdict =
    behind.length === 0
      ? "supported"
      : behind.length < councils.length
        ? "partly-supported"
        : behind.some((slug) => mayReachBack(slug, race, context))
          ? "cannot-tell"
          : "contradicted";
  return {
    reading: feat.reading,
    verdict,
    finding: [theFirst(race, context), ...theOthers(behind, race, context)].join(" "),
  };
}

/** Whether a row that is too short begins with the first report the register has, so that it may be longer than it shows. */
function mayReachBack(slug: string, { feat, grade, reached }: Race, context: CheckContext): boolean {
  const { register } = context;
  if (!feat.row || reached.some((each) => councilOf(each) === slug)) return false;
  const runs = runsOf(register, slug, dayOf(context));
  const [only] = runs;
  return (
    runs.length === 1 && only?.grade === grade && only.inspections[0] === gradedInspections(register, slug)[0]
  );
}

function theFirst({ feat, leaders, region }: Race, context: CheckContext): string {
  const [leader] = leaders;
  const where = region === undefined ? "in the register" : `of ${region} in the register`;
  if (!leader) return `No council ${where} had been ${feat.what} by ${formatDate(dayOf(context))}.`;
  const names = namesOf(leaders.map(councilOf), context);
  const day = formatDate(reachedOn(leader));
  const sentence =
    leaders.length === 1
      ? `The first council ${where} to be ${feat.what} was ${names}, by its report of ${day}.`
      : `The first councils ${where} to be ${feat.what} were ${names}. Their reports came out on one day, ${day}, so they share the place.`;
  const details = groupBy(leaders, (each) => feat.detail?.(each) ?? "");
  const working = [...details].flatMap(([detail, group]) =>
    detail === "" ? [] : `${namesOf(group.map(councilOf), context)}: ${detail}.`,
  );
  return [sentence, ...working].join(" ");
}

/** The councils that were not the first, grouped by the day on which they followed. */
function theOthers(behind: readonly string[], { reached }: Race, context: CheckContext): string[] {
  const days = groupBy(behind, (slug) => {
    const own = reached.find((each) => councilOf(each) === slug);
    return own ? reachedOn(own) : "";
  });
  return [...days].map(([day, slugs]) => {
    const names = namesOf(slugs, context);
    if (day === "")
      return `${names} had not been by ${formatDate(dayOf(context))}, as far as the register shows.`;
    const place = ordinalWord(reached.filter((each) => reachedOn(each) < day).length + 1);
    return slugs.length === 1
      ? `${names} followed by its report of ${formatDate(day)}, in ${place} place.`
      : `${names} followed by their reports of ${formatDate(day)}, sharing ${place} place.`;
  });
}
