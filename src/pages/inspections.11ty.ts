import { addresses } from "../domain/addresses.ts";
import type { Inspection } from "../domain/inspection.ts";
import type { Pagination } from "../eleventy/page.ts";

/** Every inspection, newest report first. */
export const data = {
  layout: "inspections.11ty.tsx",
  pagination: {
    data: "archive.register.inspections",
    size: 100,
    alias: "inspections",
    before: (inspections: readonly Inspection[]) => inspections.toReversed(),
    generatePageOnEmptyData: true,
    addAllPagesToCollections: false,
  },
  permalink: ({ pagination }: { pagination: Pagination }) =>
    addresses.listPage(addresses.inspections, pagination.pageNumber + 1),
};
