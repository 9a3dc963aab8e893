import { describe, expect, test } from "vitest";
import { registerOf, report } from "../register/rows.ts";
import { decide } from "./decide.ts";
import { testFlips } from "./flips.ts";

const sif = (grade: "good" | "outstanding", grades = {}) =>
  report("exampleshire", "2016-03-29", grade, grades);
const joint = (grade: "good" | "outstanding", grades = {}) =>
  report("exampleshire", "2019-10-15", grade, grades);
const apart = (grade: "good" | "outstanding" | "inadequate", grades = {}) =>
  report("exampleshire", "2024-05-01", grade, grades);
const inventon = (grade: "good" | "outstanding") => report("inventon", "2019-10-15", grade);

describe("grade", () => {
  testFlips([
    {
      rule: "is supported if the report gave it overall",
      check: { grade: "outstanding" },
      rows: [joint("outstanding")],
      verdict: "supported",
      row: joint("good"),
      flipped: "contradicted",
    },
    {
      rule: "may be a grade or better",
      check: { grade: "good or better" },
      rows: [joint("outstanding")],
      verdict: "supported",
      row: report("exampleshire", "2019-10-15", "requires-improvement"),
      flipped: "contradicted",
    },
    {
      rule: "may be of one judgement",
      check: { grade: "outstanding", in: "leadership" },
      rows: [joint("good", { leadership: "outstanding" })],
      verdict: "supported",
      row: joint("good"),
      flipped: "contradicted",
    },
    {
      rule: "of two judgements is partly supported if one of them has it",
      check: { grade: "good", in: ["leadership", "help_and_protection"] },
      rows: [joint("good")],
      verdict: "supported",
      row: joint("good", { leadership: "outstanding" }),
      flipped: "partly-supported",
    },
    {
      rule: "of children in care is read from the one grade for both, and of both from the grades of each",
      check: { grade: "good", in: "in_care_and_care_leavers" },
      rows: [apart("good")],
      verdict: "supported",
      row: apart("good", { care_leavers: "inadequate" }),
      flipped: "partly-supported",
    },
    {
      rule: "can’t be told of a judgement that the framework of the day did not have",
      check: { grade: "good", in: "adoption" },
      rows: [sif("good")],
      verdict: "supported",
      row: report("exampleshire", "2020-01-10", "good"),
      flipped: "cannot-tell",
      release: { inspections: [], date: "2020-02-01" },
    },
    {
      rule: "is that of every council of the release",
      check: { grade: "outstanding" },
      rows: [joint("outstanding"), inventon("outstanding")],
      verdict: "supported",
      row: inventon("good"),
      flipped: "partly-supported",
      release: { councils: ["exampleshire", "inventon"] },
    },
    {
      rule: "is partly supported if the report gave no overall grade and every judgement had it",
      check: { grade: "outstanding" },
      rows: [report("exampleshire", "2026-07-01", "outstanding")],
      verdict: "partly-supported",
      row: report("exampleshire", "2026-07-01", "outstanding", { in_care: "good" }),
      flipped: "contradicted",
    },
    {
      rule: "may be that of an earlier inspection, named by its year",
      check: { grade: "good", inspection: 2016 },
      rows: [sif("good"), joint("outstanding")],
      verdict: "supported",
      row: sif("outstanding"),
      flipped: "contradicted",
    },
    {
      rule: "may be that of the inspection before",
      check: { grade: "good", inspection: "previous" },
      rows: [sif("good"), joint("outstanding")],
      verdict: "supported",
      row: sif("outstanding"),
      flipped: "contradicted",
    },
    {
      rule: "may be that of every inspection so far",
      check: { grade: "good or better", inspection: "every" },
      rows: [sif("good"), joint("outstanding")],
      verdict: "supported",
      row: report("exampleshire", "2016-03-29", "inadequate"),
      flipped: "contradicted",
    },
    {
      rule: "may be that held on a day",
      check: { grade: "good", on: "2018-01-01" },
      rows: [sif("good"), joint("outstanding")],
      verdict: "supported",
      row: report("exampleshire", "2017-06-01", "outstanding"),
      flipped: "contradicted",
    },
    {
      rule: "of a year without an inspection is partly supported if it was held then, and else can’t be told",
      check: { grade: "good", inspection: 2018 },
      rows: [sif("good"), joint("outstanding")],
      verdict: "partly-supported",
      row: sif("outstanding"),
      flipped: "cannot-tell",
    },
  ]);

  test("before the register begins can’t be told", () => {
    expect(
      decide({ grade: "good", inspection: 2010 }, registerOf([sif("good")]), {
        councils: ["exampleshire"],
        date: "2016-04-01",
      }),
    ).toMatchObject({
      verdict: "cannot-tell",
      explanation:
        "The register has no graded report on Exampleshire from 2010; its first is of 29 March 2016.",
    });
  });
});

describe("in: how many judgements", () => {
  testFlips([
    {
      rule: "every means the overall grade and all others",
      check: { grade: "outstanding", in: "every" },
      rows: [joint("outstanding")],
      verdict: "supported",
      row: joint("outstanding", { leadership: "good" }),
      flipped: "contradicted",
    },
    {
      rule: "none means not one",
      check: { grade: "inadequate", in: "none" },
      rows: [apart("good")],
      verdict: "supported",
      row: apart("good", { care_leavers: "inadequate" }),
      flipped: "contradicted",
    },
    {
      rule: "some can’t be told if no judgement has it, for parts of one may be meant",
      check: { grade: "outstanding", in: "some" },
      rows: [apart("good", { leadership: "outstanding" })],
      verdict: "supported",
      row: apart("good"),
      flipped: "cannot-tell",
    },
    {
      rule: "all but one means exactly one without",
      check: { grade: "good", in: "all but one" },
      rows: [apart("good", { in_care: "outstanding" })],
      verdict: "supported",
      row: apart("good"),
      flipped: "contradicted",
    },
    {
      rule: "four of five counts the overall grade",
      check: { grade: "inadequate", in: "4 of 5" },
      rows: [apart("inadequate", { care_leavers: "good" })],
      verdict: "supported",
      row: apart("inadequate"),
      flipped: "contradicted",
    },
    {
      rule: "three of four does not count the overall grade",
      check: { grade: "good", in: "3 of 4" },
      rows: [apart("good", { leadership: "outstanding" })],
      verdict: "supported",
      row: apart("good", { leadership: "outstanding", in_care: "outstanding" }),
      flipped: "contradicted",
    },
    {
      rule: "five of five is partly supported if all were so graded, but were four",
      check: { grade: "outstanding", in: "5 of 5" },
      rows: [apart("outstanding")],
      verdict: "supported",
      row: report("exampleshire", "2024-05-01", "outstanding", {}, { start: "2022-11-01" }),
      flipped: "partly-supported",
    },
    {
      rule: "at least two is a lower bound",
      check: { grade: "outstanding", in: "at least 2" },
      rows: [apart("good", { leadership: "outstanding", in_care: "outstanding" })],
      verdict: "supported",
      row: apart("good", { leadership: "outstanding" }),
      flipped: "contradicted",
    },
  ]);
});

describe("grades: several judgements", () => {
  testFlips([
    {
      rule: "each has the grade that is claimed, and the rest has another",
      check: { grades: { overall: "good", leadership: "outstanding", rest: "good" } },
      rows: [apart("good", { leadership: "outstanding" })],
      verdict: "supported",
      row: apart("good", { leadership: "outstanding", in_care: "outstanding" }),
      flipped: "partly-supported",
    },
    {
      rule: "none that is claimed is right",
      check: { grades: { leadership: "outstanding" } },
      rows: [apart("good", { leadership: "outstanding" })],
      verdict: "supported",
      row: apart("good"),
      flipped: "contradicted",
    },
    {
      rule: "can’t be told if the report has no such judgement and the others agree",
      check: { grades: { overall: "good", adoption: "good" } },
      rows: [sif("good")],
      verdict: "supported",
      row: report("exampleshire", "2020-01-10", "good"),
      flipped: "cannot-tell",
      release: { inspections: [], date: "2020-02-01" },
    },
  ]);
});

describe("in a row", () => {
  testFlips([
    {
      rule: "is the n-th inspection in a row with the grade",
      check: { grade: "outstanding", in_a_row: 3 },
      rows: [sif("outstanding"), joint("outstanding"), apart("outstanding")],
      verdict: "supported",
      row: joint("good"),
      flipped: "contradicted",
    },
    {
      rule: "is partly supported if the row is longer than said",
      check: { grade: "outstanding", in_a_row: 2 },
      rows: [joint("outstanding"), apart("outstanding")],
      verdict: "supported",
      row: sif("outstanding"),
      flipped: "partly-supported",
    },
    {
      rule: "can’t be told if the row begins with the first report of the register",
      check: { grade: "outstanding", in_a_row: 3 },
      rows: [sif("good"), joint("outstanding"), apart("outstanding")],
      verdict: "contradicted",
      row: sif("outstanding"),
      flipped: "supported",
    },
    {
      rule: "may be of one judgement, a joint grade answering for both its parts",
      check: { grade: "outstanding", in: "in_care", in_a_row: 2 },
      rows: [sif("good"), joint("outstanding"), apart("good", { in_care: "outstanding" })],
      verdict: "supported",
      row: joint("good"),
      flipped: "contradicted",
    },
  ]);

  test("is unknown if the register has no earlier report", () => {
    const rows = [joint("outstanding"), apart("outstanding")];
    const release = {
      councils: ["exampleshire"],
      inspections: ["2024-05-01-exampleshire"],
      date: "2024-05-01",
    };
    expect(decide({ grade: "outstanding", in_a_row: 3 }, registerOf(rows), release).verdict).toBe(
      "cannot-tell",
    );
  });
});
