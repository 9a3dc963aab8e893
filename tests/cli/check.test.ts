import { expect, it } from "vitest";
import { countTests } from "../../src/cli/check.ts";

const report = (files: { status: string; tests: string[] }[], success = true) => {
  const all = files.flatMap(({ tests }) => tests);
  return JSON.stringify({
    success,
    numPassedTests: all.filter((status) => status === "passed").length,
    numFailedTests: all.filter((status) => status === "failed").length,
    testResults: files.map(({ status, tests }) => ({
      status,
      assertionResults: tests.map((test) => ({ status: test })),
    })),
  });
};
const good = { status: "passed", tests: ["passed", "passed"] };

it("counts tests, not files", () => {
  const bad = { status: "failed", tests: ["passed", "failed", "failed"] };
  expect(countTests(report([good]), 0)).toEqual({ passed: 2, failed: 0 });
  expect(countTests(report([good, bad], false), 1)).toEqual({ passed: 3, failed: 2 });
});

it("counts a file that could not be run as a failure", () => {
  expect(countTests(report([good, { status: "failed", tests: [] }], false), 1)).toEqual({
    passed: 2,
    failed: 1,
  });
});

it("never counts a run that failed as good: an error outside the tests, no report, no tests", () => {
  expect(countTests(report([good]), 1)).toEqual({ passed: 2, failed: 1 });
  expect(countTests(report([good], false), 0)).toEqual({ passed: 2, failed: 1 });
  expect(countTests(null, 137)).toEqual({ passed: 0, failed: 1 });
  expect(countTests(report([]), 0)).toEqual({ passed: 0, failed: 1 });
});
