import { expect, test } from "vitest";
import { registerOf, report } from "../../register/rows.ts";
import { decide } from "../decide.ts";

const release = { councils: ["exampleshire"], day: "2016-04-08" };
const best = { best: {} };
const own = report("exampleshire", "2016-03-29", "outstanding", { help_and_protection: "good" });
const verdictAmong = (...rivals: ReturnType<typeof report>[]) =>
  decide(best, registerOf([own, ...rivals]), release);

test("the best has the highest grade alone, and the fewest judgements below it", () => {
  const finding = verdictAmong(report("inventon", "2016-02-01", "good"));
  expect(finding.verdict).toBe("supported");
  expect(finding.rows).toEqual(["2016-03-29-exampleshire"]);
});

test("a grade shared, and the claim holds in part: each way of comparing is named", () => {
  const finding = verdictAmong(
    report("inventon", "2016-02-01", "outstanding", { in_care: "good", leadership: "good" }),
  );
  expect(finding.verdict).toBe("partly-supported");
  expect(finding.readings).toEqual([
    {
      reading: "By overall grade",
      verdict: "partly-supported",
      finding:
        "On 8 April 2016, Exampleshire was rated outstanding overall. None did better, but one other council did as well: Inventon.",
    },
    {
      reading: "By the number of judgements below outstanding",
      verdict: "supported",
      finding:
        "On 8 April 2016, one of the six judgements on Exampleshire was below outstanding; no other council did as well.",
    },
  ]);
});

test("another that did better both ways, and it is not the best", () => {
  const lower = report("exampleshire", "2016-03-29", "good");
  const register = registerOf([lower, report("inventon", "2016-02-01", "outstanding")]);
  expect(decide(best, register, release).verdict).toBe("contradicted");
});

test("grades do not rank, and the finding says so", () => {
  expect(verdictAmong().limits).toContain("Grades don’t rank councils");
});
