import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, inject, it } from "vitest";
import { addresses } from "../../src/domain/addresses.ts";
import { FACTS } from "../facts/facts.ts";
import { LOCATION } from "./buildSite.ts";
import { builtPage } from "./pages.ts";

const KILOBYTE = 1024;

const zipped = (text: string | Buffer) => gzipSync(text, { level: 9 }).length;

/** What a first view of a page needs, in bytes as they are sent. */
function firstView(address: string): { total: number; script: number; inWords: string } {
  const { document, html } = builtPage(address);
  const loaded = (selector: string, name: string) =>
    [...document.querySelectorAll(selector)]
      .map((element) => (element.getAttribute(name) ?? "").slice(LOCATION.base.length))
      .reduce((sum, file) => sum + zipped(readFileSync(path.join(inject("site"), file))), 0);
  const page = zipped(html);
  const css = loaded('link[rel="stylesheet"]', "href");
  const script = loaded("script[src]", "src") + loaded('link[rel="modulepreload"]', "href");
  const total = page + css + script;
  return { total, script, inWords: `${total} bytes: HTML ${page}, CSS ${css}, script ${script}` };
}

const front = firstView(addresses.timeline);
const releases = Object.keys(FACTS).map((slug) => ({ slug, ...firstView(addresses.release(slug)) }));

describe("A first view", () => {
  it(`takes at most 20 KB on the front page (${front.inWords})`, () => {
    expect(front.total).toBeLessThanOrEqual(20 * KILOBYTE);
  });

  it.each(releases)("takes at most 14 KB on the page of $slug ($inWords)", ({ total }) => {
    expect(total).toBeLessThanOrEqual(14 * KILOBYTE);
  });

  it.each([addresses.timeline, addresses.search, addresses.release(Object.keys(FACTS)[0] ?? "")])(
    "runs at most 6 KB of script on %s",
    (address) => {
      expect(firstView(address).script).toBeLessThanOrEqual(6 * KILOBYTE);
    },
  );

  it("loads no font, and nothing from within a stylesheet", () => {
    const assets = path.join(inject("site"), "assets");
    const sheets = readdirSync(assets).filter((name) => name.endsWith(".css"));
    expect(sheets.length).toBeGreaterThan(0);
    for (const name of sheets)
      expect(readFileSync(path.join(assets, name), "utf8")).not.toMatch(/@import|@font-face|url\(/);
  });
});
