import { spawnSync } from "node:child_process";
import { accessSync, constants, readFileSync, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

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
