import { type PartialDate, parsePartialDate, yearOf } from "../domain/dates.ts";
import { type Inspection, isGraded } from "../domain/inspection.ts";
import { compareText } from "../domain/order.ts";
import type { Register } from "../register/register.ts";
import type { Archive, Release, TimelineEvent } from "./model.ts";

/**
 * The timeline: every inspection and visit of the councils in focus, and every inspection that a release reports, each with
 * its releases. Inspections published on one day share an entry when one release reports both, or when both are of councils in
 * focus; a release that reports inspections of several days stands with the latest; one that reports none stands alone.
 * Newest first; ties by id.
 */
export function buildTimeline(
  register: Register,
  releases: readonly Release[],
  focus: readonly string[],
): TimelineEvent[] {
  const inFocus = new Set(focus);
  const anchors = new Map(releases.map((release) => [release, release.inspections.at(-1)]));
  const reported = new Set(releases.flatMap((release) => release.inspections));
  const shown = register.inspections.filter((one) => inFocus.has(one.council) || reported.has(one));
  const groups = groupInspections(shown, releases, inFocus);

  const releasesOf = new Map<readonly Inspection[], Release[]>();
  const alone: Release[] = [];
  for (const release of releases) {
    const anchor = anchors.get(release);
    const group = anchor && groups.get(anchor);
    if (!group) alone.push(release);
    else releasesOf.set(group, [...(releasesOf.get(group) ?? []), release]);
  }
  const events = [
    ...[...new Set(groups.values())].map((group) => eventOf(register, group, releasesOf.get(group) ?? [])),
    ...alone.map(releaseAlone),
  ];
  return events.toSorted((a, b) => compareText(b.date.last, a.date.last) || compareText(a.id, b.id));
}

/** Which inspections stand together: each inspection's group, oldest first within it. */
function groupInspections(
  shown: readonly Inspection[],
  releases: readonly Release[],
  inFocus: ReadonlySet<string>,
): Map<Inspection, readonly Inspection[]> {
  const groups = new Map<Inspection, Inspection[]>(shown.map((inspection) => [inspection, [inspection]]));
  const join = (a: Inspection, b: Inspection) => {
    const [left, right] = [groups.get(a), groups.get(b)];
    if (!left || !right || left === right || a.published !== b.published || isGraded(a) !== isGraded(b))
      return;
    left.push(...right);
    for (const moved of right) groups.set(moved, left);
  };
  const focusByDay = new Map<string, Inspection>();
  for (const inspection of shown.filter(({ council }) => inFocus.has(council))) {
    const day = `${inspection.published} ${isGraded(inspection)}`;
    const first = focusByDay.get(day);
    if (first) join(first, inspection);
    else focusByDay.set(day, inspection);
  }
  for (const { inspections } of releases)
    for (const [at, inspection] of inspections.entries())
      for (const other of inspections.slice(at + 1)) join(inspection, other);
  return groups;
}

function eventOf(
  register: Register,
  group: readonly Inspection[],
  releases: readonly Release[],
): TimelineEvent {
  const inspections = group.toSorted((a, b) => compareText(a.council, b.council));
  const [first] = inspections;
  if (!first) throw new Error("An event without inspections");
  return {
    id: first.id,
    date: dayOf(first.published),
    kind: isGraded(first) ? "inspection" : "focused-visit",
    councils: inspections.flatMap(({ council }) => register.councils.get(council) ?? []),
    inspections,
    releases: oldestFirst(releases),
  };
}

function releaseAlone(release: Release): TimelineEvent {
  return {
    id: release.slug,
    date: release.date,
    kind: "release",
    councils: release.councils,
    inspections: [],
    releases: [release],
  };
}

function oldestFirst(releases: readonly Release[]): Release[] {
  return releases.toSorted((a, b) => compareText(a.date.last, b.date.last) || compareText(a.slug, b.slug));
}

function dayOf(day: string): PartialDate {
  const date = parsePartialDate(day);
  if (!date) throw new Error(`Not a day: ${day}`);
  return date;
}

/**
 * Every year with its entries, newest first: from the first of which the archive, its register or its timeline knows anything to the
 * last, without gaps, so that every year that is named has a page.
 */
export function yearsOf({
  site,
  events,
  releases,
  register,
}: Archive): [year: number, events: TimelineEvent[]][] {
  const years = [
    site.years.from,
    site.years.to,
    yearOf(register.asAt),
    ...events.map(({ date }) => yearOf(date)),
    ...releases.map(({ date }) => yearOf(date)),
    ...register.inspections.map(({ published }) => yearOf(published)),
  ];
  const last = Math.max(...years);
  return Array.from({ length: last - Math.min(...years) + 1 }, (_, at) => last - at).map((year) => [
    year,
    events.filter(({ date }) => yearOf(date) === year),
  ]);
}
