import type { Council } from "../domain/inspection.ts";
import { listNames } from "../domain/sentences.ts";
import { LONGEST_PART, SLUG, slugOf } from "../domain/slugs.ts";
import { didYouMean, quoted } from "../domain/suggestions.ts";
import type { Problem } from "./problems.ts";
import { type Complaints, complaintsAbout, isEnough, type Row, readTable } from "./registerTable.ts";

/** The columns of `register/councils.csv`. Lists in a cell are separated by "|". */
const COUNCIL_COLUMNS = [
  "slug",
  "name",
  "official_name",
  "type",
  "region",
  "urn",
  "website",
  "aliases",
  "trust",
] as const;
type CouncilRow = Row<(typeof COUNCIL_COLUMNS)[number]>;

const TYPES: readonly Council["type"][] = [
  "county",
  "london-borough",
  "metropolitan-district",
  "unitary-authority",
];

/** Reads the councils: those whose rows are right, and what is wrong with the others. */
export function readCouncils(text: string, file: string): { councils: Council[]; problems: Problem[] } {
  const complaints = complaintsAbout(file);
  const rows = readTable(text, file, COUNCIL_COLUMNS, complaints.problems);
  const councils = rows.flatMap((row) => (isEnough(complaints) ? [] : (readCouncil(row, complaints) ?? [])));
  for (const column of ["slug", "name", "urn"] as const) checkUnique(rows, column, complaints);
  checkRegions(rows, complaints);
  return { councils, problems: complaints.problems };
}

function readCouncil(row: CouncilRow, complaints: Complaints): Council | null {
  const { cells } = row;
  const before = complaints.problems.length;
  const complain = (column: keyof typeof cells, message: string) => complaints.cell(row, column, message);
  for (const column of ["slug", "name", "official_name", "type", "region", "urn", "website"] as const)
    if (cells[column] === "") complain(column, "is empty. Every council needs it");
  if (cells.slug.length > LONGEST_PART)
    complain("slug", `${quoted(cells.slug)} is too long: ${LONGEST_PART} characters are the most`);
  else if (cells.slug !== "" && !SLUG.test(cells.slug))
    complain("slug", `${quoted(cells.slug)} may have lower-case letters, digits and single hyphens only`);
  const type = TYPES.find((known) => known === cells.type);
  if (cells.type !== "" && !type)
    complain(
      "type",
      `${quoted(cells.type)} is not a type of council.${didYouMean(cells.type, TYPES) || ` Write ${listNames(TYPES, "or")}`}`,
    );
  if (cells.region !== "" && !SLUG.test(slugOf(cells.region)))
    complain(
      "region",
      `${quoted(cells.region)} can’t stand in an address. Write the region’s name in letters`,
    );
  if (cells.urn !== "" && !/^\d+$/.test(cells.urn))
    complain("urn", `${quoted(cells.urn)} is not Ofsted’s provider number. Write its digits, as in 80426`);
  if (cells.website !== "" && !/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(cells.website))
    complain(
      "website",
      `${quoted(cells.website)} is not a domain. Write it in lower case without https:// and path, as in leeds.gov.uk`,
    );
  if (!type || complaints.problems.length > before) return null;
  return {
    slug: cells.slug,
    name: cells.name,
    officialName: cells.official_name,
    type,
    region: cells.region,
    urn: cells.urn,
    website: cells.website,
    aliases: listIn(cells.aliases),
    trusts: listIn(cells.trust),
  };
}

function listIn(cell: string): string[] {
  return cell
    .split("|")
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

/** A region has a page, whose address is made of its name: two spellings of it would be two regions with one page. */
function checkRegions(rows: readonly CouncilRow[], complaints: Complaints) {
  const first = new Map<string, CouncilRow>();
  for (const row of rows) {
    if (isEnough(complaints)) return;
    const { region } = row.cells;
    const other = first.get(slugOf(region)) ?? row;
    first.set(slugOf(region), other);
    if (other.cells.region !== region)
      complaints.cell(
        row,
        "region",
        `${quoted(region)} is written ${quoted(other.cells.region)} in line ${other.line}. Write it the same everywhere`,
      );
  }
}

function checkUnique(rows: readonly CouncilRow[], column: "slug" | "name" | "urn", complaints: Complaints) {
  const first = new Map<string, number>();
  for (const row of rows) {
    if (isEnough(complaints)) return;
    const value = row.cells[column];
    const line = first.get(value);
    if (line === undefined) first.set(value, row.line);
    else if (value !== "")
      complaints.cell(
        row,
        column,
        `${quoted(value)} stands in line ${line} already. Every council has its own`,
      );
  }
}
