import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { buildInto } from "../../src/cli/buildInto.ts";
import { runCommand } from "../../src/cli/command.ts";
import { importIssueCommand } from "../../src/cli/importIssue.ts";
import type { FetchAttachment } from "../../src/cli/issueDraft.ts";
import { loadContent } from "../../src/content/load.ts";
import { ContentError } from "../../src/content/problems.ts";
import { fetchPage } from "../../src/importer/formats/readInput.ts";
import { InputError } from "../../src/importer/text.ts";
import { docx, RELEASE } from "../importer/formats/samples.ts";
import { fakeContext } from "./fakeContext.ts";

const EVENTS = path.resolve("tests/fixtures/events");
const TODAY = "2026-11-22";
let project: string;

beforeEach(() => {
  project = mkdtempSync(path.join(tmpdir(), "issue-"));
  cpSync("tests/fixtures/tiny", path.join(project, "content"), { recursive: true });
});
afterEach(() => rmSync(project, { recursive: true }));

const built: typeof buildInto = async () => 0;
const unasked = () => Promise.reject(new Error("nothing is to be fetched"));

interface Changes {
  readonly build?: typeof buildInto;
  readonly fetchAttachment?: FetchAttachment;
}

/** Imports a sample event into the tiny archive, and returns what was made. */
async function run(event: string, { build = built, fetchAttachment = unasked }: Changes = {}) {
  const { context, printed, errors } = fakeContext({ project, today: TODAY });
  const given = ["--event", path.resolve(EVENTS, event), "--output", "made"];
  const exitCode = await runCommand(importIssueCommand({ build, fetchAttachment }), given, context);
  const made = (name: string) => {
    const file = path.join(project, "made/draft", name);
    return existsSync(file) ? readFileSync(file, "utf8") : "";
  };
  const result: unknown = exitCode === 0 ? JSON.parse(made("result.json")) : null;
  return {
    exitCode,
    said: [...printed, ...errors].join("\n"),
    result,
    summary: made("summary.md"),
    draft: made("release.md"),
  };
}

/** The same event, with a part of what was sent changed. */
function changed(event: string, from: string | RegExp, to: string): string {
  const file = path.join(project, event);
  writeFileSync(file, readFileSync(path.join(EVENTS, event), "utf8").replace(from, to));
  return file;
}

async function released() {
  const directory = path.join(project, "content");
  const { records, problems } = await loadContent({ directory, drafts: true, today: TODAY });
  const files = (folder: string) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => name.replaceAll("\\", "/"));
  const before = files("tests/fixtures/tiny/releases");
  const added = files(path.join(directory, "releases")).filter(
    (name) => name.endsWith(".md") && !before.includes(name),
  );
  return { records, problems, added };
}

describe("a text pasted into the form", () => {
  it("becomes a draft that the archive accepts, at the address and in the words that were sent", async () => {
    const { exitCode, result, draft } = await run("pasted-text.json");
    const { records, added } = await released();
    expect({ exitCode, result }).toEqual({
      exitCode: 0,
      result: { ok: true, file: `content/releases/${added[0]}` },
    });
    const release = records?.releases.find(({ origin }) => origin.file.endsWith(String(added[0])));
    expect(release).toMatchObject({
      title: "Exampleshire’s children’s services rated ‘Outstanding’ for a second time",
      date: { text: "2025-01-14" },
      council: ["exampleshire"],
      draft: true,
      inspections: ["2025-01-13-exampleshire"],
      source: { url: "https://exampleshire.example.org/news/rated-outstanding" },
    });
    expect(release?.quotes.map(({ speaker }) => speaker.name)).toEqual(["Ada Invented", "Bruno Madeup"]);
    expect(draft).toBe(readFileSync(path.join(project, "content/releases", String(added[0])), "utf8"));
  });

  it("is summed up for the person who checks it: what was read, what to look at, what to do", async () => {
    const { summary } = await run("pasted-text.json");
    expect(summary).toContain("- Published: 14 January 2025, at ` https://exampleshire");
    expect(summary).toContain(
      "- Council: Exampleshire\n- It reports: an inspection\n- Overall grade: Outstanding\n",
    );
    expect(summary).toContain("- Inspection in the register: `2025-01-13-exampleshire`\n");
    expect(summary).toContain(
      "- Quotation of ` Bruno Madeup `, ` Director of Children’s Services `: ` We know",
    );
    expect(summary).toMatch(/## Before it is published\n\n(?:- \[ \] .+\n)+\n/);
    expect(summary).toContain(
      "- ` In their report, published on 13 January `: Supported. The report on Exampleshire came out on 13 January 2025.\n",
    );
    expect(summary).toMatch(/## What it may claim\n\n- ` inspectors spent two weeks .+ `: Supported\. /);
    expect(summary).toContain("- [ ] Uncomment the claims in the file that it really makes");
    expect(summary).not.toContain("## Warnings");
  });

  it("is compared with the archive", async () => {
    await run("pasted-text.json");
    rmSync(path.join(project, "made"), { recursive: true });
    const { summary } = await run(changed("pasted-text.json", "for a second time", "once more"));
    const slug = "2025-01-14-exampleshires-childrens-services-rated-outstanding-for-a-second-time";
    expect(summary).toContain(`- A release of the same address or headline: \`/releases/${slug}/\``);
    expect(summary).toContain(`- Words of \` Ada Invented \` in \`/releases/${slug}/\``);
  });

  it("is kept whole where the sender may license it; the file says who said so, and on which day in London", async () => {
    const { draft, summary } = await run("licensed-text.json");
    expect(draft).toContain("rights: full\npermission: ada-invented on GitHub, 15 July 2025 (issue 13)\n");
    expect(draft).toContain("\nThe full report is on Ofsted’s website.\n");
    expect(summary).toContain("Make sure that the sender may license the text.");
    expect((await released()).problems.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("carries the date that the sender gives; a person looks where the text shows another", async () => {
    const event = changed("pasted-text.json", "_No response_", "3 March 2025");
    const { draft, summary } = await run(event);
    const reason = "The sender gives 3 March 2025; the text shows 14 January 2025.";
    expect(draft).toContain(`# CHECK: ${reason}\ndate: 2025-03-03\n`);
    expect(summary).toContain(`- Date: ${reason}\n`);
  });

  it("is shown with the warnings of the build about it, and no others", async () => {
    const { summary } = await run("pasted-text.json", {
      build: async (_site, { content, report }) => {
        const file = (await released()).added[0] ?? "";
        const shown = path.relative(process.cwd(), path.join(content, "releases", file));
        report([
          { severity: "warning", file: shown, line: 3, message: "date: is odd" },
          { severity: "warning", file: "content/site.yaml", message: "is old" },
        ]);
        return 1;
      },
    });
    expect(summary).toMatch(/## Warnings of the build\n\n```text\n\S+\.md:3 warning: date: is odd\n```\n/);
  });
});

describe("a file dropped into the form", () => {
  it("is fetched and read, and the sender’s date counts where the text has none", async () => {
    const undated = RELEASE.filter((line) => line !== "15 October 2019");
    const server = createServer((_, response) => response.end(docx(undated))).listen(0, "127.0.0.1");
    try {
      await new Promise((listening) => server.once("listening", listening));
      const { port } = server.address() as AddressInfo;
      const asked: string[] = [];
      const { result, summary } = await run("attached-file.json", {
        fetchAttachment: (address) => {
          asked.push(address);
          return fetchPage(`http://127.0.0.1:${port}/`, { allowLocal: true });
        },
      });
      expect(asked).toEqual(["https://github.com/user-attachments/files/12345678/Exampleshire.release.docx"]);
      expect(result).toMatchObject({
        file: "content/releases/2019/2019-10-exampleshires-childrens-services-rated-good.md",
      });
      expect(summary).toContain("- From: the attached file ` Exampleshire.release.docx `\n");
    } finally {
      server.close();
    }
  });

  it("that can’t be fetched is asked for again", async () => {
    const fetchAttachment = () => Promise.reject(new InputError("https://x answers 404."));
    const { result, summary } = await run("attached-file.json", { fetchAttachment });
    expect(result).toEqual({ ok: false, file: null });
    expect(summary).toContain(
      "\n\nThe attached file could not be fetched from GitHub. Attach it again, or paste its text.\n",
    );
  });

  it("of another kind is not fetched", async () => {
    const { summary } = await run(changed("attached-file.json", "release.docx)", "release.pages)"));
    expect(summary).toContain("The attached file is not a Word file (.docx), PDF or text (.txt).");
  });
});

describe("what can’t be imported is answered in plain English, and leaves nothing behind", () => {
  it.each([
    ["nothing at all", "nothing-sent.json", "", "", "There is no press release in the issue."],
    [
      "another kind of issue",
      "pasted-text.json",
      "### The press release",
      "Hello",
      "was not made with the form",
    ],
    [
      "no web address",
      "pasted-text.json",
      "https://exampleshire.example.org",
      "exampleshire",
      "not a web address",
    ],
    ["an unreadable date", "pasted-text.json", "_No response_", "last week", "Write it as 15 October 2019"],
    ["no date anywhere", "pasted-text.json", "Published: 14 January 2025", "", "The text shows no date."],
    ["no council", "pasted-text.json", /exampleshire/gi, "elsewhere", "doesn’t say clearly which council"],
    [
      "two files",
      "attached-file.json",
      ".docx)",
      ".docx) https://github.com/a/b/files/1/c.pdf",
      "Several files",
    ],
  ])("%s", async (_, event, from, to, why) => {
    const { exitCode, result, summary } = await run(changed(event, from, to));
    expect({ exitCode, result }).toEqual({ exitCode: 0, result: { ok: false, file: null } });
    expect(summary).toMatch(/^No draft was made of this press release\.\n\n/);
    expect(summary).toContain(why);
    expect((await released()).added).toEqual([]);
  });

  it("a draft that the archive can’t be built with", async () => {
    const file = "content/releases/2025/x.md";
    const { result, summary } = await run("pasted-text.json", {
      build: () =>
        Promise.reject(new ContentError([{ severity: "error", file, line: 2, message: "is wrong" }])),
    });
    expect(result).toEqual({ ok: false, file: null });
    expect(summary).toContain(`\`\`\`text\n${file}:2 is wrong\n\`\`\``);
    expect((await released()).added).toEqual([]);
    expect(existsSync(path.join(project, "made/site"))).toBe(false);
  });

  it("an archive that has mistakes itself", async () => {
    rmSync(path.join(project, "content/site.yaml"));
    const { summary } = await run("pasted-text.json");
    expect(summary).toContain("The archive itself has mistakes, which a maintainer must fix first.");
  });

  it("a release that is there already", async () => {
    await run("pasted-text.json");
    rmSync(path.join(project, "made"), { recursive: true });
    const { result, summary } = await run("pasted-text.json");
    expect(result).toEqual({ ok: false, file: null });
    expect(summary).toContain("The archive already has a release of this day and headline: 2025-01-14-");
    expect(summary).not.toContain(project);
  });
});

describe("hostile text is only text", () => {
  it("stays a draft, inside content/releases, under a plain name", async () => {
    const { result, draft } = await run("hostile-text.json");
    expect(result).toMatchObject({
      ok: true,
      file: expect.stringMatching(/^content\/releases\/2025\/2025-01-14(?:-[a-z0-9]+)+\.md$/),
    });
    expect(draft.match(/^(?:draft|aliases|layout):.*$/gm)).toEqual(["draft: true"]);
    const { records, added } = await released();
    expect(added).toHaveLength(1);
    const release = records?.releases.find(({ origin }) => origin.file.endsWith(String(added[0])));
    expect(release).toMatchObject({ draft: true, aliases: [] });
    expect(existsSync("pwned") || existsSync(path.join(project, "pwned"))).toBe(false);
  });

  it("calls nobody, refers to nothing and links nowhere in the summary, and is no part of the log", async () => {
    const { summary, said } = await run("hostile-text.json");
    const outsideCode = summary.replaceAll(/(`+) .*? \1(?!`)/g, "");
    expect(outsideCode).not.toMatch(/[@#](?=\w)|<|\]\(|https?:|\$\{\{/);
    expect(said).toMatch(/^Draft: content\/releases\/2025\/[a-z0-9-]+\.md$/);
  });
});

describe("the command", () => {
  it("fails, for the log of the workflow, where the fault is not the sender’s", async () => {
    const { exitCode, said } = await run("pasted-text.json", {
      build: () => Promise.reject(new Error("a fault of the program")),
    });
    expect(exitCode).toBe(1);
    expect(said).toContain("a fault of the program");
    expect((await released()).added).toEqual([]);
  });

  it("writes into no folder that holds something", async () => {
    await run("pasted-text.json");
    const { exitCode, said } = await run("licensed-text.json");
    expect(exitCode).toBe(1);
    expect(said).toBe("made is not empty. Name a new folder.");
  });
});

it.each(["{}", "not JSON"])("An event that is %s is one sentence, not a trace", async (json) => {
  const file = path.join(project, "event.json");
  writeFileSync(file, json);
  expect(await run(file)).toMatchObject({
    exitCode: 1,
    said: `${file} can’t be read as GitHub’s event of an issue.`,
  });
});
