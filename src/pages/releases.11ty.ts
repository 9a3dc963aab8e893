import { addresses } from "../domain/addresses.ts";
import { listPermalink } from "../eleventy/page.ts";

/** Every release, newest first. */
export const data = {
  layout: "releases.11ty.tsx",
  pagination: {
    data: "archive.releases",
    size: 50,
    alias: "releases",
    generatePageOnEmptyData: true,
    addAllPagesToCollections: false,
  },
  permalink: listPermalink(addresses.releases),
};
