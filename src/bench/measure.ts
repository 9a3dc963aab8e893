import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";

/** What one run of a program took. */
export interface Measured {
  readonly seconds: number;
  /** The most memory it had at once, in megabytes; undefined where the system doesn't tell (it does on Linux). */
  readonly megabytes: number | undefined;
}

/** Runs a program to its end. Throws with what it said on the error stream, if it fails. */
export async function measure(program: string, given: readonly string[], folder: string): Promise<Measured> {
  const begun = performance.now();
  const child = spawn(program, given, { cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said = (said + text).slice(-5_000);
  });
  let megabytes: number | undefined;
  // The system keeps the highest mark itself, so that the last look before the end is good enough.
  const watch = setInterval(() => {
    megabytes = highestMark(child.pid) ?? megabytes;
  }, 20);
  try {
    await once(child, "close");
  } finally {
    clearInterval(watch);
  }
  const seconds = (performance.now() - begun) / 1000;
  if (child.exitCode !== 0) throw new Error(`${[program, ...given].join(" ")} failed:\n${said}`);
  return { seconds, megabytes };
}

function highestMark(pid: number | undefined): number | undefined {
  try {
    const kilobytes = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}

/** The middle one; of an even number the lower of the two in the middle. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length / 2) - 1] ?? Number.NaN;
}
