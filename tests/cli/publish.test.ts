import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
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
import { OutputRefused, publish, restore } from "../../src/cli/publish.ts";

let folder: string;
let output: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "publish-"));
  output = path.join(folder, "_site");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a small site that can be told from others by its words. */
function site(words: string) {
  return async (into: string) => {
    mkdirSync(path.join(into, "data"), { recursive: true });
    writeFileSync(path.join(into, "data/datapackage.json"), "{}");
    writeFileSync(path.join(into, "index.html"), words);
    return words;
  };
}

const shown = () => readFileSync(path.join(output, "index.html"), "utf8");

/** A process id that no process has. */
const NOBODY = 2 ** 22 + 1;

describe("Publishing a site", () => {
  it("puts it in the place of the one before, and leaves nothing else behind", async () => {
    await publish(output, site("first"));
    writeFileSync(path.join(output, "gone.html"), "");
    expect(await publish(output, site("second"))).toBe("second");
    expect(shown()).toBe("second");
    expect(existsSync(path.join(output, "gone.html"))).toBe(false);
    expect(readdirSync(folder)).toEqual(["_site"]);
  });

  it("leaves the site before as it was if the new one can't be written", async () => {
    await publish(output, site("first"));
    const failing = async (into: string) => {
      await site("half")(into);
      throw new Error("the disk is full");
    };
    await expect(publish(output, failing)).rejects.toThrow("the disk is full");
    expect(shown()).toBe("first");
    expect(readdirSync(folder)).toEqual(["_site"]);
  });

  it("replaces an empty folder", async () => {
    mkdirSync(output);
    await publish(output, site("first"));
    expect(shown()).toBe("first");
  });

  it.each([
    [
      "a folder with files that it did not write",
      () => {
        mkdirSync(output);
        writeFileSync(path.join(output, "thesis.doc"), "");
      },
    ],
    ["a file", () => writeFileSync(output, "")],
    ["a link", () => symlinkSync(folder, output)],
  ])("refuses to replace %s, before anything is written", async (_what, make) => {
    make();
    await expect(publish(output, () => Promise.reject(new Error("written")))).rejects.toThrow(OutputRefused);
  });

  it("lets the later of two builds at once win", async () => {
    await Promise.all([publish(output, site("one")), publish(path.join(folder, "other"), site("two"))]);
    expect(shown()).toBe("one");
  });
});

describe.runIf(process.platform !== "win32")("A build that is stopped", () => {
  it.each(["SIGINT", "SIGTERM"] as const)(
    "by %s leaves the site before, and nothing else",
    async (signal) => {
      await publish(output, site("first"));
      const code = `
      import { writeFileSync } from "node:fs";
      import { publish } from "./src/cli/publish.ts";
      await publish(${JSON.stringify(output)}, async (into) => {
        writeFileSync(into + "/index.html", "half");
        console.log("writing");
        await new Promise((resolve) => setTimeout(resolve, 60_000));
      });`;
      const build = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", code]);
      await once(build.stdout, "data");
      build.kill(signal);
      expect(await once(build, "exit")).toEqual([null, signal]);
      expect(shown()).toBe("first");
      expect(readdirSync(folder)).toEqual(["_site"]);
    },
  );
});

describe("After a build was killed", () => {
  it("between its two renames, the old site is put back", async () => {
    await site("old")(`${output}.old-${NOBODY}`);
    await site("new")(`${output}.new-${NOBODY}`);
    await restore(output);
    expect(shown()).toBe("old");
    expect(readdirSync(folder)).toEqual(["_site"]);
  });

  it("while writing, the site remains and the half-written one is removed", async () => {
    await publish(output, site("first"));
    await site("half")(`${output}.new-${NOBODY}`);
    await restore(output);
    expect(shown()).toBe("first");
    expect(readdirSync(folder)).toEqual(["_site"]);
  });

  it("folders of a build that is still running are left alone", async () => {
    await site("half")(`${output}.new-${process.pid}`);
    await restore(output);
    expect(readdirSync(folder)).toEqual([`_site.new-${process.pid}`]);
  });
});
