import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeRelease } from "../../src/importer/archive.ts";

let content: string;
beforeEach(() => {
  content = mkdtempSync(path.join(tmpdir(), "content-"));
  mkdirSync(path.join(content, "releases"));
});
afterEach(() => rmSync(content, { recursive: true }));

const file = { year: "2019", name: "2019-10-15-good.md", text: "---\ntitle: Good\n---\n" };

describe("writing a release file", () => {
  it("puts it under its year and says where", async () => {
    const written = await writeRelease(content, file);
    expect(path.relative(content, written)).toBe("releases/2019/2019-10-15-good.md");
    expect(readFileSync(written, "utf8")).toBe(file.text);
  });

  it("never overwrites, not even a file of the same name under another year", async () => {
    mkdirSync(path.join(content, "releases/2018"));
    writeFileSync(path.join(content, "releases/2018/2019-10-15-good.md"), "mine");
    await expect(writeRelease(content, file)).rejects.toThrow(/there already/);
    expect(readdirSync(path.join(content, "releases"))).toEqual(["2018"]);
  });

  it("writes nothing outside the content folder", async () => {
    const outside = mkdtempSync(path.join(tmpdir(), "outside-"));
    symlinkSync(outside, path.join(content, "releases/2019"));
    await expect(writeRelease(content, file)).rejects.toThrow(/leads out/);
    await expect(writeRelease(content, { ...file, year: "2020", name: "../x.md" })).rejects.toThrow(
      /Not a file name/,
    );
    expect(readdirSync(outside)).toEqual([]);
    rmSync(outside, { recursive: true });
  });
});
