import { addresses } from "../domain/addresses.ts";
import type { Council } from "../domain/inspection.ts";

/** A page for each council. */
export const data = {
  layout: "council.11ty.tsx",
  pagination: {
    data: "archive.councilsWithPages",
    size: 1,
    alias: "council",
    addAllPagesToCollections: false,
  },
  permalink: ({ council }: { council: Council }) => addresses.council(council.slug),
};
