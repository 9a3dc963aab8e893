import { type ChildProcess, fork } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { filesBeside } from "../../src/output/besideSite.ts";
import { PreviousPages } from "../../src/output/keptPages.ts";
import type { renderPages } from "../../src/output/render.ts";
import type { Page } from "../../src/pages/page.ts";
import { tinySite } from "../tinySite.ts";

let scratch: string;
let folders = 0;
let renderer: ChildProcess;
beforeAll(() => {
  scratch = mkdtempSync(path.join(tmpdir(), "kept-"));
  renderer = fork(path.join(import.meta.dirname, "renderOnRequest.ts"), { execArgv: ["--import", "tsx"] });
});
afterAll(() => {
  renderer.disconnect();
  rmSync(scratch, { recursive: true, force: true });
});

function freshFolder(): string {
  folders += 1;
  const folder = path.join(scratch, String(folders));
  mkdirSync(folder);
  return folder;
}

function tinyContent(): string {
  const content = freshFolder();
  cpSync("tests/fixtures/tiny", content, { recursive: true });
  return content;
}

async function build(
  content: string,
  previous?: string,
  siteUrl = "https://example.org/repo/",
): Promise<string> {
  const into = freshFolder();
  const options: Parameters<typeof renderPages>[0] = {
    content,
    into,
    previous,
    siteUrl,
    repositoryUrl: undefined,
    drafts: false,
    strict: false,
    today: "2026-11-22",
  };
  renderer.send(options);
  const [failure] = await once(renderer, "message");
  if (failure) throw new Error(failure);
  return into;
}

/** Every file below a folder with a hash of its bytes, in order. */
function filesIn(folder: string): [name: string, hash: string][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted()
    .map((file) => [
      path.relative(folder, file),
      createHash("sha1").update(readFileSync(file)).digest("hex"),
    ]);
}

const tookOver = (site: string, page: string) => statSync(path.join(site, page, "index.html")).nlink > 1;

/** A release that nothing else refers to. */
const release = (title: string, date: string) => `---
title: ${title}
date: ${date}
council: exampleshire
event: other
rating: none
source: { publisher: Exampleshire Council, kind: council, url: "https://example.org/news" }
quotes:
  - speaker: Ada Invented
    text: Words of ${title}.
---

About ${title}.
`;

const ADDED = (name: number) => `releases/2018/added-${name}.md`;
const change = (file: string, from: RegExp, to: string) => (content: string) => {
  const text = readFileSync(path.join(content, file), "utf8");
  writeFileSync(path.join(content, file), text.replace(from, to));
};

/** What people do to an archive, one thing at a time. What can't be done (there is no such file) leaves it as it is. */
const edit: fc.Arbitrary<{ name: string; apply: (content: string) => void }> = fc.oneof(
  fc.record({ number: fc.nat(2), day: fc.integer({ min: 10, max: 28 }) }).map(({ number, day }) => ({
    name: `write release ${number}, of the ${day}th`,
    apply: (content: string) => {
      mkdirSync(path.join(content, "releases/2018"), { recursive: true });
      writeFileSync(path.join(content, ADDED(number)), release(`release ${number}`, `2018-03-${day}`));
    },
  })),
  fc.tuple(fc.nat(2), fc.nat(4)).map(([from, to]) => ({
    name: `rename release ${from} to ${to}`,
    apply: (content: string) => {
      const files = readdirSync(content, { recursive: true, encoding: "utf8" });
      if (files.includes(ADDED(from)))
        renameSync(path.join(content, ADDED(from)), path.join(content, ADDED(to)));
    },
  })),
  fc.nat(4).map((number) => ({
    name: `delete release ${number}`,
    apply: (content: string) => rmSync(path.join(content, ADDED(number)), { force: true }),
  })),
  fc.constantFrom(
    {
      name: "body",
      apply: (content: string) =>
        appendFileSync(path.join(content, "releases/2016/exampleshire-is-good.md"), "\nMore.\n"),
    },
    {
      name: "headline of another",
      apply: change("releases/2019/neighbours-praised.md", /^title: .*/m, "title: Another headline"),
    },
    { name: "register", apply: change("register/inspections.csv", /,good,/, ",outstanding,") },
    { name: "site.yaml", apply: change("site.yaml", /^headline: .*/m, "headline: Another headline") },
    { name: "people.yaml", apply: change("people.yaml", /public: true/, "public: false") },
    {
      name: "prose",
      apply: (content: string) => appendFileSync(path.join(content, "pages/about.md"), "\nMore.\n"),
    },
  ),
);

describe("a build after a change", () => {
  it("gives the same bytes as building all", { timeout: 180_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 3, maxLength: 5 }), async (edits) => {
        const content = tinyContent();
        let site = await build(content);
        for (const { apply } of edits) {
          apply(content);
          site = await build(content, site);
          expect(filesIn(site)).toEqual(filesIn(await build(content)));
        }
      }),
      { numRuns: 5 },
    );
  });

  it("renders what the change shows in, and takes over the rest", async () => {
    const content = tinyContent();
    const before = await build(content);
    change("releases/2019/neighbours-praised.md", /^title: .*/m, "title: Another headline")(content);
    const after = await build(content, before);
    expect(tookOver(after, "about")).toBe(true);
    expect(tookOver(after, "releases/exampleshire-is-good")).toBe(true);
    expect(tookOver(after, "releases/neighbours-praised")).toBe(false);
    expect(readFileSync(path.join(after, "releases/neighbours-praised/index.html"), "utf8")).toContain(
      "Another headline",
    );
  });

  it("renders all for another address of the site", async () => {
    const content = tinyContent();
    const before = await build(content);
    expect(tookOver(await build(content, before, "https://example.org/elsewhere/"), "about")).toBe(false);
  });

  it("renders a page whose file was changed after the build", async () => {
    const content = tinyContent();
    const before = await build(content);
    const page = path.join(before, "about/index.html");
    writeFileSync(page, "Changed by hand");
    utimesSync(page, new Date("2100-01-01"), new Date("2100-01-01"));
    expect(filesIn(await build(content, before))).toEqual(filesIn(await build(content)));
  });

  it.each(["missing", "broken"])("renders all where what was kept of the last build is %s", async (state) => {
    const content = tinyContent();
    const before = await build(content);
    for (const file of filesBeside(before))
      state === "missing" ? rmSync(file) : writeFileSync(file, "{ broken");
    const after = await build(content, before);
    expect(tookOver(after, "about")).toBe(false);
    expect(filesIn(after)).toEqual(filesIn(before));
  });
});

describe("the pages of the last site", () => {
  const page: Page<unknown> = {
    address: "/about/",
    title: "About",
    description: "",
    section: "about",
    crumbs: [],
    props: () => ({ text: "Invented" }),
  };
  const written = async (code: string) => {
    const [into, site] = [freshFolder(), await tinySite()];
    const pages = new PreviousPages(into, undefined, site, code);
    mkdirSync(path.join(into, "about"));
    writeFileSync(path.join(into, "about/index.html"), "Invented");
    pages.rendered(page, page.props());
    pages.record();
    return { into, site };
  };
  const takesOver = async (changes: { code?: string; page?: Partial<Page<unknown>> }) => {
    const { into, site } = await written("code");
    const pages = new PreviousPages(freshFolder(), into, site, changes.code ?? "code");
    return pages.takeOver({ ...page, ...changes.page });
  };

  it("are taken over where they show the same, by the same code", async () => {
    expect(await takesOver({})).toBe(true);
  });

  it("are not where a layout, a module or a library has changed", async () => {
    expect(await takesOver({ code: "other code" })).toBe(false);
  });

  it.each<[string, Partial<Page<unknown>>]>([
    ["what it shows", { props: () => ({ text: "Other" }) }],
    ["its head", { description: "Other" }],
    ["the image it is shared with", { share: () => ({ alt: "Other" }) as never }],
    ["its address", { address: "/elsewhere/" }],
  ])("are not where %s has changed", async (_, changed) => {
    expect(await takesOver({ page: changed })).toBe(false);
  });
});
