import { describe, expect, test } from "vitest";
import type { Judgement } from "../../src/domain/judgements.ts";
import { changesBetween, changesSincePrevious, mayHaveRisen } from "../../src/register/changes.ts";
import { registerOf, report, visit } from "./rows.ts";

const sif = report("exampleshire", "2016-03-29", "good", { care_leavers: "requires-improvement" });
const combined = report("exampleshire", "2019-10-15", "good", {
  leadership: "outstanding",
  help_and_protection: "inadequate",
});
const parted = report("exampleshire", "2024-05-01", "outstanding", { in_care: "good" });
const open = report("exampleshire", "2026-07-01", "outstanding");

const change = (from: typeof sif, to: typeof sif, judgement: Judgement) =>
  changesBetween(from, to).find((each) => each.judgement === judgement);

describe("between one graded inspection and the next", () => {
  test("a judgement goes up, down or stays", () => {
    expect(change(sif, combined, "leadership")?.direction).toBe("up");
    expect(change(sif, combined, "help_and_protection")?.direction).toBe("down");
    expect(change(sif, combined, "overall")?.direction).toBe("same");
  });

  test("a change of framework is marked, for the grades are not like for like", () => {
    expect(changesBetween(sif, combined).every(({ acrossFrameworks }) => acrossFrameworks)).toBe(true);
    expect(changesBetween(combined, parted).some(({ acrossFrameworks }) => acrossFrameworks)).toBe(false);
  });

  test("one grade for two areas is not comparable with a grade for either, and says why", () => {
    for (const judgement of ["in_care", "care_leavers", "in_care_and_care_leavers"] as const)
      expect(change(combined, parted, judgement)).toMatchObject({
        direction: "not-comparable",
        reason: "One of the reports gives one grade for children in care and care leavers together.",
      });
  });

  test("children in care under SIF took in more than under ILACS, so the two are not comparable", () => {
    expect(change(sif, parted, "in_care")).toMatchObject({
      direction: "not-comparable",
      from: "good",
      to: "good",
    });
    expect(change(sif, parted, "care_leavers")?.direction).toBe("up");
  });

  test("a judgement that only one report makes is not comparable", () => {
    expect(change(sif, combined, "adoption")).toMatchObject({
      from: "good",
      to: null,
      direction: "not-comparable",
    });
  });

  test("no overall grade is not a fall", () => {
    expect(change(parted, open, "overall")).toMatchObject({
      direction: "not-comparable",
      reason: "Ofsted gives no overall grade for inspections begun from April 2026.",
    });
    expect(change(parted, open, "in_care")?.direction).toBe("up");
  });

  test("“not judged” is not a grade", () => {
    const small = report("exampleshire", "2016-06-27", "good", { adoption: "not-judged" });
    expect(change(small, report("exampleshire", "2017-06-27", "good"), "adoption")?.direction).toBe(
      "not-comparable",
    );
  });

  test("care may have risen where its parts can’t be compared", () => {
    expect(mayHaveRisen(sif, combined)).toBe(true);
    expect(mayHaveRisen(report("exampleshire", "2016-03-29", "outstanding"), combined)).toBe(false);
  });
});

describe("the change since the previous inspection", () => {
  const seen = visit("exampleshire", "2021-03-01");
  const register = registerOf([sif, combined, seen, parted]);

  test("passes over visits", () => {
    expect(changesSincePrevious(register, parted)?.previous).toBe(combined);
  });

  test("is none for a council’s first inspection, or for a visit", () => {
    expect(changesSincePrevious(register, sif)).toBeNull();
    expect(changesSincePrevious(register, seen)).toBeNull();
  });
});
