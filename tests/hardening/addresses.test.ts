import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { releaseFile } from "../tinySite.ts";
import { HOSTILE } from "./hostileTexts.ts";
import { loadedSite, withFiles } from "./loadedSite.ts";
import { contentFiles } from "./memoryContent.ts";

/* Addresses that content names: those that lead astray, or that two files would share, are refused with the name of the file. */

const tiny = contentFiles("tests/fixtures/tiny");
const councils = readFileSync("tests/fixtures/tiny/register/councils.csv", "utf8");
const NEW = "releases/2020/new.md";

/** The errors of one file of the tiny archive, put in place of another or beside them; nothing else may have any. */
async function errorsOf(name: string, text: string): Promise<string[]> {
  const { errors } = await loadedSite(withFiles(tiny, { [name]: text }));
  expect(errors.filter(({ file }) => file !== `content/${name}`)).toEqual([]);
  return errors.map(({ message }) => message);
}
const source = { publisher: "The Invented Post", kind: "news", url: "https://news.example.org/" };
const claim = { says: "A claim", verdict: "supported", evidence: "Seen.", checked: "2020-06-01" };
const aliases = (...of: string[]) => errorsOf(NEW, releaseFile({ aliases: of }));

test("no hostile text is taken for a web address", async () => {
  const texts = HOSTILE.filter((text) => !/^https?:/.test(text));
  const releases = texts.map((text, at) => [
    `releases/2020/new-${at}.md`,
    releaseFile({
      source: { ...source, url: text, archived: text },
      claims: [{ ...claim, sources: { title: "x", url: text } }],
    }),
  ]);
  const { errors } = await loadedSite(withFiles(tiny, Object.fromEntries(releases)));
  const taken = texts.filter((_, at) => {
    const named = errors.filter(({ file }) => file === `content/releases/2020/new-${at}.md`);
    return named.length !== 3;
  });
  expect(taken).toEqual([]);
});

test.each([
  ["where a release keeps its citation", "/releases/neighbours-praised/cite.bib"],
  ["below a release", "/releases/neighbours-praised/old/"],
  ["of a list’s second page", "/releases/page/2/"],
  ["below a file", "/old.html/more/"],
  ["of a part of the site map", "/sitemap-1.xml"],
  ["that is too long for a disk", `/${"a".repeat(151)}/`],
  ["that is too long as a whole", "/a".repeat(501)],
  ["that leads out", "/../x/"],
  ["of a hidden file", "/.well-known/x"],
])("an old address %s is refused", async (_, alias) => {
  expect(await aliases(alias)).toHaveLength(1);
});

test("old addresses in one folder may stand beside each other", async () => {
  expect(await aliases("/old/", "/old/one/", "/old/two.html", "/a.b/c/", "/x.html")).toEqual([]);
});

test("a name that makes an address too long for a disk is refused", async () => {
  const long = "a".repeat(151);
  expect(await errorsOf(`releases/2020/${long}.md`, releaseFile())).toHaveLength(1);
  expect(await errorsOf("people.yaml", `- {name: ${long}, public: true}`)).toEqual([
    expect.stringContaining("the name is too long for an address. Add a “slug”"),
  ]);
  const row = (slug: string, region: string) =>
    `${councils}${slug},New,New Council,county,${region},90099,new.example.org,,,\n`;
  expect(await errorsOf("register/councils.csv", row(long, "South West"))).toHaveLength(1);
  expect(await errorsOf("register/councils.csv", row("new", long))).toHaveLength(1);
});

test("a name that Windows keeps for itself is refused", async () => {
  expect(await errorsOf("releases/2020/con.md", releaseFile())).toEqual([
    "has a name that Windows keeps for itself. Rename it, as in the-con.md",
  ]);
});

test("a region that gives no address, or that of another, is refused", async () => {
  const row = (region: string) =>
    `${councils}new,New,New Council,county,${region},90099,new.example.org,,,\n`;
  expect(await errorsOf("register/councils.csv", row("!!!"))).toEqual([
    'region: "!!!" can’t be part of an address. Write the region’s name in letters',
  ]);
  expect(await errorsOf("register/councils.csv", row("South-West"))).toEqual([
    'region: "South-West" is written "South West" in line 2. Write it the same everywhere',
  ]);
});

test("a day before 1900, or a register of tomorrow, is a mistake", async () => {
  const inspections = readFileSync("tests/fixtures/tiny/register/inspections.csv", "utf8");
  const row = "inventon,SIF,full,,,1000-01-30,good,good,good,good,,good,good,,\n";
  expect(await errorsOf("register/inspections.csv", inspections + row)).toEqual([
    'published: "1000-01-30" is before 1900, and dates here start in that year. Look for a typo',
  ]);
  const site = readFileSync("tests/fixtures/tiny/site.yaml", "utf8");
  expect(await errorsOf("site.yaml", site.replace("as_at: 2026-08-20", "as_at: 2026-11-23"))).toEqual([
    "register, as_at: 2026-11-23 is in the future. Write the day to which the register is complete",
  ]);
});
