import type { Rating } from "./grades.ts";

/* The kinds of release there are, and how pages name them. */

export const EVENTS = ["inspection", "focused-visit", "monitoring-visit", "other"] as const;
export type ReleaseEvent = (typeof EVENTS)[number];

export const SOURCE_KINDS = ["council", "leader-blog", "news", "recruitment", "ofsted", "other"] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

const SOURCES: Record<SourceKind, string> = {
  council: "council press release",
  "leader-blog": "leader’s blog",
  news: "news site",
  recruitment: "recruitment site",
  ofsted: "Ofsted press release",
  other: "other source",
};

/** The kind of source of a release, inside a sentence: "council press release". */
export function sourceKindLabel(kind: SourceKind): string {
  return SOURCES[kind];
}

/** Part of a publisher’s name that says what kind of source it is. */
const SAID_BY_NAME: Record<SourceKind, RegExp> = {
  council: /council/i,
  "leader-blog": /blog/i,
  news: /news/i,
  recruitment: /recruit|jobs/i,
  ofsted: /ofsted/i,
  other: /./,
};

/** A source inside a sentence: who published it and, unless the name says it, what kind of source that is. */
export function sourceName({
  publisher,
  kind,
}: {
  readonly publisher: string;
  readonly kind: SourceKind;
}): string {
  return SAID_BY_NAME[kind].test(publisher) ? publisher : `${publisher} (${SOURCES[kind]})`;
}

const EVENT_LABELS: Record<ReleaseEvent, string> = {
  inspection: "Inspection",
  "focused-visit": "Focused visit",
  "monitoring-visit": "Monitoring visit",
  other: "Other event",
};

/** What a release reports: "Focused visit". */
export function eventLabel(event: ReleaseEvent): string {
  return EVENT_LABELS[event];
}

/** The overall ratings that a release reports: one, or several if those of its councils differ. */
export function reportedRatings({ rating }: { readonly rating: ReadonlyMap<string, Rating> }): Rating[] {
  return [...new Set(rating.values())];
}

/** A release’s title as plain text, for places that can’t style it: a misprint in it is followed by “[sic]”. */
export function titleInText({
  title,
  misprint,
}: {
  readonly title: string;
  readonly misprint?: string | undefined;
}): string {
  return misprint === undefined ? title : title.replace(misprint, () => `${misprint} [sic]`);
}
