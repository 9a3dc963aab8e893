import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readFile, rm } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { z } from "zod";
import { ensureChromium } from "./chromium.ts";
import { type Context, defineCommand } from "./command.ts";

/** What is checked besides the tests. Each counts as one check. */
const STEPS = [
  { name: "format and lint", program: "biome", given: ["ci", "--error-on-warnings", "."] },
  { name: "types", program: "tsc", given: ["--noEmit"] },
  { name: "dead code", program: "knip", given: [] },
] as const;

export const command = defineCommand({
  usage: "npm test",
  about:
    "Checks everything: format and lint, types, dead code, tests. Installs a browser for the tests if there is none.",
  options: {},
  more: "The tests of code alone: npx vitest. Those that look at built sites: npx vitest --mode site",
  run: (_options, _given, context) => check(context),
});

async function check({ environment, print }: Context): Promise<number> {
  const failed: string[] = [];
  for (const { name, program, given } of STEPS) {
    print(`\n${name}: ${[program, ...given].join(" ")}`);
    if ((await runTool(program, given)) !== 0) failed.push(name);
  }
  print(`\ntests: vitest, with ${ensureChromium(environment)}`);
  const units = await runTests("test");
  const sites = await runTests("site");
  if (failed.length > 0) print(`\nFailed besides tests: ${failed.join(", ")}`);
  const counts = {
    passed: STEPS.length - failed.length + units.passed + sites.passed,
    failed: failed.length + units.failed + sites.failed,
  };
  print(`\n${counts.passed} passed, ${counts.failed} failed`);
  return counts.failed === 0 ? 0 : 1;
}

/** Runs a tool of the project and shows its output. Returns its exit code. */
async function runTool(program: string, given: readonly string[]): Promise<number> {
  const tool = spawn(program, given, {
    stdio: ["ignore", "inherit", "inherit"],
    env: {
      ...process.env,
      PATH: [join(process.cwd(), "node_modules/.bin"), process.env.PATH].join(delimiter),
    },
    // On Windows a tool is a script of the shell.
    shell: process.platform === "win32",
  });
  await once(tool, "close");
  return tool.exitCode ?? 1;
}

/** Runs the tests of a mode of `vitest.config.ts`: "test", or "site" for those that look at built sites. */
async function runTests(mode: "test" | "site"): Promise<TestCounts> {
  const results = join(".cache", `${mode}.json`);
  await mkdir(".cache", { recursive: true });
  await rm(results, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${results}`];
  const code = await runTool("vitest", ["run", "--mode", mode, ...reporters]);
  return countTests(await readFile(results, "utf8").catch(() => null), code);
}

interface TestCounts {
  readonly passed: number;
  readonly failed: number;
}

/** The part of vitest's JSON report that is used. */
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
  const notRun = testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.every(({ status }) => status !== "failed"),
  ).length;
  const failed = numFailedTests + notRun;
  const isWrong = exitCode !== 0 || !success || numPassedTests === 0;
  return { passed: numPassedTests, failed: failed === 0 && isWrong ? 1 : failed };
}
