import { addresses } from "../domain/addresses.ts";
import { listPermalink } from "../eleventy/page.ts";

/** Every quotation once, newest first. */
export const data = {
  layout: "quotes.11ty.tsx",
  pagination: {
    data: "archive.quotations",
    size: 30,
    alias: "quotations",
    generatePageOnEmptyData: true,
    addAllPagesToCollections: false,
  },
  permalink: listPermalink(addresses.quotes),
};
