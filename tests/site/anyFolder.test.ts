import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "folders-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

it("the site can be built in a project folder of any name, except one with a question mark", () => {
  const project = path.join(folder, "100% #1 a%2Fb – Ünïcode");
  mkdirSync(project);
  for (const part of ["src", "layouts", ".eleventy.ts", "package.json", "tsconfig.json"])
    cpSync(part, path.join(project, part), { recursive: true });
  cpSync("tests/fixtures/tiny", path.join(project, "content"), { recursive: true });
  symlinkSync(path.resolve("node_modules"), path.join(project, "node_modules"), "junction");
  const given = ["--import", "tsx", "src/cli/main.ts", "build"];
  execFileSync(process.execPath, given, { cwd: project, stdio: "pipe" });
  expect(existsSync(path.join(project, "_site/releases/exampleshire-is-good/index.html"))).toBe(true);
});
