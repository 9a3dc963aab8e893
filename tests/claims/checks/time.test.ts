import { expect, test } from "vitest";
import { registerOf, report } from "../../register/rows.ts";
import { decide } from "../decide.ts";

const release = { councils: ["exampleshire"], inspections: ["2025-01-13-exampleshire"], day: "2025-01-16" };
const rows = [
  report("exampleshire", "2016-03-29", "outstanding", {}, { start: "2016-01-11", end: "2016-02-04" }),
  report("exampleshire", "2019-10-15", "outstanding"),
  report("exampleshire", "2025-01-13", "outstanding"),
];
const held = (years: number) => ({ time: { years, holding: "outstanding" } });

test("years held in calendar years but not in elapsed time hold in part", () => {
  const finding = decide(held(10), registerOf(rows), release);
  expect(finding.verdict).toBe("partly-supported");
  expect(finding.readings).toEqual([
    {
      reading: "If one counts from report to report",
      verdict: "contradicted",
      finding:
        "From the report of 29 March 2016 to that of 13 January 2025 it is eight years and nine months (3,212 days).",
    },
    {
      reading: "If one counts from the beginning of the first inspection",
      verdict: "contradicted",
      finding:
        "From 11 January 2016, when the first inspection began, to the report of 13 January 2025 it is nine years.",
    },
    {
      reading: "If one counts calendar years, the first and the last included",
      verdict: "supported",
      finding: "2016 to 2025 is ten calendar years, the first and the last included.",
    },
  ]);
});

test("years that have passed are supported: up to three months short, or less than a year over", () => {
  expect(decide(held(9), registerOf(rows), release)).toMatchObject({ verdict: "supported", readings: [] });
  expect(decide(held(8), registerOf(rows), release).verdict).toBe("supported");
});

test("years that fit no way of counting are contradicted", () => {
  expect(decide(held(12), registerOf(rows), release).verdict).toBe("contradicted");
});

test("a row that was broken begins later", () => {
  const broken = [rows[0], report("exampleshire", "2019-10-15", "good"), rows[2]].flatMap((row) => row ?? []);
  expect(decide(held(10), registerOf(broken), release).verdict).toBe("contradicted");
});

test("a grade not held has lasted no time", () => {
  expect(decide({ time: { years: 10, holding: "good" } }, registerOf(rows), release)).toMatchObject({
    verdict: "contradicted",
    explanation: "The report of 13 January 2025 on Exampleshire gave outstanding overall.",
  });
});

test("without a grade, the time counts from the report before, or from the day of one", () => {
  expect(decide({ time: { years: 5 } }, registerOf(rows), release)).toMatchObject({
    verdict: "supported",
    explanation:
      "From the report of 15 October 2019 to that of 13 January 2025 it is five years and two months (1,917 days).",
  });
  expect(decide({ time: { years: 9, since: "2016-03-29" } }, registerOf(rows), release).verdict).toBe(
    "supported",
  );
  expect(() => decide({ time: { years: 9, since: "2016-03-28" } }, registerOf(rows), release)).toThrow(
    "the register has no report on Exampleshire of 2016-03-28: write 2016-03-29 or 2019-10-15",
  );
});
