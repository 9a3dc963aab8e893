import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { siteFiles } from "../../src/output/files.ts";
import { writeOutput } from "../../src/output/writeOutput.ts";
import { tinySite } from "../tinySite.ts";

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), "files-"));
});
afterEach(() => rmSync(directory, { recursive: true }));

it("writes a site’s every file that is not a page", async () => {
  writeOutput(directory, siteFiles(await tinySite()));
  const written = readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(directory, path.join(entry.parentPath, entry.name)));
  expect(written.filter((file) => !file.startsWith("councils/")).toSorted()).toEqual([
    "country/chart.svg",
    "data/claims.csv",
    "data/datapackage.json",
    "data/inspections.csv",
    "data/national.csv",
    "data/quotes.csv",
    "data/releases.csv",
    "data/releases.json",
    "feed.json",
    "feed.xml",
    ...["exampleshire-is-good", "inspectors-look-at-first-response", "neighbours-praised"].flatMap((slug) => [
      `releases/${slug}/cite.bib`,
      `releases/${slug}/cite.ris`,
    ]),
    "releases/our-services-are-good/index.html",
    "releases/two-councils-one-day/cite.bib",
    "releases/two-councils-one-day/cite.ris",
    "robots.txt",
    "sitemap.xml",
  ]);
});

it("gives the parts of a citation to a draft too: its page offers them to the editor", async () => {
  writeOutput(directory, siteFiles(await tinySite({ drafts: true })));
  const citation = readFileSync(path.join(directory, "releases/inventon-keeps-improving/cite.ris"), "utf8");
  expect(citation).toContain("TI  - Inventon keeps improving");
});
