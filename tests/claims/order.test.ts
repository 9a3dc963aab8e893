import { describe, expect, test } from "vitest";
import type { Grade } from "../../src/domain/grades.ts";
import { registerOf, report } from "../register/rows.ts";
import { decide } from "./decide.ts";
import { testFlips } from "./flips.ts";

const own = (published: string, grade: Grade, grades = {}) =>
  report("exampleshire", published, grade, grades);
const other = (published: string, grade: Grade, grades = {}) => report("inventon", published, grade, grades);
const third = (published: string, grade: Grade) => report("fictown", published, grade);

describe("first", () => {
  testFlips([
    {
      rule: "is supported if no other council had it before",
      check: { grade: "outstanding", in: "overall", first: true },
      rows: [own("2019-10-15", "outstanding"), other("2018-05-01", "good")],
      verdict: "supported",
      row: other("2018-05-01", "outstanding"),
      flipped: "contradicted",
    },
    {
      rule: "is partly supported if no other council had it in every judgement",
      check: { grade: "outstanding", first: true },
      rows: [own("2019-10-15", "outstanding"), other("2018-05-01", "good")],
      verdict: "supported",
      row: other("2018-05-01", "outstanding", { leadership: "good" }),
      flipped: "partly-supported",
    },
    {
      rule: "is shared by councils whose reports came out on one day",
      check: { grade: "outstanding", in: "overall", first: true },
      rows: [own("2019-10-15", "outstanding"), other("2019-10-15", "outstanding")],
      verdict: "supported",
      row: other("2019-10-14", "outstanding"),
      flipped: "contradicted",
    },
    {
      rule: "may be of a grade in a row",
      check: { grade: "outstanding", in_a_row: 2, first: true },
      rows: [
        own("2016-03-29", "outstanding"),
        own("2019-10-15", "outstanding"),
        other("2016-03-29", "good"),
        other("2018-05-01", "outstanding"),
      ],
      verdict: "supported",
      row: other("2016-03-29", "outstanding"),
      flipped: "contradicted",
    },
    {
      rule: "may be of keeping a grade and improving",
      check: { grade: "outstanding", in_a_row: 2, rose: true, first: true },
      rows: [
        own("2018-03-29", "outstanding", { leadership: "good" }),
        own("2019-10-15", "outstanding"),
        other("2018-03-29", "outstanding"),
        other("2019-05-01", "outstanding"),
      ],
      verdict: "supported",
      row: other("2018-03-29", "outstanding", { leadership: "good" }),
      flipped: "contradicted",
    },
    {
      rule: "may be of a move from one grade to another",
      check: { rose: { from: "inadequate", to: "outstanding" }, first: true },
      rows: [
        own("2018-03-29", "inadequate"),
        own("2019-10-15", "outstanding"),
        other("2018-03-29", "good"),
        other("2019-05-01", "outstanding"),
      ],
      verdict: "supported",
      row: other("2018-03-29", "inadequate"),
      flipped: "contradicted",
    },
    {
      rule: "may be of a kind of inspection",
      check: { kind: "ILACS", place: 2 },
      rows: [own("2019-10-15", "good"), other("2018-05-01", "good"), third("2016-05-01", "good")],
      verdict: "supported",
      row: third("2018-06-01", "good"),
      flipped: "contradicted",
    },
    {
      rule: "from one grade to another is partly supported if the move took several inspections",
      check: { rose: { from: "inadequate", to: "good" }, first: true },
      rows: [own("2016-03-29", "inadequate"), own("2019-10-15", "good"), other("2018-05-01", "good")],
      verdict: "supported",
      row: own("2018-03-29", "requires-improvement"),
      flipped: "partly-supported",
    },
    {
      rule: "of several councils is partly supported if one of them was later",
      check: { grade: "outstanding", in: "overall", first: true },
      rows: [own("2019-10-15", "outstanding"), other("2019-10-15", "outstanding")],
      verdict: "supported",
      row: other("2019-10-14", "outstanding"),
      flipped: "partly-supported",
      release: { councils: ["exampleshire", "inventon"] },
    },
    {
      rule: "can’t be told of a row that begins with the register",
      check: { grade: "outstanding", in_a_row: 2, first: true },
      rows: [own("2019-10-15", "outstanding"), other("2019-05-01", "good")],
      verdict: "cannot-tell",
      row: own("2018-03-29", "good"),
      flipped: "contradicted",
    },
  ]);

  test("says who was first and who followed", () => {
    const rows = [
      own("2019-10-15", "outstanding"),
      other("2018-05-01", "outstanding"),
      third("2018-05-01", "outstanding"),
    ];
    const release = {
      councils: ["exampleshire"],
      inspections: ["2019-10-15-exampleshire"],
      date: "2019-10-15",
    };
    expect(
      decide({ grade: "outstanding", in: "overall", first: true }, registerOf(rows), release).explanation,
    ).toBe(
      "Fictown and Inventon had been rated outstanding overall before Exampleshire, which came third with its report of 15 October 2019.",
    );
  });
});

describe("the place, the first time and the fastest", () => {
  testFlips([
    {
      rule: "the second is the one that one other came before",
      check: { grade: "outstanding", in: "overall", place: 2 },
      rows: [
        own("2019-10-15", "outstanding"),
        other("2018-05-01", "outstanding"),
        third("2018-05-01", "good"),
      ],
      verdict: "supported",
      row: third("2018-05-01", "outstanding"),
      flipped: "contradicted",
    },
    {
      rule: "the n-th may be the n-th under the framework of the day",
      check: { grade: "outstanding", in: "overall", place: 2 },
      rows: [
        own("2019-10-15", "outstanding"),
        other("2018-05-01", "outstanding"),
        third("2016-05-01", "good"),
      ],
      verdict: "supported",
      row: third("2016-05-01", "outstanding"),
      flipped: "partly-supported",
    },
    {
      rule: "the n-th under a framework leaves out reports under others",
      check: { grade: "outstanding", in: "overall", place: 2, among: { under: "ILACS" } },
      rows: [
        own("2019-10-15", "outstanding"),
        other("2018-05-01", "outstanding"),
        third("2016-05-01", "outstanding"),
      ],
      verdict: "supported",
      row: third("2018-06-01", "outstanding"),
      flipped: "contradicted",
    },
    {
      rule: "the first to move under a framework may have been graded before under another",
      check: { rose: { from: "inadequate", to: "good" }, first: true, among: { under: "ILACS" } },
      rows: [
        own("2016-03-29", "inadequate"),
        own("2019-10-15", "good"),
        other("2015-03-29", "inadequate"),
        other("2017-05-01", "good"),
      ],
      verdict: "supported",
      row: own("2016-03-29", "good"),
      flipped: "contradicted",
    },
    {
      rule: "the first time in a council’s own history asks that no earlier report says the same",
      check: { grade: "good", in: "overall", first_time: true },
      rows: [own("2016-03-29", "inadequate"), own("2019-10-15", "good")],
      verdict: "supported",
      row: own("2016-03-29", "good"),
      flipped: "contradicted",
    },
    {
      rule: "the first time in ten years can’t be told if the register does not reach so far back",
      check: { grade: "good", in: "overall", first_time: "10 years" },
      rows: [own("2019-05-01", "inadequate"), own("2025-10-15", "good")],
      verdict: "cannot-tell",
      row: own("2015-01-01", "inadequate"),
      flipped: "supported",
    },
    {
      rule: "the fastest is the one that took the fewest days",
      check: { rose: { from: "inadequate", to: "good" }, fastest: true },
      rows: [
        own("2018-05-01", "inadequate"),
        own("2019-10-15", "good"),
        other("2018-03-10", "inadequate"),
        other("2019-10-01", "good"),
      ],
      verdict: "supported",
      row: other("2018-09-10", "inadequate"),
      flipped: "contradicted",
    },
    {
      rule: "the fastest may be so among those that rose as far",
      check: { rose: { from: "inadequate", to: "good" }, fastest: true },
      rows: [
        own("2018-05-01", "inadequate"),
        own("2019-10-15", "good", { leadership: "outstanding" }),
        other("2018-03-10", "inadequate"),
        other("2019-10-01", "good"),
      ],
      verdict: "supported",
      row: other("2018-09-10", "inadequate"),
      flipped: "partly-supported",
    },
  ]);
});
