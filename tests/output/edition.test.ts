import { type ChildProcess, fork } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import {
  appendFileSync,
  cpSync,
  existsSync,
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
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { filesBeside, MADE_OF, RECYCLED } from "../../src/output/besideSite.ts";
import { Edition } from "../../src/output/edition.ts";
import { SecondThread } from "../../src/output/secondThread.ts";
import type { Page } from "../../src/pages/page.ts";
import type { RenderRequest } from "./renderOnRequest.ts";

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
  threads: 1 | 2 = 1,
): Promise<string> {
  const into = freshFolder();
  const options: RenderRequest = {
    threads,
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
      state === "missing" ? rmSync(file, { force: true }) : writeFileSync(file, "{ broken");
    const after = await build(content, before);
    expect(tookOver(after, "about")).toBe(false);
    expect(filesIn(after)).toEqual(filesIn(before));
  });
});

describe("two threads", () => {
  const together = (content: string, previous?: string) => build(content, previous, undefined, 2);

  it("make the same files as one, from nothing and again", async () => {
    const content = tinyContent();
    const site = await together(content);
    expect(filesIn(site)).toEqual(filesIn(await build(content)));
    change("releases/2019/neighbours-praised.md", /^title: .*/m, "title: Another headline")(content);
    const after = await together(content, site);
    expect(filesIn(after)).toEqual(filesIn(await build(content)));
    expect(tookOver(after, "about")).toBe(true);
  });

  it("end with what is wrong in the content, and the next build is as if nothing had been", async () => {
    const content = tinyContent();
    mkdirSync(path.join(content, "releases/2018"));
    writeFileSync(path.join(content, ADDED(1)), "No fields");
    await expect(together(content)).rejects.toThrow("added-1.md");
    rmSync(path.join(content, ADDED(1)));
    expect(filesIn(await together(content))).toEqual(filesIn(await build(content)));
  });

  it("fail when the second has ended, and don’t wait for it", async () => {
    const second = SecondThread.start();
    await second.end();
    await expect(second.ask({ kind: "render" })).rejects.toThrow("ended before its work was done");
  });
});

describe("an edition", () => {
  const page: Page<unknown> = {
    address: "/about/",
    title: "About",
    description: "",
    section: "about",
    crumbs: [],
    of: [{ digest: "a record" }, 3],
    props: () => ({}),
  };
  const written = (ground: string) => {
    const into = freshFolder();
    const edition = new Edition({ into, standing: undefined, ground });
    expect(edition.needs(page)).toBe(true);
    edition.write(page, "Invented");
    edition.writeFiles([{ address: "/robots.txt", content: "Come in" }]);
    edition.finish();
    return into;
  };
  const needs = (changes: { ground?: string; page?: Partial<Page<unknown>> }) => {
    const standing = written("ground");
    const edition = new Edition({ into: freshFolder(), standing, ground: changes.ground ?? "ground" });
    return edition.needs({ ...page, ...changes.page });
  };

  it("needs no page that is made of the same, on the same ground", () => {
    expect(needs({})).toBe(false);
  });

  it("needs all where a layout, a module, a library or the register has changed", () => {
    expect(needs({ ground: "other ground" })).toBe(true);
  });

  it.each<[string, Partial<Page<unknown>>]>([
    ["a record it is made of", { of: [{ digest: "another" }, 3] }],
    ["a fact it is made of", { of: [{ digest: "a record" }, 4] }],
    ["its head", { description: "Other" }],
    ["its address", { address: "/elsewhere/" }],
  ])("needs a page of which %s has changed", (_, changed) => {
    expect(needs({ page: changed })).toBe(true);
  });

  it("makes a file only where it is not there", () => {
    const make = vi.fn(() => "Made");
    const file = { address: "/data/x.csv", of: [{ digest: "a record" }], make };
    const first = new Edition({ into: freshFolder(), standing: undefined, ground: "" });
    first.writeFiles([file]);
    first.finish();
    expect(make).toHaveBeenCalledOnce();
  });

  it("leaves in the folder of an older one what is the same, and removes what is no more", () => {
    const [older, standing] = [written("ground"), written("ground")];
    renameSync(older + MADE_OF, older + RECYCLED);
    const before = statSync(path.join(older, "about/index.html"));
    const edition = new Edition({ into: older, standing, ground: "ground" });
    expect(edition.needs(page)).toBe(false);
    edition.finish();
    expect(statSync(path.join(older, "about/index.html")).ino).toBe(before.ino);
    expect(filesIn(older).map(([name]) => name)).toEqual(["about/index.html"]);
    expect(existsSync(older + RECYCLED)).toBe(false);
  });

  it("never writes to a file that the standing one has too", () => {
    const older = written("ground");
    const standing = freshFolder();
    const linked = new Edition({ into: standing, standing: older, ground: "ground" });
    expect(linked.needs(page)).toBe(false);
    linked.finish();
    renameSync(older + MADE_OF, older + RECYCLED);
    const edition = new Edition({ into: older, standing, ground: "ground" });
    edition.write({ ...page, title: "Other" }, "Other");
    expect(readFileSync(path.join(standing, "about/index.html"), "utf8")).toBe("Invented");
    expect(readFileSync(path.join(older, "about/index.html"), "utf8")).toBe("Other");
  });

  it("empties the folder of an older one that stood on another ground", () => {
    const older = written("old ground");
    renameSync(older + MADE_OF, older + RECYCLED);
    new Edition({ into: older, standing: undefined, ground: "new ground" });
    expect(filesIn(older)).toEqual([]);
  });

  it("is made in parts by several, each file by one", () => {
    const into = freshFolder();
    const parts = [0, 1].map(
      (part) => new Edition({ into, standing: undefined, ground: "" }, { part, parts: 2 }),
    );
    const pages = ["/a/", "/b/", "/c/"].map((address) => ({ ...page, address }));
    for (const one of pages) expect(parts.filter((edition) => edition.needs(one))).toHaveLength(1);
    expect(pages.filter((one) => parts[0]?.needs(one))).not.toHaveLength(pages.length);
  });
});
