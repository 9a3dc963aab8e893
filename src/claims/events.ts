import { formatDate, formatSpan, isCalendarDay, timeBetween } from "../domain/dates.ts";
import { type Inspection, isGraded } from "../domain/inspection.ts";
import { judgementInSentence } from "../domain/judgements.ts";
import { counted } from "../domain/sentences.ts";
import type { Register } from "../register/register.ts";
import { type Amount, fits, type Period, parseAmount, parsePeriod } from "./amounts.ts";
import { type Case, liesIn, namesOf, type Property } from "./context.ts";
import { type Option, onePart, option, type Part } from "./findings.ts";
import { frameworkName } from "./group.ts";
import type { Check } from "./language.ts";

/** What a check can say of a report or visit itself, when, how long, by whom, of what kind: the readings of each. */
export const EVENT_OPTIONS = {
  published: ({ check, event, names, many }: Case) => {
    const finding = `The ${many ? "reports" : "report"} on ${names} came out on ${formatDate(event.published)}.`;
    return [option(within(event.published, parsePeriod(check.published ?? "")), finding)];
  },
  inspected: inspectedOptions,
  lasted: lastedOptions,
  inspector: inspectorOptions,
  kind: ({ check, event, report, names, many }: Case) => [
    option(
      KINDS[check.kind ?? "full"](event),
      `${report} on ${names} ${many ? "were" : "was"} of ${kindInWords(event)}.`,
    ),
  ],
} as const;

/** The same of any council, so that it can be counted: “the third council inspected under ILACS”. */
export function eventProperties({ kind, inspected }: Check): readonly Property[] {
  const last = (phrase: string, holds: (event: Inspection) => boolean): Property => ({
    phrase,
    test: (history, counts = () => true) => history.slice(-1).every((each) => counts(each) && holds(each)),
  });
  const under = kind === "SIF" || kind === "ILACS";
  return [
    ...(inspected === "so far" ? [last("inspected", () => true)] : []),
    ...(kind
      ? [last(under ? `inspected under ${frameworkName(kind)}` : `given a ${kind} inspection`, KINDS[kind])]
      : []),
  ];
}

function within(day: string, period: Pick<Period, "first" | "last"> | null): boolean {
  return period !== null && period.first <= day && day <= period.last;
}

/** `inspected: 2024-11` */
function inspectedOptions({ check, event, names, many }: Case): readonly Option[] {
  const period = parsePeriod(check.inspected ?? "");
  const noun = `${isGraded(event) ? "inspection" : "visit"}${many ? "s" : ""} ${isGraded(event) ? "of" : "to"} ${names}`;
  const days = daysOf(event);
  if (!period || !days) return monthOnly(period, event, noun);
  const { start, end } = days;
  const isReport = period.first === event.published;
  const report = isReport ? ` ${formatDate(event.published)} is the day of the report.` : "";
  const finding = `The ${noun} took place ${start === end ? "on" : "from"} ${formatSpan(start, end)}.${report}`;
  const { mode, first, last } = period;
  const [from, to] = mode === "span" ? [period.date, period.end] : [period, period];
  const [began, ended] = [within(start, from), within(end, to)];
  const beginning = option(began, finding, "for the day it began");
  const ending = option(ended, finding, "for the day it ended");
  if (mode === "from") return [beginning];
  if (mode === "until") return [ending];
  if (mode !== "in") return [option(began && ended, finding, "for all its days"), beginning, ending];
  // An inspection is said to be of the month in which it began, or of a day on which the inspectors were there.
  const during = first === last && within(first, { first: start, last: end });
  return [{ ...beginning, holds: began || during }, ending];
}

/** The first and the last day; null if the register does not have both. */
function daysOf({ start, end }: Inspection) {
  return start && end && isCalendarDay(start) && isCalendarDay(end) ? { start, end } : null;
}

/** If the register has one of the two dates only, or only the month. */
function monthOnly(period: Period | null, { start, end }: Inspection, noun: string): readonly Option[] {
  const known = parsePeriod(start ?? end ?? "");
  if (!known || !period) return [option(null, `The register has no dates for the ${noun}.`)];
  const on = `${start ? "began" : "ended"} ${known.first === known.last ? "on" : "in"} ${formatDate(known.date)}`;
  const inside = within(known.first, period) && within(known.last, period);
  const apart = start ? period.last < known.first : known.last < period.first;
  return [option(inside ? true : apart ? false : null, `The register has only that the ${noun} ${on}.`)];
}

/** `lasted: 2 weeks` */
function lastedOptions({ check, event, names, many }: Case): readonly Option[] {
  const said = parseAmount(check.lasted ?? "");
  const noun = `inspection${many ? "s" : ""} of ${names}`;
  const known = daysOf(event);
  if (!said || !known) return [option(null, `The register does not have the days of the ${noun}.`)];
  // A month is four weeks.
  const amount: Amount = said.unit === "months" ? { ...said, number: said.number * 4, unit: "weeks" } : said;
  const days = timeBetween(known.start, known.end).days + 1;
  const weeks = Math.ceil(days / 7);
  const length = days < 5 ? counted(days, "day") : counted(weeks, "week");
  const finding = `The ${noun} took place from ${formatSpan(known.start, known.end)}: ${length} on site.`;
  // Days are those of the calendar, or without the weekends between.
  const values = amount.unit === "weeks" ? [weeks] : [days, days - 2 * (weeks - 1)];
  const onSite = values.some((value) => fits(amount, value));
  const plain = option(onSite, finding, "for the time on site", length);
  if (amount.unit !== "weeks") return [plain];
  // Inspections begin with a week of preparation off site; under the first framework they had one within.
  const [other, how] = event.framework === "SIF" ? [weeks - 1, "without"] : [weeks + 1, "with"];
  return [plain, option(fits(amount, other), finding, `${how} a week off site`, counted(other, "week"))];
}

/** `inspector: Ada Invented` */
function inspectorOptions({ check, event, report, names, many }: Case): readonly Option[] {
  const { leadInspector } = event;
  if (leadInspector === null)
    return [option(null, `${report} on ${names} ${many ? "do" : "does"} not name the lead inspector.`)];
  const words = (name: string) =>
    name
      .toLowerCase()
      .replaceAll(/[^\p{L} ]/gu, "")
      .split(/\s+/);
  const [said, known] = [words(check.inspector ?? ""), words(leadInspector)];
  const surname = said.at(-1) === known.at(-1);
  const finding = `${report} on ${names} ${many ? "name" : "names"} ${leadInspector} as lead inspector.`;
  const whole = surname && (said.length === 1 || said[0] === known[0]);
  return [option(whole, finding, "for the whole name"), option(surname, finding, "for the surname")];
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
  return `a ${kind.replace("-visit", " visit")}${noun} under ${frameworkName(framework)}`;
}

/** `judged: care_leavers` */
export function judgedPart({ check, event, report, names, many }: Case): Part {
  const { judged = "overall" } = check;
  const own = (event.grades[judged] ?? "not-given") !== "not-given";
  const has = `${many ? "have" : "has"} ${own ? "a" : "no"} grade of ${many ? "their" : "its"} own`;
  return onePart(own, `${report} on ${names} ${has} for ${judgementInSentence(judged)}.`, [event]);
}

/** `visited: 2023-03`: the register has few visits, so that it shows none decides nothing. */
export function visitedPart(period: Period, council: string, register: Register): Part {
  const found = register.inspectionsOf.get(council)?.find((each) => !isGraded(each) && liesIn(each, period));
  const name = namesOf([council], register);
  const finding = found
    ? `The letter on a focused visit to ${name} came out on ${formatDate(found.published)}.`
    : `The register has no visit to ${name} at that time; it has only a few visits, so there may have been one.`;
  return onePart(found ? true : null, finding, found ? [found] : []);
}
