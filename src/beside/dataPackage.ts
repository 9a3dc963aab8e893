import type { Site } from "../archive/site.ts";
import type { Column, Table, TableLicence } from "../archive/table.ts";
import { addresses } from "../domain/addresses.ts";
import { formatDate } from "../domain/dates.ts";
import { slugOf } from "../domain/slugs.ts";

/** What a data package says of a file’s bytes. */
export interface DescribedFile {
  readonly name: string;
  readonly bytes: number;
  /** "sha256:…" */
  readonly hash: string;
}

const PROFILES = "https://datapackage.org/profiles/2.0";

/**
 * The description of the data files as a Frictionless Data Package 2.0 (https://datapackage.org/standard/data-package/).
 * `profile` says the same to readers of version 1.
 */
export function dataPackage(site: Site, csv: ReadonlyMap<Table, DescribedFile>, json: DescribedFile): object {
  const { archive, location } = site;
  const { register, text_licence } = archive.site;
  const licences: Record<TableLicence, { title: string; path: string }> = {
    text: { title: text_licence.name, path: text_licence.url },
    register: { title: register.licence, path: register.licence_url },
  };
  return {
    $schema: `${PROFILES}/datapackage.json`,
    name: slugOf(archive.site.name),
    title: archive.site.name,
    description: [
      archive.site.description.trim(),
      `The register of inspections runs to ${formatDate(register.as_at)}.`,
      "The CSV files are in UTF-8 with a byte-order mark; in them a text that begins with =, +, - or @ has an apostrophe before it, so that no spreadsheet takes it for a formula.",
      "Quotations are the words of their speakers; the licence is for the archive’s own work.",
    ].join(" "),
    homepage: location.absolute(addresses.data),
    version: archive.changed.archive,
    licenses: [licences.text, licences.register],
    sources: [{ title: "Ofsted inspection reports", path: "https://reports.ofsted.gov.uk/" }],
    resources: [
      ...[...csv].map(([table, file]) => ({
        ...resource(file, table.name, table.title, table.description),
        type: "table",
        profile: "tabular-data-resource",
        format: "csv",
        mediatype: "text/csv",
        licenses: [licences[table.licence]],
        dialect: { lineTerminator: "\n" },
        schema: schemaOf(table),
      })),
      {
        ...resource(
          json,
          "releases-json",
          "Releases, with everything inside",
          "A list of the releases, each with its quotations, claims, notes, replies and corrections.",
        ),
        format: "json",
        mediatype: "application/json",
        licenses: [licences.text],
      },
    ],
  };
}

function resource(
  { name: path, bytes, hash }: DescribedFile,
  name: string,
  title: string,
  description: string,
) {
  return {
    $schema: `${PROFILES}/dataresource.json`,
    name,
    path,
    title,
    description,
    encoding: "utf-8",
    bytes,
    hash,
  };
}

/** A table's schema: https://datapackage.org/standard/table-schema/ */
function schemaOf(table: Table): object {
  return {
    $schema: `${PROFILES}/tableschema.json`,
    fields: table.columns.map(fieldOf),
    missingValues: [""],
    primaryKey: table.primaryKey,
    ...(table.foreignKeys.length > 0
      ? {
          foreignKeys: table.foreignKeys.map(({ column, table: resource, key }) => ({
            fields: [column],
            reference: { resource, fields: [key] },
          })),
        }
      : {}),
  };
}

function fieldOf({ type, description, ...column }: Column): object {
  if (type !== "list") return { ...column, type, description };
  return { ...column, type: "string", description: `${description} Several are separated by “|”.` };
}
