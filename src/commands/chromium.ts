import { spawnSync } from "node:child_process";
import { accessSync, constants, readFileSync, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

/** What the browser is called where it is installed by a package manager. */
const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/**
 * The browser that the tests drive: the one that `CHROMIUM_PATH` names, else Chromium or Chrome from the search path, else the
 * one that Playwright keeps. Undefined if there is none.
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
  return [
    ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))),
    chromium.executablePath(),
  ].find(canRun);
}

/**
 * The browser that the tests drive, installed if there is none: on Debian, for root, its own package; elsewhere by Playwright.
 *
 * @throws Error if it could not be installed.
 */
export function ensureChromium(environment: Readonly<NodeJS.ProcessEnv>): string {
  const found = findChromium(environment);
  if (found) return found;
  console.log("There is no Chromium or Chrome: installing one.");
  if (isDebian() && process.getuid?.() === 0) {
    run("apt-get", ["update"]);
    run("apt-get", ["install", "--yes", "--no-install-recommends", "chromium"]);
  } else {
    run(process.execPath, ["node_modules/playwright-core/cli.js", "install", "chromium"]);
  }
  const installed = findChromium(environment);
  if (!installed) {
    throw new Error(
      "Chromium could not be installed. Install Chromium or Chrome, or set CHROMIUM_PATH to where it is.",
    );
  }
  return installed;
}

function run(program: string, given: readonly string[]): void {
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync(program, given, { stdio: ["ignore", "inherit", "inherit"], env: environment });
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Ubuntu is like Debian, but its package of that name only leads to another installer. */
function isDebian(): boolean {
  try {
    return /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"));
  } catch {
    return false;
  }
}
