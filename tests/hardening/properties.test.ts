import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Site } from "../../src/archive/site.ts";
import type { Problem } from "../../src/content/problems.ts";
import { releaseFile } from "../tinySite.ts";
import { loadedSite, withFiles } from "./loadedSite.ts";
import { type ContentFiles, contentFiles } from "./memoryContent.ts";
import { brokenBytes, mutation } from "./mutations.ts";
import { renderedPages } from "./renderedSite.ts";

/*
 * Whatever stands in content/ is refused with a problem that names its file, or becomes pages that show it. Nothing crashes, and
 * nothing keeps the build waiting. The seed is fixed, so that a failure comes again; fast-check prints it with the smallest case.
 */

const RUNS = { seed: 20261122, endOnFailure: true } as const;
const MOST_TIME = 10_000;
const tiny = contentFiles("tests/fixtures/tiny");
const NEW = "releases/2020/new.md";

/** Checks what must hold of any content, and gives the pages of the kinds named where it can be published. */
async function outcome(files: ContentFiles, kinds: RegExp): Promise<Map<string, string> | null> {
  const { site, problems, errors, took } = await loadedSite(files);
  expect(took).toBeLessThan(MOST_TIME);
  expect(problems.filter((problem) => !isTellable(problem))).toEqual([]);
  if (!site) {
    expect(errors).not.toEqual([]);
    return null;
  }
  const pages = renderedPages(site, kinds);
  expect(unshown(site, pages)).toEqual([]);
  for (const html of pages.values()) expect(html).not.toMatch(/<script(?! type="application\/ld\+json">)/i);
  return pages;
}

/** Whether a problem names a file, in one line, in words. */
function isTellable({ file, message }: Problem): boolean {
  return /^content(?:\/|$)/.test(file) && !/\n|undefined|\[object|NaN/.test(`${file} ${message}`);
}

/** Texts of releases that their pages do not show. */
function unshown({ archive }: Site, pages: ReadonlyMap<string, string>): string[] {
  return archive.releases.flatMap(({ slug, title, printings }) => {
    const html = pages.get(`/releases/${slug}/`) ?? "";
    const texts = [title, ...printings.flatMap(({ paragraphs }) => paragraphs)];
    return texts.filter((text) => !html.includes(asHtml(text)));
  });
}

function asHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

const file = fc.constantFrom(...tiny.keys());
const changed = (name: string, bytes: Uint8Array) => new Map([...tiny, [name, bytes]]);

describe("any file that was tampered with", () => {
  test("as text", async () => {
    const property = fc.asyncProperty(file, mutation, async (name, mutate) => {
      const text = mutate(Buffer.from(tiny.get(name) ?? []).toString());
      await outcome(changed(name, Buffer.from(text)), /^/);
    });
    await fc.assert(property, { ...RUNS, numRuns: 150 });
  }, 120_000);

  test("as bytes", async () => {
    const property = fc.asyncProperty(file, brokenBytes, async (name, breakIt) => {
      await outcome(changed(name, breakIt(tiny.get(name) ?? new Uint8Array())), /^/);
    });
    await fc.assert(property, { ...RUNS, numRuns: 80 });
  }, 120_000);

  test("in several places, down to the whole site", async () => {
    const changes = fc.array(fc.tuple(file, mutation), { minLength: 2, maxLength: 4 });
    const property = fc.asyncProperty(changes, async (all) => {
      const files = new Map(tiny);
      for (const [name, mutate] of all)
        files.set(name, Buffer.from(mutate(Buffer.from(files.get(name) ?? []).toString())));
      const pages = await outcome(files, /^\/releases\/[^/]+\/$/);
      if (!pages) return;
      const { site } = await loadedSite(files);
      if (site) expect(renderedPages(site).size).toBeGreaterThan(pages.size);
    });
    await fc.assert(property, { ...RUNS, numRuns: 30 });
  }, 120_000);
});

const anyText = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 80 }),
  fc.string({ unit: "binary", maxLength: 80 }),
  fc.string({ unit: fc.constantFrom(..."<>&\"'`=/ -:;{}[]()!#*_|\\\n\t\r\u0000éx1"), maxLength: 40 }),
);

test("a release whose fields hold any text at all is refused, or shows it", async () => {
  const property = fc.asyncProperty(anyText, anyText, anyText, async (title, words, name) => {
    const quotes = [{ id: "one", speaker: name, role: words, text: words }];
    const claims = [
      { id: "two", says: words, verdict: "cannot-tell", evidence: title, checked: "2020-06-01" },
    ];
    const files = withFiles(tiny, {
      [NEW]: releaseFile({ title, summary: name, notes: title, quotes, claims }),
    });
    const pages = await outcome(files, /^\/releases\/[^/]+\/$/);
    expect(pages?.has("/releases/new/") ?? true).toBe(true);
  });
  await fc.assert(property, { ...RUNS, numRuns: 80 });
}, 120_000);

test("any Markdown is refused, or every word of it is on the page", async () => {
  const marks = [
    "*",
    "**",
    "_",
    "`",
    "```\n",
    "~~~\n",
    "> ",
    "- ",
    "1. ",
    "\n",
    "\n\n",
    "    ",
    "\t",
    "#",
    "## ",
    "[",
    "](",
    ")",
    "![",
    "<",
    ">",
    "<b>",
    "</b>",
    "<!--",
    "-->",
    "&",
    "&amp;",
    "\\",
    "|",
    "|-|\n",
    "---\n",
    "===\n",
    "::quote{#",
    "}",
    "https://example.org/",
    "/councils/exampleshire/",
    "javascript:",
    '"',
    "'",
    "~~",
    "$",
    "{{",
    "%}",
  ];
  const word = fc.integer({ min: 100, max: 999 }).map((number) => `word${number}`);
  const markdown = fc.array(fc.oneof(fc.constantFrom(...marks), word, fc.constant(" ")), { maxLength: 60 });
  const property = fc.asyncProperty(
    markdown.map((parts) => parts.join("")),
    async (body) => {
      const pages = await outcome(withFiles(tiny, { [NEW]: releaseFile({}, body) }), /^\/releases\/[^/]+\/$/);
      const html = pages?.get("/releases/new/");
      if (html === undefined) return;
      const words = (body.match(/word\d{3}/g) ?? []).filter((one) => !html.includes(one));
      expect(words).toEqual([]);
    },
  );
  await fc.assert(property, { ...RUNS, numRuns: 150 });
}, 120_000);

test("a row of the register with any cells is refused, or its council has a page", async () => {
  const cell = fc.oneof(
    fc.constantFrom(
      "",
      "exampleshire",
      "ILACS",
      "SIF",
      "standard",
      "full",
      "2020-01-01",
      "2020-01",
      "good",
      "not-judged",
      "1850-01-01",
      "9999-12-31",
      "https://example.org",
      "constructor",
      "=1+1",
    ),
    anyText,
  );
  const row = fc.array(cell, { minLength: 1, maxLength: 16 });
  const table = fc.constantFrom("register/councils.csv", "register/inspections.csv");
  const quotedCell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const property = fc.asyncProperty(table, row, async (name, cells) => {
    const text = Buffer.from(tiny.get(name) ?? []).toString() + cells.map(quotedCell).join(",");
    await outcome(changed(name, Buffer.from(`${text}\n`)), /^/);
  });
  await fc.assert(property, { ...RUNS, numRuns: 80 });
}, 120_000);

test("a file of any name is refused by that name, or has that address", async () => {
  const name = fc.oneof(
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }),
    fc.string({ unit: fc.constantFrom(..."ab-_. A0é~#%?&"), minLength: 1, maxLength: 12 }),
    fc.constantFrom(
      "index",
      "page",
      "feed",
      "constructor",
      "con",
      "nul",
      "a".repeat(150),
      "a".repeat(151),
      "-",
      "--",
      "a--b",
    ),
  );
  const property = fc.asyncProperty(name, async (text) => {
    const slug = text.replaceAll(/[/\0]/g, "");
    fc.pre(slug !== "" && slug !== "." && slug !== "..");
    const files = withFiles(tiny, { [`releases/2020/${slug}.md`]: releaseFile() });
    const pages = await outcome(files, /^\/releases\/[^/]+\/$/);
    const isPassedOver = /^[.]|^#/.test(slug);
    if (pages && !isPassedOver) expect([...pages.keys()]).toContain(`/releases/${slug}/`);
  });
  await fc.assert(property, { ...RUNS, numRuns: 80 });
}, 120_000);
