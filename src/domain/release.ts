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
