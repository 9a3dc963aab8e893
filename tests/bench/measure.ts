import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";

/** What a run of a program took. */
export interface Cost {
  /** Wall time, in seconds. */
  readonly seconds: number;
  /** Processor time of all its threads, in seconds; null for a program that is not Node's. */
  readonly cpu: number | null;
  /** The most memory it held, in MB; null likewise. */
  readonly memory: number | null;
}

/** Loaded into a measured process of Node: notes at its end what it took. */
const NOTE = `data:text/javascript,${encodeURIComponent(`
  import { writeFileSync } from "node:fs";
  import { isMainThread } from "node:worker_threads";
  if (isMainThread) process.on("exit", () => writeFileSync(process.env.COST_FILE, JSON.stringify(process.resourceUsage())));
`)}`;

/** Runs a program to its end. @throws Error with what it printed, if it fails. */
export async function measure(program: string, given: readonly string[], cwd: string): Promise<Cost> {
  const folder = mkdtempSync(path.join(tmpdir(), "cost-"));
  const file = path.join(folder, "cost.json");
  const isNode = program === process.execPath;
  const begun = performance.now();
  const running = spawn(program, isNode ? ["--import", NOTE, ...given] : given, {
    cwd,
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, COST_FILE: file },
  });
  let errors = "";
  running.stderr.on("data", (chunk) => {
    errors += chunk;
  });
  await once(running, "close");
  const seconds = (performance.now() - begun) / 1000;
  if (running.exitCode !== 0) throw new Error(`${program} ${given.join(" ")} failed:\n${errors}`);
  const usage = isNode ? (JSON.parse(readFileSync(file, "utf8")) as NodeJS.ResourceUsage) : null;
  rmSync(folder, { recursive: true });
  return {
    seconds,
    cpu: usage && (usage.userCPUTime + usage.systemCPUTime) / 1e6,
    memory: usage && usage.maxRSS / 1024,
  };
}

/** The middle of some numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
