import { addresses } from "../domain/addresses.ts";
import { listPermalink } from "./page.ts";

/** Every claim, newest release first. */
export const data = {
  layout: "claims.11ty.tsx",
  pagination: {
    data: "archive.claims",
    size: 40,
    alias: "claims",
    generatePageOnEmptyData: true,
    addAllPagesToCollections: false,
  },
  permalink: listPermalink(addresses.claims),
};
