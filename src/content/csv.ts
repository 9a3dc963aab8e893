import { CsvError, parse } from "csv-parse/sync";
import type { z } from "zod";
import { listNames } from "../domain/sentences.ts";
import { closest, didYouMean, quoted } from "../domain/suggestions.ts";
import type { TextFile } from "./files.ts";
import type { Problem } from "./problems.ts";
import { validate } from "./schemaErrors.ts";

/** A row of a table, by column name, without the space around its cells. */
export interface Row<Column extends string> {
  /** The line of the file, from 1. */
  readonly line: number;
  readonly cells: Readonly<Record<Column, string>>;
}

/** Reads the rows of a table whose first line names exactly these columns, in any order. */
export function readTable<Column extends string>(
  { text, shown }: TextFile,
  columns: readonly Column[],
  problems: Problem[],
): Row<Column>[] {
  const error = (line: number, message: string) =>
    problems.push({ severity: "error", file: shown, line, message });
  const [first, ...rows] = readRecords(text, error);
  if (!first) {
    if (text.trim() === "") error(1, `is empty. Its first line names the columns: ${columns.join(",")}`);
    return [];
  }
  const header = first.cells;
  const faults = headerFaults(header, columns);
  for (const fault of faults) error(1, fault);
  if (faults.length > 0) return [];
  return rows.flatMap(({ line, cells }) => {
    if (cells.length === header.length) {
      const entries = header.map((name, index) => [name, cells[index] ?? ""] as const);
      return { line, cells: Object.fromEntries(entries) as Record<Column, string> };
    }
    const instead =
      cells.length < header.length
        ? "Add the commas of empty cells"
        : "Put text that has a comma in quotation marks";
    error(line, `has ${cells.length} cells, but the first line names ${header.length} columns. ${instead}`);
    return [];
  });
}

/** Reads a table whose rows a schema describes; an empty cell is absent. Rows that it refuses are left out, with their problems added. */
export function readRows<Item>(
  file: TextFile,
  columns: readonly string[],
  schema: z.ZodType<Item>,
  problems: Problem[],
): { line: number; item: Item }[] {
  return readTable(file, columns, problems).flatMap(({ line, cells }) => {
    const result = validate(cells, schema);
    if (!result.explained) return { line, item: result.data };
    for (const { message } of result.explained)
      problems.push({ severity: "error", file: file.shown, line, message });
    return [];
  });
}

function readRecords(
  text: string,
  error: (line: number, message: string) => void,
): { line: number; cells: string[] }[] {
  const [header = ""] = text.split("\n", 1);
  const separator = /^[^,]*([;\t])[^,]*$/.exec(header)?.[1];
  if (separator !== undefined) {
    error(
      1,
      `is separated by ${separator === ";" ? "semicolons" : "tabs"}. Save the table as CSV with commas between the cells`,
    );
    return [];
  }
  try {
    const records: { line: number; cells: string[] }[] = [];
    const keep = (cells: string[], { lines }: { lines: number }) => {
      records.push({ line: lines, cells });
      return null;
    };
    parse(text, { on_record: keep, relax_column_count: true, skip_empty_lines: true, trim: true });
    return records;
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault;
    const isOpen = fault.code === "CSV_QUOTE_NOT_CLOSED";
    error(typeof fault.lines === "number" ? fault.lines : 1, isOpen ? NOT_CLOSED : MISQUOTED);
    return [];
  }
}

const NOT_CLOSED =
  "has a quotation mark that is never closed, here or above. Close it, or write it twice if it is part of the text";
const MISQUOTED =
  "has a quotation mark inside a cell. Put the whole cell in quotation marks, and write those inside it twice";

function headerFaults(header: readonly string[], columns: readonly string[]): string[] {
  const unknown = header.filter((name) => !columns.includes(name));
  const absent = columns.filter((name) => !header.includes(name));
  const missing = absent.filter((name) => !unknown.some((other) => closest(other, absent) === name));
  const twice = header.filter((name, index) => name !== "" && header.indexOf(name) !== index);
  const one = missing.length === 1;
  return [
    ...unknown.map((name) =>
      name === ""
        ? "has a column without a name. Remove or name it"
        : `has a column ${quoted(name)} that the register doesn’t know.${didYouMean(name, absent) || " Remove it"}`,
    ),
    ...(missing.length > 0
      ? [
          `lacks the ${one ? "column" : "columns"} ${listNames(missing)}. Add ${one ? "it" : "them"} to the first line, and a cell to every row`,
        ]
      : []),
    ...[...new Set(twice)].map((name) => `has the column ${quoted(name)} twice. Remove one`),
  ];
}
