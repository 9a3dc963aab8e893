import type { Release } from "../archive/model.ts";
import { addresses } from "../domain/addresses.ts";

/** A page a release. */
export const data = {
  layout: "release.11ty.tsx",
  pagination: { data: "archive.releases", size: 1, alias: "release", addAllPagesToCollections: false },
  permalink: ({ release }: { release: Release }) => addresses.release(release.slug),
};
