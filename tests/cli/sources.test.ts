import { writeFileSync } from "node:fs";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Context, runCommand } from "../../src/cli/command.ts";
import { sourcesCommand } from "../../src/cli/sources.ts";
import { loadContent } from "../../src/content/load.ts";
import { releaseFile } from "../tinySite.ts";
import { fakeContext } from "./fakeContext.ts";
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
  await mkdir(at("releases"), { recursive: true });
  await writeFile(at(`releases/${name}.md`), releaseFile({ source, ...fields }));
}

async function check(given: readonly string[] = [], changes: Partial<Context> = {}) {
  const { context, printed, errors } = fakeContext({ project, today: "2027-03-03", ...changes });
  const command = sourcesCommand(async () => {}, 1000);
  const code = await runCommand(command, ["--allow-local", ...given], context);
  return { code, printed: printed.join("\n"), errors: errors.join("\n") };
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
    expect(printed).toContain("Asked 3 sources: 1 ok, 1 moved, 1 gone.");
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
      "Asked 2 sources: 2 ok. 1 more source to ask another time.",
    ]);
    expect(await day("2027-01-02", "1")).toEqual([
      "HEAD /c",
      "Asked 1 source: 1 ok. 2 more sources to ask another time.",
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
    expect((await check()).printed).toContain("Asked 1 source:");
    expect((await check(["--reports", "--dry-run"])).printed).toContain(
      "  named by 2016-03-29-exampleshire\nAsked 2 sources:",
    );
  });

  it("says where there may be a copy of a source that is gone, unless the release names one", async () => {
    await release("one", "/gone");
    const copy = `https://web.archive.org/web/20200504/${server.url}/gone`;
    expect((await check(["--dry-run"])).printed).toContain(`there may be a copy at ${copy}: add`);
    const source = {
      publisher: "P",
      kind: "news",
      url: `${server.url}/gone`,
      archived: `${server.url}/here`,
    };
    await release("one", "/gone", { source });
    expect((await check(["--dry-run"])).printed).not.toContain("there may be a copy");
  });

  it("records nothing on a dry run", async () => {
    await release("one", "/here");
    await check(["--dry-run"]);
    expect(await looks()).toEqual({});
  });

  it("keeps comments, order, line ends and the byte-order mark of its record", async () => {
    await release("one", "/here");
    await release("two", "/gone");
    await release("three", "/added");
    const record = [
      "\uFEFF# Ours",
      "",
      `${server.url}/here: { checked: 2026-01-01, status: ok, code: 200 } # seen by hand`,
      "# The second",
      `${server.url}/gone:`,
      "  status: ok",
      "  checked: 2026-01-01 # in the morning",
      "",
    ].join("\r\n");
    await writeFile(at("sources.yaml"), record);
    await check();
    expect((await readFile(at("sources.yaml"), "utf8")).split("\r\n")).toEqual([
      "\uFEFF# Ours",
      "",
      `${server.url}/added:`,
      "  checked: 2027-03-03",
      "  status: ok",
      "  code: 200",
      `${server.url}/here: { checked: 2027-03-03, status: ok, code: 200 } # seen by hand`,
      "# The second",
      `${server.url}/gone:`,
      "  status: gone",
      "  checked: 2027-03-03 # in the morning",
      "  code: 404",
      "",
    ]);
  });

  it("never overwrites what was saved while it asked", async () => {
    await release("one", "/here");
    const edited = "# Edited\n";
    const progress = () => () => writeFileSync(at("sources.yaml"), edited);
    const { code, errors } = await check([], { progress });
    expect(code).toBe(1);
    expect(errors).toContain("sources.yaml was changed in the meantime. Nothing was written");
    expect(await readFile(at("sources.yaml"), "utf8")).toBe(edited);
  });

  it("records a source that redirects to what is not a web page so that the archive can still be built", async () => {
    await release("one", "/to-data");
    expect((await check()).code).toBe(0);
    expect(await looks()).toEqual({
      "/to-data": { checked: "2027-03-03", status: "unreachable", code: 301 },
    });
  });

  it("asks nothing of this machine unless told to", async () => {
    await release("one", "/here");
    const { context, printed } = fakeContext({ project });
    await runCommand(
      sourcesCommand(async () => {}),
      ["--dry-run"],
      context,
    );
    expect([printed.at(-1), server.asked]).toEqual(["Asked 1 source: 1 unreachable.", []]);
  });

  it("asks nothing if the content has mistakes", async () => {
    await writeFile(at("sources.yaml"), "https://example.org/: { checked: 2026-01-01, status: lost }\n");
    const { code, errors } = await check();
    expect(code).toBe(1);
    expect(errors).toMatch(/sources\.yaml:1:\d+ .*"lost"/);
  });
});
