import { createHash } from "node:crypto";
import type { Records } from "../content/records.ts";

/** 128 bits, in base64url, of everything in the records that a page can show but the releases and the pages of prose. */
export function groundOf(records: Records): string {
  const { site, people, inspectionNotes, councils, inspections, sources, published, origins } = records;
  // Of the published addresses only those that lead elsewhere make pages.
  const moved = published?.entries.flatMap(({ address, movedTo }) => (movedTo ? [[address, movedTo]] : []));
  // Pages link to their files: where site.yaml stands, the others do.
  const all = [
    origins.site.file,
    site,
    people,
    [...inspectionNotes],
    councils,
    inspections,
    [...sources],
    moved,
  ];
  return createHash("sha256").update(JSON.stringify(all)).digest().toString("base64url", 0, 16);
}
