import type { Release } from "../archive/model.ts";
import { addresses } from "../domain/addresses.ts";
import { SOURCE_KINDS, type SourceKind } from "../domain/release.ts";
import { type PartOfList, partsOf } from "../eleventy/page.ts";

/** The releases of each kind of source; of a kind without any, an empty list. */
export const data = {
  layout: "source.11ty.tsx",
  pagination: {
    data: "archive.releases",
    size: 1,
    alias: "part",
    before: (releases: readonly Release[]) =>
      partsOf(
        SOURCE_KINDS.map((kind) => [kind, releases.filter(({ source }) => source.kind === kind)]),
        50,
      ),
    addAllPagesToCollections: false,
  },
  permalink: ({ part }: { part: PartOfList<SourceKind, Release> }) =>
    addresses.listPage(addresses.source(part.of), part.pagination.pageNumber + 1),
};
