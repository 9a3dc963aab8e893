import { inspectionId } from "../domain/addresses.ts";
import { isCalendarDay } from "../domain/dates.ts";
import type { Council, Inspection } from "../domain/inspection.ts";
import { eraOf, FRAMEWORKS, type Framework, type InspectionKind, KINDS_OF } from "../domain/judgements.ts";
import { readGrades } from "./gradeCells.ts";
import type { Problem } from "./problems.ts";
import { type Complaints, complaintsAbout, type Row, readTable } from "./registerTable.ts";
import { didYouMean, listed, quoted } from "./wording.ts";

/** The columns of `register/inspections.csv`. */
export const INSPECTION_COLUMNS = [
  "council",
  "framework",
  "kind",
  "inspection_start",
  "inspection_end",
  "published",
  "overall",
  "leadership",
  "help_and_protection",
  "in_care",
  "in_care_and_care_leavers",
  "care_leavers",
  "adoption",
  "lead_inspector",
  "report_url",
] as const;
export type InspectionRow = Row<(typeof INSPECTION_COLUMNS)[number]>;

/**
 * Reads the inspections: those whose rows are right, and what is wrong with the others.
 * @param councils The councils there are; null where they are not known, and any will do.
 */
export function readInspections(
  text: string,
  file: string,
  councils: readonly Council[] | null,
): { inspections: Inspection[]; problems: Problem[] } {
  const complaints = complaintsAbout(file);
  const slugs = councils && new Set(councils.map(({ slug }) => slug));
  const lines = new Map<string, number>();
  const inspections = readTable(text, file, INSPECTION_COLUMNS, complaints.problems).flatMap((row) => {
    const inspection = readInspection(row, slugs, complaints);
    if (!inspection) return [];
    const line = lines.get(inspection.id);
    if (line !== undefined)
      complaints.cell(
        row,
        "published",
        `${inspection.council} has a report of ${inspection.published} in line ${line} already. Keep one of them`,
      );
    lines.set(inspection.id, line ?? row.line);
    return line === undefined ? inspection : [];
  });
  return { inspections, problems: complaints.problems };
}

function readInspection(
  row: InspectionRow,
  slugs: ReadonlySet<string> | null,
  complaints: Complaints,
): Inspection | null {
  const { cells } = row;
  const before = complaints.problems.length;
  const complain = (column: keyof typeof cells, message: string) => complaints.cell(row, column, message);
  if (cells.council === "") complain("council", "is empty. Write the council’s slug, as in councils.csv");
  else if (slugs && !slugs.has(cells.council))
    complain(
      "council",
      `${quoted(cells.council)} is not in councils.csv.${didYouMean(cells.council, slugs) || " Add the council there first"}`,
    );
  const [framework, kind] = readKind(row, complaints);
  readDates(row, complaints);
  if (
    cells.report_url !== "" &&
    !(/^https:\/\/[^/\s]\S*$/.test(cells.report_url) && URL.canParse(cells.report_url))
  )
    complain(
      "report_url",
      `${quoted(cells.report_url)} is not a secure web address. Write it whole, starting with https://`,
    );
  if (!framework || !kind || complaints.problems.length > before) return null;
  const begun = cells.inspection_start || cells.inspection_end || cells.published;
  const era = eraOf(framework, begun);
  const grades = readGrades(row, kind, era, complaints);
  if (complaints.problems.length > before) return null;
  return {
    id: inspectionId(cells.published, cells.council),
    council: cells.council,
    framework,
    kind,
    era,
    start: cells.inspection_start || null,
    end: cells.inspection_end || null,
    published: cells.published,
    grades,
    leadInspector: cells.lead_inspector || null,
    reportUrl: cells.report_url || null,
  };
}

function readKind(row: InspectionRow, complaints: Complaints): [Framework?, InspectionKind?] {
  const { cells } = row;
  const framework = FRAMEWORKS.find((known) => known === cells.framework);
  if (!framework) {
    complaints.cell(
      row,
      "framework",
      `${quoted(cells.framework)} is not a framework. Write ${listed(FRAMEWORKS, "or")}`,
    );
    return [];
  }
  const kinds = KINDS_OF[framework];
  const kind = kinds.find((known) => known === cells.kind);
  if (!kind)
    complaints.cell(
      row,
      "kind",
      `${quoted(cells.kind)} is not a kind of ${framework} inspection.${didYouMean(cells.kind, kinds) || ` Write ${listed(kinds, "or")}`}`,
    );
  return kind ? [framework, kind] : [framework];
}

/** Days, or months where no more is known, in the order in which they must follow each other. */
function readDates(row: InspectionRow, complaints: Complaints): void {
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
