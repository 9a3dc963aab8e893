import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readFile, rm } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { ensureChromium } from "./chromium.ts";
import { type Command, readOptions, UsageError } from "./options.ts";
import { explainError } from "./report.ts";
import { countTests, type TestCounts } from "./testCounts.ts";

const command = {
  run: "npm run check",
  about:
    "Checks everything: format and lint, types, dead code, tests. Installs a browser for the tests if there is none.",
  options: {},
  more: "The tests alone: npx vitest",
} satisfies Command<string>;

/** What is checked besides the tests; each counts as one check. */
const STEPS = [
  { name: "format and lint", program: "biome", given: ["ci", "--error-on-warnings", "."] },
  { name: "types", program: "tsc", given: ["--noEmit"] },
  { name: "dead code", program: "knip", given: [] },
] as const;

/** Runs a tool of the project, shows what it says, and gives its exit code. */
async function run(program: string, given: readonly string[]): Promise<number> {
  const tools = join(process.cwd(), "node_modules/.bin");
  const tool = spawn(program, given, {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, PATH: [tools, process.env.PATH].join(delimiter) },
    shell: process.platform === "win32",
  });
  await once(tool, "close");
  return tool.exitCode ?? 1;
}

async function runTests(): Promise<TestCounts> {
  const results = join(".cache", "tests.json");
  await mkdir(".cache", { recursive: true });
  await rm(results, { force: true });
  const code = await run("vitest", [
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${results}`,
  ]);
  return countTests(await readFile(results, "utf8").catch(() => null), code);
}

async function check(): Promise<TestCounts> {
  const failed: string[] = [];
  let passed = 0;
  for (const { name, program, given } of STEPS) {
    console.log(`\n${name}: ${[program, ...given].join(" ")}`);
    if ((await run(program, given)) === 0) passed += 1;
    else failed.push(name);
  }
  console.log(`\ntests: vitest, with ${ensureChromium(process.env)}`);
  const tests = await runTests();
  if (failed.length > 0) console.log(`\nFailed besides tests: ${failed.join(", ")}`);
  return { passed: passed + tests.passed, failed: failed.length + tests.failed };
}

try {
  const asked = readOptions(command, process.argv.slice(2));
  if ("help" in asked) console.log(asked.help);
  else {
    const { passed, failed } = await check();
    process.exitCode = failed === 0 ? 0 : 1;
    console.log(`\n${passed} passed, ${failed} failed`);
  }
} catch (error) {
  console.error(error instanceof UsageError ? error.message : explainError(error));
  process.exitCode = 1;
}
