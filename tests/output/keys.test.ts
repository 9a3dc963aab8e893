import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { inventReleases } from "../../src/bench/inventedReleases.ts";
import { writeOwnContent } from "../../src/bench/ownContent.ts";
import { keyOf } from "../../src/output/edition.ts";
import { siteFiles } from "../../src/output/files.ts";
import { contentOf } from "../../src/output/writeOutput.ts";
import { renderedPages } from "../hardening/renderedSite.ts";
import { tinySite } from "../tinySite.ts";

/*
 * A file is taken over from the site before where its key is the same. So two files of one address and one key must be the same, byte
 * for byte, whatever was changed in between: all that a page reads of the archive must be among what it says it is made of.
 */

let scratch: string;
let archive: string;
beforeAll(async () => {
  scratch = mkdtempSync(path.join(tmpdir(), "keys-"));
  archive = path.join(scratch, "archive");
  cpSync("tests/fixtures/tiny", archive, { recursive: true });
  const { register } = (await tinySite()).archive;
  const invented = inventReleases(90, [...register.councils.values()], register.inspections);
  writeOwnContent(archive, invented, "tests/fixtures/tiny");
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

interface BuiltFile {
  readonly key: string;
  readonly content: string;
}

/** Every page and every file that says what it is made of, by its address. */
async function built(content: string): Promise<ReadonlyMap<string, BuiltFile>> {
  const site = await tinySite({ content, drafts: true });
  const files = new Map<string, BuiltFile>();
  const keys = new Map<string, string>();
  site.store = { needs: (page) => Boolean(keys.set(page.address, keyOf(page))), write: () => {} };
  for (const [address, content] of renderedPages(site))
    files.set(address, { key: keys.get(address) ?? "", content });
  for (const file of siteFiles(site))
    if ("make" in file)
      files.set(file.address, {
        key: keyOf({ address: file.address, of: file.of }),
        content: String(contentOf(file)),
      });
  return files;
}

interface Edit {
  readonly name: string;
  readonly apply: (content: string) => void;
}

/** The invented releases: no other file refers to them, so that a change in one leaves no other at fault. */
const releasesIn = (content: string) =>
  readdirSync(path.join(content, "releases"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.includes("invented-release"))
    .toSorted()
    .map((name) => path.join(content, "releases", name));

/** A change in the text of the release of this number, modulo how many there are; once only, where it adds a field. */
const inRelease = (name: string, from: RegExp, to: string, unless = /$^/): fc.Arbitrary<Edit> =>
  fc.nat(200).map((number) => ({
    name: `${name} of release ${number}`,
    apply: (content) => {
      const files = releasesIn(content);
      const file = files[number % files.length] ?? "";
      const text = readFileSync(file, "utf8");
      if (!unless.test(text)) writeFileSync(file, text.replace(from, to));
    },
  }));

const edit: fc.Arbitrary<Edit> = fc.oneof(
  inRelease("headline", /^title: .*/m, "title: Another headline"),
  inRelease("summary", /^summary: .*/m, "summary: Another summary."),
  inRelease("publisher", /^( +)publisher: .*/m, "$1publisher: Another publisher"),
  inRelease("source", /^( +)kind: .*/m, "$1kind: leader-blog"),
  inRelease("day", /^date: '?(\d{4})-\d\d-\d\d'?$/m, "date: '$1-07-07'"),
  inRelease("speaker", /^( +)speaker: .*/m, "$1speaker: Ada Invented"),
  inRelease("role", /^( +)role: .*/m, "$1role: Another role"),
  inRelease("words", /^( +)text: .*\n(?:\1 .*\n)*/m, "$1text: Other words.\n"),
  inRelease("joined quotation", /^( +)speaker: /m, "$1quotation: joined\n$1speaker: ", /quotation: joined/),
  inRelease("event", /^event: .*/m, "event: other"),
  inRelease("draft", /^title: /m, "draft: true\ntitle: ", /^draft: /m),
  inRelease("body", /$/, "\nMore.\n"),
  fc.nat(200).map((number) => ({
    name: `no more release ${number}`,
    apply: (content: string) => {
      const files = releasesIn(content);
      rmSync(files[number % files.length] ?? "");
    },
  })),
  fc.nat(200).map((number) => ({
    name: `release ${number} again, under another name`,
    apply: (content: string) => {
      const files = releasesIn(content);
      const file = files[number % files.length] ?? "";
      cpSync(file, file.replace(/\.md$/, "-again.md"));
    },
  })),
  fc.constant({
    name: "prose",
    apply: (content: string) => writeFileSync(path.join(content, "pages/more.md"), PROSE),
  }),
);
const PROSE = "---\ntitle: More\nsummary: More of it.\n---\n\nMore.\n";

it("Two files of one address and one key are the same, whatever was changed in between", {
  timeout: 180_000,
}, async () => {
  const before = await built(archive);
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 3 }), async (edits) => {
      const content = mkdtempSync(path.join(scratch, "edited-"));
      cpSync(archive, content, { recursive: true });
      for (const { apply } of edits) apply(content);
      const after = await built(content);
      rmSync(content, { recursive: true });
      const wrong = [...after].filter(([address, { key, content: bytes }]) => {
        const old = before.get(address);
        return old?.key === key && old.content !== bytes;
      });
      expect(wrong.map(([address]) => address)).toEqual([]);
      const kept = [...after].filter(([address, { key }]) => before.get(address)?.key === key);
      expect(kept.length).toBeGreaterThan(after.size / 4);
    }),
    { numRuns: 30 },
  );
});
