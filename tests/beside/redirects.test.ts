import { describe, expect, it } from "vitest";
import { checkRedirects } from "../../src/beside/checkOutput.ts";
import { filesBeside } from "../../src/beside/files.ts";
import { releaseFile, tinySite } from "../tinySite.ts";

const PAGES = ["/people/ada-invented/", "/councils/exampleshire/", "/404.html", "/releases/page/2/"].map(
  (address) => ({ address, hidden: address === "/404.html" }),
);

async function filesWith(files: Readonly<Record<string, string>>) {
  const beside = filesBeside(await tinySite({ files }), PAGES);
  return new Map(beside.map(({ address, make }) => [address, make]));
}
const textAt = (files: Awaited<ReturnType<typeof filesWith>>, address: string) =>
  String(files.get(address)?.() ?? "");

describe("an old address of a release", () => {
  const withAlias = (alias: string, title = "A title") =>
    filesWith({ "releases/2020/here.md": releaseFile({ title, aliases: [alias] }) });

  it("leads to the release: at once, and by a link; search engines get the new address", async () => {
    const page = textAt(await withAlias("/releases/there/"), "/releases/there/");
    expect(page).toContain(
      '<noscript><meta http-equiv="refresh" content="0; url=/repo/releases/here/"/></noscript>',
    );
    expect(page).toContain('<link rel="canonical" href="https://example.org/repo/releases/here/"/>');
    expect(page).toContain('<meta name="robots" content="noindex"/>');
    expect(page).toContain('<a href="/repo/releases/here/">A title</a>');
  });

  it.each([
    ["/old/page", "/old/page/"],
    ["/old/page/", "/old/page/"],
    ["/news-123.html", "/news-123.html"],
  ])("%s works as hosts serve it: %s", async (alias, address) => {
    expect(textAt(await withAlias(alias), address)).toContain("/repo/releases/here/");
  });

  it("shows a hostile title as text", async () => {
    const files = await withAlias("/old/", `</title><script src="//evil.example"></script>`);
    expect(textAt(files, "/old/")).not.toContain("<script src");
  });

  it("has the citations of the release, too", async () => {
    const files = await withAlias("/releases/there/");
    for (const name of ["cite.bib", "cite.ris"])
      expect(textAt(files, `/releases/there/${name}`)).toBe(textAt(files, `/releases/here/${name}`));
  });
});

describe("a redirect in addresses.txt", () => {
  const redirects =
    "/people/ada-inventted/ /people/ada-invented/\n/councils/exampleshire/ /about/\n/x/ /y/\n";

  it("leads to the page that took its place", async () => {
    const files = await filesWith({ "addresses.txt": redirects });
    expect(textAt(files, "/people/ada-inventted/")).toContain(
      '<a href="/repo/people/ada-invented/">/people/ada-invented/</a>',
    );
  });

  it("never takes the place of a page", async () => {
    expect((await filesWith({ "addresses.txt": redirects })).has("/councils/exampleshire/")).toBe(false);
  });

  it("is reported if it leads nowhere, or its old address has a page again", async () => {
    const site = await tinySite({ files: { "addresses.txt": redirects } });
    expect(checkRedirects(site, PAGES).map(({ line, message }) => `${line} ${message}`)).toEqual([
      "2 /councils/exampleshire/ has a page again. Remove the line",
      '3 "/y/", where /x/ should lead, is not a page of this site. Fix it',
    ]);
  });
});

it("the site lists the addresses it promises to keep: no hidden page, no later page of a list", async () => {
  const list = textAt(
    await filesWith({ "addresses.txt": "/old/ /people/ada-invented/\n" }),
    "/addresses.txt",
  );
  expect(list.split("\n").filter((line) => !/^\/(?:releases|councils|data)\//.test(line))).toEqual([
    "/country/chart.svg",
    "/feed.json",
    "/feed.xml",
    "/old/",
    "/people/ada-invented/",
    "",
  ]);
  expect(list).not.toContain("/page/");
});
