import type { Release } from "../../archive/model.ts";

const KINDS: Record<Release["source"]["kind"], string> = {
  council: "council press release",
  "leader-blog": "leader’s blog",
  news: "news site",
  recruitment: "recruitment site",
  ofsted: "Ofsted press release",
  other: "other source",
};

/** What kind of source a release comes from, inside a sentence: "council press release". */
export function sourceKindLabel(kind: Release["source"]["kind"]): string {
  return KINDS[kind];
}

const EVENTS: Record<Release["event"], string> = {
  inspection: "Inspection",
  "focused-visit": "Focused visit",
  "monitoring-visit": "Monitoring visit",
  other: "Other event",
};

/** What a release reports: "Focused visit". */
export function eventLabel(event: Release["event"]): string {
  return EVENTS[event];
}

const INSPECTIONS = {
  full: "Full inspection",
  "re-inspection": "Re-inspection",
  standard: "Standard inspection",
  short: "Short inspection",
  "focused-visit": "Focused visit",
} as const;

/** What kind of inspection it was: "Short inspection". */
export function inspectionKindLabel(kind: keyof typeof INSPECTIONS): string {
  return INSPECTIONS[kind];
}
