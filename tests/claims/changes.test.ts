import { describe } from "vitest";
import type { Grade } from "../../src/domain/grades.ts";
import { report } from "../register/rows.ts";
import { testFlips } from "./flips.ts";

const was = (grade: Grade, grades = {}) => report("exampleshire", "2019-10-15", grade, grades);
const is = (grade: Grade, grades = {}) => report("exampleshire", "2022-05-01", grade, grades);

describe("rose", () => {
  testFlips([
    {
      rule: "is supported if a judgement rose and none fell",
      check: { rose: true },
      rows: [was("good"), is("good", { leadership: "outstanding" })],
      verdict: "supported",
      row: was("good", { leadership: "outstanding" }),
      flipped: "contradicted",
    },
    {
      rule: "is partly supported if some judgements rose and some fell",
      check: { rose: true },
      rows: [was("good"), is("good", { leadership: "outstanding" })],
      verdict: "supported",
      row: was("good", { help_and_protection: "outstanding" }),
      flipped: "partly-supported",
    },
    {
      rule: "from one grade to another is of the overall grade",
      check: { rose: { from: "inadequate", to: "good" } },
      rows: [was("inadequate"), is("good")],
      verdict: "supported",
      row: was("good"),
      flipped: "contradicted",
    },
    {
      rule: "is partly supported if one of the two grades is right",
      check: { rose: { from: "inadequate", to: "good" } },
      rows: [was("inadequate"), is("good")],
      verdict: "supported",
      row: was("requires-improvement"),
      flipped: "partly-supported",
    },
    {
      rule: "by two grades is not by one",
      check: { rose: { by: 2 } },
      rows: [was("inadequate"), is("good")],
      verdict: "supported",
      row: was("requires-improvement"),
      flipped: "contradicted",
    },
    {
      rule: "may be of one judgement",
      check: { rose: true, in: "leadership" },
      rows: [was("good"), is("good", { leadership: "outstanding" })],
      verdict: "supported",
      row: was("good", { leadership: "outstanding" }),
      flipped: "contradicted",
    },
    {
      rule: "of care leavers is read from the earlier joint grade",
      check: { rose: true, in: "care_leavers" },
      rows: [was("good"), report("exampleshire", "2024-05-01", "good", { care_leavers: "outstanding" })],
      verdict: "supported",
      row: was("outstanding"),
      flipped: "contradicted",
    },
    {
      rule: "may be in as many judgements as is said",
      check: { rose: true, in: "every" },
      rows: [was("good"), is("outstanding")],
      verdict: "supported",
      row: was("good", { leadership: "outstanding" }),
      flipped: "contradicted",
    },
    {
      rule: "may be at every inspection since one",
      check: { rose: { every_time: true }, since: 2016 },
      rows: [report("exampleshire", "2016-03-29", "inadequate"), was("requires-improvement"), is("good")],
      verdict: "supported",
      row: was("inadequate"),
      flipped: "contradicted",
    },
    {
      rule: "may be of one judgement at every inspection",
      check: { rose: { every_time: true }, since: 2016, in: "leadership" },
      rows: [
        report("exampleshire", "2016-03-29", "good", { leadership: "inadequate" }),
        was("good", { leadership: "requires-improvement" }),
        is("good"),
      ],
      verdict: "supported",
      row: was("good"),
      flipped: "contradicted",
    },
    {
      rule: "can be counted from an earlier inspection than the one before",
      check: { rose: { from: "inadequate", to: "good" }, since: 2016 },
      rows: [report("exampleshire", "2016-03-29", "inadequate"), was("good"), is("good")],
      verdict: "supported",
      row: report("exampleshire", "2016-03-29", "good"),
      flipped: "contradicted",
    },
    {
      rule: "can be counted from any earlier inspection",
      check: { rose: { from: "inadequate", to: "good" }, since: "any" },
      rows: [report("exampleshire", "2016-03-29", "inadequate"), was("requires-improvement"), is("good")],
      verdict: "supported",
      row: report("exampleshire", "2016-03-29", "requires-improvement"),
      flipped: "partly-supported",
    },
    {
      rule: "from one grade to another is partly supported if it took more than one inspection",
      check: { rose: { from: "inadequate", to: "outstanding" } },
      rows: [report("exampleshire", "2016-03-29", "inadequate"), was("good"), is("outstanding")],
      verdict: "partly-supported",
      row: was("inadequate"),
      flipped: "supported",
    },
    {
      rule: "can’t be told of a council’s first report in the register",
      check: { rose: true },
      rows: [is("good")],
      verdict: "cannot-tell",
      row: was("requires-improvement"),
      flipped: "supported",
    },
  ]);
});

describe("fell, and stayed", () => {
  testFlips([
    {
      rule: "a fall is supported if a judgement fell and none rose",
      check: { fell: true },
      rows: [was("good"), is("inadequate")],
      verdict: "supported",
      row: was("inadequate"),
      flipped: "contradicted",
    },
    {
      rule: "a fall in no judgement is that none is lower than before",
      check: { fell: true, in: "none" },
      rows: [was("good"), is("good", { leadership: "outstanding" })],
      verdict: "supported",
      row: was("good", { help_and_protection: "outstanding" }),
      flipped: "contradicted",
    },
    {
      rule: "a fall may be by a number of grades from one that is named",
      check: { fell: { from: "outstanding", by: 2 } },
      rows: [was("outstanding"), is("requires-improvement")],
      verdict: "supported",
      row: was("good"),
      flipped: "contradicted",
    },
    {
      rule: "a grade stayed if the report before gave it too",
      check: { stayed: true },
      rows: [was("good"), is("good")],
      verdict: "supported",
      row: was("outstanding"),
      flipped: "contradicted",
    },
  ]);
});
