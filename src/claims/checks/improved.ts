import { z } from "zod";
import { formatDate } from "../../domain/dates.ts";
import { type Grade, gradeInSentence } from "../../domain/grades.ts";
import type { Inspection } from "../../domain/inspection.ts";
import { judgementInSentence } from "../../domain/judgements.ts";
import { groupBy } from "../../domain/order.ts";
import { listNames } from "../../domain/sentences.ts";
import { type Change, changesBetween, mayHaveRisen, previousGraded } from "../../register/changes.ts";
import { CheckError, defineCheck, type Reading, type Verdict } from "../check.ts";
import { council, grade, judgement, on } from "../fields.ts";
import { findingFrom, verdictIf } from "../findings.ts";
import { acrossFrameworks, beginning, limitsOf } from "../limits.ts";
import { inspectedNames, inspectionsFor } from "../subjects.ts";
import { groupAlike } from "../wording.ts";

const settings = z.strictObject({
  judgement: judgement.optional().describe("The judgement; by default all that can be compared."),
  from: grade
    .optional()
    .describe("The grade before, where the release gives it; of the overall grade, unless “judgement” says."),
  to: grade.optional().describe("The grade since, where the release gives it."),
  council,
  on: on.describe("The day that counts; by default the inspection the release reports."),
});

/** `improved: {}`, `improved: { from: good, to: outstanding }` */
export const improved = defineCheck({
  describes: "That a council’s grades rose from one graded inspection to the next.",
  settings,
  carryOut(settings, context) {
    const before = (now: Inspection) => previousGraded(context.register, now);
    const inspections = inspectionsFor(settings, context);
    const groups = groupAlike(inspections, (now) => {
      const earlier = before(now);
      if (!earlier) return null;
      const changes = changesBetween(earlier, now);
      const open = !changes.some(({ direction }) => direction === "up") && mayHaveRisen(earlier, now);
      return [earlier.published, open, changes.map(comparably)];
    });
    const readings = groups.map((group): Reading => {
      const [now] = group;
      const earlier = before(now);
      const names = inspectedNames(group, context);
      return {
        reading: `for ${names}`,
        ...(earlier ? decide(names, earlier, now, settings) : noneBefore(names, now)),
      };
    });
    const rows = inspections.map((now) => [before(now) ?? [], now].flat());
    const limits = [beginning(context.register, inspections), acrossFrameworks(rows)];
    return findingFrom(readings, { inspections: rows.flat(), limits: limitsOf(...limits) });
  },
});

type Decision = { verdict: Verdict; finding: string };

function noneBefore(names: string, now: Inspection): Decision {
  return {
    verdict: "cannot-tell",
    finding: `The register holds no graded report on ${names} from before ${formatDate(now.published)}.`,
  };
}

function decide(
  names: string,
  before: Inspection,
  now: Inspection,
  wanted: z.output<typeof settings>,
): Decision {
  const span = `From ${formatDate(before.published)} to ${formatDate(now.published)}, by the reports on ${names}`;
  const changes = changesBetween(before, now);
  const judgement = wanted.judgement ?? (wanted.from || wanted.to ? "overall" : undefined);
  if (judgement === undefined) return inAll(span, changes, mayHaveRisen(before, now));
  const change = changes.find((each) => each.judgement === judgement);
  if (!change)
    throw new CheckError(
      ["judgement"],
      `neither report on ${names} has the judgement “${judgement}”: write ${changes.map((each) => each.judgement).join(", ")}`,
    );
  if (change.direction === "not-comparable") {
    const what = judgement === "overall" ? "overall grades" : `grades for ${judgementInSentence(judgement)}`;
    return {
      verdict: "cannot-tell",
      finding: `${span}, the ${what} can’t be compared. ${change.reason ?? ""}`.trim(),
    };
  }
  const asSaid = (wanted.from ?? change.from) === change.from && (wanted.to ?? change.to) === change.to;
  return {
    verdict: verdictIf(change.direction === "up" && asSaid),
    finding: `${span}, ${inWords([change])}.`,
  };
}

/** All that can be compared: something rose and nothing fell, some of each, or nothing rose. */
function inAll(span: string, changes: readonly Change[], risen: boolean): Decision {
  const has = (direction: Change["direction"]) => changes.some((change) => change.direction === direction);
  const verdict = has("up")
    ? has("down")
      ? "partly-supported"
      : "supported"
    : risen
      ? "cannot-tell"
      : "contradicted";
  const apart = changes
    .filter(({ direction }) => direction === "not-comparable")
    .map(({ judgement }) => judgement);
  const named = apart.filter((judgement) => judgement !== "in_care_and_care_leavers" || apart.length === 1);
  const left =
    named.length === 0
      ? ""
      : ` Not comparable between the reports: ${listNames(named.map((each) => judgementInSentence(each)))}.`;
  return { verdict, finding: `${span}, ${inWords(changes)}.${left}` };
}

/** What of a change is told: of grades that can't be compared, only that. */
function comparably({ judgement, direction, from, to, reason }: Change): unknown {
  return direction === "not-comparable" ? [judgement, reason] : [judgement, from, to];
}

/** "help and protection rose from good to outstanding; the overall grade and leadership stayed outstanding" */
function inWords(changes: readonly Change[]): string {
  const verbs = { up: "rose", down: "fell", same: "stayed" };
  const clauses = (["up", "down", "same"] as const).flatMap((direction) => {
    const alike = groupBy(
      changes.filter((change) => change.direction === direction),
      ({ from, to }) => (direction === "same" ? words(to) : `from ${words(from)} to ${words(to)}`),
    );
    return [...alike].map(([grades, group]) => {
      const what = group.map(({ judgement }) =>
        judgement === "overall" ? "the overall grade" : judgementInSentence(judgement),
      );
      return `${listNames(what)} ${verbs[direction]} ${grades}`;
    });
  });
  return clauses.length === 0 ? "nothing can be compared" : clauses.join("; ");
}

function words(grade: Change["from"]): string {
  return grade === null ? "" : gradeInSentence(grade as Grade);
}
