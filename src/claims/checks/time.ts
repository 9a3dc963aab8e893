import { z } from "zod";
import { formatDate, isCalendarDay, timeBetween, yearOf } from "../../domain/dates.ts";
import { gradeInSentence } from "../../domain/grades.ts";
import type { Inspection } from "../../domain/inspection.ts";
import { groupBy } from "../../domain/order.ts";
import { counted, spanWords, startSentence } from "../../domain/sentences.ts";
import { previousGraded } from "../../register/changes.ts";
import { runUpTo } from "../../register/runs.ts";
import { type CheckContext, CheckError, defineCheck, type Reading, type Verdict } from "../check.ts";
import { council, grade, on, times } from "../fields.ts";
import { findingFrom, verdictIf } from "../findings.ts";
import { beginning } from "../limits.ts";
import { inspectedNames, inspectionsFor, nameOf } from "../subjects.ts";
import { saysOverall, theReports } from "../wording.ts";

const settings = z.strictObject({
  years: times.describe("The years the release speaks of: 10 in “ten years of outstanding”."),
  holding: grade
    .optional()
    .describe(
      "The overall grade held for that time: it counts from the first report of the present row of that grade.",
    ),
  since: on.describe(
    "The day of the report it counts from; by default that row’s first or, without “holding”, the one before.",
  ),
  council,
  on: on.describe("The day that counts; by default the inspection the release reports."),
});

/** `time: { years: 10, holding: outstanding }` */
export const time = defineCheck({
  describes: "The years between two reports, against the years the release speaks of.",
  settings,
  carryOut(settings, context) {
    const spans = inspectionsFor(settings, context).map((to) => ({
      to,
      from: firstOf(to, settings, context),
    }));
    // Councils inspected and reported on the same days share the working.
    const groups = [
      ...groupBy(spans, ({ from, to }) =>
        JSON.stringify([from?.start, from?.published, to.published, saysOverall(to)]),
      ).values(),
    ];
    const results = groups.map((group) => waysFor(group, settings, context));
    const [only] = results;
    const held = spans.flatMap(({ from, to }) => (from ? [from, to] : [to]));
    const limits = settings.holding === undefined ? undefined : beginning(context.register, held);
    if (results.length === 1 && only)
      return findingFrom(only.ways, { inspections: held, limits }, only.introduction);
    return findingFrom(
      results.flatMap(({ names, ways }) =>
        ways.map((way) => ({ ...way, reading: `for ${names}, ${way.reading}` })),
      ),
      { inspections: held, limits },
      results.map(({ introduction }) => introduction).join(" "),
    );
  },
});
type Settings = z.output<typeof settings>;

interface Span {
  readonly to: Inspection;
  /** Null where the latest report does not give the grade said to be held. */
  readonly from: Inspection | null;
}

/** The ways to count for councils with the same dates, after a sentence on what was held. */
function waysFor(group: readonly Span[], settings: Settings, context: CheckContext) {
  const reports = group.map(({ to }) => to);
  const names = inspectedNames(reports, context);
  const [{ from, to } = { from: null, to: undefined }] = group;
  if (!from || !to) {
    const finding = to ? `${startSentence(theReports(reports, context))} ${saysOverall(to)}.` : "";
    return {
      names,
      introduction: "",
      ways: [{ reading: "by the latest grade", verdict: "contradicted", finding } as const],
    };
  }
  const graded = settings.holding && gradeInSentence(settings.holding);
  const introduction = graded
    ? `Every report on ${names} from ${formatDate(from.published)} to ${formatDate(to.published)} gave ${graded} overall.`
    : "";
  return { names, introduction, ways: waysToCount(from, to, settings) };
}

/** The report from which the time counts; null where the latest does not give the grade said to be held. */
function firstOf(to: Inspection, { holding, since }: Settings, context: CheckContext): Inspection | null {
  const name = nameOf(to.council, context);
  if (since !== undefined) {
    const own = context.register.inspectionsOf.get(to.council) ?? [];
    const earlier = own.filter(({ published }) => published < to.published);
    const from = earlier.find(({ published }) => published === since);
    if (from) return from;
    const days = earlier.map(({ published }) => published).join(" or ") || "no “since”: there is none before";
    throw new CheckError(["since"], `the register has no report on ${name} of ${since}: write ${days}`);
  }
  if (holding === undefined) {
    const from = previousGraded(context.register, to);
    if (from) return from;
    throw new CheckError(
      ["council"],
      `the register has no graded report on ${name} before that of ${formatDate(to.published)}: write a person’s verdict`,
    );
  }
  const run = runUpTo(context.register, to);
  return run?.grade === holding ? (run.inspections[0] ?? null) : null;
}

/** The time from report to report; where that isn't what was said, the other ways in which people count a time held. */
function waysToCount(from: Inspection, to: Inspection, { years, holding }: Settings): Reading[] {
  const reports = timeBetween(from.published, to.published);
  const byReports: Reading = {
    reading: "if one counts from report to report",
    verdict: amountsTo(reports, years),
    finding: `From the report of ${formatDate(from.published)} to that of ${formatDate(to.published)} it is ${spanWords(reports)} (${counted(reports.days, "day")}).`,
  };
  if (holding === undefined || byReports.verdict === "supported") return [byReports];
  const calendar = yearOf(to.published) - yearOf(from.published) + 1;
  const byCalendar: Reading = {
    reading: "if one counts calendar years, the first and the last included",
    verdict: verdictIf(calendar === years),
    finding: `${yearOf(from.published)} to ${yearOf(to.published)} is ${counted(calendar, "calendar year")}, the first and the last included.`,
  };
  if (!isCalendarDay(from.start ?? "") || from.start === null) return [byReports, byCalendar];
  const widest = timeBetween(from.start, to.published);
  return [
    byReports,
    {
      reading: "if one counts from the beginning of the first inspection",
      verdict: amountsTo(widest, years),
      finding: `From ${formatDate(from.start)}, when the first inspection began, to the report of ${formatDate(to.published)} it is ${spanWords(widest)}.`,
    },
    byCalendar,
  ];
}

/** Whether people would call a span so many years: those years and less than one more, or at most three months short of them. */
function amountsTo(span: { years: number; months: number }, years: number): Verdict {
  const months = span.years * 12 + span.months;
  return verdictIf(months >= years * 12 - 3 && months < (years + 1) * 12);
}
