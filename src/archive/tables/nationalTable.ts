import type { NationalRow } from "../../register/country.ts";
import { type ColumnOf, type Table, tableOf } from "./table.ts";

/** The country over time: one row for each day on which a report changed it, oldest first. */
export function nationalTable(series: readonly NationalRow[]): Table {
  const columns: ColumnOf<NationalRow>[] = [
    {
      name: "date",
      type: "date",
      description: "The day of the reports. The counts hold from this day until the next row’s.",
      constraints: { required: true, unique: true },
      of: ({ date }) => date,
    },
    countColumn(
      "authorities",
      "Authorities of which the register has a graded report by then: what shares are shares of.",
    ),
    countColumn("outstanding", "Authorities whose latest report grades them outstanding overall."),
    countColumn("good", "Authorities whose latest report grades them good overall."),
    countColumn(
      "requires_improvement",
      "Authorities whose latest report says that they require improvement overall.",
    ),
    countColumn("inadequate", "Authorities whose latest report grades them inadequate overall."),
    countColumn("not_given", "Authorities whose latest report gives no overall grade."),
  ];
  return tableOf(
    {
      name: "national",
      title: "The country over time",
      description:
        "How many authorities held each overall grade, with one row for each day on which a report changed it.",
      licence: "register",
      primaryKey: ["date"],
    },
    series,
    columns,
  );
}

function countColumn(name: Exclude<keyof NationalRow, "date">, description: string): ColumnOf<NationalRow> {
  return {
    name,
    type: "integer",
    description,
    constraints: { required: true, minimum: 0 },
    of: (row) => row[name],
  };
}
