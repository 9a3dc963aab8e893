import { createHash } from "node:crypto";
import type { Release } from "../archive/model.ts";
import type { Site } from "../archive/site.ts";
import { rowObject, rowObjects, type Table } from "../archive/table.ts";
import { type ArchiveTables, archiveTables } from "../archive/tables.ts";
import { addresses } from "../domain/addresses.ts";
import { groupBy } from "../domain/order.ts";
import { bibtex } from "./bibtex.ts";
import { type DescribedFile, dataPackage } from "./dataPackage.ts";
import type { OutputFile } from "./output.ts";
import { ris } from "./ris.ts";
import { formatJson, tableToCsv } from "./serialise.ts";

/** The files under /data/, with the package that describes them. */
export function* dataFiles(site: Site): Generator<OutputFile> {
  const tables = archiveTables(site.archive, site.location);
  const csv = Object.values(tables).map((table: Table) => ({
    table,
    file: dataFile(`${table.name}.csv`, () => tableToCsv(table)),
  }));
  const json = dataFile("releases.json", () => releasesJson(site.archive.releases, tables));
  const cited = site.archive.releases.filter(({ draft }) => !draft);
  const bib = dataFile("releases.bib", () => cited.map((release) => bibtex(site, release)).join("\n"));
  const risFile = dataFile("releases.ris", () => cited.map((release) => ris(site, release)).join(""));
  for (const { name, bytes } of [...csv.map(({ file }) => file), json, bib, risFile])
    yield { address: addresses.dataFile(name), make: bytes };
  const describe = () => {
    const described = csv.map(({ table, file }) => [table, describeFile(file)] as const);
    return formatJson(dataPackage(site, new Map(described), describeFile(json)));
  };
  yield { address: addresses.dataFile("datapackage.json"), make: describe };
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

/** The rows of each release, without its name. */
function inRelease(table: Table): Map<unknown, object[]> {
  const rows = groupBy(table.rows(), (row) => row[RELEASE]);
  return new Map([...rows].map(([slug, of]) => [slug, of.map((row) => rowObject(table, row, "release"))]));
}

/** Where the tables of what stands in a release name it: in their first column. */
const RELEASE = 0;

interface DataFile {
  readonly name: string;
  /** Made when first asked for, then kept for the package's description. */
  readonly bytes: () => Uint8Array;
}

function dataFile(name: string, text: () => string): DataFile {
  let made: Uint8Array | undefined;
  return {
    name,
    bytes: () => {
      made ??= Buffer.from(text());
      return made;
    },
  };
}

function describeFile({ name, bytes }: DataFile): DescribedFile {
  const content = bytes();
  return {
    name,
    bytes: content.length,
    hash: `sha256:${createHash("sha256").update(content).digest("hex")}`,
  };
}
