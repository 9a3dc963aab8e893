import { expect, test } from "vitest";
import { registerOf, report } from "../../register/rows.ts";
import { decide } from "../decide.ts";

const release = { councils: ["exampleshire"], inspections: ["2025-01-13-exampleshire"], day: "2025-01-16" };
const sweep = registerOf([report("exampleshire", "2025-01-13", "outstanding")]);
const check = { every_judgement: { is: "outstanding" } };

test("a clean sweep names the judgements", () => {
  expect(decide(check, sweep, release)).toMatchObject({
    verdict: "supported",
    explanation:
      "The report of 13 January 2025 on Exampleshire graded all five judgements outstanding: overall effectiveness, leadership, help and protection, children in care, and care leavers.",
    rows: ["2025-01-13-exampleshire"],
  });
});

test("one judgement below the grade, and it is none", () => {
  const register = registerOf([report("exampleshire", "2025-01-13", "outstanding", { in_care: "good" })]);
  expect(decide(check, register, release)).toMatchObject({
    verdict: "contradicted",
    explanation:
      "The report of 13 January 2025 on Exampleshire graded children in care good, and the other four judgements outstanding.",
  });
});

test("what was not judged does not spoil it", () => {
  const register = registerOf([report("exampleshire", "2016-06-27", "good", { adoption: "not-judged" })]);
  const early = { councils: ["exampleshire"], day: "2016-07-01" };
  expect(decide({ every_judgement: { is: "good" } }, register, early).verdict).toBe("supported");
});

test("the overall grade may be counted as a judgement or not", () => {
  expect(decide({ every_judgement: { is: "outstanding", of: 5 } }, sweep, release).verdict).toBe("supported");
  expect(decide({ every_judgement: { is: "outstanding", of: 4 } }, sweep, release).verdict).toBe("supported");
});

test("another number of judgements than the report makes holds in part", () => {
  expect(decide({ every_judgement: { is: "outstanding", of: 6 } }, sweep, release)).toMatchObject({
    verdict: "partly-supported",
    explanation: expect.stringContaining("They were five, not six."),
  });
});
