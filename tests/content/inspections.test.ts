import { describe, expect, test } from "vitest";
import { INSPECTION_COLUMNS, readInspections } from "../../src/content/inspections.ts";
import type { Problem } from "../../src/content/problems.ts";

const ilacs = {
  council: "exampleshire",
  framework: "ILACS",
  kind: "standard",
  overall: "good",
  leadership: "good",
  help_and_protection: "good",
};
type Cells = Partial<Record<(typeof INSPECTION_COLUMNS)[number], string>>;

function read(...rows: Cells[]) {
  const lines = rows.map((row) => INSPECTION_COLUMNS.map((column) => row[column] ?? "").join(","));
  const text = [INSPECTION_COLUMNS.join(","), ...lines, ""].join("\n");
  const problems: Problem[] = [];
  return { inspections: readInspections({ shown: "inspections.csv", text }, null, problems), problems };
}

describe("the judgements of a report are those of the day the inspection began", () => {
  test("one that began in 2022 has one grade for care and care leavers, though its report was published in 2023", () => {
    const row = {
      ...ilacs,
      inspection_start: "2022-12-05",
      inspection_end: "2022-12-16",
      published: "2023-02-03",
      in_care_and_care_leavers: "good",
    };
    expect(read(row).problems).toEqual([]);
    expect(read(row).inspections[0]?.era.id).toBe("ilacs-2018");
    expect(read({ ...row, in_care: "good", care_leavers: "good" }).problems).toHaveLength(2);
  });

  test("one that began in March 2026 has an overall grade, though its report was published in May", () => {
    const row = {
      ...ilacs,
      inspection_start: "2026-03-09",
      published: "2026-05-12",
      in_care: "good",
      care_leavers: "good",
    };
    expect(read(row).inspections[0]?.grades.overall).toBe("good");
    expect(read({ ...row, overall: "not-given" }).problems).toHaveLength(1);
  });

  test("one that began in April 2026 has no overall grade, and the row says not-given", () => {
    const row = {
      ...ilacs,
      inspection_start: "2026-04-13",
      published: "2026-06-12",
      in_care: "good",
      care_leavers: "good",
      overall: "not-given",
    };
    expect(read(row).inspections[0]).toMatchObject({
      era: { id: "ilacs-2026" },
      grades: { overall: "not-given" },
    });
    expect(read({ ...row, overall: "" }).problems).toHaveLength(1);
  });

  test("if the start is not known, the end counts", () => {
    const row = {
      ...ilacs,
      inspection_end: "2023-01-20",
      published: "2023-02-24",
      in_care: "good",
      care_leavers: "good",
    };
    expect(read(row).inspections[0]).toMatchObject({ start: null, era: { id: "ilacs-2023" } });
  });

  test("what the report could not judge is “not-judged”, never empty", () => {
    const row = {
      council: "exampleshire",
      framework: "SIF",
      kind: "full",
      published: "2016-06-27",
      overall: "good",
      leadership: "good",
      help_and_protection: "good",
      in_care: "good",
      care_leavers: "good",
    };
    expect(read({ ...row, adoption: "not-judged" }).inspections[0]?.grades.adoption).toBe("not-judged");
    expect(read(row).problems).toHaveLength(1);
  });
});

describe("dates", () => {
  const visit = {
    council: "exampleshire",
    framework: "ILACS",
    kind: "focused-visit",
    published: "2022-07-20",
  };

  test("may be a month, and must be in order as far as they are known", () => {
    expect(read({ ...visit, inspection_start: "2022-07" }).problems).toEqual([]);
    expect(read({ ...visit, inspection_start: "2022-07-19", inspection_end: "2022-07" }).problems).toEqual(
      [],
    );
    expect(read({ ...visit, inspection_start: "2022-08" }).problems).toHaveLength(1);
  });
});

test("two reports of one council on one day are refused; of two councils they are not", () => {
  const visit = {
    council: "exampleshire",
    framework: "ILACS",
    kind: "focused-visit",
    published: "2022-07-20",
  };
  expect(read(visit, visit).problems).toMatchObject([{ line: 3 }]);
  expect(read(visit, { ...visit, council: "inventon" }).problems).toEqual([]);
});

test("valid rows are read, whatever is wrong with others", () => {
  const visit = {
    council: "exampleshire",
    framework: "ILACS",
    kind: "focused-visit",
    published: "2022-07-20",
  };
  const { inspections, problems } = read({ ...visit, kind: "tea" }, visit);
  expect([inspections.length, problems.length]).toEqual([1, 1]);
});
