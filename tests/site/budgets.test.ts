import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, inject, it } from "vitest";
import { LOCATION } from "./buildSite.ts";
import { builtPage, find, pageAddresses, pageKinds, textOf } from "./pages.ts";

const KILOBYTE = 1000;

const zipped = (content: string | Uint8Array) => gzipSync(content, { level: 9 }).length;

/** What a first view of a page takes, in bytes as a server sends them. `words` is the part of the HTML that is the page's own text. */
function firstView(address: string) {
  const { document, html } = builtPage("invented", address);
  const loaded = (selector: string, name: string) =>
    [...document.querySelectorAll(selector)]
      .map((element) => (element.getAttribute(name) ?? "").slice(LOCATION.base.length))
      .reduce((sum, file) => sum + zipped(readFileSync(path.join(inject("sites").invented, file))), 0);
  const css = loaded('link[rel="stylesheet"]', "href");
  const script = loaded("script[src]", "src") + loaded('link[rel="modulepreload"]', "href");
  const words = zipped(textOf(find(document, "main")));
  return { html: zipped(html), css, script, words };
}

describe("A first view", () => {
  it("takes at most 20 KB on the front page, with sixty releases", () => {
    const { html, css, script } = firstView("/");
    expect(html + css + script).toBeLessThanOrEqual(20 * KILOBYTE);
  });

  it("takes at most 14 KB beyond a release's own words", () => {
    for (const [, address] of pageKinds("invented").filter(([kind]) => kind === "release")) {
      const { html, css, script, words } = firstView(address);
      expect(html + css + script - words, address).toBeLessThanOrEqual(14 * KILOBYTE);
    }
  });

  it("runs at most 6 KB of script on a page of any kind", () => {
    for (const [, address] of pageKinds("invented"))
      expect(firstView(address).script, address).toBeLessThanOrEqual(6 * KILOBYTE);
  });

  it("loads no font, and nothing from within a stylesheet", () => {
    const assets = path.join(inject("sites").invented, "assets");
    const sheets = readdirSync(assets).filter((name) => name.endsWith(".css"));
    expect(sheets.length).toBeGreaterThan(0);
    for (const name of sheets)
      expect(readFileSync(path.join(assets, name), "utf8")).not.toMatch(/@import|@font-face|url\(/);
  });

  it("has at most 100 KB of HTML, whatever the page lists", () => {
    for (const address of pageAddresses("invented"))
      expect(Buffer.byteLength(builtPage("invented", address).html), address).toBeLessThanOrEqual(
        100 * KILOBYTE,
      );
  });
});
