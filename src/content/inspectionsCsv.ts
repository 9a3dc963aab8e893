import { inspectionId } from "../domain/addresses.ts";
import type { Council, Inspection } from "../domain/inspection.ts";
import { eraOf } from "../domain/judgements.ts";
import { didYouMean, quoted } from "../domain/suggestions.ts";
import { readGrades } from "./gradeCells.ts";
import { readDates, readKind } from "./inspectionCells.ts";
import type { Problem } from "./problems.ts";
import { type Complaints, complaintsAbout, isEnough, type Row, readTable } from "./registerTable.ts";

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
    const inspection = isEnough(complaints) ? null : readInspection(row, slugs, complaints);
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
