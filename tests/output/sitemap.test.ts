import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import { robots, sitemap } from "../../src/output/sitemap.ts";
import { tinySite } from "../tinySite.ts";

const parser = new XMLParser({ parseTagValue: false, isArray: (name) => ["url", "sitemap"].includes(name) });

async function siteWith(pages: readonly (readonly [address: string, page: { hidden?: boolean }])[]) {
  const site = await tinySite();
  for (const [address, page] of pages) site.pages.set(address, page);
  return site;
}

describe("the site map", () => {
  it("lists every page by its whole address, in order, but no hidden one", async () => {
    const site = await siteWith([
      ["/years/", {}],
      ["/", {}],
      ["/404.html", { hidden: true }],
    ]);
    const [file] = sitemap(site);
    expect(file?.address).toBe("/sitemap.xml");
    expect(XMLValidator.validate(String(file?.content))).toBe(true);
    expect(parser.parse(String(file?.content)).urlset.url).toEqual([
      { loc: "https://example.org/repo/" },
      { loc: "https://example.org/repo/years/" },
    ]);
  });

  it("says when a page changed where its record says so, and nowhere else", async () => {
    const site = await siteWith([
      ["/releases/exampleshire-is-good/", {}],
      ["/releases/neighbours-praised/", {}],
    ]);
    const [file] = sitemap(site);
    expect(parser.parse(String(file?.content)).urlset.url).toEqual([
      { loc: "https://example.org/repo/releases/exampleshire-is-good/", lastmod: "2026-02-01" },
      { loc: "https://example.org/repo/releases/neighbours-praised/" },
    ]);
  });

  it("is an index of parts where the pages are too many for one", async () => {
    const site = await siteWith(["/a/", "/b/", "/c/"].map((address) => [address, {}] as const));
    const [index, ...parts] = sitemap(site, 2);
    expect(parser.parse(String(index?.content)).sitemapindex.sitemap).toEqual([
      { loc: "https://example.org/repo/sitemap-1.xml" },
      { loc: "https://example.org/repo/sitemap-2.xml" },
    ]);
    expect(
      parts.map(({ address, content }) => [address, parser.parse(String(content)).urlset.url.length]),
    ).toEqual([
      ["/sitemap-1.xml", 2],
      ["/sitemap-2.xml", 1],
    ]);
  });
});

it("robots are told where the site map is", async () => {
  expect(String(robots(await tinySite()).content).split("\n")).toEqual([
    "User-agent: *",
    "Allow: /",
    "",
    "Sitemap: https://example.org/repo/sitemap.xml",
    "",
  ]);
});
