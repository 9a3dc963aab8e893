import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FileChanged, replaceFile } from "../../src/cli/editFile.ts";

let folder: string;
const file = () => path.join(folder, "list.txt");
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "edit-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe("a file that a command replaces", () => {
  it("has the new text and its old mode", async () => {
    await writeFile(file(), "one\n");
    await chmod(file(), 0o640);
    await replaceFile(file(), "one\n", "two\n");
    expect(await readFile(file(), "utf8")).toBe("two\n");
    if (process.platform !== "win32") expect((await stat(file())).mode & 0o777).toBe(0o640);
    expect(await readdir(folder)).toEqual(["list.txt"]);
  });

  it("may be new", async () => {
    await replaceFile(file(), null, "one\n");
    expect(await readFile(file(), "utf8")).toBe("one\n");
  });

  it.each([
    ["edited", "one\n", "edited\n"],
    ["made", null, "by hand\n"],
  ])("is left alone if it was %s in the meantime", async (_, before, now) => {
    await writeFile(file(), now);
    await expect(replaceFile(file(), before, "two\n")).rejects.toThrow(FileChanged);
    expect(await readFile(file(), "utf8")).toBe(now);
    expect(await readdir(folder)).toEqual(["list.txt"]);
  });

  it("is left alone if it was deleted in the meantime", async () => {
    await expect(replaceFile(file(), "one\n", "two\n")).rejects.toThrow(FileChanged);
    expect(await readdir(folder)).toEqual([]);
  });
});
