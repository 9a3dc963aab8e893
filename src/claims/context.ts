import { closest } from "fastest-levenshtein";
import { type CalendarDay, formatDate, formatMonth, type PartialDate } from "../domain/dates.ts";
import { type Inspection, isGraded } from "../domain/inspection.ts";
import { FRAMEWORKS } from "../domain/judgements.ts";
import { groupBy } from "../domain/order.ts";
import { countWord, listNames } from "../domain/sentences.ts";
import { gradedInspections, type Register } from "../register/register.ts";
import { type Period, parsePeriod } from "./amounts.ts";
import type { Part } from "./findings.ts";
import type { Check } from "./language.ts";

/** What a check may look at besides its own settings. */
export interface CheckContext {
  readonly register: Register;
  /** The councils that the release concerns, as slugs, in its order. */
  readonly councils: readonly string[];
  /** The ids of the inspections that the release reports. */
  readonly inspections: readonly string[];
  /** The date of the release. */
  readonly date: PartialDate;
}

/** A mistake in a check that only the register can show: an unknown council or region. */
export class CheckError extends Error {
  override name = "CheckError";
  /** The place inside the check: ["among", "region"]. */
  readonly path: readonly PropertyKey[];

  constructor(path: readonly PropertyKey[], message: string) {
    super(message);
    this.path = path;
  }
}

/** A council and the report on it that a check is about. */
export interface Moment {
  readonly council: string;
  /** Its graded inspections up to that report, oldest first; empty if the register has no such report. */
  readonly history: readonly Inspection[];
  /** The report, or a visit's letter; null if the register has none. */
  readonly event: Inspection | null;
  /** If there is none: a sentence that says so. */
  readonly missing: string;
  /** If the check names a time in which nothing was reported: what was held then. */
  readonly held: Inspection | undefined;
}

/** Something that can be asked of every council, and so be counted. */
export interface Property {
  /** Completes "councils …": "rated outstanding overall". */
  readonly phrase: string;
  /** Whether the last of a council's graded inspections, oldest first and never none, has it; null if it can't be told. */
  test(history: readonly Inspection[]): boolean | null;
}

/** How councils of which the same can be said are called in a sentence. */
export interface Naming {
  /** "Exampleshire and Inventon" */
  readonly names: string;
  /** "the reports of 13 January 2025 on Exampleshire and Inventon" */
  readonly report: string;
  readonly were: "was" | "were";
}

/** The slugs, once each is found in the register. Throws `CheckError`, with the slug that was probably meant. */
export function knownCouncils(
  slugs: string | readonly string[],
  path: readonly PropertyKey[],
  register: Register,
): readonly string[] {
  const all = [slugs].flat();
  for (const slug of all)
    if (!register.councils.has(slug))
      throw new CheckError(
        path,
        `“${slug}” is not a council in the register: did you mean “${closest(slug, [...register.councils.keys()])}”?`,
      );
  return all;
}

/** The councils a check is about: those it names, else the release's. */
export function subjectsOf(check: Check, context: CheckContext): readonly string[] {
  return knownCouncils(check.council ?? context.councils, ["council"], context.register);
}

/**
 * The day that counts: the check's, else the release's. If the release's date is known to the month or year only, it is the day
 * of the latest report that the release is about.
 */
export function dayOf(check: Check, context: CheckContext): CalendarDay {
  if (check.on !== undefined) return check.on;
  const named = periodNamed(check);
  if (named || check.inspection !== undefined) {
    const days = momentsOf(check, context).flatMap(({ event }) => event?.published ?? []);
    return days.toSorted().at(-1) ?? named?.last ?? dayOf({ ...check, inspection: undefined }, context);
  }
  const { date } = context;
  const latest = linked(context).at(-1)?.published;
  if (latest === undefined) return date.last;
  if (date.precision === "day" && !date.orLater) return latest > date.last ? latest : date.last;
  return latest > date.first ? latest : date.first;
}

/** For each council the report that the check is about. `visits`: a visit's letter will do as well. */
export function momentsOf(check: Check, context: CheckContext, visits = false): readonly Moment[] {
  return subjectsOf(check, context).map((council) => momentOf(council, check, context, visits));
}

function momentOf(council: string, check: Check, context: CheckContext, visits: boolean): Moment {
  const { register } = context;
  const name = nameOf(council, register);
  const own = (register.inspectionsOf.get(council) ?? []).filter((each) => visits || isGraded(each));
  const reported = linked(context).findLast((each) => own.includes(each) && each.council === council);
  const day = dayOf({ ...check, inspection: undefined }, context);
  const upTo = (event: Inspection | undefined, missing: string, held?: Inspection): Moment => ({
    council,
    event: event ?? null,
    history: event ? gradedInspections(register, council, event.published) : [],
    missing: `The register has no ${visits ? "" : "graded "}report on ${name} ${missing}.`,
    held,
  });
  const period = periodNamed(check);
  if (period) {
    const events = own.filter((each) => liesIn(each, period));
    const held = gradedInspections(register, council, period.last).at(-1);
    const when = period.first === period.last ? formatDate(period.first) : formatDate(period.date);
    return upTo(events.at(-1), `from ${when}${beginsAfter(period.last, council, register)}`, held);
  }
  if (check.inspection === "first") return upTo(own[0], "");
  if (check.inspection === "previous") {
    const before = reported?.published ?? "9999";
    const earlier = own.filter(({ published }) => published < before && (reported || published <= day));
    return upTo(earlier.at(-1), `from before ${formatDate(reported?.published ?? day)}`);
  }
  if (check.on === undefined && reported) return upTo(reported, "");
  const until = `by ${formatDate(day)}${beginsAfter(day, council, register)}`;
  return upTo(own.filter(({ published }) => published <= day).at(-1), until);
}

/** The time that a check names for its inspection, as in `inspection: 2018-06`; null if it names none. */
function periodNamed({ inspection }: Check): Period | null {
  return inspection === undefined || inspection === "previous" || inspection === "first"
    ? null
    : parsePeriod(inspection);
}

/** Whether the inspection took place or was reported in a period. */
export function liesIn({ start, end, published }: Inspection, { first, last }: Period): boolean {
  const reported = first <= published && published <= last;
  const began = start ?? end;
  return reported || (began !== null && began <= last && (end ?? began) >= first.slice(0, began.length));
}

function beginsAfter(day: CalendarDay, council: string, register: Register): string {
  const first = gradedInspections(register, council)[0];
  return first && first.published > day ? `; its first is of ${formatDate(first.published)}` : "";
}

/** The inspections that the release reports, oldest report first. */
function linked({ register, inspections }: CheckContext): readonly Inspection[] {
  const wanted = new Set(inspections);
  return register.inspections.filter(({ id }) => wanted.has(id));
}

/** The parts of a claim, one for each group of councils of which the same can be said. */
export function partsOf(
  moments: readonly Moment[],
  context: CheckContext,
  decide: (moment: Moment, naming: Naming) => Part,
): readonly Part[] {
  const anyone: Naming = { names: "", report: "", were: "was" };
  const groups = groupBy(moments, (moment) =>
    JSON.stringify([moment.event?.published ?? moment.council, decide(moment, anyone).options]),
  );
  return [...groups.values()].flatMap((group) => {
    const naming = namingOf(group, context.register);
    const parts = group.map((moment) => decide(moment, naming));
    const [first] = parts;
    return first ? [{ ...first, rows: parts.flatMap(({ rows }) => rows) }] : [];
  });
}

function namingOf(moments: readonly Moment[], register: Register): Naming {
  const names = namesOf(
    moments.map(({ council }) => council),
    register,
  );
  const many = moments.length > 1;
  const day = formatDate(moments[0]?.event?.published ?? "");
  return {
    names,
    report: `the ${many ? "reports" : "report"} of ${day} on ${names}`,
    were: many ? "were" : "was",
  };
}

/** The short name: "Exampleshire". */
export function nameOf(council: string, register: Register): string {
  return register.councils.get(council)?.name ?? council;
}

/** The councils' names as running text, in alphabetical order. */
export function namesOf(councils: Iterable<string>, register: Register): string {
  const wanted = new Set(councils);
  return listNames(
    [...register.councils.values()].flatMap(({ slug, name }) => (wanted.has(slug) ? name : [])),
  );
}

/** The councils among which a check counts. */
export interface Group {
  readonly councils: ReadonlySet<string>;
  /** "councils", "London boroughs", "councils in the North East inspected under ILACS" */
  readonly noun: string;
  /** Their graded inspections that count, oldest first, with reports out by a day. */
  historyOf(council: string, day: CalendarDay): readonly Inspection[];
}

const TYPES = {
  county: "county councils",
  "london-borough": "London boroughs",
  "metropolitan-district": "metropolitan districts",
  "unitary-authority": "unitary authorities",
} as const;

/** The group that `among` describes, the councils of the claim always in it. Throws `CheckError` for an unknown region or council. */
export function groupOf(check: Check, context: CheckContext): Group {
  const { register } = context;
  const { region, type, councils: list, called, under, since, run_by } = check.among ?? {};
  const all = [...register.councils.values()];
  const regions = [...new Set(all.map((council) => council.region))].toSorted();
  if (region !== undefined && !regions.includes(region))
    throw new CheckError(
      ["among", "region"],
      `“${region}” is not a region in the register: write ${listNames(regions, "or")}`,
    );
  const named =
    list === undefined ? undefined : new Set(knownCouncils(list, ["among", "councils"], register));
  const found = all.filter(
    (council) =>
      (region === undefined || council.region === region) &&
      (type === undefined || council.type === type) &&
      (named === undefined || named.has(council.slug)) &&
      (run_by === undefined || council.trusts.length > 0),
  );
  const noun = [
    type === undefined ? "councils" : TYPES[type],
    called === undefined ? (named ? "among those named" : "") : `among ${called}`,
    region === undefined ? "" : `in ${regionInSentence(region)}`,
    run_by === undefined ? "" : "whose services a trust runs",
    under === undefined ? "" : `inspected under ${frameworkName(under)}`,
    since === undefined ? "" : `reported on since ${formatDate(since)}`,
  ];
  return {
    councils: new Set([...found.map(({ slug }) => slug), ...subjectsOf(check, context)]),
    noun: noun.filter((word) => word !== "").join(" "),
    historyOf: (council, day) =>
      gradedInspections(register, council, day).filter(
        (each) =>
          (under === undefined || each.framework === under || each.era.id === under) &&
          (since === undefined || each.published >= since),
      ),
  };
}

/** "the North East", "London" */
function regionInSentence(region: string): string {
  return /^(North|South|East|West) /.test(region) ? `the ${region}` : region;
}

/** "the single inspection framework", "ILACS, 2018 to 2022" as a sentence has them. */
export function frameworkName(id: string): string {
  return id.toUpperCase() === "SIF"
    ? "the single inspection framework"
    : id.replace("ilacs-", "ILACS as of ");
}

/* What the register can't show, as sentences. */

/**
 * What the register can't show of earlier times; undefined for an empty register. With inspections, only if one of them is the
 * first that the register has of its council, so that something may have gone before.
 */
export function beginning(register: Register, inspections?: readonly Inspection[]): string | undefined {
  const open = inspections?.some((each) => gradedInspections(register, each.council)[0] === each);
  const [first] = register.inspections;
  if (open === false || !first) return undefined;
  return `The register begins with reports published in ${formatMonth(first.published)}: it can’t show what earlier inspections, under other frameworks, had found.`;
}

/**
 * Councils of the group that took the place of others, since abolished, and had no report by the day. The register holds no
 * reports on abolished councils; a council without a report under its first framework was not there yet.
 */
export function successors({ councils }: Group, register: Register, day: CalendarDay): readonly string[] {
  const [oldest] = FRAMEWORKS;
  if (!register.inspections.some(({ framework }) => framework === oldest)) return [];
  return [...councils].filter((council) => {
    const [first] = gradedInspections(register, council);
    return first !== undefined && first.framework !== oldest && first.published > day;
  });
}

/** Whom a count on a day leaves out; undefined if it leaves out nobody. */
export function coverage(group: Group, register: Register, day: CalendarDay): string | undefined {
  const known = [...group.councils].filter((council) => gradedInspections(register, council, day).length > 0);
  if (known.length === group.councils.size) return undefined;
  const missing = successors(group, register, day).length > 0;
  const reports = `By ${formatDate(day)} the register has reports on ${countWord(known.length)} of ${countWord(group.councils.size)} ${group.noun}`;
  return `${reports}${missing ? "; those abolished since are not in it" : ""}.`;
}

/** A sentence if inspections that are compared followed different frameworks; else undefined. */
export function acrossFrameworks(rows: readonly (readonly Inspection[])[]): string | undefined {
  const across = rows.some((row) => new Set(row.map(({ framework }) => framework)).size > 1);
  return across ? "The inspections followed two frameworks, whose grades are not like for like." : undefined;
}
