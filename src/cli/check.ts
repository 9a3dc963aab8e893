import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { accessSync, constants, readFileSync, statSync } from "node:fs";
import { mkdir, readFile, rm } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";
import { z } from "zod";
import { type Context, defineCommand } from "./command.ts";

/** What is checked besides the tests. Each counts as one check. */
const STEPS = [
  { name: "format and lint", program: "biome", given: ["ci", "--error-on-warnings", "."] },
  { name: "types", program: "tsc", given: ["--noEmit"] },
  { name: "dead code", program: "knip", given: [] },
  { name: "field docs", program: "node", given: ["--import", "tsx", "src/cli/main.ts", "fields", "--check"] },
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

/** What package managers call the browser. */
const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
/** Where its own installer puts it on systems that have no search path for it. */
const PLACES: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"],
  win32: ["C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe"],
};

/**
 * The browser that the tests drive: the one named by `CHROMIUM_PATH`, else Chromium or Chrome if installed, else Playwright’s own.
 * Undefined if there is none.
 *
 * @throws Error if `CHROMIUM_PATH` names something that can't be run.
 */
export function findChromium(environment: Readonly<NodeJS.ProcessEnv>): string | undefined {
  const named = environment.CHROMIUM_PATH;
  if (named) {
    if (canRun(named)) return named;
    throw new Error(`CHROMIUM_PATH is “${named}”, which is not a program that can be run.`);
  }
  const folders = (environment.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...(PLACES[process.platform] ?? []), chromium.executablePath()].find(canRun);
}

/**
 * The browser that the tests drive, installed first if there is none: the Debian package for root on Debian, else Playwright’s.
 *
 * @throws Error if it could not be installed.
 */
export function ensureChromium(environment: Readonly<NodeJS.ProcessEnv>): string {
  const found = findChromium(environment);
  if (found) return found;
  console.log("There is no Chromium or Chrome: installing one.");
  if (isDebian() && process.getuid?.() === 0) {
    install("apt-get", ["update"]);
    install("apt-get", ["install", "--yes", "--no-install-recommends", "chromium"]);
  } else {
    install(process.execPath, ["node_modules/playwright-core/cli.js", "install", "chromium"]);
  }
  const installed = findChromium(environment);
  if (installed) return installed;
  throw new Error(
    "Chromium could not be installed. Install Chromium or Chrome, or set CHROMIUM_PATH to where it is.",
  );
}

function install(program: string, given: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync(program, given, { stdio: ["ignore", "inherit", "inherit"], env });
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Ubuntu's package of that name only leads to another installer. */
function isDebian(): boolean {
  try {
    return /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"));
  } catch {
    return false;
  }
}
