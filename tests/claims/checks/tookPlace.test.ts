import { describe, expect, test } from "vitest";
import { registerOf, report, visit } from "../../register/rows.ts";
import { decide } from "../decide.ts";

const release = { councils: ["exampleshire"], inspections: ["2016-03-29-exampleshire"], day: "2016-04-08" };
const inspected = (start: string | null, end: string | null) =>
  registerOf([{ ...report("exampleshire", "2016-03-29", "good"), start, end }]);
const verdict = (said: unknown, register = inspected("2016-01-11", "2016-02-04")) =>
  decide({ took_place: said }, register, release).verdict;

describe("when an inspection took place", () => {
  test("is right if all of it fell in the time said", () => {
    expect(decide({ took_place: "2016-01" }, inspected("2016-01-11", "2016-01-15"), release)).toMatchObject({
      verdict: "supported",
      explanation: "The inspection of Exampleshire took place from 11 to 15 January 2016.",
      rows: ["2016-03-29-exampleshire"],
    });
    expect(verdict(2016)).toBe("supported");
  });

  test("is right in part if it only began, or only ended, then", () => {
    const finding = decide({ took_place: "2016-01" }, inspected("2016-01-11", "2016-02-04"), release);
    expect(finding.verdict).toBe("partly-supported");
    expect(finding.whole).toContain("took place from 11 January to 4 February 2016");
    expect(finding.readings.map(({ reading, verdict }) => [reading, verdict])).toEqual([
      ["Of the day on which it began", "supported"],
      ["Of all its days", "contradicted"],
    ]);
    expect(verdict("2016-02")).toBe("partly-supported");
  });

  test("is wrong if none of it did", () => {
    expect(verdict("2016-03")).toBe("contradicted");
  });

  test("may be said by one of its days", () => {
    expect(verdict("2016-01-20")).toBe("supported");
    expect(verdict("2016-02-05")).toBe("contradicted");
  });

  test("can be asked of one council", () => {
    expect(verdict({ in: "2016", council: "exampleshire" })).toBe("supported");
  });
});

describe("where the register knows less than two days", () => {
  test("a month answers for a month, and not for a day in it", () => {
    const register = registerOf([visit("exampleshire", "2016-03-29", { start: "2016-02", end: null })]);
    expect(verdict("2016-02", register)).toBe("supported");
    expect(verdict("2016-01", register)).toBe("contradicted");
    expect(decide({ took_place: "2016-02-15" }, register, release)).toMatchObject({
      verdict: "cannot-tell",
      explanation: "The register has only that the visit to Exampleshire began in February 2016.",
    });
  });

  test("an end without a beginning leaves open what came before it", () => {
    const register = inspected(null, "2016-02-04");
    expect(verdict("2016-02", register)).toBe("supported");
    expect(verdict("2016-01", register)).toBe("cannot-tell");
    expect(verdict("2016-03", register)).toBe("contradicted");
  });

  test("no dates at all decide nothing", () => {
    expect(verdict("2016-02", inspected(null, null))).toBe("cannot-tell");
  });
});

test("a time that isn’t one is refused, with what to write", () => {
  expect(() => decide({ took_place: "Novembr" }, inspected(null, null), release)).toThrow("as in 2024-11");
});
