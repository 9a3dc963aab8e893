import { z } from "zod";
import type { Council } from "../domain/inspection.ts";
import { SLUG, slugOf } from "../domain/slugs.ts";
import { quoted } from "../domain/suggestions.ts";
import { readRows } from "./csv.ts";
import { day, line, slug } from "./fields.ts";
import type { TextFile } from "./files.ts";
import type { Problem } from "./problems.ts";

/** A cell that lists several things, separated by "|". */
const list = z
  .string()
  .optional()
  .transform((cell = "") =>
    cell
      .split("|")
      .map((item) => item.trim())
      .filter((item) => item !== ""),
  );

/** A row of `register/councils.csv`. */
const cells = {
  slug,
  name: line,
  official_name: line,
  type: z.enum(["county", "london-borough", "metropolitan-district", "unitary-authority"]),
  region: line.refine((name) => SLUG.test(slugOf(name)), {
    error: ({ input }) => `${quoted(input)} can’t be part of an address. Write the region’s name in letters`,
  }),
  urn: z
    .string()
    .regex(/^\d+$/, {
      error: ({ input }) =>
        `${quoted(input)} is not Ofsted’s provider number. Write only its digits, as in 80426`,
    })
    .optional(),
  website: z.string().regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, {
    error: ({ input }) =>
      `${quoted(input)} is not a domain. Write it in lower case without https:// and path, as in ashmere.gov.uk`,
  }),
  aliases: list,
  trust: list,
  /** The last day of a council that was abolished. */
  until: day.optional(),
};
const schema: z.ZodType<Council> = z
  .strictObject(cells)
  .refine(({ urn, until }) => urn !== undefined || until !== undefined, {
    path: ["urn"],
    // Checked even if another cell is wrong, so that every problem of the row is reported at once.
    when: () => true,
    error:
      "is empty. Write Ofsted’s provider number or, for a council that was abolished, its last day under “until”",
  })
  .transform(({ official_name: officialName, trust: trusts, ...rest }) => ({
    ...rest,
    officialName,
    trusts,
  }));

/** Reads the councils whose rows are valid, and adds what is wrong with the others. */
export function readCouncils(file: TextFile, problems: Problem[]): Council[] {
  const columns = Object.keys(cells) as (keyof typeof cells)[];
  const rows = readRows(file, columns, schema, problems);
  const complain = (line: number, message: string) =>
    problems.push({ severity: "error", file: file.shown, line, message });
  for (const column of ["slug", "name", "urn"] as const) {
    const first = new Map<string, number>();
    for (const { line, item } of rows) {
      const value = item[column];
      if (value === undefined) continue;
      const other = first.get(value);
      first.set(value, other ?? line);
      if (other !== undefined)
        complain(line, `${column}: ${quoted(value)} is in line ${other} already. It must be unique`);
    }
  }
  // The address of a region's page is made of its name: two spellings of it would be two regions with one page.
  const spellings = new Map<string, { name: string; line: number }>();
  for (const { line, item } of rows) {
    const address = slugOf(item.region);
    const first = spellings.get(address) ?? { name: item.region, line };
    spellings.set(address, first);
    if (first.name !== item.region)
      complain(
        line,
        `region: ${quoted(item.region)} is written ${quoted(first.name)} in line ${first.line}. Write it the same everywhere`,
      );
  }
  return rows.map(({ item }) => item);
}
