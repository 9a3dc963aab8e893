import { describe, expect, test } from "vitest";
import { registerOf, report, visit } from "../../register/rows.ts";
import { decide } from "../decide.ts";

const release = { councils: ["exampleshire"], inspections: ["2025-01-13-exampleshire"], day: "2025-01-16" };
const register = registerOf([
  report("exampleshire", "2019-10-15", "good"),
  report("exampleshire", "2025-01-13", "outstanding", { in_care: "good" }),
]);

describe("a council’s grade", () => {
  test("is the overall one, at the inspection the release reports, unless the check says otherwise", () => {
    expect(decide({ grade: { is: "outstanding" } }, register, release)).toMatchObject({
      verdict: "supported",
      explanation: "The report of 13 January 2025 on Exampleshire gave outstanding overall.",
      rows: ["2025-01-13-exampleshire"],
    });
    expect(decide({ grade: { is: "good" } }, register, release).verdict).toBe("contradicted");
  });

  test("follows the register: another grade in the row, another verdict", () => {
    const other = registerOf([report("exampleshire", "2025-01-13", "good")]);
    expect(decide({ grade: { is: "outstanding" } }, other, release).verdict).toBe("contradicted");
  });

  test("can be asked for one judgement", () => {
    const check = { grade: { is: "outstanding", judgement: "in_care" } };
    expect(decide(check, register, release)).toMatchObject({
      verdict: "contradicted",
      explanation: "The report of 13 January 2025 on Exampleshire graded children in care good.",
    });
  });

  test("can be asked for a day: the latest report out by then counts", () => {
    const check = { grade: { is: "good", on: "2025-01-12" } };
    expect(decide(check, register, release)).toMatchObject({
      verdict: "supported",
      rows: ["2019-10-15-exampleshire"],
    });
  });

  test("in a release about a visit, which grades nothing, is the one held on the day", () => {
    const withVisit = registerOf([
      report("exampleshire", "2019-10-15", "good"),
      visit("exampleshire", "2022-07-20"),
    ]);
    const aboutVisit = {
      councils: ["exampleshire"],
      inspections: ["2022-07-20-exampleshire"],
      day: "2022-07-20",
    };
    expect(decide({ grade: { is: "good" } }, withVisit, aboutVisit)).toMatchObject({
      verdict: "supported",
      rows: ["2019-10-15-exampleshire"],
    });
  });

  test("of children in care is, until 2022, the one grade they shared with care leavers", () => {
    const check = { grade: { is: "good", judgement: "in_care", on: "2019-10-15" } };
    expect(decide(check, register, release).explanation).toBe(
      "The report of 15 October 2019 on Exampleshire graded children in care and care leavers good. It was one grade for both.",
    );
  });

  test("of both, where they are graded apart, holds in part if one of the two has it", () => {
    const check = { grade: { is: "outstanding", judgement: "in_care_and_care_leavers" } };
    expect(decide(check, register, release).verdict).toBe("partly-supported");
  });

  test("overall, where none is given any more, is at most that of every judgement", () => {
    const open = { councils: ["inventon"], day: "2026-08-01" };
    const alike = registerOf([report("inventon", "2026-07-15", "outstanding")]);
    expect(decide({ grade: { is: "outstanding" } }, alike, open)).toMatchObject({
      verdict: "partly-supported",
      explanation:
        "The report of 15 July 2026 on Inventon gave no overall grade: Ofsted gives none for inspections begun from April 2026. Every judgement made was outstanding.",
    });
    const mixed = registerOf([report("inventon", "2026-07-15", "outstanding", { in_care: "good" })]);
    expect(decide({ grade: { is: "outstanding" } }, mixed, open).verdict).toBe("contradicted");
  });
});

describe("a grade of several councils", () => {
  const two = { councils: ["exampleshire", "inventon"], day: "2025-01-16" };

  test("is told once where their reports of one day say the same", () => {
    const alike = registerOf([
      report("exampleshire", "2025-01-13", "good"),
      report("inventon", "2025-01-13", "good"),
    ]);
    expect(decide({ grade: { is: "good" } }, alike, two).explanation).toBe(
      "The reports of 13 January 2025 on Exampleshire and Inventon gave good overall.",
    );
  });

  test("holds in part where they differ, and says for whom", () => {
    const differing = registerOf([
      report("exampleshire", "2025-01-13", "good"),
      report("inventon", "2025-01-13", "inadequate"),
    ]);
    const finding = decide({ grade: { is: "good" } }, differing, two);
    expect(finding.verdict).toBe("partly-supported");
    expect(finding.explanation).toBe("The claim holds for Exampleshire, but not for Inventon.");
    expect(finding.readings.map(({ reading, verdict }) => [reading, verdict])).toEqual([
      ["For Exampleshire", "supported"],
      ["For Inventon", "contradicted"],
    ]);
  });
});

describe("a mistake in the check", () => {
  test.each([
    [{ is: "good", council: "exampelshire" }, ["council"], "did you mean “exampleshire”?"],
    [
      { is: "good", on: "2015-01-01" },
      ["on"],
      "no graded report on Exampleshire by 1 January 2015: its first is of 15 October 2019",
    ],
    [
      { is: "good", judgement: "adoption" },
      ["judgement"],
      "it has overall, leadership, help_and_protection, in_care, care_leavers",
    ],
  ])("%j is told where it is, with what to write instead", (settings, path, message) => {
    expect(() => decide({ grade: settings }, register, release)).toThrow(
      expect.objectContaining({ name: "CheckError", path, message: expect.stringContaining(message) }),
    );
  });
});
