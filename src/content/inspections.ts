import { z } from "zod";
import { inspectionId } from "../domain/addresses.ts";
import { isCalendarDay } from "../domain/dates.ts";
import { GRADES, UNGRADED } from "../domain/grades.ts";
import type { Council, Inspection } from "../domain/inspection.ts";
import {
  ERAS,
  type Era,
  eraOf,
  FRAMEWORKS,
  INSPECTION_KINDS,
  JUDGEMENTS,
  type Judgement,
  KINDS_OF,
} from "../domain/judgements.ts";
import { listNames } from "../domain/sentences.ts";
import { didYouMean, quoted } from "../domain/suggestions.ts";
import { readRows } from "./csv.ts";
import { day, line, webAddress } from "./fields.ts";
import type { TextFile } from "./files.ts";
import type { Problem } from "./problems.ts";

const dayOrMonth = z.string().refine((value) => isCalendarDay(value) || isCalendarDay(`${value}-01`), {
  abort: true,
  error: ({ input }) =>
    `${quoted(input)} is not a day or month. Write 2019-10-15, or 2019-10 if only the month is known, or nothing`,
});
const reportUrl = webAddress.refine((value) => /^https:/i.test(value), {
  error: ({ input }) =>
    `${quoted(input)} is not a secure web address. Write it in full, starting with https://`,
});
/** Whether it may be there, and what it may be, depends on the rest of the row. */
const grade = z.string().optional();

/** A row of `register/inspections.csv`. */
const cells = {
  council: line.describe("The council’s slug, as in councils.csv."),
  framework: z.enum(FRAMEWORKS),
  kind: z.enum(INSPECTION_KINDS),
  inspection_start: dayOrMonth.optional(),
  inspection_end: dayOrMonth.optional(),
  published: day.describe("The day the report was published, as in 2019-10-15."),
  overall: grade,
  leadership: grade,
  help_and_protection: grade,
  in_care: grade,
  in_care_and_care_leavers: grade,
  care_leavers: grade,
  adoption: grade,
  lead_inspector: line.optional(),
  report_url: reportUrl.optional(),
} satisfies Record<Judgement, z.ZodType> & z.ZodRawShape;
type Column = keyof typeof cells;
type Cells = z.output<z.ZodObject<typeof cells>>;

/** The columns of `register/inspections.csv`. */
export const INSPECTION_COLUMNS = Object.keys(cells) as Column[];

const schema: z.ZodType<Inspection> = z
  .strictObject(cells)
  .superRefine((row, context) => {
    for (const [column, message] of [...dateFaults(row), ...kindAndGradeFaults(row)])
      context.addIssue({ code: "custom", path: [column], message });
  })
  .transform((row) => ({
    id: inspectionId(row.published, row.council),
    council: row.council,
    framework: row.framework,
    kind: row.kind,
    era: eraIn(row),
    start: row.inspection_start ?? null,
    end: row.inspection_end ?? null,
    published: row.published,
    grades: Object.fromEntries(
      JUDGEMENTS.flatMap((judgement) => {
        const grade = GIVEN.find((known) => known === row[judgement]);
        return grade ? [[judgement, grade]] : [];
      }),
    ),
    leadInspector: row.lead_inspector ?? null,
    reportUrl: row.report_url ?? null,
  }));

/**
 * Reads the inspections whose rows are valid, and adds what is wrong with the others.
 * @param councils The councils there are; null if they are not known, and any will do.
 */
export function readInspections(
  file: TextFile,
  councils: readonly Council[] | null,
  problems: Problem[],
): Inspection[] {
  const slugs = councils?.map(({ slug }) => slug);
  const lines = new Map<string, number>();
  return readRows(file, INSPECTION_COLUMNS, schema, problems).flatMap(({ line, item }) => {
    const complain = (message: string) =>
      problems.push({ severity: "error", file: file.shown, line, message });
    const other = lines.get(item.id);
    lines.set(item.id, other ?? line);
    if (other !== undefined)
      complain(
        `published: ${item.council} has a report of ${item.published} in line ${other} already. Keep one of them`,
      );
    else if (slugs && !slugs.includes(item.council))
      complain(
        `council: ${quoted(item.council)} is not in councils.csv.${didYouMean(item.council, slugs) || " Add the council there first"}`,
      );
    else return item;
    return [];
  });
}

const GIVEN = [...GRADES, ...UNGRADED] as const;
const WITHOUT_OVERALL = ERAS.find(({ judgements }) => !judgements.includes("overall"));

type CellFault = [column: Column, message: string];

function eraIn({ framework, inspection_start, inspection_end, published }: Cells): Era {
  return eraOf(framework, inspection_start ?? inspection_end ?? published);
}

function dateFaults({ inspection_start: start, inspection_end: end, published }: Cells): CellFault[] {
  if (isAfter(start, end))
    return [
      ["inspection_end", `${quoted(end)} is before the inspection began (${start}). Put the dates in order`],
    ];
  if (isAfter(end ?? start, published))
    return [
      [
        "published",
        `${quoted(published)} is before the inspection ${end ? "ended" : "began"} (${end ?? start}). Put the dates in order`,
      ],
    ];
  return [];
}

/** Whether a day or month is certainly after another; nothing is after an unknown one, or before it. */
function isAfter(one = "", other = ""): boolean {
  const known = Math.min(one.length, other.length);
  return known > 0 && one.slice(0, known) > other.slice(0, known);
}

/**
 * The grades of a row are exactly those of the framework on the day the inspection began. A judgement that the framework had needs a
 * grade or `not-judged`; one that it hadn't must be empty. An inspection without an overall grade says `not-given`.
 */
function kindAndGradeFaults(row: Cells): CellFault[] {
  const { framework, kind } = row;
  const kinds = KINDS_OF[framework];
  if (!kinds.includes(kind))
    return [
      ["kind", `${quoted(kind)} is not a kind of ${framework} inspection. Write ${listNames(kinds, "or")}`],
    ];
  return JUDGEMENTS.flatMap((judgement): CellFault[] => {
    const message = gradeFault(row, judgement, eraIn(row));
    return message === null ? [] : [[judgement, message]];
  });
}

function gradeFault({ kind, ...row }: Cells, judgement: Judgement, era: Era): string | null {
  const cell = row[judgement];
  const empty = (why: string) =>
    cell === undefined ? null : `${quoted(cell)} is wrong here: ${why}. Leave it empty`;
  if (kind === "focused-visit") return empty("a focused visit gives no grades");
  if (judgement === "overall" && !era.judgements.includes("overall"))
    return cell === "not-given"
      ? null
      : `${cell === undefined ? "is empty" : `${quoted(cell)} is wrong here`}: inspections begun from ${era.from} have no overall grade. Write not-given`;
  if (!era.judgements.includes(judgement)) return empty(`${era.label}, has no such judgement`);
  if (cell === undefined)
    return `is empty, but ${era.label}, has this judgement. Write the grade, or not-judged`;
  if (cell === "not-given")
    return `"not-given" is for the overall grade of inspections begun from ${WITHOUT_OVERALL?.from}. Write the grade, or not-judged`;
  if (GIVEN.some((known) => known === cell)) return null;
  const choices = GIVEN.filter((known) => known !== "not-given");
  return `${quoted(cell)} is not a grade.${didYouMean(cell, choices) || ` Write ${listNames(choices, "or")}`}`;
}
