import { cpSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { diskFiles, type FileReader } from "../../src/content/files.ts";
import { loadContent } from "../../src/content/loadContent.ts";
import { ParsedFiles } from "../../src/content/parsedFiles.ts";
import { parseReleases, unknownReleases } from "../../src/content/releaseFiles.ts";

const bytesOf = (parsed: ParsedFiles) => Buffer.concat([...parsed.lines()]);
const again = (parsed: ParsedFiles) => {
  const kept = new ParsedFiles(bytesOf(parsed));
  kept.begin();
  return kept;
};
const body = { sections: [{ id: null, heading: null, parts: [] }], text: "Words\n“here” 😀" };
const one = { name: "releases/one.md", version: "1" };
const two = { name: "releases/two.md", version: "1" };
const parsed = (digest: string) => ({ digest, fields: { title: `“${digest}”\n😀` }, body });

describe("what was parsed of a file", () => {
  const kept = new ParsedFiles();
  kept.keep(one, parsed("of one"));

  it("is known without reading it while its version is the same", () => {
    expect(again(kept).unread(one)).toMatchObject({ digest: "of one", fields: { title: "“of one”\n😀" } });
    expect(again(kept).unread({ ...one, version: "2" })).toBeUndefined();
    expect(again(kept).unread(two)).toBeUndefined();
  });

  it("is known without parsing it while its text is the same", () => {
    expect(again(kept).unparsed({ ...one, version: "2" }, "of one")).toMatchObject({ digest: "of one" });
    expect(again(kept).unparsed(one, "another")).toBeUndefined();
  });

  it("is read again where its version can’t be told, then and now", () => {
    const untold = { ...one, version: undefined };
    expect(again(kept).unread(untold)).toBeUndefined();
    const moments = new ParsedFiles();
    moments.keep(untold, parsed("of one"));
    expect(again(moments).unread(untold)).toBeUndefined();
    expect(again(moments).unparsed(one, "of one")).toBeDefined();
  });

  it("has its body whole whenever that is asked for", () => {
    const known = again(kept).unread(one)?.body;
    expect([known?.sections, known?.text]).toEqual([body.sections, body.text]);
    expect(JSON.stringify(known)).toBe(JSON.stringify(body));
  });

  it("is forgotten when nobody asked for it", () => {
    const both = new ParsedFiles();
    both.keep(one, parsed("of one"));
    both.keep(two, parsed("of two"));
    both.begin();
    both.unread(two);
    expect([again(both).unread(one), again(both).unread(two)?.digest]).toEqual([undefined, "of two"]);
    expect(both.changed).toBe(true);
  });

  it("can be added to what another has parsed", () => {
    const other = new ParsedFiles();
    other.keep(two, parsed("of two"));
    const all = again(kept);
    all.add(bytesOf(other));
    expect([all.unread(one)?.digest, all.unread(two)?.digest]).toEqual(["of one", "of two"]);
    expect(all.changed).toBe(true);
  });

  it("is nothing where the record is cut off", () => {
    expect(new ParsedFiles(bytesOf(kept).subarray(0, -2)).knows(one)).toBe(false);
  });
});

describe("what is kept", () => {
  it("differs from what was there before only if a file was parsed, forgotten, or seen in another version", () => {
    const kept = new ParsedFiles();
    kept.keep(one, parsed("of one"));
    expect(kept.changed).toBe(true);
    const same = again(kept);
    same.unread(one);
    expect(same.changed).toBe(false);
    const newer = again(kept);
    newer.unparsed({ ...one, version: "2" }, "of one");
    expect(newer.changed).toBe(true);
    expect(again(kept).changed).toBe(true);
  });
});

describe("an archive read again", () => {
  let directory: string;
  const release = "releases/2016/exampleshire-is-good.md";
  beforeAll(() => {
    directory = mkdtempSync(path.join(tmpdir(), "parsed-"));
    cpSync("tests/fixtures/tiny", directory, { recursive: true });
  });
  afterAll(() => rmSync(directory, { recursive: true }));

  /** The disk as it will be when all files have settled: their versions tell whether they change. */
  const settled: FileReader = {
    ...diskFiles,
    look(file) {
      const { kind, size } = diskFiles.look(file);
      return { kind, size, version: kind === "file" ? readFileSync(file, "latin1") : undefined };
    },
  };
  const load = async (kept: ParsedFiles | undefined, from = settled) => {
    const read: string[] = [];
    const fs = {
      ...from,
      read: (file: string) => {
        read.push(path.relative(directory, file));
        return from.read(file);
      },
    };
    const options = { directory, drafts: true, today: "2026-11-22", fs, parsed: kept };
    const { records, problems } = await loadContent(options);
    if (!records) throw new Error(JSON.stringify(problems));
    return { releases: JSON.parse(JSON.stringify(records.releases)), read };
  };

  it("has the same releases, and reads none of them a second time", async () => {
    const fresh = new ParsedFiles();
    const { releases } = await load(undefined);
    expect((await load(fresh)).releases).toEqual(releases);
    const known = await load(new ParsedFiles(bytesOf(fresh)));
    expect(known.releases).toEqual(releases);
    expect(known.read.filter((name) => name.startsWith("releases/"))).toEqual([]);
  });

  it("reads those that have changed", async () => {
    const fresh = new ParsedFiles();
    await load(fresh);
    const file = path.join(directory, release);
    writeFileSync(file, readFileSync(file, "utf8").replace(/^title: .*/m, "title: Another headline"));
    const { read, releases } = await load(new ParsedFiles(bytesOf(fresh)));
    expect(read).toContain(release);
    expect(releases).toContainEqual(expect.objectContaining({ title: "Another headline" }));
  });

  it("sees a change that leaves a file’s size and times as they were", async () => {
    const file = path.join(directory, release);
    const long = new Date("2020-01-01");
    utimesSync(file, long, long);
    const fresh = new ParsedFiles();
    await load(fresh, diskFiles);
    writeFileSync(file, readFileSync(file, "utf8").replace("Another headline", "A third headline"));
    utimesSync(file, long, long);
    const { releases } = await load(new ParsedFiles(bytesOf(fresh)), diskFiles);
    expect(releases).toContainEqual(expect.objectContaining({ title: "A third headline" }));
  });

  it("may have been parsed in parts, elsewhere", async () => {
    const unknown = unknownReleases(directory, new ParsedFiles());
    const [mine, other] = [new ParsedFiles(), new ParsedFiles()];
    parseReleases(directory, unknown.slice(2), other);
    parseReleases(directory, unknown.slice(0, 2), mine);
    mine.add(bytesOf(other));
    expect(bytesOf(mine).toString().match(/\n/g)).toHaveLength(3 * unknown.length);
    expect((await load(mine)).releases).toEqual((await load(undefined)).releases);
  });
});
