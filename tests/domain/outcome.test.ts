import { describe, expect, test } from "vitest";
import { outcomeInWords } from "../../src/domain/outcome.ts";
import { report } from "../register/rows.ts";

describe("The outcome of an inspection in words", () => {
  test("names what is better than the overall grade before what is worse", () => {
    const mixed = report("ashmere", "2024-07-30", "good", {
      leadership: "outstanding",
      in_care: "outstanding",
      care_leavers: "requires-improvement",
    });
    expect(outcomeInWords(mixed)).toBe(
      "Good, with leadership and children in care outstanding, but care leavers rated requires improvement",
    );
  });

  test("joins several grades on one side of the overall one", () => {
    const better = report("ashmere", "2024-07-30", "inadequate", {
      leadership: "requires-improvement",
      in_care: "good",
    });
    expect(outcomeInWords(better)).toBe(
      "Inadequate, with children in care good, and leadership rated requires improvement",
    );
  });

  test("names nothing that has the overall grade", () => {
    expect(outcomeInWords(report("ashmere", "2024-07-30", "good"))).toBe("Good in every judgement");
    const better = report("ashmere", "2024-07-30", "inadequate", { care_leavers: "good" });
    expect(outcomeInWords(better)).toBe("Inadequate, with care leavers good");
  });

  test("names every judgement if there is no overall grade", () => {
    const none = report("ashmere", "2026-07-06", "good", { overall: "not-given", leadership: "outstanding" });
    expect(outcomeInWords(none)).toMatch(/^No overall grade: leadership outstanding, .* good$/);
  });

  test("of a visit is that it gave no grade", () => {
    const visit = report("ashmere", "2022-07-20", "good", {}, { kind: "focused-visit" });
    expect(outcomeInWords(visit)).toBe("No grade");
  });
});
