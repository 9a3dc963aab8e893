import type { Site } from "../../archive/site.ts";
import type { Column, Table } from "../../archive/tables/table.ts";
import { archiveTables } from "../../archive/tables.ts";
import { addresses } from "../../domain/addresses.ts";

/** A data file, as the data page lists it. */
export interface DataFile {
  /** "quotes.csv" */
  readonly name: string;
  readonly address: string;
  readonly title: string;
  readonly description: string;
  readonly format: "CSV" | "JSON";
  readonly rows: number;
  /** "Open Government Licence v3.0" */
  readonly licence: string;
  /** In the order of the file. */
  readonly columns: readonly Pick<Column, "name" | "type" | "description">[];
}

/** Every data file, with its columns. The JSON of the releases has the columns of `releases.csv`, and more inside. */
export function dataFiles({ archive, location }: Site): DataFile[] {
  const licences = { text: archive.site.text_licence.name, register: archive.site.register.licence };
  const tables = archiveTables(archive, location);
  const csvFile = (table: Table): DataFile => ({
    ...fileOf(table, "CSV"),
    description: table.description,
    licence: licences[table.licence],
    columns: table.columns,
  });
  const json: DataFile = {
    ...fileOf(tables.releases, "JSON"),
    description:
      "The same releases with everything inside: each with its quotations, its claims, its notes, replies and corrections.",
    licence: licences.text,
    columns: tables.releases.columns,
  };
  return [
    csvFile(tables.releases),
    json,
    ...[tables.quotes, tables.claims, tables.inspections, tables.national].map(csvFile),
  ];
}

function fileOf(table: Table, format: DataFile["format"]) {
  const name = `${table.name}.${format.toLowerCase()}`;
  return { name, address: addresses.dataFile(name), title: table.title, format, rows: table.count };
}
