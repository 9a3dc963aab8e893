import { type CalendarDay, formatDate, formatMonth } from "../domain/dates.ts";
import type { Inspection } from "../domain/inspection.ts";
import { FRAMEWORKS } from "../domain/judgements.ts";
import { countWord, listNames } from "../domain/sentences.ts";
import { gradedInspections, type Register } from "../register/register.ts";
import { type CheckContext, CheckError, dayOf, knownCouncils, subjectsOf } from "./context.ts";
import type { Check } from "./language.ts";

/** The councils among which a check counts, on a day. */
export interface Group {
  readonly register: Register;
  readonly day: CalendarDay;
  readonly councils: readonly string[];
  /** The councils of the claim, always in the group. */
  readonly subjects: readonly string[];
  /** "councils", "London boroughs", "councils in the North East inspected under ILACS" */
  readonly noun: string;
  /** The graded inspections that count, oldest first, of each council that has any: with reports out by the day. */
  readonly known: ReadonlyMap<string, readonly Inspection[]>;
  /** Whether a report counts, whenever it came out. */
  counts(inspection: Inspection): boolean;
  /** How many councils of the group had not yet taken the place of others, since abolished, on which the register has no reports. */
  readonly lacking: number;
}

const TYPES = {
  county: "county councils",
  "london-borough": "London boroughs",
  "metropolitan-district": "metropolitan districts",
  "unitary-authority": "unitary authorities",
} as const;

/** The group that `among` describes. Throws `CheckError` for a region or council that the register does not have. */
export function groupOf(check: Check, context: CheckContext): Group {
  const { register } = context;
  const { region, type, councils: list, called, under, since, run_by } = check.among ?? {};
  const regions = [...new Set([...register.councils.values()].map((council) => council.region))].toSorted();
  if (region !== undefined && !regions.includes(region))
    throw new CheckError(
      ["among", "region"],
      `“${region}” is not a region in the register: write ${listNames(regions, "or")}`,
    );
  const named = list === undefined ? null : knownCouncils(list, ["among", "councils"], register);
  const found = [...register.councils.values()].filter(
    (council) =>
      (region ?? council.region) === council.region &&
      (type ?? council.type) === council.type &&
      (named?.includes(council.slug) ?? true) &&
      (run_by === undefined || council.trusts.length > 0),
  );
  const words = [
    type === undefined ? "councils" : TYPES[type],
    called === undefined ? named && "among those named" : `among ${called}`,
    region && `in ${/^(North|South|East|West) /.test(region) ? `the ${region}` : region}`,
    run_by && "whose services a trust runs",
    under && `inspected under ${frameworkName(under)}`,
    since && `reported on since ${formatDate(since)}`,
  ];
  const subjects = subjectsOf(check, context);
  const councils = [...new Set([...found.map(({ slug }) => slug), ...subjects])];
  const counts = ({ framework, era, published }: Inspection) =>
    (under === undefined || framework === under || era.id === under) && published >= (since ?? "");
  const noun = words.filter(Boolean).join(" ");
  return withKnown({ register, day: dayOf(check, context), councils, subjects, noun, counts });
}

function withKnown(group: Omit<Group, "known" | "lacking">): Group {
  const { register, day, councils, counts } = group;
  const histories = councils.map(
    (council) => [council, gradedInspections(register, council, day).filter(counts)] as const,
  );
  return {
    ...group,
    known: new Map(histories.filter(([, history]) => history.length > 0)),
    lacking:
      register.inspections[0]?.framework === FRAMEWORKS[0]
        ? councils.filter((council) => cameLater(council, group)).length
        : 0,
  };
}

/** A council without a report under the register’s first framework was not there yet: it took the place of others. */
function cameLater(council: string, { register, day }: Pick<Group, "register" | "day">): boolean {
  const [first] = gradedInspections(register, council);
  return first !== undefined && first.framework !== FRAMEWORKS[0] && first.published > day;
}

/** The same group, but only reports under the framework of the claim’s own latest report; null if it is that already. */
export function underPresentFramework(group: Group, { among }: Check): Group | null {
  const [own] = group.subjects.flatMap((council) => group.known.get(council)?.at(-1) ?? []);
  const reports = [...group.known.values()].flat();
  if (!own || among?.under || among?.since || reports.every(({ framework }) => framework === own.framework))
    return null;
  return withKnown({
    ...group,
    noun: `${group.noun} inspected under ${frameworkName(own.framework)}`,
    counts: (inspection) => group.counts(inspection) && inspection.framework === own.framework,
  });
}

function frameworkName(id: string): string {
  return id.toUpperCase() === FRAMEWORKS[0]
    ? "the single inspection framework"
    : id.replace("ilacs-", "ILACS as of ");
}

/* What the register can’t show, as sentences. */

/** Whom a count leaves out; undefined if it leaves out nobody. */
export function coverage({ councils, known, register, day, lacking, noun }: Group): string | undefined {
  const reported = councils.filter(
    (council) => known.has(council) || gradedInspections(register, council, day).length > 0,
  );
  if (reported.length === councils.length) return undefined;
  const abolished = lacking > 0 ? "; those abolished since are not in it" : "";
  return `By ${formatDate(day)} the register has reports on ${countWord(reported.length)} of ${countWord(councils.length)} ${noun}${abolished}.`;
}

/**
 * What the register can’t show of earlier times; undefined for an empty register. With inspections, only if one of them is the
 * first that the register has of its council, so that something may have gone before.
 */
export function beginning(register: Register, inspections?: readonly Inspection[]): string | undefined {
  const open = inspections?.some((each) => gradedInspections(register, each.council)[0] === each) ?? true;
  const [first] = register.inspections;
  if (!open || !first) return undefined;
  return `The register begins with reports published in ${formatMonth(first.published)}: it can’t show what earlier inspections, under other frameworks, had found.`;
}

/** A sentence if inspections that are compared followed different frameworks; else undefined. */
export function acrossFrameworks(...rows: readonly (readonly Inspection[])[]): string | undefined {
  const across = rows.some((row) => new Set(row.map(({ framework }) => framework)).size > 1);
  return across ? "The inspections followed two frameworks, whose grades are not like for like." : undefined;
}
