import { createHash } from "node:crypto";
import type { Release } from "../archive/model.ts";
import { rowObject, rowObjects, type Table } from "../archive/tables/table.ts";
import { type ArchiveTables, archiveTables } from "../archive/tables.ts";
import { addresses } from "../domain/addresses.ts";
import { groupBy } from "../domain/order.ts";
import type { Site } from "../pages/site.ts";
import { tableToCsv } from "./csv.ts";
import { type DescribedFile, dataPackage } from "./dataPackage.ts";
import { formatJson } from "./json.ts";
import type { LazyFile } from "./writeOutput.ts";

/** The files under /data/, with the package that describes them; each is made when it is asked for. */
export function* dataOutputs(site: Site): Generator<LazyFile> {
  const tables = archiveTables(site.archive, site.location);
  const csv = new Map(
    Object.values(tables).map((table: Table) => [
      table,
      new DataFile(`${table.name}.csv`, () => tableToCsv(table)),
    ]),
  );
  const json = new DataFile("releases.json", () => releasesJson(site.archive.releases, tables));
  const of = [site];
  for (const file of [...csv.values(), json])
    yield { address: addresses.dataFile(file.name), of, make: () => file.make() };
  const describe = () => {
    const described = [...csv].map(([table, file]) => [table, file.described()] as const);
    return formatJson(dataPackage(site, new Map(described), json.described()));
  };
  yield { address: addresses.dataFile("datapackage.json"), of, make: describe };
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

/** A data file, of which only its description is kept when it has been made. */
class DataFile {
  readonly name: string;
  readonly #text: () => string;
  #described: DescribedFile | undefined;

  constructor(name: string, text: () => string) {
    this.name = name;
    this.#text = text;
  }

  make(): Uint8Array {
    const content = Buffer.from(this.#text());
    this.#describe(content);
    return content;
  }

  described(): DescribedFile {
    return this.#described ?? this.#describe(this.make());
  }

  #describe(content: Uint8Array): DescribedFile {
    const hash = `sha256:${createHash("sha256").update(content).digest("hex")}`;
    this.#described = { name: this.name, bytes: content.length, hash };
    return this.#described;
  }
}
