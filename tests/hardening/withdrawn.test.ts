import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checkWriters } from "../../src/beside/checkOutput.ts";
import { filesBeside } from "../../src/beside/files.ts";
import { addresses } from "../../src/domain/addresses.ts";
import { releaseFile } from "../tinySite.ts";
import { loadedSite, withFiles } from "./loadedSite.ts";
import { contentFiles } from "./memoryContent.ts";
import { renderedPages } from "./renderedSite.ts";

const withdrawn = { date: "2026-10-01", why: "It was about another council." };
const councils = `${readFileSync("tests/fixtures/tiny/register/councils.csv", "utf8").trimEnd()}
oldshire,Oldshire,Oldshire County Council,county,South West,,oldshire.example.org,,,2019-03-31
`;
const decided = { verdict: "supported", evidence: "Seen.", checked: "2026-01-01" };

/** Two releases that alone are of their council, year and kind of source, and make one claim together, and another each. */
function releases(more: object) {
  const one = (id: string) =>
    releaseFile({
      council: "oldshire",
      date: "1999-03-04",
      source: { publisher: "Invented Jobs", kind: "recruitment", url: `https://jobs.example.org/${id}` },
      quotes: [{ speaker: "Ada Invented", text: "It was a good day for all of us." }],
      claims: [
        { id, says: `It is the best, said ${id}`, ...decided },
        { id: "first", says: "It is the first", claim: "the-first", ...decided },
      ],
      ...more,
    });
  return { "releases/1999/one.md": one("one"), "releases/1999/two.md": one("two") };
}

async function siteWith(more: object) {
  const tiny = contentFiles("tests/fixtures/tiny");
  const files = withFiles(tiny, { "register/councils.csv": councils, ...releases(more) });
  const { site, errors } = await loadedSite(files);
  expect(errors).toEqual([]);
  if (!site) throw new Error("no site");
  const pages = [...renderedPages(site)].map(([address, html]) => ({
    address,
    hidden: html.includes('<meta name="robots" content="noindex"'),
  }));
  return { pages, files: filesBeside(site, pages) };
}

test("no address is lost when releases are withdrawn that alone were of a council, year, source or claim", async () => {
  const before = await siteWith({});
  const promised = before.files.find(({ address }) => address === addresses.list)?.make();
  const after = await siteWith({ withdrawn });
  expect(checkWriters(after.pages, after.files)).toEqual([]);
  const there = new Set([...after.pages, ...after.files].map(({ address }) => address));
  const published = String(promised).trimEnd().split("\n");
  expect(published).toEqual(expect.arrayContaining(["/claims/the-first/", "/years/1999/"]));
  expect(published.filter((address) => !there.has(address))).toEqual([]);
});
