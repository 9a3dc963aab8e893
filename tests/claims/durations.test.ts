import { describe } from "vitest";
import type { Grade } from "../../src/domain/grades.ts";
import { report, visit } from "../register/rows.ts";
import { testFlips } from "./flips.ts";

const on = (day: string, grade: Grade = "good", more = {}) => report("exampleshire", day, grade, {}, more);
const start = { start: "2022-09-01" };

describe("after: the time since the report before", () => {
  testFlips([
    {
      rule: "is supported from three months before the years are full until another has passed",
      check: { after: "3 years" },
      rows: [on("2019-10-15"), on("2022-10-10")],
      verdict: "supported",
      row: on("2021-10-15"),
      flipped: "contradicted",
    },
    {
      rule: "is partly supported if half a year is rounded, and contradicted beyond",
      check: { after: "3 years" },
      rows: [on("2020-04-01"), on("2022-10-10", "good", start)],
      verdict: "partly-supported",
      row: on("2021-10-01"),
      flipped: "contradicted",
    },
    {
      rule: "within two years is an upper bound",
      check: { after: "within 2 years" },
      rows: [on("2018-01-01"), on("2020-12-01"), on("2022-10-10")],
      verdict: "supported",
      row: visit("exampleshire", "2020-12-01"),
      flipped: "contradicted",
    },
    {
      rule: "more than two years is a lower bound",
      check: { after: "more than 2 years" },
      rows: [on("2020-01-01"), on("2022-10-10")],
      verdict: "supported",
      row: on("2022-01-01"),
      flipped: "contradicted",
    },
    {
      rule: "almost three years is less than three",
      check: { after: "almost 3 years" },
      rows: [on("2019-12-01"), on("2022-10-10")],
      verdict: "supported",
      row: on("2021-10-01"),
      flipped: "contradicted",
    },
    {
      rule: "may be counted from the inspection of a year",
      check: { after: "6 years", since: 2016 },
      rows: [on("2016-09-01"), on("2019-10-15"), on("2022-10-10")],
      verdict: "supported",
      row: visit("exampleshire", "2016-09-01"),
      flipped: "cannot-tell",
    },
    {
      rule: "may be said in months",
      check: { after: "10 months" },
      rows: [on("2021-12-01"), on("2022-10-10")],
      verdict: "supported",
      row: on("2022-03-01"),
      flipped: "contradicted",
    },
  ]);
});

describe("held_for: how long a grade had been held", () => {
  testFlips([
    {
      rule: "counts from the first report of the row with the grade",
      check: { grade: "outstanding", held_for: "6 years" },
      rows: [on("2014-05-01"), on("2016-03-29", "outstanding"), on("2022-05-01", "outstanding")],
      verdict: "supported",
      row: on("2019-01-01"),
      flipped: "contradicted",
    },
    {
      rule: "may be of one judgement",
      check: { grade: "outstanding", in: "leadership", held_for: "6 years" },
      rows: [
        on("2014-05-01"),
        report("exampleshire", "2016-03-29", "good", { leadership: "outstanding" }),
        on("2022-05-01", "outstanding"),
      ],
      verdict: "supported",
      row: on("2016-03-29"),
      flipped: "contradicted",
    },
    {
      rule: "is contradicted if the latest report does not give the grade",
      check: { grade: "outstanding", held_for: "3 years" },
      rows: [on("2016-03-29"), on("2019-03-29", "outstanding"), on("2022-05-01", "outstanding")],
      verdict: "supported",
      row: on("2022-05-01", "good"),
      flipped: "contradicted",
    },
    {
      rule: "is partly supported if it is right in calendar years, the first and the last included",
      check: { grade: "outstanding", held_for: "10 years" },
      rows: [on("2014-03-01"), on("2016-03-29", "outstanding"), on("2025-01-13", "outstanding")],
      verdict: "partly-supported",
      row: on("2019-01-01"),
      flipped: "contradicted",
    },
    {
      rule: "can’t be told if the row begins with the first report of the register",
      check: { grade: "inadequate", held_for: "more than 10 years", inspection: "previous" },
      rows: [on("2015-06-05", "inadequate"), on("2018-01-29", "inadequate"), on("2022-07-05")],
      verdict: "cannot-tell",
      row: on("2014-06-05", "good"),
      flipped: "contradicted",
    },
    {
      rule: "ends on the day of a release that reports no inspection",
      check: { grade: "inadequate", held_for: "almost 1 year" },
      rows: [on("2019-06-05"), on("2022-02-11", "inadequate")],
      verdict: "supported",
      row: on("2022-10-11", "good"),
      flipped: "contradicted",
      release: { inspections: [], date: "2022-11-30" },
    },
  ]);
});
