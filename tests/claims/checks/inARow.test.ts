import { expect, test } from "vitest";
import { registerOf, report, visit } from "../../register/rows.ts";
import { decide } from "../decide.ts";

const release = { councils: ["exampleshire"], inspections: ["2025-01-13-exampleshire"], day: "2025-01-16" };
const third = { in_a_row: { grade: "outstanding", times: 3 } };
const rows = [
  report("exampleshire", "2014-03-01", "good"),
  report("exampleshire", "2016-03-29", "outstanding"),
  report("exampleshire", "2019-10-15", "outstanding"),
  visit("exampleshire", "2022-07-20"),
  report("exampleshire", "2025-01-13", "outstanding"),
];

test("the third in a row, with the reports that make it", () => {
  expect(decide(third, registerOf(rows), release)).toMatchObject({
    verdict: "supported",
    explanation:
      "With the report of 13 January 2025, Exampleshire had been rated outstanding overall three times in a row: on 29 March 2016, 15 October 2019 and 13 January 2025.",
    rows: [
      "2014-03-01-exampleshire",
      "2016-03-29-exampleshire",
      "2019-10-15-exampleshire",
      "2025-01-13-exampleshire",
    ],
  });
});

test("another grade in between, and it is not", () => {
  const broken = rows.map((row) =>
    row.published === "2019-10-15" ? report("exampleshire", "2019-10-15", "good") : row,
  );
  expect(decide(third, registerOf(broken), release)).toMatchObject({
    verdict: "contradicted",
    explanation:
      "The report of 13 January 2025 on Exampleshire gave outstanding overall. The report before, of 15 October 2019, gave good overall.",
  });
});

test("another grade at the end, and it is not", () => {
  const broken = [...rows.slice(0, -1), report("exampleshire", "2025-01-13", "good")];
  expect(decide(third, registerOf(broken), release).verdict).toBe("contradicted");
});

test("more in a row than said holds in part, and says on which reading", () => {
  expect(decide({ in_a_row: { grade: "outstanding", times: 2 } }, registerOf(rows), release)).toMatchObject({
    verdict: "partly-supported",
    explanation: expect.stringContaining(
      "Read as two or more in a row, the claim holds; read as the second, it does not.",
    ),
  });
});

test("a row that begins with the council’s first report may be longer than the register shows", () => {
  const short = registerOf(rows.slice(2));
  expect(decide(third, short, release)).toMatchObject({
    verdict: "cannot-tell",
    explanation: expect.stringContaining("The register holds no report from before 15 October 2019"),
    limits: expect.stringContaining("The register begins with reports published in October 2019"),
  });
});

test("a report without an overall grade neither continues a row nor plainly breaks it", () => {
  const next = { ...release, inspections: ["2026-07-15-exampleshire"], day: "2026-07-20" };
  const check = { in_a_row: { grade: "outstanding", times: 4 } };
  const alike = registerOf([...rows, report("exampleshire", "2026-07-15", "outstanding")]);
  expect(decide(check, alike, next).verdict).toBe("cannot-tell");
  const lower = registerOf([...rows, report("exampleshire", "2026-07-15", "good")]);
  expect(decide(check, lower, next).verdict).toBe("contradicted");
});

test("grades of two frameworks are said not to be like for like", () => {
  expect(decide(third, registerOf(rows), release).limits).toContain("not like for like");
});
