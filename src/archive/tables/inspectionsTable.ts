import { addresses, type Location } from "../../domain/addresses.ts";
import { GRADES, UNGRADED } from "../../domain/grades.ts";
import type { Inspection } from "../../domain/inspection.ts";
import {
  ERAS,
  FRAMEWORKS,
  INSPECTION_KINDS,
  JUDGEMENTS,
  judgementInSentence,
} from "../../domain/judgements.ts";
import type { Register } from "../../register/register.ts";
import { addressColumn, required, SLUG_PATTERN } from "./columns.ts";
import { type ColumnOf, type Table, tableOf } from "./table.ts";

const EMPTY_JUDGEMENT = "empty where the framework of the day gave no such grade, and for visits";

/** Every inspection and visit of the register, oldest report first. */
export function inspectionsTable(register: Register, location: Location): Table {
  const councilOf = ({ council }: Inspection) => register.councils.get(council);
  const columns: ColumnOf<Inspection>[] = [
    {
      name: "id",
      type: "string",
      description: "The inspection’s id: the day its report came out, and the council.",
      constraints: { required: true, unique: true, pattern: `\\d{4}-\\d{2}-\\d{2}-${SLUG_PATTERN}` },
      of: ({ id }) => id,
    },
    {
      name: "council",
      type: "string",
      description: "The council’s id.",
      constraints: required,
      of: ({ council }) => council,
    },
    {
      name: "council_name",
      type: "string",
      description: "The council’s name.",
      constraints: required,
      of: (one) => councilOf(one)?.name,
    },
    {
      name: "region",
      type: "string",
      description: "The region it is in.",
      constraints: required,
      of: (one) => councilOf(one)?.region,
    },
    {
      name: "framework",
      type: "string",
      description:
        "The framework inspected by: the single inspection framework (SIF), or inspections of local authority children’s services (ILACS).",
      constraints: { required: true, enum: FRAMEWORKS },
      of: ({ framework }) => framework,
    },
    {
      name: "era",
      type: "string",
      description: `Which judgements were graded when it took place. ${ERAS.map(({ id, label }) => `${id}: ${label}`).join("; ")}.`,
      constraints: { required: true, enum: ERAS.map(({ id }) => id) },
      of: ({ era }) => era.id,
    },
    {
      name: "kind",
      type: "string",
      description: "The kind of inspection. A focused visit gives no grades.",
      constraints: { required: true, enum: INSPECTION_KINDS },
      of: ({ kind }) => kind,
    },
    momentColumn("inspection_start", "began", ({ start }) => start),
    momentColumn("inspection_end", "ended", ({ end }) => end),
    {
      name: "published",
      type: "date",
      description: "The day its report came out.",
      constraints: required,
      of: ({ published }) => published,
    },
    ...JUDGEMENTS.map(
      (judgement): ColumnOf<Inspection> => ({
        name: judgement,
        type: "string",
        description: `The grade for ${judgementInSentence(judgement)}; ${EMPTY_JUDGEMENT}.`,
        constraints: { enum: [...GRADES, ...UNGRADED] },
        of: ({ grades }) => grades[judgement],
      }),
    ),
    {
      name: "lead_inspector",
      type: "string",
      description: "The lead inspector, as the report prints it.",
      of: ({ leadInspector }) => leadInspector,
    },
    {
      name: "report_url",
      type: "string",
      format: "uri",
      description: "Ofsted’s report.",
      of: ({ reportUrl }) => reportUrl,
    },
    addressColumn(({ id }) => location.absolute(addresses.inspection(id))),
  ];
  return tableOf(
    {
      name: "inspections",
      title: "Inspections",
      description:
        "Every graded inspection of children’s services that the register holds, and the focused visits that a release reports, oldest report first.",
      licence: "register",
      primaryKey: ["id"],
    },
    register.inspections,
    columns,
  );
}

function momentColumn(
  name: string,
  verb: string,
  of: (inspection: Inspection) => string | null,
): ColumnOf<Inspection> {
  const description = `When it ${verb}: a day, or a month where no more is known; empty where nothing is.`;
  return { name, type: "string", description, constraints: { pattern: "\\d{4}-\\d{2}(-\\d{2})?" }, of };
}
