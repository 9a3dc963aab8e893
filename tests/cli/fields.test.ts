import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runCommand } from "../../src/cli/command.ts";
import { command, withTables } from "../../src/cli/fields.ts";
import { fakeContext } from "./fakeContext.ts";

let project = "";
beforeEach(() => {
  project = mkdtempSync(path.join(tmpdir(), "fields-"));
  cpSync("content/README.md", path.join(project, "content/README.md"));
  cpSync("frontmatter.json", path.join(project, "frontmatter.json"));
  cpSync(".vscode", path.join(project, ".vscode"), { recursive: true });
});
afterEach(() => rmSync(project, { recursive: true }));

describe("npm run fields", () => {
  it("has nothing to write if the documentation is up to date", async () => {
    const { context, printed } = fakeContext({ project });
    expect(await runCommand(command, ["--check"], context)).toBe(0);
    expect(printed).toEqual(["The documentation of the fields is up to date."]);
  });

  it("writes the tables again between their marks, and keeps what people wrote around them", async () => {
    const readme = path.join(project, "content/README.md");
    const before = readFileSync(readme, "utf8");
    writeFileSync(readme, before.replace(/^\| `title` .*$/m, "| `title` | Something else. |"));
    const { context, errors } = fakeContext({ project });
    expect(await runCommand(command, ["--check"], context)).toBe(1);
    expect(errors.join()).toContain("Not up to date: content/README.md");
    expect(await runCommand(command, [], context)).toBe(0);
    expect(readFileSync(readme, "utf8")).toBe(before);
  });
});

describe("the documentation of the fields", () => {
  const readme = readFileSync("content/README.md", "utf8");

  it("has a table of every kind of file, and of checks", () => {
    for (const field of ["`source.url`", "`inspector`", "`headline`", "`offices[].role`", "`to_improve`"])
      expect(withTables(readme)).toContain(`| ${field} |`);
  });
});
