import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { diskFiles, type FileReader } from "../../src/content/files.ts";
import { loadContent } from "../../src/content/load.ts";
import { formatProblem } from "../../src/content/problems.ts";

const tiny = path.join(import.meta.dirname, "../fixtures/tiny");
const release = "releases/2019/neighbours-praised.md";
let directory = "";

beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), "content-"));
  cpSync(tiny, directory, { recursive: true });
});
afterEach(() => rmSync(directory, { recursive: true }));

const at = (name: string) => path.join(directory, name);

async function told(fs: FileReader = diskFiles, from = directory): Promise<string[]> {
  const { problems } = await loadContent({
    directory: from,
    shownAs: "content",
    drafts: false,
    today: "2026-09-01",
    fs,
  });
  return problems.map(formatProblem);
}

/** A file system that refuses one name. */
function refusing(name: string, code: string): FileReader {
  const refuse =
    <T>(action: (file: string) => T) =>
    (file: string) => {
      if (file.endsWith(name)) throw Object.assign(new Error(`${code}: no`), { code });
      return action(file);
    };
  return { ...diskFiles, names: refuse(diskFiles.names), read: refuse(diskFiles.read) };
}

/** The disk, noting which files are opened. */
function noting(): { fs: FileReader; opened: string[] } {
  const opened: string[] = [];
  const read = (file: string) => {
    opened.push(file);
    return diskFiles.read(file);
  };
  return { fs: { ...diskFiles, read }, opened };
}

describe("something else in the place of a file", () => {
  test("is reported if it is a dangling link", async () => {
    symlinkSync("nowhere.md", at("releases/2019/a-link.md"));
    expect(await told()).toEqual([
      "content/releases/2019/a-link.md is a symbolic link, and links are not followed. Put the file or folder itself here",
    ]);
  });

  test("is never followed if it is a link out of the folder", async () => {
    const { fs, opened } = noting();
    symlinkSync("/etc/hostname", at("releases/2019/a-link.md"));
    symlinkSync("/etc", at("pages/more"));
    expect(await told(fs)).toHaveLength(2);
    expect(opened.filter((file) => /a-link|more/.test(file))).toEqual([]);
  });

  test("is not read if it is a link to a folder", async () => {
    rmSync(at("register"), { recursive: true });
    symlinkSync(path.join(tiny, "register"), at("register"));
    expect(await told()).toEqual([
      "content/register is a symbolic link, and links are not followed. Put the file or folder itself here",
    ]);
  });

  test("is reported if it is a folder with the name of a file", async () => {
    mkdirSync(at("releases/2019/x.md"));
    expect(await told()).toEqual([
      "content/releases/2019/x.md is a folder with the name of a file. Remove “.md” from its name",
    ]);
  });

  // Windows has no pipes of this kind.
  test.runIf(process.platform !== "win32")(
    "is reported without opening it if it is a pipe, which would wait for ever",
    async () => {
      execFileSync("mkfifo", [at("releases/2019/a-pipe.md"), at("releases/2019/another")]);
      expect(await told()).toEqual([
        "content/releases/2019/a-pipe.md is not a file that can be read. Remove it",
        "content/releases/2019/another is not a file that can be read. Remove it",
      ]);
    },
  );

  test("is ignored if it is a hidden file, or what an editor left behind", async () => {
    for (const name of [".DS_Store", ".x.md.swp", "x.md~", "#x.md#"])
      writeFileSync(at(`releases/2019/${name}`), "\0");
    expect(await told()).toEqual([]);
  });
});

describe("a file that the system refuses", () => {
  test("is reported with the permission it needs", async () => {
    expect(await told(refusing("neighbours-praised.md", "EACCES"))).toEqual([
      "content/releases/2019/neighbours-praised.md can’t be read: permission denied. Let the user who builds the site read it",
    ]);
  });

  test("is reported the same if it is a folder", async () => {
    expect(await told(refusing("2019", "EACCES"))).toEqual([
      "content/releases/2019 can’t be read: permission denied. Let the user who builds the site read it",
    ]);
  });

  test("is reported with the code of the system if the reason is unusual", async () => {
    expect(await told(refusing("site.yaml", "EWEIRD"))).toEqual([
      "content/site.yaml can’t be read: the system reports EWEIRD",
    ]);
  });

  test("does not hide a mistake in this program", async () => {
    const read = () => {
      throw new TypeError("a mistake");
    };
    await expect(told({ ...diskFiles, read })).rejects.toThrow("a mistake");
  });
});

describe("content that is missing", () => {
  test("is an error if the folder does not exist", async () => {
    expect(await told(diskFiles, at("nothing"))).toEqual([
      "content does not exist. Name the folder that has the content",
    ]);
  });

  test("is an error if the folder is empty", async () => {
    mkdirSync(at("empty"));
    expect(await told(diskFiles, at("empty"))).toEqual([
      "content is empty. A site needs site.yaml, register/councils.csv, register/inspections.csv and releases",
    ]);
  });

  test("is only a warning if there are no releases yet", async () => {
    rmSync(at("releases"), { recursive: true });
    expect(await told()).toEqual([
      "content/releases warning: has no releases yet. Add one as releases/2025/its-name.md, or run npm run add",
    ]);
  });

  test("is an error for each file that a site needs", async () => {
    rmSync(at("site.yaml"));
    rmSync(at("register"), { recursive: true });
    expect(await told()).toEqual([
      "content/register/councils.csv is missing. A site needs the register: copy it from another archive, or make it from the reports",
      "content/register/inspections.csv is missing. A site needs the register: copy it from another archive, or make it from the reports",
      "content/site.yaml is missing. Write one, with the site’s name, headline and councils in focus",
    ]);
  });
});

describe("the bytes of a file", () => {
  const bytes = () => Buffer.from(diskFiles.read(path.join(tiny, release)));

  test("a byte-order mark and Windows line endings make no difference", async () => {
    writeFileSync(at(release), `\uFEFF${bytes().toString().replaceAll("\n", "\r\n")}`);
    const [plain, windows] = await Promise.all(
      [tiny, directory].map((from) => loadContent({ directory: from, drafts: false, today: "2026-09-01" })),
    );
    expect(windows?.problems).toEqual([]);
    const body = (loaded: typeof plain) =>
      loaded?.records?.releases.find(({ slug }) => slug === "neighbours-praised")?.body;
    expect(body(windows)).toEqual(body(plain));
  });

  test("text that is not UTF-8 is reported with its line", async () => {
    writeFileSync(
      at(release),
      Buffer.concat([Buffer.from("---\ntitle: "), Buffer.from([0x93, 0x47, 0x94]), bytes().subarray(9)]),
    );
    expect(await told()).toEqual([
      "content/releases/2019/neighbours-praised.md:2 is not UTF-8 text. Save the file again with the encoding “UTF-8”, and check this line",
    ]);
  });

  test("UTF-16 is recognised", async () => {
    writeFileSync(at(release), `\uFEFF${bytes().toString()}`, "utf16le");
    expect(await told()).toEqual([
      "content/releases/2019/neighbours-praised.md is UTF-16 text, not UTF-8. Save it again with the encoding “UTF-8”",
    ]);
  });

  test("a control character is reported with line and column", async () => {
    writeFileSync(at(release), bytes().toString().replace("Neighbours praised", "Neighbours\u0007 praised"));
    expect(await told()).toEqual([
      "content/releases/2019/neighbours-praised.md:2:18 has an invisible control character (U+0007) here. Delete it",
    ]);
  });

  test("a file of ten megabytes is not read", async () => {
    writeFileSync(at(release), Buffer.alloc(10_000_000, "x"));
    const { fs, opened } = noting();
    expect(await told(fs)).toEqual([
      "content/releases/2019/neighbours-praised.md is too long: 10.0 MB; a file may have 1.0 MB at most. Shorten or split it",
    ]);
    expect(opened).not.toContain(at(release));
  });
});
