import type { Location } from "../domain/addresses.ts";
import type { Archive } from "./model.ts";
import { claimsTable } from "./tables/claimsTable.ts";
import { inspectionsTable } from "./tables/inspectionsTable.ts";
import { nationalTable } from "./tables/nationalTable.ts";
import { quotesTable } from "./tables/quotesTable.ts";
import { releasesTable } from "./tables/releasesTable.ts";
import type { Table } from "./tables/table.ts";

/** The archive as tables. */
export interface ArchiveTables {
  readonly releases: Table;
  readonly quotes: Table;
  readonly claims: Table;
  readonly inspections: Table;
  readonly national: Table;
}

/**
 * The archive as tables, with ids and columns that stay the same: the one description from which the data files, the data
 * package and the data page are made. Drafts are left out.
 */
export function archiveTables(archive: Archive, location: Location): ArchiveTables {
  const published = <T extends { release: { draft: boolean } }>(items: readonly T[]) =>
    items.filter(({ release }) => !release.draft);
  return {
    releases: releasesTable(
      archive.releases.filter(({ draft }) => !draft),
      location,
    ),
    quotes: quotesTable(published(archive.printings), location),
    claims: claimsTable(published(archive.claims), location),
    inspections: inspectionsTable(archive.register, location),
    national: nationalTable(archive.country.series),
  };
}
