import type { TimelineEvent } from "../../../src/archive/model.ts";
import type { Verdict } from "../../../src/claims/findings.ts";
import { yearOf } from "../../../src/domain/dates.ts";
import type { Rating } from "../../../src/domain/grades.ts";
import { overallGrade } from "../../../src/domain/inspection.ts";
import { type ReleaseEvent, reportedRatings, type SourceKind } from "../../../src/domain/release.ts";

/** What the filters of the timeline match of an entry. */
export interface Facets {
  readonly council: readonly string[];
  readonly rating: readonly Rating[];
  readonly year: readonly number[];
  readonly event: readonly ReleaseEvent[];
  readonly source: readonly SourceKind[];
  readonly verdict: readonly Verdict[];
}

export function facetsOf(event: TimelineEvent): Facets {
  const { kind, councils, releases, date } = event;
  const all = [...councils, ...releases.flatMap((release) => release.councils)];
  return {
    council: unique(all.map(({ slug }) => slug)),
    rating: unique(ratingsOf(event)),
    year: [yearOf(date)],
    event: kind === "release" ? unique(releases.map((release) => release.event)) : [kind],
    source: unique(releases.map(({ source }) => source.kind)),
    verdict: unique(releases.flatMap(({ claims }) => claims.map(({ verdict }) => verdict))),
  };
}

function ratingsOf({ kind, inspections, releases }: TimelineEvent): Rating[] {
  if (kind === "focused-visit") return ["none"];
  if (inspections.length > 0) return inspections.map((one) => overallGrade(one) ?? "not-given");
  return releases.flatMap(reportedRatings);
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
