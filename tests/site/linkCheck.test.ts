import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { formatProblem } from "../../src/content/problems.ts";
import { Location } from "../../src/domain/addresses.ts";
import { checkLinks } from "./linkCheck.ts";

/** What is wrong with the links of a site of these files, under https://example.org/repo/. */
function faults(files: Readonly<Record<string, string>>): string[] {
  const directory = mkdtempSync(path.join(tmpdir(), "links-"));
  try {
    for (const [name, text] of Object.entries({ "index.html": "", ...files })) {
      mkdirSync(path.dirname(path.join(directory, name)), { recursive: true });
      writeFileSync(path.join(directory, name), text);
    }
    return checkLinks(directory, new Location("https://example.org/repo/")).map(formatProblem);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

describe("the links of a site", () => {
  it.each([
    ["a page", '<a href="/repo/b/">b</a>'],
    ["a page, with the origin", '<a href="https://example.org/repo/b/">b</a>'],
    ["an anchor of another page", '<a href="/repo/b/#here">b</a>'],
    ["an anchor of its own", '<p id="top"></p><a href="#top">b</a>'],
    [
      "an anchor with letters that addresses write in another way",
      '<p id="café"></p><a href="#caf%C3%A9">b</a>',
    ],
    ["a page with a question", '<a href="/repo/b/?year=2019">b</a>'],
    ["a page beside it", '<a href="b/">b</a>'],
    ["another site", '<a href="https://www.example.net/gone">b</a>'],
    ["a mailbox", '<a href="mailto:ada@example.org">b</a>'],
  ])("may lead to %s", (_name, html) => {
    expect(faults({ "index.html": html, "b/index.html": '<p id="here"></p>' })).toEqual([]);
  });

  it.each([
    ["an anchor", '<a href="/repo/gone/">b</a>'],
    ["a stylesheet", '<link rel="stylesheet" href="/repo/gone/"/>'],
    ["a script", '<script src="/repo/gone/"></script>'],
    ["a picture", '<img src="/repo/gone/"/>'],
    ["one picture of several", '<img srcset="/repo/ 1x, /repo/gone/ 2x"/>'],
    ["a form", '<form action="/repo/gone/"></form>'],
    ["a shared picture", '<meta property="og:image" content="https://example.org/repo/gone/"/>'],
    ["a redirect", '<meta http-equiv="refresh" content="0; url=/repo/gone/"/>'],
    ["a part of a drawing", '<svg><use href="/repo/gone/"/></svg>'],
  ])("lead nowhere in %s where nothing is", (_name, html) => {
    expect(faults({ "a/index.html": html })).toEqual([
      "a/index.html the link to “/repo/gone/” leads nowhere",
    ]);
  });

  it("have the base path", () => {
    expect(faults({ "index.html": '<a href="/about/">b</a>', "about/index.html": "" })).toEqual([
      "index.html the link to “/about/” leaves out the base path, /repo/",
    ]);
  });

  it("lead to anchors that are there", () => {
    expect(
      faults({ "index.html": '<a href="/repo/b/#gone">b</a>', "b/index.html": '<p id="here">' }),
    ).toEqual(["index.html the link to “/repo/b/#gone” leads to a page without that anchor"]);
  });

  it("don’t depend on a folder’s slash that a host may not add", () => {
    expect(faults({ "index.html": '<a href="/repo/b">b</a>', "b/index.html": "" })).toEqual([
      "index.html the link to “/repo/b” leads nowhere",
    ]);
  });

  it("that are no addresses are told as they are", () => {
    expect(faults({ "index.html": '<a href="https://">b</a><a href="/repo/%zz">b</a>' })).toEqual([
      "index.html the link to “/repo/%zz” leads nowhere",
      "index.html the link to “https://” is not an address",
    ]);
  });

  it("that many pages share are told once", () => {
    const html = '<a href="/repo/gone/">b</a>';
    expect(faults({ "a.html": html, "b.html": html, "c.html": html })).toEqual([
      "a.html the link to “/repo/gone/” leads nowhere (also in two other files)",
    ]);
  });

  it("count in feeds, in the HTML that these carry, and in the site map", () => {
    const content = '<a href="https://example.org/repo/in-html/">b</a>';
    expect(
      faults({
        "feed.xml": `<feed><id>https://example.org/repo/in-id/</id><link href="https://example.org/repo/in-link/"/><content type="html">${content.replaceAll("<", "&lt;")}</content></feed>`,
        "feed.json": JSON.stringify({
          home_page_url: "https://example.org/repo/in-url/",
          items: [{ content_html: content }],
        }),
        "sitemap.xml": "<urlset><url><loc>https://example.org/repo/in-map/</loc></url></urlset>",
      }),
    ).toEqual([
      "feed.json the link to “/repo/in-html/” leads nowhere (also in one other file)",
      "feed.json the link to “/repo/in-url/” leads nowhere",
      "feed.xml the link to “/repo/in-id/” leads nowhere",
      "feed.xml the link to “/repo/in-link/” leads nowhere",
      "sitemap.xml the link to “/repo/in-map/” leads nowhere",
    ]);
  });
});

it("an id stands once on a page", () => {
  expect(faults({ "index.html": '<p id="a"></p><p id="a"></p><p id="b"></p>' })).toEqual([
    "index.html the id “a” stands there more than once",
  ]);
});
