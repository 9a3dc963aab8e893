import * as nodeFiles from "node:fs/promises";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { checkSources, type SourcesWorld } from "../../src/commands/checkSources.ts";
import { loadContent } from "../../src/content/loadContent.ts";
import { releaseFile } from "../tinySite.ts";
import { type SourceServer, sourceServer } from "./sourceServer.ts";

let server: SourceServer;
let project: string;
const at = (name: string) => path.join(project, "content", name);

beforeAll(async () => {
  server = await sourceServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  server.asked.length = 0;
  project = await mkdtemp(path.join(tmpdir(), "sources-"));
  await cp("tests/fixtures/tiny", at(""), { recursive: true });
  await rm(at("releases"), { recursive: true });
  await rm(at("people.yaml"));
});
afterEach(() => rm(project, { recursive: true, force: true }));

/** Writes a release whose source stands at this page of the server. */
async function release(name: string, page: string, fields: Readonly<Record<string, unknown>> = {}) {
  const source = { publisher: "The Invented Post", kind: "news", url: server.url + page };
  await nodeFiles.mkdir(at("releases"), { recursive: true });
  await writeFile(at(`releases/${name}.md`), releaseFile({ source, ...fields }));
}

async function check(given: readonly string[] = [], world: Partial<SourcesWorld> = {}) {
  const [printed, complaints]: [string[], string[]] = [[], []];
  const code = await checkSources({
    given,
    environment: {},
    project,
    today: "2027-03-03",
    wait: async () => {},
    timeLimit: 1000,
    print: (text) => printed.push(text),
    complain: (text) => complaints.push(text),
    progress: () => () => {},
    files: nodeFiles,
    ...world,
  });
  return { code, printed: printed.join("\n"), complaints: complaints.join("\n") };
}

/** What the archive then knows of each page. */
async function looks() {
  const { records, problems } = await loadContent({ directory: at(""), drafts: true, today: "2027-12-31" });
  if (!records) throw new Error(JSON.stringify(problems));
  return Object.fromEntries([...records.sources].map(([url, look]) => [url.replace(server.url, ""), look]));
}

describe("npm run sources", () => {
  it("records what it found at each source, archived copy and source of a claim", async () => {
    await release("one", "/gone", {
      claims: [
        {
          says: "A thing",
          verdict: "supported",
          evidence: "So it says.",
          checked: "2026-01-01",
          sources: { title: "A page", url: `${server.url}/moved` },
        },
      ],
    });
    await release("two", "/here");
    const { code, printed } = await check();
    expect(code).toBe(0);
    expect(printed).toContain(`gone (404): ${server.url}/gone\n  named by `);
    expect(printed).toContain(`moved: ${server.url}/moved → ${server.url}/here`);
    expect(printed).toContain("Asked at 3 sources: 1 ok, 1 moved, 1 gone.");
    expect(await looks()).toEqual({
      "/gone": { checked: "2027-03-03", status: "gone", code: 404 },
      "/here": { checked: "2027-03-03", status: "ok", code: 200 },
      "/moved": { checked: "2027-03-03", status: "moved", code: 200, to: `${server.url}/here` },
    });
  });

  it("writes its record in the order of the addresses, a note first", async () => {
    await release("one", "/here");
    await release("two", "/gone");
    await check();
    const lines = (await readFile(at("sources.yaml"), "utf8")).split("\n");
    expect(lines[0]).toMatch(/^# /);
    expect(lines.filter((line) => line.startsWith("http"))).toEqual([
      `${server.url}/gone:`,
      `${server.url}/here:`,
    ]);
  });

  it("tells the server who asks, and where to complain", async () => {
    await release("one", "/here");
    await check();
    expect(server.asked.map(({ userAgent }) => userAgent)).toEqual([
      "the-exampleshire-archive (source check; +https://archive.example.org/)",
    ]);
  });

  it("asks no more than the limit: first those never asked, then those asked longest ago", async () => {
    for (const name of ["a", "b", "c"]) await release(name, `/${name}`);
    const day = async (today: string, limit: string) => {
      server.asked.length = 0;
      const { printed } = await check(["--limit", limit], { today });
      return [...server.asked.map(({ line }) => line), printed.split("\n")[0]];
    };
    expect(await day("2027-01-01", "2")).toEqual([
      "HEAD /a",
      "HEAD /b",
      "Asked at 2 sources: 2 ok. 1 more source to ask another time.",
    ]);
    expect(await day("2027-01-02", "1")).toEqual([
      "HEAD /c",
      "Asked at 1 source: 1 ok. 2 more sources to ask another time.",
    ]);
    expect((await day("2027-01-03", "2")).slice(0, 2)).toEqual(["HEAD /a", "HEAD /b"]);
  });

  it("forgets addresses that nothing names any more, and keeps those it has not asked again", async () => {
    await release("one", "/here");
    await writeFile(
      at("sources.yaml"),
      ["/here", "/nobody"]
        .map((page) => `${server.url}${page}: { checked: 2026-01-01, status: ok }\n`)
        .join(""),
    );
    await release("two", "/gone");
    await check(["--limit", "1"]);
    expect(await looks()).toEqual({
      "/gone": { checked: "2027-03-03", status: "gone", code: 404 },
      "/here": { checked: "2026-01-01", status: "ok" },
    });
  });

  it.each([
    ["gone", { status: "gone", checked: "2026-01-01" }],
    ["ok", { status: "unreachable", checked: "2027-03-03" }],
  ])("no answer takes nothing back from a page that was %s", async (status, then) => {
    await release("one", "/broken");
    await writeFile(at("sources.yaml"), `${server.url}/broken: { checked: 2026-01-01, status: ${status} }\n`);
    await check();
    expect((await looks())["/broken"]).toMatchObject(then);
  });

  it("asks for the register’s reports only when told to", async () => {
    const table = await readFile(at("register/inspections.csv"), "utf8");
    await writeFile(
      at("register/inspections.csv"),
      table
        .replace(/https:\/\/reports\.example\.org\/2(?=\n)/, server.url.replace("http:", "https:"))
        .replaceAll(/https:\/\/reports\S+/g, ""),
    );
    await release("one", "/here");
    expect((await check()).printed).toContain("Asked at 1 source:");
    expect((await check(["--reports", "--dry-run"])).printed).toContain(
      "  named by 2016-03-29-exampleshire\nAsked at 2 sources:",
    );
  });

  it("records nothing on a dry run, nor when the disk is full", async () => {
    await release("one", "/here");
    await check(["--dry-run"]);
    const full = async () => {
      throw Object.assign(new Error("no space"), { code: "ENOSPC" });
    };
    const { code, complaints } = await check([], { files: { ...nodeFiles, writeFile: full } });
    expect(code).toBe(1);
    expect(complaints).toContain("The disk is full");
    expect(await looks()).toEqual({});
  });

  it.each(["0", "few", "1.5"])("has no use for --limit %s", async (limit) => {
    const { code, complaints } = await check(["--limit", limit]);
    expect(code).toBe(1);
    expect(complaints).toBe(`--limit is “${limit}”: write a whole number, as in --limit 20.`);
    expect(server.asked).toEqual([]);
  });

  it("asks nothing where the content is faulty", async () => {
    await writeFile(at("sources.yaml"), "https://example.org/: { checked: 2026-01-01, status: lost }\n");
    const { code, complaints } = await check();
    expect(code).toBe(1);
    expect(complaints).toMatch(/sources\.yaml:1:\d+ .*"lost"/);
  });
});
