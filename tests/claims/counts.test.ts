import { describe, expect, test } from "vitest";
import type { Grade } from "../../src/domain/grades.ts";
import { council, registerOf, report } from "../register/rows.ts";
import { decide } from "./decide.ts";
import { testFlips } from "./flips.ts";

const own = report("exampleshire", "2019-10-15", "outstanding");
const other = (slug: string, grade: Grade, grades = {}, published = "2018-08-06") =>
  report(slug, published, grade, grades);
const rows = [
  own,
  other("inventon", "outstanding"),
  other("fictown", "good"),
  other("madeupham", "inadequate"),
];
const later = (slug: string, grade: Grade) => report(slug, "2019-10-16", grade);

describe("how many", () => {
  testFlips([
    {
      rule: "others hold a grade is the number besides the council itself",
      check: { grade: "outstanding", others: 1 },
      rows,
      verdict: "supported",
      row: other("inventon", "good"),
      flipped: "contradicted",
    },
    {
      rule: "others hold a grade asks that the council holds it too",
      check: { grade: "outstanding", others: 1 },
      rows,
      verdict: "supported",
      row: report("exampleshire", "2019-10-15", "good"),
      flipped: "contradicted",
    },
    {
      rule: "councils hold a grade counts the council itself, and is partly supported if the others are meant",
      check: { grade: "outstanding", how_many: 2 },
      rows,
      verdict: "supported",
      row: other("fictown", "outstanding", { leadership: "good" }),
      flipped: "partly-supported",
    },
    {
      rule: "may be none",
      check: { grade: "outstanding", in: "adoption", how_many: "none" },
      rows: [report("exampleshire", "2016-03-29", "good"), report("inventon", "2016-03-01", "good")],
      verdict: "supported",
      row: report("inventon", "2016-03-01", "outstanding"),
      flipped: "contradicted",
    },
    {
      rule: "may be a lower bound",
      check: { grade: "good or better", how_many: "at least 3" },
      rows,
      verdict: "supported",
      row: other("fictown", "inadequate"),
      flipped: "contradicted",
    },
    {
      rule: "is partly supported if it is right of every judgement and wrong overall",
      check: { grade: "outstanding", others: 1, named: "inventon" },
      rows,
      verdict: "supported",
      row: other("fictown", "outstanding", { leadership: "good" }),
      flipped: "partly-supported",
    },
    {
      rule: "is partly supported if it is right under the present framework",
      check: { grade: "outstanding", in: "overall", others: 1 },
      rows,
      verdict: "supported",
      row: report("laterby", "2016-03-29", "outstanding"),
      flipped: "partly-supported",
    },
    {
      rule: "with names asks that these are the ones",
      check: { grade: "outstanding", others: 1, named: ["inventon"] },
      rows,
      verdict: "supported",
      row: other("inventon", "good"),
      flipped: "contradicted",
    },
    {
      rule: "of names alone asks only that they are among the holders",
      check: { grade: "good or better", named: ["inventon", "fictown"] },
      rows,
      verdict: "supported",
      row: other("fictown", "inadequate"),
      flipped: "contradicted",
    },
    {
      rule: "means the only one if no other holds it",
      check: { grade: "outstanding", only: true },
      rows: [own, other("inventon", "good")],
      verdict: "supported",
      row: other("inventon", "outstanding"),
      flipped: "contradicted",
    },
    {
      rule: "is counted on the day, by the reports out by then",
      check: { grade: "outstanding", others: 1, on: "2019-10-16" },
      rows,
      verdict: "supported",
      row: later("inventon", "good"),
      flipped: "contradicted",
    },
    {
      rule: "ever held a grade counts those who lost it",
      check: { grade: "outstanding", others: 1, ever: true, on: "2019-10-16" },
      rows: [...rows, later("inventon", "good")],
      verdict: "supported",
      row: other("inventon", "good"),
      flipped: "contradicted",
    },
    {
      rule: "kept a grade asks for two reports in a row",
      check: { grade: "outstanding", in_a_row: 2, only: true },
      rows: [
        report("exampleshire", "2018-04-01", "outstanding"),
        own,
        other("inventon", "good"),
        report("inventon", "2019-09-01", "outstanding"),
      ],
      verdict: "supported",
      row: other("inventon", "outstanding"),
      flipped: "contradicted",
    },
    {
      rule: "rose from one grade to another asks for two reports",
      check: { rose: { from: "good", to: "outstanding" }, only: true },
      rows: [
        report("exampleshire", "2018-04-01", "good"),
        own,
        other("inventon", "inadequate"),
        report("inventon", "2019-09-01", "outstanding"),
      ],
      verdict: "supported",
      row: other("inventon", "good"),
      flipped: "contradicted",
    },
  ]);

  test("names the councils that were counted", () => {
    const release = { councils: ["exampleshire"], inspections: [own.id], date: "2019-10-15" };
    expect(decide({ grade: "outstanding", others: 1 }, registerOf(rows), release).explanation).toBe(
      "On 15 October 2019, two of the four councils were rated outstanding overall; one besides Exampleshire: Inventon.",
    );
  });
});

describe("share", () => {
  testFlips([
    {
      rule: "is the per cent of the councils reported on by the day",
      check: { grade: "outstanding", in: "overall", share: "50%" },
      rows,
      verdict: "supported",
      row: other("inventon", "good"),
      flipped: "contradicted",
    },
    {
      rule: "is partly supported if it is right when rounded to five",
      check: { grade: "outstanding", in: "overall", share: "35%" },
      rows: rows.slice(0, 3).with(1, other("inventon", "good")),
      verdict: "partly-supported",
      row: other("inventon", "outstanding"),
      flipped: "contradicted",
    },
    {
      rule: "said as a fraction is meant roughly",
      check: { grade: "outstanding", in: "overall", share: "a third" },
      rows: rows.slice(0, 3).with(1, other("inventon", "good")),
      verdict: "supported",
      row: other("inventon", "outstanding"),
      flipped: "contradicted",
    },
  ]);
});

describe("among: the councils of", () => {
  const south = (slug: string) => council(slug, "Invented South");
  const check = (among: object) => ({ grade: "outstanding", in: "overall", only: true, among });
  const elsewhere = [own, other("inventon", "outstanding"), other("fictown", "good")];

  testFlips([
    {
      rule: "a region leaves out the others",
      check: check({ region: "Invented North" }),
      rows: elsewhere,
      verdict: "supported",
      row: other("fictown", "outstanding"),
      flipped: "contradicted",
      councils: [south("inventon")],
    },
    {
      rule: "all regions but one leaves out that one",
      check: check({ outside: "Invented South" }),
      rows: elsewhere,
      verdict: "supported",
      row: other("fictown", "outstanding"),
      flipped: "contradicted",
      councils: [south("inventon")],
    },
    {
      rule: "a type leaves out the others",
      check: check({ type: "county" }),
      rows: elsewhere,
      verdict: "supported",
      row: other("fictown", "outstanding"),
      flipped: "contradicted",
      councils: [{ ...council("inventon"), type: "unitary-authority" }],
    },
    {
      rule: "a list leaves out the others",
      check: check({ councils: ["fictown"], called: "the invented cities" }),
      rows: elsewhere,
      verdict: "supported",
      row: other("fictown", "outstanding"),
      flipped: "contradicted",
    },
    {
      rule: "those that a trust runs leaves out the others",
      check: check({ run_by: "trust" }),
      rows: elsewhere,
      verdict: "supported",
      row: other("fictown", "outstanding"),
      flipped: "contradicted",
      councils: [{ ...council("fictown"), trusts: ["Invented Trust"] }],
    },
    {
      rule: "a framework leaves out reports under others",
      check: check({ under: "ILACS" }),
      rows: [own, report("inventon", "2016-03-29", "outstanding")],
      verdict: "supported",
      row: other("inventon", "outstanding"),
      flipped: "contradicted",
    },
    {
      rule: "reports since a day leaves out earlier ones",
      check: check({ since: "2019-01-01" }),
      rows: [own, other("inventon", "outstanding")],
      verdict: "supported",
      row: report("inventon", "2019-02-01", "outstanding"),
      flipped: "contradicted",
    },
  ]);
});

describe("inspected so far", () => {
  const check = { inspected: "so far", how_many: 3, on: "2019-10-15" };

  testFlips([
    {
      rule: "counts the councils inspected by the day, reported on or not",
      check,
      rows: [
        own,
        other("inventon", "good"),
        report("fictown", "2019-11-20", "good", {}, { start: "2019-09-30", end: "2019-10-04" }),
      ],
      verdict: "supported",
      row: report("fictown", "2019-11-20", "good", {}, { start: "2019-10-14", end: "2019-10-18" }),
      flipped: "contradicted",
    },
    {
      rule: "counts a council once, and may mean the number of reports",
      check,
      rows: [own, other("inventon", "good"), other("fictown", "good")],
      verdict: "supported",
      row: report("fictown", "2019-01-10", "good"),
      flipped: "supported",
    },
    {
      rule: "may be a council’s place among those inspected",
      check: { inspected: "so far", place: 2 },
      rows: [own, other("inventon", "good"), report("fictown", "2019-11-20", "good")],
      verdict: "supported",
      row: report("fictown", "2019-09-20", "good"),
      flipped: "contradicted",
    },
    {
      rule: "and counted by what changed is the number of councils inspected twice",
      check: { fell: true, in: "overall", how_many: 1, of: 2 },
      rows: [
        report("exampleshire", "2018-04-01", "outstanding"),
        report("exampleshire", "2019-10-15", "good"),
        other("inventon", "good"),
        report("inventon", "2019-09-01", "good"),
        other("fictown", "good"),
      ],
      verdict: "supported",
      row: report("fictown", "2019-09-01", "good"),
      flipped: "partly-supported",
    },
    {
      rule: "may be given with a count as the total",
      check: { grade: "outstanding", others: 1, of: 4 },
      rows,
      verdict: "supported",
      row: other("laterby", "good"),
      flipped: "partly-supported",
    },
  ]);
});

test("a count for a day after that of the register is of the register’s day", () => {
  const check = { grade: "outstanding", others: 1 };
  const release = { councils: ["exampleshire"], date: "2027" };
  expect(decide(check, registerOf(rows), release).explanation).toContain(
    "On 20 August 2026, two of the four",
  );
});

describe("councils abolished since", () => {
  const release = { councils: ["exampleshire"], inspections: [own.id], date: "2019-10-15" };
  const oldshire = (until: string) => [{ ...council("oldshire"), until }];
  const decided = (check: object, until = "2021-03-31") =>
    decide(check, registerOf(rows.slice(0, 3), oldshire(until)), release);

  test("make a count of those inspected so far partly supported at most", () => {
    const check = { inspected: "so far", how_many: 3 };
    expect(decided(check)).toMatchObject({
      verdict: "partly-supported",
      limits:
        "By 15 October 2019 the register has reports on three of today’s three councils; those abolished since are not in it.",
    });
    expect(decided(check, "2019-10-14").verdict).toBe("supported");
  });

  test("leave a wrong count of those inspected so far undecided", () => {
    const check = { inspected: "so far", how_many: 9 };
    expect(decided(check).verdict).toBe("cannot-tell");
    expect(decided(check, "2019-10-14").verdict).toBe("contradicted");
  });

  test("may have had what more councils are said to have than the register shows", () => {
    const check = { grade: "outstanding", in: "overall", others: 2 };
    expect(decided(check).verdict).toBe("cannot-tell");
    expect(decided(check, "2019-10-14").verdict).toBe("contradicted");
  });

  test("are none of another region", () => {
    const check = { inspected: "so far", how_many: 3, among: { region: "Invented North" } };
    const south = [{ ...council("oldshire", "Invented South"), until: "2021-03-31" }];
    expect(decide(check, registerOf(rows.slice(0, 3), south), release).verdict).toBe("supported");
  });
});

test("a region that the register does not have is an error that says which it has", () => {
  const check = { grade: "good", only: true, among: { region: "Nowhere" } };
  const release = { councils: ["exampleshire"], date: "2019-10-15" };
  expect(() => decide(check, registerOf(rows), release)).toThrow(
    "“Nowhere” is not a region in the register: write Invented North",
  );
});
