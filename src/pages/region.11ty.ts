import type { Region } from "../archive/model.ts";
import { addresses } from "../domain/addresses.ts";

/** A page for each region. */
export const data = {
  layout: "region.11ty.tsx",
  pagination: { data: "archive.regions", size: 1, alias: "region", addAllPagesToCollections: false },
  permalink: ({ region }: { region: Region }) => addresses.region(region.name),
};
