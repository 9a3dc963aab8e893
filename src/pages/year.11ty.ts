import type { Archive, TimelineEvent } from "../archive/model.ts";
import { yearsOf } from "../archive/timeline.ts";
import { addresses } from "../domain/addresses.ts";
import { type PartOfList, partsOf } from "../eleventy/page.ts";

/** The entries of each year. */
export const data = {
  layout: "year.11ty.tsx",
  pagination: {
    data: "archive.events",
    size: 1,
    alias: "part",
    before: (_events: unknown, { archive }: { archive: Archive }) => partsOf(yearsOf(archive), 40),
    addAllPagesToCollections: false,
  },
  permalink: ({ part }: { part: PartOfList<number, TimelineEvent> }) =>
    addresses.listPage(addresses.year(part.of), part.pagination.pageNumber + 1),
};
