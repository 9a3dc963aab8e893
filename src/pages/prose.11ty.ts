import type { ProseRecord } from "../content/load.ts";
import { addresses } from "../domain/addresses.ts";

/** The pages of `content/pages`. */
export const data = {
  layout: "prose.11ty.tsx",
  pagination: { data: "archive.pages", size: 1, alias: "prose", addAllPagesToCollections: false },
  permalink: ({ prose }: { prose: ProseRecord }) => addresses.prose(prose.slug),
};
