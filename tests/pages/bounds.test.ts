import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inventReleases } from "../../src/bench/inventedReleases.ts";
import { writeOwnContent } from "../../src/bench/ownContent.ts";
import { addresses } from "../../src/domain/addresses.ts";
import type { Site } from "../../src/pages/site.ts";
import { renderedPages } from "../hardening/renderedSite.ts";
import { tinySite } from "../tinySite.ts";

const LARGEST = 100_000;

let content: string;
let site: Site;
let pages: Map<string, string>;

/** Far more releases about two councils than any council will ever have. */
beforeAll(async () => {
  content = mkdtempSync(path.join(tmpdir(), "many-"));
  const { register } = (await tinySite()).archive;
  const releases = [...inventReleases(900, [...register.councils.values()], register.inspections)];
  const [someone] = releases.flatMap(({ quotes }) => quotes.map(({ speaker }) => speaker));
  const bySomeone = releases.map((release) => ({
    ...release,
    quotes: release.quotes.map((quote) => ({ ...quote, speaker: someone ?? "" })),
  }));
  writeOwnContent(content, bySomeone, "tests/fixtures/tiny");
  site = await tinySite({ content });
  pages = renderedPages(site);
}, 60_000);
afterAll(() => rmSync(content, { recursive: true, force: true }));

const linksTo = (page: string, address: string) => (pages.get(page) ?? "").includes(`href="/repo${address}"`);

describe("an archive of very many releases", () => {
  it("has no page that grows with it", () => {
    const sizes = [...pages].map(([address, html]) => ({ address, bytes: Buffer.byteLength(html) }));
    expect(sizes.filter(({ bytes }) => bytes > LARGEST)).toEqual([]);
  });

  it("lists every release of a council, on its page or further ones", () => {
    for (const [slug, releases] of site.archive.releasesOfCouncil) {
      const list = [...pages.keys()].filter((address) =>
        new RegExp(`^/councils/${slug}/(?:page/\\d+/)?$`).test(address),
      );
      const missing = releases.filter(
        (release) => !list.some((page) => linksTo(page, addresses.release(release.slug))),
      );
      expect(missing.map((release) => release.slug)).toEqual([]);
    }
  });

  it("lists every release of an inspection, on its page or further ones", () => {
    for (const [id, releases] of site.archive.releasesOfInspection) {
      const list = [...pages.keys()].filter((address) => address.startsWith(addresses.inspection(id)));
      const missing = releases.filter(
        (release) => !list.some((page) => linksTo(page, addresses.release(release.slug))),
      );
      expect(missing.map((release) => release.slug)).toEqual([]);
    }
  });

  it("leads from each page of a list to the next", () => {
    const further = [...pages.keys()].filter((address) => /\/page\/\d+\/$/.test(address));
    const unreachable = further.filter((address) => {
      const [, list = "", number = ""] = /^(.*\/)page\/(\d+)\/$/.exec(address) ?? [];
      return !linksTo(addresses.listPage(list, Number(number) - 1), address);
    });
    expect(further.length).toBeGreaterThan(50);
    expect(unreachable).toEqual([]);
  });

  it("shows on the front page the newest of what happened, and the way to the rest", () => {
    const newest = site.archive.events[0];
    expect(pages.get("/")).toContain(`id="on-${newest?.id}"`);
    expect(linksTo("/", addresses.year(2016))).toBe(true);
  });
});
