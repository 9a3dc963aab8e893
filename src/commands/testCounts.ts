import { z } from "zod";

/** How many checks passed, and how many failed. */
export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
}

/** What we use of vitest's JSON report. */
const reportSchema = z.object({
  success: z.boolean(),
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
});

/**
 * Counts the tests in vitest's JSON report. A file that could not be run counts as one failure, and so does a run that failed
 * in any other way.
 *
 * @param report The report's text; null if there is none.
 * @param exitCode vitest's own.
 */
export function countTests(report: string | null, exitCode: number): TestCounts {
  if (report === null) return { passed: 0, failed: 1 };
  const { success, numPassedTests, numFailedTests, testResults } = reportSchema.parse(JSON.parse(report));
  const unrun = testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.every(({ status }) => status !== "failed"),
  ).length;
  const failed = numFailedTests + unrun;
  const wrong = exitCode !== 0 || !success || numPassedTests === 0;
  return { passed: numPassedTests, failed: failed === 0 && wrong ? 1 : failed };
}
