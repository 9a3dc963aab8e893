import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { diskFiles, type FileReader } from "../../src/content/files.ts";
import { loadContent, ReadBefore, type Records } from "../../src/content/load.ts";
import { formatProblem } from "../../src/content/problems.ts";
import { overlaid } from "./overlaid.ts";

const tiny = path.join(import.meta.dirname, "../fixtures/tiny");
const today = "2026-09-01";

async function load(options: { drafts?: boolean } = {}): Promise<Records> {
  const { records, problems } = await loadContent({ directory: tiny, drafts: false, today, ...options });
  expect(problems.filter(({ severity }) => severity === "error").map(formatProblem)).toEqual([]);
  if (!records) throw new Error("No records");
  return records;
}

describe("a content folder", () => {
  let records: Records;
  beforeAll(async () => {
    records = await load();
  });

  test("without a mistake has no problems", async () => {
    expect((await loadContent({ directory: tiny, drafts: true, today })).problems).toEqual([]);
  });

  test("returns its releases by the names of their files", () => {
    expect(records.releases.map(({ slug }) => slug)).toEqual([
      "exampleshire-is-good",
      "neighbours-praised",
      "two-councils-one-day",
      "inspectors-look-at-first-response",
    ]);
  });

  test("returns one council or several as a list", () => {
    const councils = records.releases.map(({ council }) => council);
    expect(councils).toContainEqual(["exampleshire"]);
    expect(councils).toContainEqual(["exampleshire", "inventon"]);
  });

  test("keeps the precision of a date", () => {
    const { date } = records.releases[0] ?? {};
    expect(date).toMatchObject({ text: "2016-04", precision: "month", last: "2016-04-30" });
  });

  test("knows the position of a field when a later check asks", () => {
    const { origin } = records.releases[2] ?? {};
    expect(origin?.position(["rating", "inventon"])).toEqual({ line: 8, column: 13 });
    expect(origin?.position(["claims", 1, "verdict"])).toEqual({ line: 37, column: 14 });
    expect(origin?.position(["claims", 1, "check", "grade"])?.line).toBe(35);
  });

  test("does not read a release again that has not been modified since the last time", async () => {
    const changed = "releases/2016/exampleshire-is-good.md";
    const opened: string[] = [];
    let later = 0;
    const fs: FileReader = {
      ...diskFiles,
      look: (file) => {
        const look = diskFiles.look(file);
        return file.endsWith(changed) ? { ...look, modified: (look.modified ?? 0) + later } : look;
      },
      read: (file) => {
        opened.push(path.relative(tiny, file));
        return diskFiles.read(file);
      },
    };
    const before = new ReadBefore();
    const first = await loadContent({ directory: tiny, drafts: true, today, fs, before });
    opened.length = 0;
    later = 1;
    const second = await loadContent({ directory: tiny, drafts: true, today, fs, before });
    expect(opened.filter((file) => file.startsWith("releases"))).toEqual([changed]);
    expect(second.records?.releases.map(({ slug }) => slug)).toEqual(
      first.records?.releases.map(({ slug }) => slug),
    );
  });

  test("does not need people or notes on inspections", async () => {
    const fs = overlaid(tiny, path.join(tiny, "nothing"));
    const without = {
      ...fs,
      look: (file: string) =>
        /(people|inspections)\.yaml$/.test(file) ? fs.look("/no/such/file") : fs.look(file),
    };
    const loaded = await loadContent({ directory: tiny, drafts: false, today, fs: without });
    expect(loaded.problems).toEqual([]);
    expect(loaded.records?.people).toEqual([]);
    expect(loaded.records?.inspectionNotes.size).toBe(0);
  });
});

describe("a draft", () => {
  test("is left out of what is published", async () => {
    expect((await load()).releases.map(({ slug }) => slug)).not.toContain("inventon-keeps-improving");
  });

  test("is included for its editor", async () => {
    expect((await load({ drafts: true })).releases.map(({ slug }) => slug)).toContain(
      "inventon-keeps-improving",
    );
  });

  test("may have a date in the future, and nothing else may", async () => {
    const fs = overlaid(tiny, path.join(tiny, "nothing"));
    const read = (file: string) => {
      const text = Buffer.from(fs.read(file)).toString();
      return Buffer.from(file.endsWith("keeps-improving.md") ? text.replace("draft: true\n", "") : text);
    };
    const { problems } = await loadContent({
      directory: tiny,
      shownAs: "content",
      drafts: false,
      today,
      fs: { ...fs, read },
    });
    expect(problems.map(formatProblem)).toEqual([
      "content/releases/2026/inventon-keeps-improving.md:3:7 date: 2026-12-01 is in the future. Correct it, or add “draft: true” until then",
    ]);
  });
});

test("councils of one release may have different ratings", async () => {
  const { releases } = await load();
  expect([...(releases[2]?.rating ?? [])]).toEqual([
    ["exampleshire", "outstanding"],
    ["inventon", "good"],
  ]);
});
