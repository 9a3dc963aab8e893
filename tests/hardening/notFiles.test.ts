import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { diskFiles, type FileReader } from "../../src/content/files.ts";
import { loadContent } from "../../src/content/loadContent.ts";

/* What only looks like a file would wait for ever, or never end, if it were opened. It is refused by name, and never opened. */

const NAMES = [
  "site.yaml",
  "people.yaml",
  "inspections.yaml",
  "sources.yaml",
  "addresses.txt",
  "register/councils.csv",
  "register/inspections.csv",
  "releases/2019/neighbours-praised.md",
  "pages/about.md",
];

let directory = "";
beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), "not-files-"));
  cpSync("tests/fixtures/tiny", directory, { recursive: true });
});
afterEach(() => rmSync(directory, { recursive: true }));

/** Loads the content with something else in the place of a file, and tells what was said of it, and whether it was opened. */
async function told(name: string, put: (place: string) => unknown) {
  const place = path.join(directory, name);
  rmSync(place, { recursive: true, force: true });
  await put(place);
  const opened: string[] = [];
  const noting = <Given>(action: (file: string) => Given) => {
    return (file: string) => {
      opened.push(file);
      return action(file);
    };
  };
  const fs: FileReader = { ...diskFiles, names: noting(diskFiles.names), read: noting(diskFiles.read) };
  const { records, problems } = await loadContent({
    directory,
    shownAs: "content",
    drafts: false,
    today: "2026-11-22",
    fs,
  });
  expect(records).toBeNull();
  expect(opened).not.toContain(place);
  return problems.filter(({ file }) => file === `content/${name}`).map(({ message }) => message);
}

const LINK = "is a link to another place, and links are not followed. Put what it leads to here";
const OTHER = "is not a file that can be read. Take it out";

describe.each(NAMES)("%s", (name) => {
  test("as a pipe", async () => {
    expect(await told(name, (place) => execFileSync("mkfifo", [place]))).toEqual([OTHER]);
  });

  test.each(["/dev/zero", "/dev/stdin", "/etc/hostname", "nowhere", "."])("as a link to %s", async (to) => {
    expect(await told(name, (place) => symlinkSync(to, place))).toEqual([LINK]);
  });

  test("as a folder", async () => {
    const [message] = await told(name, (place) => mkdirSync(place));
    expect(message).toMatch(/^is a folder, /);
  });
});

test("a socket", async () => {
  const server = createServer();
  const listening = async (place: string) => {
    server.listen(place);
    await once(server, "listening");
  };
  expect(await told("site.yaml", listening)).toEqual([OTHER]);
  server.close();
});

test.each(["register", "releases", "pages"])("a pipe where the folder %s should be", async (name) => {
  const messages = await told(name, (place) => execFileSync("mkfifo", [place]));
  expect(messages).toEqual(["is not a folder, and should be one. Rename it"]);
});
