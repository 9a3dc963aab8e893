import { createHash } from "node:crypto";
import type { Release } from "../archive/model.ts";
import { rowObjects, type Table } from "../archive/tables/table.ts";
import { type ArchiveTables, archiveTables } from "../archive/tables.ts";
import { addresses } from "../domain/addresses.ts";
import { groupBy } from "../domain/order.ts";
import type { Site } from "../pages/site.ts";
import { tableToCsv } from "./csv.ts";
import { type DescribedFile, dataPackage } from "./dataPackage.ts";
import { formatJson } from "./json.ts";
import type { OutputFile } from "./writeOutput.ts";

/** The files under /data/, with the package that describes them. */
export function dataOutputs(site: Site): OutputFile[] {
  const tables = archiveTables(site.archive, site.location);
  const csv = new Map(
    Object.values(tables).map((table: Table) => [table, output(`${table.name}.csv`, tableToCsv(table))]),
  );
  const json = output("releases.json", releasesJson(site.archive.releases, tables));
  const files = [...csv.values(), json];
  const description = { name: "datapackage.json", content: formatJson(dataPackage(site, csv, json)) };
  return [...files, description].map(({ name, content }) => ({ address: addresses.dataFile(name), content }));
}

/** The releases as a list: the columns of their table, and inside each its quotations, its claims and what was said of it since. */
function releasesJson(releases: readonly Release[], tables: ArchiveTables): string {
  const bySlug = new Map(releases.map((release) => [release.slug, release]));
  const [quotes, claims] = [inRelease(tables.quotes), inRelease(tables.claims)];
  return formatJson(
    rowObjects(tables.releases).map((row) => {
      const slug = String(row.release);
      const release = bySlug.get(slug);
      return {
        ...row,
        quotes: quotes.get(slug) ?? [],
        claims: claims.get(slug) ?? [],
        notes: release?.notes ?? [],
        replies: release?.reply ?? [],
        corrections: release?.corrections ?? [],
      };
    }),
  );
}

function inRelease(table: Table): Map<unknown, object[]> {
  const grouped = groupBy(rowObjects(table), (row) => row.release);
  return new Map(
    [...grouped].map(([slug, rows]) => [slug, rows.map(({ release: _release, ...row }) => row)]),
  );
}

function output(name: string, content: string): DescribedFile {
  const bytes = Buffer.from(content);
  return {
    name,
    content,
    bytes: bytes.length,
    hash: `sha256:${createHash("sha256").update(bytes).digest("hex")}`,
  };
}
