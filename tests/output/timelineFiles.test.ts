import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseHTML } from "linkedom";
import { afterAll, beforeAll, expect, it } from "vitest";
import { inventReleases } from "../../src/bench/inventedReleases.ts";
import { writeOwnContent } from "../../src/bench/ownContent.ts";
import { timelineFiles } from "../../src/output/timelineFiles.ts";
import { contentOf } from "../../src/output/writeOutput.ts";
import type { Site } from "../../src/pages/site.ts";
import { renderedPages } from "../hardening/renderedSite.ts";
import { tinySite } from "../tinySite.ts";

let content: string;
let site: Site;

beforeAll(async () => {
  content = mkdtempSync(path.join(tmpdir(), "many-"));
  const { register } = (await tinySite()).archive;
  const releases = inventReleases(200, [...register.councils.values()], register.inspections);
  writeOwnContent(content, releases, "tests/fixtures/tiny");
  site = await tinySite({ content });
});
afterAll(() => rmSync(content, { recursive: true, force: true }));

it("An archive whose whole timeline is on the front page has no files for its filters", async () => {
  expect([...timelineFiles(await tinySite())]).toEqual([]);
});

it("The files for the filters tell of each year what stands on its pages, entry by entry", () => {
  const pages = renderedPages(site);
  const told = [...timelineFiles(site)].flatMap((file) => {
    const year = JSON.parse(String(contentOf(file))) as {
      readonly pages: readonly { readonly address: string; readonly events: readonly string[][] }[];
    };
    return year.pages;
  });
  const shown = told.map(({ address }) => {
    const html = pages.get(address.replace(site.location.base, "/")) ?? "";
    const entries = [...parseHTML(html).document.querySelectorAll<HTMLElement>(".event")];
    const facets = ["council", "rating", "event", "source"];
    return { address, events: entries.map((entry) => facets.map((facet) => entry.dataset[facet] ?? "")) };
  });
  expect(told).toEqual(shown);
  expect(told.flatMap(({ events }) => events)).toHaveLength(site.archive.events.length);
  expect(told.length).toBeGreaterThan(site.archive.events.length / 60);
});
