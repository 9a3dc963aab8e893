import { expect, test } from "vitest";
import { eraOf } from "../../src/domain/judgements.ts";

test.each([
  ["SIF", "2016-01-11", "sif"],
  ["ILACS", "2018-05-01", "ilacs-2018"],
  ["ILACS", "2022-12-31", "ilacs-2018"],
  ["ILACS", "2023-01-01", "ilacs-2023"],
  ["ILACS", "2026-03-31", "ilacs-2023"],
  ["ILACS", "2026-04-01", "ilacs-2026"],
  ["ILACS", "2026-04", "ilacs-2026"],
  ["ILACS", "2022-06", "ilacs-2018"],
] as const)("%s, begun %s, is of the era %s", (framework, begun, era) => {
  expect(eraOf(framework, begun).id).toBe(era);
});

test("from April 2026 there is no overall grade, and care leavers have had their own grade since 2023", () => {
  expect(eraOf("ILACS", "2026-04-01").judgements).not.toContain("overall");
  expect(eraOf("ILACS", "2022-11-01").judgements).toContain("in_care_and_care_leavers");
  expect(eraOf("ILACS", "2023-01-01").judgements).toEqual(
    expect.arrayContaining(["overall", "in_care", "care_leavers"]),
  );
});
