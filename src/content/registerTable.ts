import { CsvError, type CsvErrorCode, parse } from "csv-parse/sync";
import { listNames } from "../domain/sentences.ts";
import { closest, didYouMean, quoted } from "../domain/suggestions.ts";
import { MOST, type Problem } from "./problems.ts";

/** A row of a table of the register, by column name; cells without the space around them. */
export interface Row<Column extends string> {
  /** The line of the file, from 1. */
  readonly line: number;
  readonly cells: Readonly<Record<Column, string>>;
}

/** Collects the problems of one file. */
export interface Complaints {
  readonly problems: Problem[];
  /** Reports a cell: `published: "2019-13-01" is not a day. …` */
  cell(row: { readonly line: number }, column: string, message: string): void;
}

/** Whether more is wrong than will be told: the rest of the rows need not be looked at. */
export function isEnough({ problems }: Complaints): boolean {
  return problems.length > MOST;
}

/** Problems of a file, named as the editor knows it. */
export function complaintsAbout(file: string): Complaints {
  const problems: Problem[] = [];
  return {
    problems,
    cell: ({ line }, column, message) =>
      problems.push({ severity: "error", file, line, message: `${column}: ${message}` }),
  };
}

/** Reads a table whose first line names exactly these columns, in any order. */
export function readTable<Column extends string>(
  text: string,
  file: string,
  columns: readonly Column[],
  problems: Problem[],
): Row<Column>[] {
  const error = (line: number, message: string) => {
    if (problems.length <= MOST) problems.push({ severity: "error", file, line, message });
  };
  const records = readRecords(text, error);
  const header = records[0]?.cells.map((cell) => cell.trim());
  if (!header) {
    if (problems.length === 0) error(1, `is empty. Its first line names the columns: ${columns.join(",")}`);
    return [];
  }
  const faults = headerFaults(header, columns);
  for (const fault of faults) error(1, fault);
  if (faults.length > 0) return [];
  return records.slice(1).flatMap(({ line, cells }) => {
    if (cells.length === header.length) {
      const entries = header.map((name, index) => [name, (cells[index] ?? "").trim()] as const);
      return { line, cells: Object.fromEntries(entries) as Record<Column, string> };
    }
    const missing =
      cells.length < header.length
        ? "Add the commas of empty cells"
        : "Put text that has a comma in quotation marks";
    error(line, `has ${cells.length} cells, and the first line names ${header.length} columns. ${missing}`);
    return [];
  });
}

function readRecords(
  text: string,
  error: (line: number, message: string) => void,
): { line: number; cells: string[] }[] {
  const records: { line: number; cells: string[] }[] = [];
  let uneven = 0;
  const keep = (cells: string[], { lines }: { lines: number }) => {
    records.push({ line: lines, cells });
    if (cells.length !== records[0]?.cells.length) uneven++;
    if (uneven > MOST) throw new Uneven();
    return null;
  };
  try {
    parse(text, {
      on_record: keep,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: LONGEST_ROW,
    });
    return records;
  } catch (fault) {
    if (fault instanceof Uneven) return records;
    if (!(fault instanceof CsvError)) throw fault;
    const line = typeof fault.lines === "number" ? fault.lines : 1;
    error(line, FAULTS[fault.code] ?? MISQUOTED);
    return [];
  }
}

/** Ends the reading of a table in which more rows are too short or too long than will be told. */
class Uneven extends Error {}

/** How long a row may be, in characters: thirty times the longest there is. */
const LONGEST_ROW = 10_000;

const NOT_CLOSED =
  "has a quotation mark that is never closed, here or above. Close it, or write it twice where it is part of the text";
const MISQUOTED =
  "has a quotation mark inside a cell. Put the whole cell in quotation marks, and write those inside it twice";

const TOO_LONG = `has a row of more than ${LONGEST_ROW} characters. Look for a quotation mark that is never closed, or a line break that is missing`;
const FAULTS: Readonly<Partial<Record<CsvErrorCode, string>>> = {
  CSV_QUOTE_NOT_CLOSED: NOT_CLOSED,
  CSV_MAX_RECORD_SIZE: TOO_LONG,
};

function headerFaults(header: readonly string[], columns: readonly string[]): string[] {
  const unknown = header.filter((name) => !columns.includes(name)).slice(0, MOST);
  const absent = columns.filter((name) => !header.includes(name));
  const missing = absent.filter((name) => !unknown.some((other) => closest(other, absent) === name));
  const twice = header.filter((name, index) => header.indexOf(name) !== index);
  return [
    ...unknown.map((name) =>
      name === ""
        ? "has a column without a name. Take it out, or name it"
        : `has a column ${quoted(name)} that the register doesn’t know.${didYouMean(name, absent) || " Take it out"}`,
    ),
    ...(missing.length > 0
      ? [
          `lacks the ${missing.length === 1 ? "column" : "columns"} ${listNames(missing)}. Add ${missing.length === 1 ? "it" : "them"} to the first line, and a cell to every row`,
        ]
      : []),
    ...[...new Set(twice)].map((name) => `has the column ${quoted(name)} twice. Take one out`),
  ];
}
