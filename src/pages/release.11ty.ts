import type { Archive, Release } from "../archive/model.ts";
import { addresses } from "../domain/addresses.ts";

/** A page a release, withdrawn ones too. */
export const data = {
  layout: "release.11ty.tsx",
  pagination: {
    data: "archive.releases",
    size: 1,
    alias: "release",
    before: (releases: readonly Release[], { archive }: { archive: Archive }) => [
      ...releases,
      ...archive.withdrawn,
    ],
    addAllPagesToCollections: false,
  },
  permalink: ({ release }: { release: Release }) => addresses.release(release.slug),
};
