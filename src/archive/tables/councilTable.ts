import { GRADES, type GradeOrUngraded, UNGRADED } from "../../domain/grades.ts";
import type { Council, Inspection } from "../../domain/inspection.ts";
import { JUDGEMENTS, type Judgement } from "../../domain/judgements.ts";
import { gradedInspections, type Register } from "../../register/register.ts";
import { required } from "./columns.ts";
import { type ColumnOf, type Table, tableOf } from "./table.ts";

interface Judged {
  readonly inspection: Inspection;
  readonly judgement: Judgement;
  readonly grade: GradeOrUngraded;
}

/** Every judgement of every graded inspection of a council, as its reports give them, oldest first: what its chart draws. */
export function councilTable(register: Register, council: Council): Table {
  const judged = gradedInspections(register, council.slug).flatMap((inspection) =>
    JUDGEMENTS.flatMap((judgement): Judged[] => {
      const grade = inspection.grades[judgement];
      return grade === undefined ? [] : [{ inspection, judgement, grade }];
    }),
  );
  const columns: ColumnOf<Judged>[] = [
    {
      name: "inspection",
      type: "string",
      description: "The inspection’s id.",
      constraints: required,
      of: ({ inspection }) => inspection.id,
    },
    {
      name: "published",
      type: "date",
      description: "The day its report came out.",
      constraints: required,
      of: ({ inspection }) => inspection.published,
    },
    {
      name: "judgement",
      type: "string",
      description: "What is graded.",
      constraints: { required: true, enum: JUDGEMENTS },
      of: ({ judgement }) => judgement,
    },
    {
      name: "grade",
      type: "string",
      description: "The grade.",
      constraints: { required: true, enum: [...GRADES, ...UNGRADED] },
      of: ({ grade }) => grade,
    },
  ];
  return tableOf(
    {
      name: "chart",
      title: `${council.name}: judgements over time`,
      description: `Each judgement of each graded inspection of ${council.name}, by the day of its report.`,
      licence: "register",
      primaryKey: ["inspection", "judgement"],
    },
    judged,
    columns,
  );
}
