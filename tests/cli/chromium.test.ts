import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { findChromium } from "../../src/cli/check.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "browsers-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function program(name: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, "#!/bin/sh\n");
  await chmod(path, 0o755);
  return path;
}

it("takes the browser that CHROMIUM_PATH names before any other", async () => {
  await program("chromium");
  const named = await program("my-chromium");
  expect(findChromium({ PATH: folder, CHROMIUM_PATH: named })).toBe(named);
});

it("says so when CHROMIUM_PATH names nothing that can be run", () => {
  expect(() => findChromium({ CHROMIUM_PATH: join(folder, "nothing") })).toThrow(
    /^CHROMIUM_PATH is “.*nothing”/,
  );
});

// Windows has no permission to run a file.
it.runIf(process.platform !== "win32")(
  "prefers Chromium to Chrome on the search path, and passes over what can’t be run",
  async () => {
    await writeFile(join(folder, "chromium"), "not a program");
    const chrome = await program("google-chrome");
    expect(findChromium({ PATH: ["", "/nowhere", folder].join(delimiter) })).toBe(chrome);
    await chmod(join(folder, "chromium"), 0o755);
    expect(findChromium({ PATH: folder })).toBe(join(folder, "chromium"));
  },
);
