import type { Archive, TimelineEvent } from "../../archive/model.ts";
import { addresses } from "../../domain/addresses.ts";
import { type PartialDate, yearOf } from "../../domain/dates.ts";
import { type Grade, isGrade, type Rating } from "../../domain/grades.ts";
import { areaGrades, type Inspection, overallGrade } from "../../domain/inspection.ts";
import { judgementInSentence, judgementLabel } from "../../domain/judgements.ts";

type Further = { readonly count: number; readonly address: string };

import { inspectionKindLabel } from "../../domain/judgements.ts";
import { reportedRatings } from "../../domain/release.ts";
import { type ReleaseListing, releaseListing } from "./listings.ts";

/** How many releases the timeline lists with an inspection; all are on its page. */
const TOLD = 8;

/** An entry of the timeline. */
export interface EventView {
  readonly anchor: string;
  readonly date: PartialDate;
  readonly year: number;
  /** "Inspection reports", "Focused visit", "Release". */
  readonly label: string;
  readonly outcomes: readonly Outcome[];
  /** What the country looked like that day: "33 of 153 authorities were then rated outstanding." Null for visits. */
  readonly country: string | null;
  readonly releases: readonly ReleaseListing[];
  /** The way to releases that are not listed here. */
  readonly further: Further | null;
  /** What the filters match. */
  readonly facets: Facets;
}

export interface Facets {
  readonly council: readonly string[];
  readonly rating: readonly Rating[];
  readonly year: readonly string[];
  readonly event: readonly string[];
  readonly source: readonly string[];
}

/** What one inspection or visit of an event found. */
export interface Outcome {
  readonly council: string;
  readonly councilAddress: string;
  readonly address: string;
  /** "Short inspection". */
  readonly kind: string;
  /** The overall grade; `not-given` where the framework has none any more; null for a visit. */
  readonly overall: Grade | "not-given" | null;
  /** The judgements below the best grade, with their grades; as they stand in a sentence after “Outstanding, but”. */
  readonly below: readonly { readonly label: string; readonly grade: Grade }[];
  readonly reportUrl: string | null;
}

export function eventView(archive: Archive, event: TimelineEvent): EventView {
  return {
    anchor: `on-${event.id}`,
    date: event.date,
    year: yearOf(event.date),
    label: eventHeading(event),
    outcomes: event.inspections.map((inspection) => outcomeOf(archive, inspection)),
    country: event.kind === "inspection" ? countrySentence(archive, event.date.last) : null,
    releases: event.releases.slice(0, TOLD).map(releaseListing),
    further: furtherReleases(event),
    facets: facetsOf(event),
  };
}

export function facetsOf(event: TimelineEvent): Facets {
  const visit = event.kind === "focused-visit";
  return {
    council: [
      ...new Set(
        [...event.councils, ...event.releases.flatMap(({ councils }) => councils)].map(({ slug }) => slug),
      ),
    ],
    rating: [...new Set<Rating>(visit ? ["none"] : ratingsOf(event))],
    year: [String(yearOf(event.date))],
    event: [event.kind === "release" ? (event.releases[0]?.event ?? "other") : event.kind],
    source: [...new Set(event.releases.map(({ source }) => source.kind))],
  };
}

/** How many listings an event takes on a page: itself and the releases listed. */
export function eventSize({ releases }: TimelineEvent): number {
  return 1 + Math.min(releases.length, TOLD);
}

function furtherReleases({ inspections: [first], releases }: TimelineEvent): Further | null {
  if (!first || releases.length <= TOLD) return null;
  return { count: releases.length - TOLD, address: addresses.inspection(first.id) };
}

function eventHeading({ kind, inspections }: TimelineEvent): string {
  if (kind === "release") return "Release";
  if (kind === "focused-visit") return inspections.length === 1 ? "Focused visit" : "Focused visits";
  return inspections.length === 1 ? "Inspection report" : "Inspection reports";
}

function ratingsOf({ inspections, releases }: TimelineEvent): Rating[] {
  if (inspections.length > 0) return inspections.map((one) => overallGrade(one) ?? "not-given");
  return releases.flatMap(reportedRatings);
}

function outcomeOf(archive: Archive, inspection: Inspection): Outcome {
  const overall = inspection.grades.overall;
  const name = overall === "outstanding" ? judgementInSentence : judgementLabel;
  return {
    council: archive.register.councils.get(inspection.council)?.name ?? inspection.council,
    councilAddress: addresses.council(inspection.council),
    address: addresses.inspection(inspection.id),
    kind: inspectionKindLabel(inspection.kind),
    overall: isGrade(overall) ? overall : inspection.kind === "focused-visit" ? null : "not-given",
    below: areaGrades(inspection).flatMap(({ judgement, grade }) =>
      isGrade(grade) && grade !== "outstanding" ? [{ label: name(judgement), grade }] : [],
    ),
    reportUrl: inspection.reportUrl,
  };
}

/** How many authorities the register shows as outstanding on a day, of how many it then held. */
export function countrySentence(archive: Archive, day: string): string {
  const { outstanding, authorities } = archive.country.on(day);
  const all = authorities === 1 ? "authority" : "authorities";
  return `${outstanding} of ${authorities} ${all} in the register ${outstanding === 1 || authorities === 1 ? "was" : "were"} then rated outstanding overall.`;
}
