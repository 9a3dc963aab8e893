import { stringify } from "csv-stringify/sync";
import { XMLBuilder } from "fast-xml-parser";
import type { Table } from "../archive/table.ts";

/**
 * A table as CSV (RFC 4180, but with lines that end in LF alone), UTF-8 with a byte-order mark, without which Excel takes it for another encoding. Lists are joined by "|",
 * objects are JSON, nothing is an empty cell. A text that a spreadsheet would take for a formula (=, +, -, @ or a tab at its
 * start) has an apostrophe before it: OWASP, "CSV injection".
 */
export function tableToCsv(table: Table): string {
  return stringify([...table.rows()], {
    bom: true,
    header: true,
    columns: table.columns.map(({ name }) => name),
    cast: { boolean: String, object: textOf },
    escape_formulas: true,
    record_delimiter: "\n",
  });
}

function textOf(value: object): string {
  return isList(value) ? value.join("|") : JSON.stringify(value);
}

function isList(value: object): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

/** JSON as files have it: indented, with a line break at its end. */
export function formatJson(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

const builder = new XMLBuilder({
  ignoreAttributes: false,
  format: true,
  indentBy: " ",
  suppressBooleanAttributes: false,
  suppressEmptyNode: true,
});

/** An XML document. Keys are elements, in order; "@_" begins an attribute, "#text" is the text beside attributes. */
export function xmlDocument(root: object): string {
  return builder.build({ "?xml": { "@_version": "1.0", "@_encoding": "utf-8" }, ...root });
}
