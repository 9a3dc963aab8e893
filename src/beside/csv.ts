import { stringify } from "csv-stringify/sync";
import type { Table } from "../archive/table.ts";

/**
 * A table as CSV (RFC 4180, but with lines that end in LF alone), UTF-8 without a byte-order mark. Lists are joined by "|",
 * objects are JSON, nothing is an empty cell. A text that a spreadsheet would take for a formula (=, +, -, @ or a tab at its
 * start) has an apostrophe before it: OWASP, "CSV injection".
 */
export function tableToCsv(table: Table): string {
  return stringify([...table.rows()], {
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
