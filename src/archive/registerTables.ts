import { addresses, type Location } from "../domain/addresses.ts";
import { GRADES, type GradeOrUngraded, UNGRADED } from "../domain/grades.ts";
import type { Council, Inspection } from "../domain/inspection.ts";
import {
  ERAS,
  FRAMEWORKS,
  INSPECTION_KINDS,
  JUDGEMENTS,
  type Judgement,
  judgementInSentence,
} from "../domain/judgements.ts";
import type { NationalRow } from "../register/country.ts";
import { gradedInspections, type Register } from "../register/register.ts";
import { addressColumn, type ColumnOf, column, filled, SLUG_PATTERN, type Table, tableOf } from "./table.ts";

const ANY_GRADE = { enum: [...GRADES, ...UNGRADED] };

/** Every inspection and visit of the register, oldest report first. */
export function inspectionsTable(register: Register, location: Location): Table {
  const head = {
    name: "inspections",
    title: "Inspections",
    description:
      "Every graded inspection of children’s services that the register holds, and the focused visits that a release reports, oldest report first.",
    licence: "register",
    primaryKey: ["id"],
  } as const;
  return tableOf<Inspection>(head, register.inspections, [
    filled("id", "The inspection’s id: the day its report came out, and the council.", ({ id }) => id, {
      unique: true,
      pattern: `\\d{4}-\\d{2}-\\d{2}-${SLUG_PATTERN}`,
    }),
    filled("council", "The council’s id.", ({ council }) => council),
    filled("council_name", "The council’s name.", ({ council }) => register.councils.get(council)?.name),
    filled("region", "The region it is in.", ({ council }) => register.councils.get(council)?.region),
    filled(
      "framework",
      "The framework: the single inspection framework (SIF), or inspections of local authority children’s services (ILACS).",
      ({ framework }) => framework,
      { enum: FRAMEWORKS },
    ),
    filled(
      "era",
      `Which judgements were graded when it took place. ${ERAS.map(({ id, label }) => `${id}: ${label}`).join("; ")}.`,
      ({ era }) => era.id,
      { enum: ERAS.map(({ id }) => id) },
    ),
    filled("kind", "The kind of inspection. A focused visit gives no grades.", ({ kind }) => kind, {
      enum: INSPECTION_KINDS,
    }),
    momentColumn("inspection_start", "began", ({ start }) => start),
    momentColumn("inspection_end", "ended", ({ end }) => end),
    filled("published", "The day its report came out.", ({ published }) => published, { type: "date" }),
    ...JUDGEMENTS.map((judgement) =>
      column<Inspection>(
        judgement,
        `The grade for ${judgementInSentence(judgement)}; empty if the framework of the day gave no such grade, and for visits.`,
        ({ grades }) => grades[judgement],
        ANY_GRADE,
      ),
    ),
    column(
      "lead_inspector",
      "The lead inspector, as the report prints it.",
      ({ leadInspector }) => leadInspector,
    ),
    column("report_url", "The address of the report.", ({ reportUrl }) => reportUrl, { format: "uri" }),
    addressColumn(({ id }) => location.absolute(addresses.inspection(id))),
  ]);
}

function momentColumn(
  name: string,
  verb: string,
  value: (inspection: Inspection) => string | null,
): ColumnOf<Inspection> {
  const description = `When it ${verb}: a day, or a month if no more is known; empty if nothing is.`;
  return column(name, description, value, { pattern: "\\d{4}-\\d{2}(-\\d{2})?" });
}

/** The country over time: a row for each day on which a report changed it, oldest first. */
export function nationalTable(series: readonly NationalRow[]): Table {
  const head = {
    name: "national",
    title: "Grades over time",
    description:
      "How many councils held each overall grade: a row for each day on which a report changed it.",
    licence: "register",
    primaryKey: ["date"],
  } as const;
  const count = (name: Exclude<keyof NationalRow, "date">, description: string) =>
    filled<NationalRow>(name, description, (row) => row[name], { type: "integer", minimum: 0 });
  const latest = (grade: string) => `Councils whose latest report grades them ${grade} overall.`;
  return tableOf<NationalRow>(head, series, [
    filled(
      "date",
      "The day of the reports. The counts hold from this day until the next row’s.",
      ({ date }) => date,
      { unique: true, type: "date" },
    ),
    count(
      "authorities",
      "Councils of which the register has a graded report by then: what shares are shares of.",
    ),
    count("outstanding", latest("outstanding")),
    count("good", latest("good")),
    count("requires_improvement", "Councils whose latest report says that they require improvement overall."),
    count("inadequate", latest("inadequate")),
    count("not_given", "Councils whose latest report gives no overall grade."),
  ]);
}

interface Judged {
  readonly inspection: Inspection;
  readonly judgement: Judgement;
  readonly grade: GradeOrUngraded;
}

/** Every judgement of every graded inspection of a council, oldest report first: what its chart draws. */
export function councilTable(register: Register, council: Council): Table {
  const judged = gradedInspections(register, council.slug).flatMap((inspection) =>
    JUDGEMENTS.flatMap((judgement): Judged[] => {
      const grade = inspection.grades[judgement];
      return grade === undefined ? [] : [{ inspection, judgement, grade }];
    }),
  );
  const head = {
    name: "chart",
    title: `${council.name}: judgements over time`,
    description: `Each judgement of each graded inspection of ${council.name}, by the day of its report.`,
    licence: "register",
    primaryKey: ["inspection", "judgement"],
  } as const;
  return tableOf<Judged>(head, judged, [
    filled("inspection", "The inspection’s id.", ({ inspection }) => inspection.id),
    filled("published", "The day its report came out.", ({ inspection }) => inspection.published, {
      type: "date",
    }),
    filled("judgement", "What is graded.", ({ judgement }) => judgement, { enum: JUDGEMENTS }),
    filled("grade", "The grade.", ({ grade }) => grade, ANY_GRADE),
  ]);
}
