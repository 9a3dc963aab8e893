import { describe, expect, test } from "vitest";
import { registerOf, report, visit } from "../register/rows.ts";
import { decide } from "./decide.ts";
import { testFlips } from "./flips.ts";

const inspected = (start: string | null, end: string | null, more = {}) =>
  report("exampleshire", "2019-05-08", "good", {}, { start, end, ...more });
const two = inspected("2019-03-25", "2019-04-05");

describe("published", () => {
  testFlips([
    {
      rule: "is the day or the month in which the report came out",
      check: [{ published: "2019-05-08" }, { published: "2019-05" }],
      rows: [two],
      verdict: "supported",
      row: report("exampleshire", "2019-06-01", "good"),
      flipped: "contradicted",
      release: { inspections: [], date: "2019-06-30" },
    },
  ]);
});

describe("inspected", () => {
  testFlips([
    {
      rule: "in a month is supported if the inspection began in it",
      check: { inspected: "2019-03" },
      rows: [two],
      verdict: "supported",
      row: inspected("2019-02-25", "2019-03-08"),
      flipped: "partly-supported",
    },
    {
      rule: "on a day is supported if the inspectors were there",
      check: { inspected: "2019-04-01" },
      rows: [two],
      verdict: "supported",
      row: inspected("2019-03-25", "2019-03-29"),
      flipped: "contradicted",
    },
    {
      rule: "within a month means all its days",
      check: { inspected: "within 2019-03" },
      rows: [inspected("2019-03-04", "2019-03-08")],
      verdict: "supported",
      row: two,
      flipped: "partly-supported",
    },
    {
      rule: "from a month is when it began",
      check: { inspected: "from 2019-03" },
      rows: [two],
      verdict: "supported",
      row: inspected("2019-04-01", "2019-04-05"),
      flipped: "contradicted",
    },
    {
      rule: "until a month is when it ended",
      check: { inspected: "until 2019-04" },
      rows: [two],
      verdict: "supported",
      row: inspected("2019-03-04", "2019-03-08"),
      flipped: "contradicted",
    },
    {
      rule: "from a day to a day is partly supported if one of them is right",
      check: { inspected: "2019-03-25 to 2019-04-05" },
      rows: [two],
      verdict: "supported",
      row: inspected("2019-03-25", "2019-03-29"),
      flipped: "partly-supported",
    },
    {
      rule: "from a month to a month is when it began and when it ended",
      check: { inspected: "2019-03 to 2019-04" },
      rows: [two],
      verdict: "supported",
      row: inspected("2019-03-25", "2019-03-29"),
      flipped: "partly-supported",
    },
    {
      rule: "can’t be told if the register has no dates",
      check: { inspected: "2019-03" },
      rows: [two],
      verdict: "supported",
      row: inspected(null, null),
      flipped: "cannot-tell",
    },
    {
      rule: "may be of the inspection before, also if the release reports none",
      check: { inspected: 2016, inspection: "previous" },
      rows: [report("exampleshire", "2016-03-29", "good"), two],
      verdict: "supported",
      row: report("exampleshire", "2018-03-29", "good"),
      flipped: "contradicted",
    },
  ]);

  test("says if the day named is that of the report", () => {
    const release = { councils: ["exampleshire"], inspections: [two.id], date: "2019-05-08" };
    expect(decide({ inspected: "2019-05-08" }, registerOf([two]), release)).toMatchObject({
      verdict: "contradicted",
      explanation:
        "The inspection of Exampleshire took place from 25 March to 5 April 2019. 8 May 2019 is the day of the report.",
    });
  });
});

describe("how long, by whom, and of what kind", () => {
  testFlips([
    {
      rule: "two weeks on site are two weeks, and three with the week of preparation",
      check: { lasted: "2 weeks" },
      rows: [two],
      verdict: "supported",
      row: inspected("2019-03-25", "2019-03-29"),
      flipped: "partly-supported",
    },
    {
      rule: "four weeks under the first framework are three without the week off site",
      check: { lasted: "3 weeks" },
      rows: [inspected("2016-01-11", "2016-02-04", { framework: "SIF" })],
      verdict: "partly-supported",
      row: inspected("2016-01-11", "2016-01-28", { framework: "SIF" }),
      flipped: "supported",
    },
    {
      rule: "days are counted with or without the weekend",
      check: { lasted: "10 days" },
      rows: [two],
      verdict: "supported",
      row: inspected("2019-03-25", "2019-03-29"),
      flipped: "contradicted",
    },
    {
      rule: "the lead inspector is the one whom the report names, a surname alone being enough for half of it",
      check: { inspector: "Ada Invented" },
      rows: [two],
      verdict: "supported",
      row: inspected("2019-03-25", "2019-04-05", { leadInspector: "Bruno Invented" }),
      flipped: "partly-supported",
    },
    {
      rule: "a lead inspector whom the report does not name can’t be told",
      check: { inspector: "Ada Invented" },
      rows: [inspected("2019-03-25", "2019-04-05", { leadInspector: "Bruno Madeup" })],
      verdict: "contradicted",
      row: inspected("2019-03-25", "2019-04-05", { leadInspector: null }),
      flipped: "cannot-tell",
    },
    {
      rule: "a standard inspection is a full one too, a short one is not",
      check: [{ kind: "standard" }, { kind: "full" }, { kind: "ILACS" }],
      rows: [two],
      verdict: "supported",
      row: inspected("2019-03-25", "2019-04-05", { kind: "short" }),
      flipped: "partly-supported",
    },
    {
      rule: "a judgement has a grade of its own if the report divides it so",
      check: { judged: "care_leavers" },
      rows: [report("exampleshire", "2024-05-01", "good")],
      verdict: "supported",
      row: report("exampleshire", "2024-05-01", "good", {}, { start: "2022-11-01" }),
      flipped: "contradicted",
    },
    {
      rule: "a visit that the register does not have can’t be told",
      check: { visited: "2021-03" },
      rows: [two],
      verdict: "cannot-tell",
      row: visit("exampleshire", "2021-04-10", { start: "2021-03" }),
      flipped: "supported",
    },
  ]);
});
