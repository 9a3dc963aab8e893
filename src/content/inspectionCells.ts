import { isCalendarDay } from "../domain/dates.ts";
import { FRAMEWORKS, type Framework, type InspectionKind, KINDS_OF } from "../domain/judgements.ts";
import { listNames } from "../domain/sentences.ts";
import { didYouMean, quoted } from "../domain/suggestions.ts";
import type { InspectionRow } from "./inspectionsCsv.ts";
import type { Complaints } from "./registerTable.ts";

/** The framework, and a kind of inspection that it has. */
export function readKind(row: InspectionRow, complaints: Complaints): [Framework?, InspectionKind?] {
  const { cells } = row;
  const framework = FRAMEWORKS.find((known) => known === cells.framework);
  if (!framework) {
    complaints.cell(
      row,
      "framework",
      `${quoted(cells.framework)} is not a framework. Write ${listNames(FRAMEWORKS, "or")}`,
    );
    return [];
  }
  const kinds = KINDS_OF[framework];
  const kind = kinds.find((known) => known === cells.kind);
  if (!kind)
    complaints.cell(
      row,
      "kind",
      `${quoted(cells.kind)} is not a kind of ${framework} inspection.${didYouMean(cells.kind, kinds) || ` Write ${listNames(kinds, "or")}`}`,
    );
  return kind ? [framework, kind] : [framework];
}

/** Days, or months where no more is known, in the order in which they must follow each other. */
export function readDates(row: InspectionRow, complaints: Complaints): void {
  const { inspection_start: start, inspection_end: end, published } = row.cells;
  const dayOrMonth = (text: string) =>
    isCalendarDay(text) || (/^\d{4}-\d{2}$/.test(text) && isCalendarDay(`${text}-01`));
  for (const column of ["inspection_start", "inspection_end"] as const) {
    const text = row.cells[column];
    if (text !== "" && !dayOrMonth(text))
      complaints.cell(
        row,
        column,
        `${quoted(text)} is not a day or month. Write 2019-10-15, or 2019-10 if only the month is known, or nothing`,
      );
  }
  if (!isCalendarDay(published))
    complaints.cell(
      row,
      "published",
      published === ""
        ? "is empty. Write the day on which the report came out, as in 2019-10-15"
        : `${quoted(published)} is not a day. Write year-month-day, as in 2019-10-15`,
    );
  if (isAfter(start, end))
    complaints.cell(
      row,
      "inspection_end",
      `${quoted(end)} is before the inspection began (${start}). Put the dates in order`,
    );
  else if (isAfter(end || start, published))
    complaints.cell(
      row,
      "published",
      `${quoted(published)} is before the inspection ${end ? "ended" : "began"} (${end || start}). Put the dates in order`,
    );
}

/** Whether a day or month is certainly after another; nothing is after an empty one, or before it. */
function isAfter(one: string, other: string): boolean {
  const known = Math.min(one.length, other.length);
  return known > 0 && one.slice(0, known) > other.slice(0, known);
}
