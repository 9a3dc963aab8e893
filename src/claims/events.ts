import { formatDate, formatSpan, isCalendarDay, timeBetween } from "../domain/dates.ts";
import { type Inspection, isGraded } from "../domain/inspection.ts";
import { judgementInSentence } from "../domain/judgements.ts";
import { counted, startSentence } from "../domain/sentences.ts";
import { fits, type Period, parseAmount, parsePeriod } from "./amounts.ts";
import { type CheckContext, liesIn, type Moment, type Naming, nameOf, type Property } from "./context.ts";
import type { Option, Part } from "./findings.ts";
import type { Check } from "./language.ts";

/** `published: 2019-01-07` */
export function publishedPart(period: Period, event: Inspection, naming: Naming): Part {
  const holds = period.first <= event.published && event.published <= period.last;
  return single(
    event,
    holds,
    `The ${naming.were === "were" ? "reports" : "report"} on ${naming.names} came out on ${formatDate(event.published)}.`,
  );
}

/** `inspected: 2024-11` */
export function inspectedPart(period: Period, event: Inspection, naming: Naming): Part {
  const { start, end } = event;
  const many = naming.were === "were";
  const noun = `${isGraded(event) ? "inspection" : "visit"}${many ? "s" : ""} ${isGraded(event) ? "of" : "to"} ${naming.names}`;
  if (start === null || end === null || !isCalendarDay(start) || !isCalendarDay(end))
    return monthOnly(period, event, noun);
  const report =
    period.mode !== "span" && period.first === event.published
      ? ` Its report came out on ${formatDate(event.published)}.`
      : "";
  const finding = `The ${noun} took place ${start === end ? "on" : "from"} ${formatSpan(start, end)}.${report}`;
  const [began, ended] = [start, end].map((day) => period.first <= day && day <= period.last);
  const edge = (label: string, holds: boolean | undefined): Option => ({
    label,
    holds: holds ?? false,
    finding,
  });
  const beginning = edge("for the day it began", began);
  const all = edge("for all its days", began && ended);
  const options: Record<Period["mode"], Part["options"]> = {
    // An inspection is often said to be of the month in which it began, or of a day on which inspectors were there.
    in: [
      edge(
        "for the day it began",
        began || (period.first === period.last && start < period.first && period.last < end),
      ),
      edge("for the day it ended", ended),
    ],
    within: [all, beginning, edge("for the day it ended", ended)],
    from: [beginning],
    until: [edge("for the day it ended", ended)],
    span: [
      edge("for both days", start === period.first && end === period.last),
      edge("for the day it began", start === period.first),
      edge("for the day it ended", end === period.last),
    ],
  };
  return { options: options[period.mode], rows: [event] };
}

/** If the register has one of the two dates only, or only the month. */
function monthOnly(period: Period, event: Inspection, noun: string): Part {
  const known = event.start ?? event.end;
  if (known === null) return single(event, null, `The register has no dates for the ${noun}.`);
  const verb = event.start ? "began" : "ended";
  const finding = `The register has only that the ${noun} ${verb} ${known.length > 7 ? "on" : "in"} ${formatDate(parsePeriod(known)?.date ?? known)}.`;
  const date = parsePeriod(known);
  const inside = date !== null && period.first <= date.first && date.last <= period.last;
  const apart = date !== null && (event.start ? period.last < date.first : date.last < period.first);
  return single(event, inside ? true : apart ? false : null, finding);
}

/** `lasted: 2 weeks` */
export function lastedPart(check: Check, event: Inspection, naming: Naming): Part {
  const amount = parseAmount(check.lasted ?? "");
  const { start, end } = event;
  if (!amount || start === null || end === null || !isCalendarDay(start) || !isCalendarDay(end))
    return single(event, null, `The register does not have the days of the inspection of ${naming.names}.`);
  const days = timeBetween(start, end).days + 1;
  const weeks = Math.ceil(days / 7);
  // A week on site is five days.
  const values =
    amount.unit === "weeks" ? [weeks] : amount.unit === "days" ? [days, days - 2 * (weeks - 1)] : [days / 30];
  const length = days < 7 ? counted(days, "day") : counted(weeks, "week");
  const finding = `The inspection of ${naming.names} took place from ${formatSpan(start, end)}: ${length} on site.`;
  const plain: Option = {
    label: "for the time on site",
    figure: length,
    holds: values.some((value) => fits(amount, value)),
    finding,
  };
  if (amount.unit !== "weeks") return { options: [plain], rows: [event] };
  const prepared = counted(weeks + 1, "week");
  return {
    options: [
      plain,
      {
        label: "with a week of preparation off site",
        figure: prepared,
        holds: fits(amount, weeks + 1),
        finding: `With a week of preparation off site it is ${prepared}.`,
      },
    ],
    rows: [event],
  };
}

/** `inspector: Ada Invented` */
export function inspectorPart(name: string, event: Inspection, naming: Naming): Part {
  const lead = event.leadInspector;
  if (lead === null)
    return single(event, null, `${startSentence(naming.report)} does not name its lead inspector.`);
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L} ]/gu, "")
      .split(/\s+/);
  const [said, known] = [plain(name), plain(lead)];
  const surname = said.at(-1) === known.at(-1);
  const finding = `${startSentence(naming.report)} names ${lead} as lead inspector.`;
  const options: Part["options"] = [
    { label: "for the whole name", holds: surname && (said[0] === known[0] || said.length === 1), finding },
    { label: "for the surname", holds: surname, finding },
  ];
  return { options, rows: [event] };
}

const KINDS: Record<NonNullable<Check["kind"]>, (event: Inspection) => boolean> = {
  SIF: ({ framework }) => framework === "SIF",
  ILACS: ({ framework }) => framework === "ILACS",
  // The later framework's standard inspection is what was called a full one before.
  full: ({ kind }) => kind === "full" || kind === "standard",
  standard: ({ kind }) => kind === "standard",
  short: ({ kind }) => kind === "short",
  "re-inspection": ({ kind }) => kind === "re-inspection",
  "focused-visit": ({ kind }) => kind === "focused-visit",
  // Monitoring visits give no grades and are not in the register.
  "monitoring-visit": () => false,
};

/** `kind: short` */
export function kindPart(kind: NonNullable<Check["kind"]>, event: Inspection, naming: Naming): Part {
  const what = `a ${event.kind.replace("-", " ")}${/visit|inspection$/.test(event.kind) ? "" : " inspection"} under ${event.framework === "SIF" ? "the single inspection framework" : event.framework}`;
  return single(event, KINDS[kind](event), `${startSentence(naming.report)} ${naming.were} of ${what}.`);
}

export function kindProperty(kind: NonNullable<Check["kind"]>): Property {
  return {
    phrase:
      kind === "SIF" || kind === "ILACS"
        ? `inspected under ${kind}`
        : `that had a ${kind.replace("-", " ")}${kind.endsWith("visit") || kind.endsWith("inspection") ? "" : " inspection"}`,
    test: (history) => KINDS[kind](history.at(-1) as Inspection),
  };
}

/** `judged: care_leavers` */
export function judgedPart(judgement: NonNullable<Check["judged"]>, event: Inspection, naming: Naming): Part {
  const own = event.grades[judgement] !== undefined && event.grades[judgement] !== "not-given";
  const finding = `${startSentence(naming.report)} ${own ? "has a grade of its own" : "has no grade of its own"} for ${judgementInSentence(judgement)}.`;
  return single(event, own, finding);
}

/** `visited: 2023-03`: the register has few visits, so that it shows none decides nothing. */
export function visitedPart(period: Period, { council }: Moment, { register }: CheckContext): Part {
  const visits = (register.inspectionsOf.get(council) ?? []).filter((each) => !isGraded(each));
  const found = visits.find((each) => liesIn(each, period));
  const name = nameOf(council, register);
  if (!found)
    return {
      options: [
        {
          label: "",
          holds: null,
          finding: `The register has no visit to ${name} at that time; it holds only a few visits, so there may have been one.`,
        },
      ],
      rows: [],
    };
  const when = formatDate(parsePeriod(found.start ?? found.published)?.date ?? found.published);
  return single(
    found,
    true,
    `A focused visit to ${name} took place ${(found.start ?? "").length > 7 ? "on" : "in"} ${when}; its letter came out on ${formatDate(found.published)}.`,
  );
}

function single(event: Inspection, holds: boolean | null, finding: string): Part {
  return { options: [{ label: "", holds, finding }], rows: [event] };
}
