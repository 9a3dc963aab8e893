import * as nodeFiles from "node:fs/promises";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type AddressesWorld, keepAddresses } from "../../src/commands/keepAddresses.ts";
import { chosenSite } from "../../src/output/chosenSite.ts";

let project: string;
const list = () => path.join(project, "content/addresses.txt");
const listed = async () => (await readFile(list(), "utf8")).split("\n");

beforeEach(async () => {
  project = await mkdtemp(path.join(tmpdir(), "addresses-"));
  await cp("tests/fixtures/tiny", path.join(project, "content"), { recursive: true });
});
afterEach(() => rm(project, { recursive: true, force: true }));

async function keep(world: Partial<AddressesWorld> = {}) {
  const [printed, complaints]: [string[], string[]] = [[], []];
  const code = await keepAddresses({
    given: [],
    environment: {},
    project,
    today: "2026-11-22",
    load: chosenSite,
    print: (text) => printed.push(text),
    complain: (text) => complaints.push(text),
    files: nodeFiles,
    ...world,
  });
  return { code, printed: printed.join("\n"), complaints: complaints.join("\n") };
}

describe("npm run addresses", () => {
  it("starts the list, with notes on how to keep it", async () => {
    const { code, printed } = await keep();
    expect(code).toBe(0);
    expect(printed).toMatch(/^\d+ addresses added to content\/addresses\.txt\.$/);
    const lines = await listed();
    expect(lines[0]).toMatch(/^# Every address/);
    expect(lines).toContain("/releases/exampleshire-is-good/");
    expect(lines).toContain("/releases/our-services-are-good/");
    expect(lines.at(-1)).toBe("");
  });

  it("has nothing to add the second time", async () => {
    await keep();
    const before = await listed();
    expect(await keep()).toEqual({
      code: 0,
      printed: "content/addresses.txt has every address already.",
      complaints: "",
    });
    expect(await listed()).toEqual(before);
  });

  it("adds a new release’s in its place, and keeps notes and moves as they are", async () => {
    await keep();
    const before = (await listed()).filter((line) => !/^\/releases\/exampleshire-is-good\//.test(line));
    await writeFile(list(), ["# A note of ours", "/an-old-page/ /about/", ...before.slice(3)].join("\n"));
    expect((await keep()).code).toBe(0);
    const lines = await listed();
    expect(lines.slice(0, 2)).toEqual(["# A note of ours", "/"]);
    expect(lines).toContain("/an-old-page/ /about/");
    expect(lines).toContain("/releases/exampleshire-is-good/");
    expect(lines.slice(1, -1)).toEqual(lines.slice(1, -1).toSorted());
  });

  it("takes nothing out: it says what is gone and what to do", async () => {
    await keep();
    await rm(path.join(project, "content/releases/2019/neighbours-praised.md"));
    const { code, complaints } = await keep();
    expect(code).toBe(1);
    expect(complaints).toMatch(
      /addresses\.txt:\d+ warning: \/releases\/neighbours-praised\/ was published, and nothing/,
    );
    expect(await listed()).toContain("/releases/neighbours-praised/");
  });

  it("lists no draft, and no page that is hidden", async () => {
    const draft = path.join(project, "content/releases/2019/neighbours-praised.md");
    await writeFile(draft, (await readFile(draft, "utf8")).replace(/^---\n/, "---\ndraft: true\n"));
    await keep();
    expect((await listed()).filter((line) => /neighbours-praised|404/.test(line))).toEqual([]);
  });

  it("leaves the list as it was when it can’t be written", async () => {
    await writeFile(list(), "/\n");
    const full = async () => {
      throw Object.assign(new Error("no space"), { code: "ENOSPC" });
    };
    const { code, complaints } = await keep({ files: { ...nodeFiles, writeFile: full } });
    expect(code).toBe(1);
    expect(complaints).toContain("The disk is full");
    expect(await readFile(list(), "utf8")).toBe("/\n");
  });

  it("reports content that is faulty, and lists nothing", async () => {
    await writeFile(list(), "nowhere\n");
    const { code, complaints } = await keep();
    expect(code).toBe(1);
    expect(complaints).toMatch(/content\/addresses\.txt:1 "nowhere" is not an address of this site/);
  });
});
