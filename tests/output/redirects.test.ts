import { describe, expect, it } from "vitest";
import { redirects } from "../../src/output/redirects.tsx";
import { linksInHtml } from "../../src/output/siteLinks.ts";
import { releaseFile, tinySite } from "../tinySite.ts";

async function redirectsOf(aliases: readonly string[], title = "A title") {
  const site = await tinySite({ files: { "releases/2020/here.md": releaseFile({ title, aliases }) } });
  return redirects(site)
    .map(({ address, content }) => ({ address, html: String(content) }))
    .filter(({ html }) => html.includes("/releases/here/"));
}

describe("an old address of a release", () => {
  it("leads to the release: at once, and by a link; search engines are told where it is", async () => {
    const [page] = await redirectsOf(["/releases/there/"]);
    expect(page?.address).toBe("/releases/there/");
    expect(page?.html).toContain('<meta http-equiv="refresh" content="0; url=/repo/releases/here/"/>');
    expect(page?.html).toContain('<link rel="canonical" href="https://example.org/repo/releases/here/"/>');
    expect(page?.html).toContain('<meta name="robots" content="noindex"/>');
    expect(page?.html).toContain('<a href="/repo/releases/here/">A title</a>');
  });

  it.each([
    ["/old/page", "/old/page/"],
    ["/old/page/", "/old/page/"],
    ["/news-123.html", "/news-123.html"],
  ])("%s works as hosts give it: %s", async (alias, address) => {
    expect((await redirectsOf([alias])).map((page) => page.address)).toEqual([address]);
  });

  it("shows a hostile title as text", async () => {
    const [page] = await redirectsOf(["/old/"], `</title><script src="//evil.example"></script>`);
    expect(page?.html).not.toContain("<script");
    expect([...linksInHtml(page?.html ?? "").links]).toEqual([
      "/repo/releases/here/",
      "https://example.org/repo/releases/here/",
    ]);
  });
});

describe("an old address of another page, in addresses.txt", () => {
  const addresses = "/\n/people/ada-inventted/ /people/ada-invented/\n/councils/exampleshire/ /about/\n";

  it("leads to the page that took its place", async () => {
    const site = await tinySite({ files: { "addresses.txt": addresses } });
    const page = redirects(site).find(({ address }) => address === "/people/ada-inventted/");
    expect(page?.content).toContain('<a href="/repo/people/ada-invented/">/people/ada-invented/</a>');
  });

  it("never takes the place of a page that stands", async () => {
    const site = await tinySite({ files: { "addresses.txt": addresses } });
    site.pages.set("/councils/exampleshire/", {});
    expect(redirects(site).map(({ address }) => address)).not.toContain("/councils/exampleshire/");
  });
});
