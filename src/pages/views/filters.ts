import type { Archive } from "../../archive/model.ts";
import { addresses } from "../../domain/addresses.ts";
import { gradeLabel, RATINGS, type Rating } from "../../domain/grades.ts";
import { compareText } from "../../domain/order.ts";
import { eventLabel, sourceKindLabel } from "../../domain/release.ts";
import { startSentence } from "../../domain/sentences.ts";
import type { Facets } from "./event.ts";

/** A group of choices above the timeline. Each choice is a link to a page; a script turns it into a filter in place. */
export interface FilterGroup {
  readonly facet: keyof Facets;
  readonly legend: string;
  readonly options: readonly FilterOption[];
  /** Whether there are so many that they are shown when they are asked for, councils then by name. */
  readonly many: boolean;
}

export interface FilterOption {
  readonly value: string;
  readonly label: string;
  /** How many entries of the timeline it matches. */
  readonly count: number;
  /** The page that shows the same choice without JavaScript. */
  readonly address: string;
}

/** So many choices are seen at a glance. */
const FEW = 20;

const EVENT_PAGES: Record<string, string> = {
  inspection: addresses.inspections,
  "focused-visit": addresses.rating("none"),
};

/** The choices that the entries offer; a choice that matches nothing is left out. */
export function filterGroups(archive: Archive, events: readonly Facets[]): FilterGroup[] {
  const councilName = (slug: string) => archive.register.councils.get(slug)?.name ?? slug;
  const group = (
    facet: keyof Facets,
    legend: string,
    label: (value: string) => string,
    address: (value: string) => string,
    order: (a: FilterOption, b: FilterOption) => number = () => 0,
  ): FilterGroup => {
    const counts = new Map<string, number>();
    for (const facets of events)
      for (const value of facets[facet]) counts.set(value, (counts.get(value) ?? 0) + 1);
    const options = [...counts].map(([value, count]) => ({
      value,
      label: label(value),
      count,
      address: address(value),
    }));
    const many = options.length > FEW;
    const byName = many && facet === "council";
    return { facet, legend, options: options.toSorted(byName ? byLabel : order), many };
  };
  const rank = ({ value }: FilterOption) => RATINGS.indexOf(value as Rating);
  return [
    group("council", "Council", councilName, addresses.council, (a, b) => b.count - a.count),
    group(
      "rating",
      "Overall grade",
      (value) => gradeLabel(value as Rating),
      (value) => addresses.rating(value as Rating),
      (a, b) => rank(a) - rank(b),
    ),
    group("year", "Year", String, (value) => addresses.year(Number(value))),
    group(
      "event",
      "Event",
      (value) => eventLabel(value as Parameters<typeof eventLabel>[0]),
      (value) => EVENT_PAGES[value] ?? addresses.releases,
    ),
    group(
      "source",
      "Told by",
      (value) => startSentence(sourceKindLabel(value as Parameters<typeof sourceKindLabel>[0])),
      (value) => addresses.source(value),
    ),
  ].filter(({ options }) => options.length > 1);
}

function byLabel(a: FilterOption, b: FilterOption): number {
  return compareText(a.label, b.label);
}
