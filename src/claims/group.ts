import { type CalendarDay, formatDate } from "../domain/dates.ts";
import type { Council, Inspection } from "../domain/inspection.ts";
import { FRAMEWORKS } from "../domain/judgements.ts";
import { countWord, listNames } from "../domain/sentences.ts";
import { gradedInspections, type Register } from "../register/register.ts";
import { type CheckContext, CheckError, dayOf, knownCouncils, subjectsOf } from "./context.ts";
import type { Check } from "./language.ts";

/** The councils among which a check counts, on a day. */
export interface Group {
  readonly check: Check;
  readonly register: Register;
  readonly day: CalendarDay;
  readonly councils: readonly string[];
  /** The councils of the claim, always in the group. */
  readonly subjects: readonly string[];
  /** "councils", "London boroughs", "councils in the North East" */
  readonly members: string;
  /** What counts of their reports: " inspected under ILACS". */
  readonly reported: string;
  /** Whether a report counts. */
  counts(this: void, inspection: Inspection): boolean;
  /** For each council on which a report that counts was out by the day, its graded inspections up to the last that does. */
  readonly known: ReadonlyMap<string, readonly Inspection[]>;
  /** How many councils of the group the register lacks on the day, because they have been abolished since. */
  readonly missing: number;
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
  const { region, outside, type, councils: list, called = "", under, since, run_by } = check.among ?? {};
  const inside = knownRegions(region, "region", register);
  const without = knownRegions(outside, "outside", register);
  const named = list === undefined ? null : knownCouncils(list, ["among", "councils"], register);
  const isMember = (council: Council) =>
    (inside.length === 0 || inside.includes(council.region)) &&
    !without.includes(council.region) &&
    (type ?? council.type) === council.type &&
    (named?.includes(council.slug) ?? true) &&
    (run_by === undefined || council.trusts.length > 0);
  const plural = /s$/.test(called);
  const words = [
    plural ? called.replace(/^the /, "") : type === undefined ? "councils" : TYPES[type],
    called && !plural && `of ${called}`,
    named && !called && "among those named",
    inside.length > 0 && `in ${listNames(inside.map(inSentence))}`,
    without.length > 0 && `outside ${listNames(without.map(inSentence))}`,
    run_by && "whose services a trust runs",
  ];
  const reports = [
    under && ` inspected under ${frameworkName(under)}`,
    since && ` reported on since ${formatDate(since)}`,
  ];
  const subjects = subjectsOf(check, context);
  const day = dayOf(check, context);
  const slugs = [...register.councils.values()].filter(isMember).map(({ slug }) => slug);
  return withKnown({
    check,
    register,
    day,
    councils: [...new Set([...slugs, ...subjects])],
    subjects,
    members: words.filter(Boolean).join(" "),
    reported: reports.filter(Boolean).join(""),
    counts: ({ framework, era, published }) =>
      (under === undefined || framework === under || era.id === under) && published >= (since ?? ""),
    missing: [...register.abolished.values()].filter((each) => isMember(each) && (each.until ?? "") >= day)
      .length,
  });
}

function knownRegions(
  written: string | readonly string[] = [],
  key: string,
  register: Register,
): readonly string[] {
  const known = [...new Set([...register.councils.values()].map(({ region }) => region))].toSorted();
  for (const region of [written].flat())
    if (!known.includes(region))
      throw new CheckError(
        ["among", key],
        `“${region}” is not a region in the register: write ${listNames(known, "or")}`,
      );
  return [written].flat();
}

function inSentence(region: string): string {
  return /^(North|South|East|West) /.test(region) ? `the ${region}` : region;
}

function withKnown(group: Omit<Group, "known">): Group {
  const { register, day, councils, counts } = group;
  const histories = councils.map((council) => {
    const all = gradedInspections(register, council, day);
    return [council, all.slice(0, all.findLastIndex(counts) + 1)] as const;
  });
  return { ...group, known: new Map(histories.filter(([, history]) => history.length > 0)) };
}

/** The group and, unless it is the same, only reports under the framework of the claim’s own latest report. */
export function orUnderPresentFramework(group: Group): readonly Group[] {
  const { among } = group.check;
  const [own] = group.subjects.flatMap((council) => group.known.get(council)?.at(-1) ?? []);
  const reports = [...group.known.values()].flat();
  if (!own || among?.under || among?.since || reports.every(({ framework }) => framework === own.framework))
    return [group];
  const present = withKnown({
    ...group,
    reported: ` inspected under ${frameworkName(own.framework)}`,
    counts: (each) => group.counts(each) && each.framework === own.framework,
  });
  return [group, present];
}

/** "when counting councils inspected under ILACS and rated good overall" */
export function counting({ members, reported }: Group, phrase: string): string {
  return `when counting ${members}${reported && `${reported} and`} ${phrase}`;
}

/** "ILACS", "the single inspection framework", "ILACS as of 2023" */
export function frameworkName(id: string): string {
  return id.toUpperCase() === FRAMEWORKS[0]
    ? "the single inspection framework"
    : id.replace("ilacs-", "ILACS as of ");
}

/** How many councils were counted on the day: "12 councils in the North East reported on by then". */
export function membersKnown({ known, councils, members, reported }: Group): string {
  const by = reported === "" && known.size < councils.length ? " reported on by then" : reported;
  return `${countWord(known.size)} ${members}${by}`;
}

/** Whom a count leaves out; undefined if it leaves out nobody. */
export function coverage({ councils, register, day, missing, members }: Group): string | undefined {
  const reported = councils.filter((council) => gradedInspections(register, council, day).length > 0).length;
  if (reported === councils.length && missing === 0) return undefined;
  const abolished = missing > 0 ? "; those abolished since are not in it" : "";
  return `By ${formatDate(day)} the register has reports on ${countWord(reported)} of today’s ${countWord(councils.length)} ${members}${abolished}.`;
}
