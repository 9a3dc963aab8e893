import { formatDate, formatSpan, isCalendarDay, timeBetween } from "../domain/dates.ts";
import { type Inspection, isGraded } from "../domain/inspection.ts";
import { judgementInSentence } from "../domain/judgements.ts";
import { counted } from "../domain/sentences.ts";
import type { Register } from "../register/register.ts";
import { fits, type Period, parseAmount, parsePeriod } from "./amounts.ts";
import { liesIn, type Naming, namesOf } from "./context.ts";
import { type Option, option, type Part } from "./findings.ts";
import type { Check } from "./language.ts";

/** What a check can say of a report or visit itself: when, how long, by whom, of what kind. */
export const EVENT_KEYS = ["published", "inspected", "lasted", "inspector", "kind"] as const;

/** The readings of one of these; none if the check says nothing of it. */
export function eventOptions(
  key: (typeof EVENT_KEYS)[number],
  check: Check,
  event: Inspection,
  naming: Naming,
): readonly Option[] {
  const { published = "", inspected = "", lasted = "", inspector = "", kind = "full" } = check;
  const [out, when] = [parsePeriod(published), parsePeriod(inspected)];
  const { many, names, report } = naming;
  switch (key) {
    case "published":
      return out
        ? [
            option(
              within(event.published, out),
              `The ${many ? "reports" : "report"} on ${names} came out on ${formatDate(event.published)}.`,
            ),
          ]
        : [];
    case "inspected":
      return when ? inspectedOptions(when, event, naming) : [];
    case "lasted":
      return lastedOptions(lasted, event, naming);
    case "inspector":
      return inspectorOptions(inspector, event, naming);
    case "kind":
      return [option(KINDS[kind](event), `${report} ${many ? "were" : "was"} of ${kindInWords(event)}.`)];
  }
}

function within(day: string, { first, last }: Period): boolean {
  return first <= day && day <= last;
}

/** `inspected: 2024-11` */
function inspectedOptions(period: Period, event: Inspection, { names, many }: Naming): readonly Option[] {
  const { start, end } = event;
  const noun = `${isGraded(event) ? "inspection" : "visit"}${many ? "s" : ""} ${isGraded(event) ? "of" : "to"} ${names}`;
  if (start === null || end === null || !isCalendarDay(start) || !isCalendarDay(end))
    return monthOnly(period, event, noun);
  const report =
    period.first === event.published ? ` ${formatDate(event.published)} is the day of the report.` : "";
  const finding = `The ${noun} took place ${start === end ? "on" : "from"} ${formatSpan(start, end)}.${report}`;
  const span = period.mode === "span";
  const [began, ended] = span
    ? [start === period.first, end === period.last]
    : [within(start, period), within(end, period)];
  const beginning = option(began, finding, "for the day it began");
  const ending = option(ended, finding, "for the day it ended");
  if (period.mode === "from") return [beginning];
  if (period.mode === "until") return [ending];
  if (period.mode !== "in") return [option(began && ended, finding, "for all its days"), beginning, ending];
  // An inspection is said to be of the month in which it began, or of a day on which the inspectors were there.
  const during = period.first === period.last && within(period.first, { ...period, first: start, last: end });
  return [{ ...beginning, holds: began || during }, ending];
}

/** If the register has one of the two dates only, or only the month. */
function monthOnly(period: Period, { start, end }: Inspection, noun: string): readonly Option[] {
  const known = parsePeriod(start ?? end ?? "");
  if (!known) return [option(null, `The register has no dates for the ${noun}.`)];
  const on = known.first === known.last ? "on" : "in";
  const finding = `The register has only that the ${noun} ${start ? "began" : "ended"} ${on} ${formatDate(known.date)}.`;
  const inside = within(known.first, period) && within(known.last, period);
  const apart = start ? period.last < known.first : known.last < period.first;
  return [option(inside ? true : apart ? false : null, finding)];
}

/** `lasted: 2 weeks` */
function lastedOptions(
  lasted: string,
  { start, end, framework }: Inspection,
  { names }: Naming,
): readonly Option[] {
  const amount = parseAmount(lasted);
  if (!amount || start === null || end === null || !isCalendarDay(start) || !isCalendarDay(end))
    return [option(null, `The register does not have the days of the inspection of ${names}.`)];
  const days = timeBetween(start, end).days + 1;
  const weeks = Math.ceil(days / 7);
  const length = days < 5 ? counted(days, "day") : counted(weeks, "week");
  const finding = `The inspection of ${names} took place from ${formatSpan(start, end)}: ${length} on site.`;
  // Days are those of the calendar, or without the weekends between.
  const values = { weeks: [weeks], days: [days, days - 2 * (weeks - 1)] }[
    amount.unit === "weeks" ? "weeks" : "days"
  ];
  const plain = option(
    values.some((value) => fits(amount, value)),
    finding,
    "for the time on site",
    length,
  );
  if (amount.unit !== "weeks") return [plain];
  // Inspections began with a week of preparation off site or, under the first framework, had one within.
  const [more, how] =
    framework === "SIF" ? [weeks - 1, "without a week off site"] : [weeks + 1, "with a week off site"];
  return [plain, option(fits(amount, more), finding, how, counted(more, "week"))];
}

/** `inspector: Ada Invented` */
function inspectorOptions(
  name: string,
  { leadInspector }: Inspection,
  { report, many }: Naming,
): readonly Option[] {
  if (leadInspector === null)
    return [option(null, `${report} ${many ? "do" : "does"} not name the lead inspector.`)];
  const [said, known] = [name, leadInspector].map((text) =>
    text
      .toLowerCase()
      .replaceAll(/[^\p{L} ]/gu, "")
      .split(/\s+/),
  );
  const surname = said?.at(-1) === known?.at(-1);
  const finding = `${report} ${many ? "name" : "names"} ${leadInspector} as lead inspector.`;
  return [
    option(surname && (said?.length === 1 || said?.[0] === known?.[0]), finding, "for the whole name"),
    option(surname, finding, "for the surname"),
  ];
}

const KINDS: Record<NonNullable<Check["kind"]>, (event: Inspection) => boolean> = {
  SIF: ({ framework }) => framework === "SIF",
  ILACS: ({ framework }) => framework === "ILACS",
  // The standard inspection of the later framework is still called a full one.
  full: ({ kind }) => kind === "full" || kind === "standard",
  standard: ({ kind }) => kind === "standard",
  short: ({ kind }) => kind === "short",
  "re-inspection": ({ kind }) => kind === "re-inspection",
  "focused-visit": ({ kind }) => kind === "focused-visit",
  // Monitoring visits give no grades and are not in the register.
  "monitoring-visit": () => false,
};

function kindInWords({ kind, framework }: Inspection): string {
  const noun = /visit|inspection$/.test(kind) ? "" : " inspection";
  return `a ${kind.replace("-visit", " visit")}${noun} under ${framework === "SIF" ? "the single inspection framework" : framework}`;
}

/** `judged: care_leavers` */
export function judgedPart(
  judgement: NonNullable<Check["judged"]>,
  event: Inspection,
  { report, many }: Naming,
): Part {
  const own = event.grades[judgement] !== undefined && event.grades[judgement] !== "not-given";
  const has = `${many ? "have" : "has"} ${own ? "a" : "no"} grade of its own`;
  return { options: [option(own, `${report} ${has} for ${judgementInSentence(judgement)}.`)], rows: [event] };
}

/** `visited: 2023-03`: the register has few visits, so that it shows none decides nothing. */
export function visitedPart(period: Period, council: string, register: Register): Part {
  const found = register.inspectionsOf.get(council)?.find((each) => !isGraded(each) && liesIn(each, period));
  const name = namesOf([council], register);
  if (!found) {
    const finding = `The register has no visit to ${name} at that time; it has only a few visits, so there may have been one.`;
    return { options: [option(null, finding)], rows: [] };
  }
  const finding = `The letter on a focused visit to ${name} came out on ${formatDate(found.published)}.`;
  return { options: [option(true, finding)], rows: [found] };
}
