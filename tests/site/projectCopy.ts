import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";

const ROOT = path.resolve(import.meta.dirname, "../..");
const PROGRAM = ["src", "layouts", ".eleventy.ts", "eleventy.config.js", "package.json", "tsconfig.json"];

/** A copy of the program that a test may change, with the tiny archive as its content. */
export class ProjectCopy {
  readonly folder: string;
  readonly #above: string;

  /** @param name The name of its folder. */
  constructor(name = "project") {
    this.#above = mkdtempSync(path.join(tmpdir(), "copy-"));
    this.folder = path.join(this.#above, name);
    mkdirSync(this.folder);
    for (const part of PROGRAM)
      cpSync(path.join(ROOT, part), path.join(this.folder, part), { recursive: true });
    cpSync(path.join(ROOT, "tests/fixtures/tiny"), path.join(this.folder, "content"), { recursive: true });
    symlinkSync(path.join(ROOT, "node_modules"), path.join(this.folder, "node_modules"), "junction");
  }

  at(file: string): string {
    return path.join(this.folder, file);
  }

  /** Starts a program of Node in it: a script of ours, or one of a package. */
  start(...given: readonly string[]) {
    return spawn(process.execPath, given, {
      cwd: this.folder,
      stdio: ["ignore", "pipe", "pipe"],
      env: { PATH: process.env.PATH, SITE_URL: "https://example.org/archive/" },
    });
  }

  /** Runs a program to its end. */
  async run(...given: readonly string[]): Promise<{ code: number | null; printed: string }> {
    const running = this.start(...given);
    const [out, errors] = await Promise.all([
      text(running.stdout),
      text(running.stderr),
      once(running, "close"),
    ]);
    return { code: running.exitCode, printed: out + errors };
  }

  remove(): void {
    rmSync(this.#above, { recursive: true, force: true, maxRetries: 5 });
  }
}
