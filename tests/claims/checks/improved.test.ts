import { expect, test } from "vitest";
import { registerOf, report } from "../../register/rows.ts";
import { decide } from "../decide.ts";

const release = { councils: ["exampleshire"], inspections: ["2021-05-01-exampleshire"], day: "2021-05-01" };
const before = report("exampleshire", "2018-05-01", "good");
const since = (...grades: Parameters<typeof report> extends [string, string, ...infer Rest] ? Rest : never) =>
  registerOf([before, report("exampleshire", "2021-05-01", ...grades)]);

test("one judgement up and none down is an improvement", () => {
  expect(decide({ improved: {} }, since("good", { leadership: "outstanding" }), release)).toMatchObject({
    verdict: "supported",
    explanation:
      "From 1 May 2018 to 1 May 2021, by the reports on Exampleshire, leadership rose from good to outstanding; the overall grade, help and protection, and children in care and care leavers stayed good.",
    rows: ["2018-05-01-exampleshire", "2021-05-01-exampleshire"],
  });
});

test("some up and some down is one in part", () => {
  const register = since("good", { leadership: "outstanding", help_and_protection: "inadequate" });
  expect(decide({ improved: {} }, register, release).verdict).toBe("partly-supported");
});

test("nothing up is none", () => {
  expect(decide({ improved: {} }, since("good"), release).verdict).toBe("contradicted");
});

test("the grades the release gives must be those of the reports", () => {
  const check = { improved: { from: "good", to: "outstanding" } };
  expect(decide(check, since("outstanding"), release).verdict).toBe("supported");
  expect(
    decide({ improved: { from: "inadequate", to: "outstanding" } }, since("outstanding"), release).verdict,
  ).toBe("contradicted");
  expect(decide(check, since("good"), release).verdict).toBe("contradicted");
});

test("grades that can’t be compared decide nothing", () => {
  const parted = registerOf([before, report("exampleshire", "2024-05-01", "outstanding")]);
  const later = { ...release, inspections: ["2024-05-01-exampleshire"], day: "2024-05-01" };
  expect(decide({ improved: { judgement: "in_care" } }, parted, later).verdict).toBe("cannot-tell");
});

test("a first report has nothing before it", () => {
  const first = registerOf([report("exampleshire", "2021-05-01", "outstanding")]);
  expect(decide({ improved: {} }, first, release)).toMatchObject({
    verdict: "cannot-tell",
    explanation: "The register holds no graded report on Exampleshire from before 1 May 2021.",
  });
});
