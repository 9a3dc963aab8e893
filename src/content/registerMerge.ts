import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { inspectionId } from "../domain/addresses.ts";
import type { Council } from "../domain/inspection.ts";
import { compareText } from "../domain/order.ts";
import { type Row, readTable } from "./csv.ts";
import { INSPECTION_COLUMNS, readInspections } from "./inspections.ts";
import type { Problem } from "./problems.ts";

type Column = (typeof INSPECTION_COLUMNS)[number];
type Cells = Row<Column>["cells"];

/** A row that the newer table changes, field by field. */
export interface ChangedRow {
  readonly id: string;
  /** The id after the change; if the day of the report changes, so does the address of its page. */
  readonly newId: string;
  readonly fields: readonly { readonly column: Column; readonly from: string; readonly to: string }[];
}

/** What comes of merging a newer table into the register. */
export interface RegisterMerge {
  /** The whole table, merged: rows that didn't change are the same, letter for letter. */
  readonly text: string;
  readonly added: readonly Cells[];
  readonly changed: readonly ChangedRow[];
  /** How many rows of the newer table the register already has, unchanged. */
  readonly same: number;
  /** How many rows of the register the newer table doesn't have; they stay. */
  readonly kept: number;
  /** Rows of the newer table that are refused, and why. */
  readonly problems: readonly Problem[];
}

/**
 * Merges a newer table of inspections into the register's. A row belongs to the row with its id; if there is none, to that of
 * the same report (its address) or the same inspection (council and first day), whose day it corrects; else it is new.
 *
 * @param current The register's text, which is valid, with lines that end in "\n".
 * @param newer The newer table, and the name under which its problems are reported.
 */
export function mergeRegister(
  current: string,
  newer: { readonly text: string; readonly file: string },
  councils: readonly Council[],
): RegisterMerge {
  const problems: Problem[] = [];
  const file = { text: newer.text, shown: newer.file };
  const inspections = readInspections(file, councils, problems);
  const valid = new Set(inspections.map(({ id }) => id));
  const incoming = readTable(file, INSPECTION_COLUMNS, []).filter(({ cells }) => valid.delete(idOf(cells)));
  const ids = new Set(incoming.map(({ cells }) => idOf(cells)));
  const { header, lines } = readLines(current);
  const standing = new Map(lines.map((line) => [idOf(line.cells), line]));
  const movable = lines.filter(({ cells }) => !ids.has(idOf(cells)));

  const added: Cells[] = [];
  const changed: ChangedRow[] = [];
  const replaced = new Set<Line>();
  const write: Line[] = [];
  for (const { cells } of incoming) {
    const id = idOf(cells);
    const old = standing.get(id) ?? movable.find((line) => isSameInspection(line.cells, cells));
    const fields = INSPECTION_COLUMNS.flatMap((column) => {
      const [from, to] = [old?.cells[column] ?? "", cells[column]];
      return from === to ? [] : [{ column, from, to }];
    });
    if (fields.length === 0 && old) continue;
    if (old) {
      changed.push({ id: idOf(old.cells), newId: id, fields });
      replaced.add(old);
    } else added.push(cells);
    write.push({ cells, raw: stringify([header.map((name) => cells[name])]).trimEnd() });
  }

  const merged = lines.flatMap((line) => {
    if (!replaced.has(line)) return line;
    // A row that keeps its id keeps its place, even if the table is not in order.
    const inPlace = write.find(({ cells }) => idOf(cells) === idOf(line.cells));
    return inPlace ? write.splice(write.indexOf(inPlace), 1) : [];
  });
  for (const line of write) merged.splice(placeFor(line, merged), 0, line);
  return {
    text: [header.join(","), ...merged.map(({ raw }) => raw), ""].join("\n"),
    added: added.toSorted(compareRows),
    changed,
    same: incoming.length - added.length - changed.length,
    kept: lines.length - (incoming.length - added.length),
    problems,
  };
}

interface Line {
  readonly cells: Cells;
  /** The row as it is in the file, without its line ending. */
  readonly raw: string;
}

const idOf = (cells: Cells) => inspectionId(cells.published, cells.council);

function isSameInspection(one: Cells, other: Cells): boolean {
  if (one.council !== other.council || one.kind !== other.kind) return false;
  const same = (column: Column) => one[column] !== "" && one[column] === other[column];
  return same("report_url") || (same("inspection_start") && one.inspection_start.length === 10);
}

/** The rows as they are in the file, in the file's order of columns. */
function readLines(text: string): { header: Column[]; lines: Line[] } {
  const whole = Buffer.from(text);
  const records: { record: string[]; raw: string }[] = [];
  let from = 0;
  const keep = (record: string[], { bytes: to }: { bytes: number }) => {
    records.push({ record, raw: whole.toString("utf8", from, to) });
    from = to;
    return null;
  };
  parse(whole, { on_record: keep, skip_empty_lines: true });
  const [first, ...rest] = records;
  const header = (first?.record ?? []).map((name) => name.trim() as Column);
  const lines = rest.map(({ record, raw }) => {
    const entries = header.map((name, index) => [name, (record[index] ?? "").trim()]);
    return { cells: Object.fromEntries(entries) as Cells, raw: raw.replaceAll(/^[\r\n]+|[\r\n]+$/g, "") };
  });
  return { header, lines };
}

/** The order of the register: by the day of the report, then by council. */
function compareRows(a: Cells, b: Cells): number {
  return compareText(a.published, b.published) || compareText(a.council, b.council);
}

function placeFor(line: Line, lines: readonly Line[]): number {
  return lines.findLastIndex(({ cells }) => compareRows(cells, line.cells) <= 0) + 1;
}
