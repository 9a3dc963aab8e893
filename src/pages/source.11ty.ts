import type { Release } from "../archive/model.ts";
import { addresses } from "../domain/addresses.ts";
import { groupBy } from "../domain/order.ts";
import type { SourceKind } from "../domain/release.ts";
import { type PartOfList, partsOf } from "../eleventy/page.ts";

/** The releases of each kind of source. */
export const data = {
  layout: "source.11ty.tsx",
  pagination: {
    data: "archive.releases",
    size: 1,
    alias: "part",
    before: (releases: readonly Release[]) =>
      partsOf(
        groupBy(releases, ({ source }) => source.kind),
        50,
      ),
    addAllPagesToCollections: false,
  },
  permalink: ({ part }: { part: PartOfList<SourceKind, Release> }) =>
    addresses.listPage(addresses.source(part.of), part.pagination.pageNumber + 1),
};
