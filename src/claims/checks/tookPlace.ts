import { z } from "zod";
import { formatDate, formatSpan, type PartialDate, parsePartialDate } from "../../domain/dates.ts";
import { type Inspection, isGraded } from "../../domain/inspection.ts";
import { groupBy } from "../../domain/order.ts";
import { type CheckContext, defineCheck, type Reading, type Verdict } from "../check.ts";
import { council, on } from "../fields.ts";
import { findingFrom, verdictIf } from "../findings.ts";
import { eventsFor, inspectedNames } from "../subjects.ts";

const settings = z
  .union([
    z.string(),
    z.number(),
    z.strictObject({
      in: z.union([z.string(), z.number()]).describe("The month, day or year that the release gives."),
      council,
      on: on.describe(
        "The day by which its report was out; by default the inspection the release reports counts.",
      ),
    }),
  ])
  .transform((value, context) => {
    const given = typeof value === "object" ? value : { in: value, council: undefined, on: undefined };
    const time = parsePartialDate(String(given.in));
    if (time && !time.orLater) return { ...given, in: time };
    context.issues.push({
      code: "custom",
      input: given.in,
      path: typeof value === "object" ? ["in"] : [],
      message: `${JSON.stringify(given.in)} is not a time: write a month, a day or a year, as in 2024-11, 2024-11-12 or 2024`,
    });
    return z.NEVER;
  });

/** `took_place: 2024-11`, `took_place: { in: 2024-11, council: exampleshire }` */
export const tookPlace = defineCheck({
  describes: "When the inspection or visit itself took place: a month, a year or a day.",
  settings,
  carryOut(settings, context) {
    const inspections = eventsFor(settings, context);
    const groups = [...groupBy(inspections, ({ start, end, kind }) => `${start} ${end} ${kind}`).values()];
    const parts = groups.map((group) => ({ group, ...decide(group, settings.in, context) }));
    const [only] = parts;
    if (parts.length === 1 && only) return findingFrom(only.readings, { inspections }, only.dates);
    return findingFrom(
      parts.map(({ group, dates, readings }) => {
        const { verdict, explanation } = findingFrom(readings, { inspections }, dates);
        return { reading: `for ${inspectedNames(group, context)}`, verdict, finding: explanation };
      }),
      { inspections },
    );
  },
});

interface Decision {
  /** When it took place, as a sentence. */
  readonly dates: string;
  /** How the claim fares; what the sentence already says is not said again. */
  readonly readings: readonly Reading[];
}

/** Inspections with the same dates, against a time: one reading, or two where it began or ended in that time but not both. */
function decide(group: readonly Inspection[], said: PartialDate, context: CheckContext): Decision {
  const [inspection] = group;
  const visit = inspection !== undefined && !isGraded(inspection);
  const noun = `${visit ? "visit" : "inspection"}${group.length === 1 ? "" : "s"}`;
  const event = `${noun} ${visit ? "to" : "of"} ${inspectedNames(group, context)}`;
  const start = parsePartialDate(inspection?.start ?? "");
  const end = parsePartialDate(inspection?.end ?? "");
  if (start?.precision !== "day" || end?.precision !== "day")
    return oneReading(...againstPart(event, start, end, said));

  const dates = `The ${event} took place ${start.first === end.first ? "on" : "from"} ${formatSpan(start.first, end.first)}.`;
  const [began, ended] = [within(start, said), within(end, said)];
  const during = start.first <= said.first && said.last <= end.first;
  if (began === ended) return oneReading(dates, verdictIf(began || (during && said.precision === "day")));
  const [verb, edge] = began ? ["began", start] : ["ended", end];
  return {
    dates,
    readings: [
      {
        reading: `of the day on which it ${verb}`,
        verdict: "supported",
        finding: `It ${verb} on ${formatDate(edge)}.`,
      },
      {
        reading: "of all its days",
        verdict: "contradicted",
        finding: `It ${began ? "ended" : "began"} on ${formatDate(began ? end : start)}.`,
      },
    ],
  };
}

/** Where the register has one of the two dates only, or only the month. */
function againstPart(
  event: string,
  start: PartialDate | null,
  end: PartialDate | null,
  said: PartialDate,
): [dates: string, verdict: Verdict] {
  const known = start ?? end;
  if (!known) return [`The register has no dates for the ${event}.`, "cannot-tell"];
  const dates = `The register has only that the ${event} ${start ? "began" : "ended"} ${known.precision === "day" ? "on" : "in"} ${formatDate(known)}.`;
  if (within(known, said)) return [dates, "supported"];
  const apart = start ? said.last < known.first : known.last < said.first;
  return [dates, apart ? "contradicted" : "cannot-tell"];
}

function oneReading(dates: string, verdict: Verdict): Decision {
  return { dates, readings: [{ reading: "of all its days", verdict, finding: "" }] };
}

function within(date: PartialDate, period: PartialDate): boolean {
  return period.first <= date.first && date.last <= period.last;
}
