import { closest } from "fastest-levenshtein";
import { type CalendarDay, formatDate, type PartialDate } from "../domain/dates.ts";
import { type Inspection, isGraded } from "../domain/inspection.ts";
import { groupBy } from "../domain/order.ts";
import { listNames } from "../domain/sentences.ts";
import { findCouncil, gradedInspections, type Register } from "../register/register.ts";
import { type Period, parsePeriod } from "./amounts.ts";
import { onePart, type Part } from "./findings.ts";
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

/** A council on which the register has no such report: a sentence that says so, and what was held then. */
export interface Absence {
  readonly council: string;
  readonly missing: string;
  readonly held: Inspection | undefined;
}

/** The report that a check is about, or the letter of a visit, of one council or of several of which the same can be said. */
export interface Case {
  readonly council: string;
  readonly event: Inspection;
  /** The council’s graded inspections up to it, oldest first. */
  readonly history: readonly Inspection[];
  readonly check: Check;
  readonly context: CheckContext;
  readonly register: Register;
  /** "Exampleshire and Inventon" */
  readonly names: string;
  /** "The reports of 13 January 2025" */
  readonly report: string;
  readonly many: boolean;
}

/** Something that can be asked of every council, and so be counted. */
export interface Property {
  /** Completes "councils …": "rated outstanding overall". */
  readonly phrase: string;
  /**
   * Whether the last of a council’s graded inspections, oldest first, has it; null if it can’t be told. `counts`: which reports
   * count, if not all do; what a report is compared with is the one before it, counted or not.
   */
  test(history: readonly Inspection[], counts?: (inspection: Inspection) => boolean): boolean | null;
}

/** Whether all of several answers are yes; null if one can’t be told and none is no. */
export function all(answers: readonly (boolean | null)[]): boolean | null {
  return answers.includes(false) ? false : answers.includes(null) ? null : true;
}

/** The slugs, once each is found in the register. Throws `CheckError`, with the slug that was probably meant. */
export function knownCouncils(
  slugs: string | readonly string[],
  path: readonly PropertyKey[],
  register: Register,
): readonly string[] {
  for (const slug of [slugs].flat())
    if (!findCouncil(register, slug)) {
      const meant = closest(slug, [...register.councils.keys()]);
      throw new CheckError(path, `“${slug}” is not a council in the register: did you mean “${meant}”?`);
    }
  return [slugs].flat();
}

/** The councils a check is about: those it names, else the release’s. */
export function subjectsOf(check: Check, context: CheckContext): readonly string[] {
  return knownCouncils(check.council ?? context.councils, ["council"], context.register);
}

/**
 * The day that counts: the check’s, or that of the report that it names, else the release’s. If the date of the release is known to
 * the month or year only, it is the day of the latest report that the release is about. It is never later than the register.
 */
export function dayOf(check: Check, context: CheckContext): CalendarDay {
  if (check.on !== undefined) return check.on;
  if (check.inspection !== undefined) {
    const days = momentsOf(check, context).flatMap((each) => ("event" in each ? each.event.published : []));
    return days.toSorted().at(-1) ?? parsePeriod(check.inspection)?.last ?? context.date.last;
  }
  const { precision, orLater, first, last } = context.date;
  const latest = linked(context).at(-1)?.published;
  const known = latest === undefined || (precision === "day" && !orLater) ? last : first;
  // What has happened since the register was read, it can’t show.
  const [day = last] = [known, context.register.asAt].toSorted();
  return latest !== undefined && latest > day ? latest : day;
}

/** For each council the report that the check is about. `visits`: the letter of a visit will do as well. */
function momentsOf(check: Check, context: CheckContext, visits = false): readonly (Case | Absence)[] {
  const { register } = context;
  const day = dayOf({ ...check, inspection: undefined }, context);
  const caseOf = (event: Inspection): Case => ({
    ...{ council: event.council, event, check, context, register, names: "", report: "", many: false },
    history: gradedInspections(register, event.council, event.published),
  });
  return subjectsOf(check, context).flatMap((council): readonly (Case | Absence)[] => {
    if (check.inspection === "every") return gradedInspections(register, council, day).map(caseOf);
    const own = (register.inspectionsOf.get(council) ?? []).filter((each) => visits || isGraded(each));
    const reported = linked(context).findLast((each) => own.includes(each));
    const [event, when, last = "9999"] = named(check, own, reported, day);
    if (event) return [caseOf(event)];
    const begins =
      own[0] && own[0].published > last ? `; its first is of ${formatDate(own[0].published)}` : "";
    const missing = `The register has no ${visits ? "" : "graded "}report on ${namesOf([council], register)}${when}${begins}.`;
    return [{ council, missing, held: gradedInspections(register, council, last).at(-1) }];
  });
}

/** Which of a council’s reports a check names, in words the time of it, and the last day of that time if it has one. */
function named(
  check: Check,
  own: readonly Inspection[],
  reported: Inspection | undefined,
  day: CalendarDay,
): readonly [Inspection | undefined, string, CalendarDay?] {
  const period = parsePeriod(check.inspection ?? "");
  if (period)
    return [own.findLast((each) => liesIn(each, period)), ` from ${formatDate(period.date)}`, period.last];
  if (check.inspection === "first") return [own[0], ""];
  const upTo = own.filter(({ published }) => published <= day);
  if (check.inspection === "previous") {
    const before = reported ? own.filter(({ published }) => published < reported.published) : upTo;
    return [before.at(-1), ` from before ${formatDate(reported?.published ?? day)}`];
  }
  return check.on === undefined && reported ? [reported, ""] : [upTo.at(-1), ` by ${formatDate(day)}`, day];
}

/** Whether the inspection took place or was reported in a period. */
export function liesIn({ start, end, published }: Inspection, { first, last }: Period): boolean {
  if (first <= published && published <= last) return true;
  const began = start ?? end;
  return began !== null && began <= last && (end ?? began) >= first.slice(0, began.length);
}

/** The inspections that the release reports, oldest report first. */
function linked({ register, inspections }: CheckContext): readonly Inspection[] {
  const wanted = new Set(inspections);
  return register.inspections.filter(({ id }) => wanted.has(id));
}

/** The parts of a claim about its own councils, one for each group of them of which the same can be said. */
export function partsOf(
  check: Check,
  context: CheckContext,
  decide: (each: Case) => Part,
  { visits = false, ifAbsent = ({ missing }: Absence): Part => onePart(null, missing, []) } = {},
): readonly Part[] {
  const { register } = context;
  const moments = momentsOf(check, context, visits);
  const absent = moments.flatMap((each) => ("missing" in each ? [ifAbsent(each)] : []));
  const cases = moments.filter((each) => "event" in each);
  const groups = groupBy(cases, (each) => JSON.stringify([each.event.published, decide(each).options]));
  const parts = [...groups.values()].flatMap((group): Part[] => {
    const names = councilNames(group, register);
    const many = group.length > 1;
    const report = `The ${many ? "reports" : "report"} of ${formatDate(group[0]?.event.published ?? "")}`;
    const [first, ...rest] = group.map((each) => decide({ ...each, names, report, many }));
    return first ? [{ ...first, rows: [first, ...rest].flatMap(({ rows }) => rows) }] : [];
  });
  // What is said of every inspection is wrong if it is wrong of one.
  const wrong = parts.filter(({ options }) => options.every(({ holds }) => holds === false));
  return check.inspection === "every" && wrong.length > 0 ? wrong : [...absent, ...parts];
}

/** The names of the councils that these are of, as running text. */
export function councilNames(of: readonly { readonly council: string }[], register: Register): string {
  return namesOf(new Set(of.map(({ council }) => council)), register);
}

/** The councils’ names as running text, in alphabetical order. */
export function namesOf(councils: Iterable<string>, register: Register): string {
  const wanted = new Set(councils);
  return listNames(
    [...register.councils.values(), ...register.abolished.values()].flatMap(({ slug, name }) =>
      wanted.has(slug) ? name : [],
    ),
  );
}
