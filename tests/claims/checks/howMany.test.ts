import { describe, expect, test } from "vitest";
import { checkSchema } from "../../../src/claims/vocabulary.ts";
import { registerOf, report } from "../../register/rows.ts";
import { decide } from "../decide.ts";

const release = { councils: ["exampleshire"], inspections: ["2019-10-15-exampleshire"], day: "2019-10-15" };
const rows = [
  report("exampleshire", "2019-10-15", "outstanding"),
  report("inventon", "2018-08-06", "outstanding"),
  report("fictown", "2018-08-06", "outstanding", { leadership: "good" }),
  report("madeupham", "2018-08-06", "good"),
];
const others = (number: number, more = {}) => ({
  how_many: { grade: "outstanding", others: number, ...more },
});

describe("how many others held a grade", () => {
  test("is first of all a matter of the overall grade", () => {
    expect(decide(others(2), registerOf(rows), release)).toMatchObject({
      verdict: "supported",
      explanation:
        "On 15 October 2019, three of the four authorities then in the register were outstanding overall; two besides Exampleshire: Fictown and Inventon.",
      readings: [],
    });
  });

  test("may be right of every judgement where it is wrong overall: each reading is named", () => {
    const finding = decide(others(1, { named: ["inventon"] }), registerOf(rows), release);
    expect(finding.verdict).toBe("partly-supported");
    expect(finding.explanation).toBe(
      "The claim holds if one counts councils graded outstanding in every judgement, but not if one counts councils rated outstanding overall.",
    );
    expect(finding.readings.map(({ verdict }) => verdict)).toEqual(["contradicted", "supported"]);
  });

  test("is wrong where neither reading gives the number", () => {
    expect(decide(others(3), registerOf(rows), release).verdict).toBe("contradicted");
  });

  test("follows the register: one more row at the grade, another verdict", () => {
    const more = [
      ...rows.slice(0, 3),
      report("madeupham", "2018-08-06", "outstanding", { leadership: "good" }),
    ];
    expect(decide(others(2), registerOf(more), release).verdict).toBe("contradicted");
    expect(decide(others(3), registerOf(more), release).verdict).toBe("supported");
  });

  test("leaves out reports that were not out on the day, or grades no longer held", () => {
    const later = [...rows, report("inventon", "2019-10-16", "good")];
    expect(decide(others(2), registerOf(later), release).verdict).toBe("supported");
    expect(decide(others(1, { on: "2019-10-16" }), registerOf(later), release).verdict).toBe("supported");
  });

  test("needs the council itself to hold it", () => {
    const without = [report("exampleshire", "2019-10-15", "good"), ...rows.slice(1)];
    expect(decide(others(2), registerOf(without), release)).toMatchObject({
      verdict: "contradicted",
      readings: [],
      explanation: expect.stringContaining("Exampleshire was not among them."),
    });
  });

  test("must be those the release names", () => {
    expect(decide(others(2, { named: ["fictown", "inventon"] }), registerOf(rows), release).verdict).toBe(
      "supported",
    );
    expect(decide(others(2, { named: ["fictown", "madeupham"] }), registerOf(rows), release)).toMatchObject({
      verdict: "contradicted",
      explanation: expect.stringContaining("Madeupham was not among them."),
    });
  });
});

test("all who held a grade are counted with “total”, or for one judgement", () => {
  expect(decide({ how_many: { grade: "outstanding", total: 3 } }, registerOf(rows), release).verdict).toBe(
    "supported",
  );
  const leadership = { how_many: { grade: "outstanding", total: 2, judgement: "leadership" } };
  expect(decide(leadership, registerOf(rows), release).verdict).toBe("supported");
});

test("councils named without a number need only be among the holders", () => {
  const named = { how_many: { grade: "outstanding", named: ["inventon"] } };
  expect(decide(named, registerOf(rows), release).verdict).toBe("supported");
});

test("authorities without a report by the day are said to be left out", () => {
  const later = [...rows, report("laterby", "2021-05-01", "good")];
  expect(decide(others(2), registerOf(later), release).limits).toBe(
    "By 15 October 2019 the register has reports on four of its five authorities; those on authorities abolished since are not in it.",
  );
});

test.each([
  [{ grade: "good" }, "needs a number"],
  [{ grade: "good", others: 1, total: 2 }, "has both “others” and “total”"],
])("%j makes no sense, and the message says what would", (settings, message) => {
  expect(checkSchema.safeParse({ how_many: settings }).error?.issues[0]?.message).toContain(message);
});
