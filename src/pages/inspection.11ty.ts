import { addresses } from "../domain/addresses.ts";
import type { Inspection } from "../domain/inspection.ts";

/** A page for each inspection and visit. */
export const data = {
  layout: "inspection.11ty.tsx",
  pagination: {
    data: "archive.register.inspections",
    size: 1,
    alias: "inspection",
    addAllPagesToCollections: false,
  },
  permalink: ({ inspection }: { inspection: Inspection }) => addresses.inspection(inspection.id),
};
