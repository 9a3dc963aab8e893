import { beforeAll, describe, expect, it } from "vitest";
import { formatProblem } from "../../src/content/problems.ts";
import { type PublishedAddress, parseAddresses } from "../../src/content/publishedAddresses.ts";
import { chosenSite } from "../../src/output/chosenSite.ts";
import { checkPublished, lastingAddresses } from "../../src/output/publishedCheck.ts";
import type { Site } from "../../src/pages/site.ts";

const load = (content: string) =>
  chosenSite({
    content,
    siteUrl: undefined,
    repositoryUrl: undefined,
    drafts: false,
    strict: false,
    today: "2026-11-22",
  });

/** A site of which only the addresses matter: of its pages, its files, and the list of what it published. */
function siteOf(pages: readonly string[], files: readonly string[], list: string | null) {
  const entries: PublishedAddress[] = list === null ? [] : parseAddresses(list, "").entries;
  return {
    pages: new Map(pages.map((address) => [address, { hidden: address === "/404.html" }])),
    files: new Set(files),
    archive: { published: list === null ? null : { file: "addresses.txt", entries } },
  } as unknown as Site;
}
const problems = (site: Site) => checkPublished(site).map(formatProblem);

describe("what is published for ever", () => {
  it("is every page that is shown, and every feed, data file, chart and citation; in order", () => {
    const pages = ["/releases/a/", "/", "/404.html", "/releases/page/2/"];
    const files = [
      "/feed.xml",
      "/data/quotes.csv",
      "/country/chart.svg",
      "/releases/a/cite.bib",
      "/releases/an-older-name/",
      "/assets/site-1a2b.css",
      "/sitemap.xml",
      "/releases/a/share.png",
    ];
    expect(lastingAddresses(siteOf(pages, files, null))).toEqual([
      "/",
      "/country/chart.svg",
      "/data/quotes.csv",
      "/feed.xml",
      "/releases/a/",
      "/releases/a/cite.bib",
      "/releases/an-older-name/",
    ]);
  });
});

describe("the list of published addresses", () => {
  it("is right when everything that stands is in it, and everything in it stands", () => {
    expect(problems(siteOf(["/", "/404.html"], ["/feed.xml"], "# Notes\n/\n/feed.xml\n"))).toEqual([]);
  });

  it("promises nothing where there is none", () => {
    expect(problems(siteOf(["/"], [], null))).toEqual([]);
  });

  it("must have every new address", () => {
    expect(problems(siteOf(["/", "/a/"], [], "/\n"))).toEqual([
      "addresses.txt warning: lacks an address of the site: /a/. Add each as a line, or run “npm run addresses”, and commit the file",
    ]);
    expect(problems(siteOf(["/", "/a/", "/b/", "/c/"], [], ""))).toEqual([
      "addresses.txt warning: lacks 4 addresses of the site: /, /a/, /b/, /c/. Add each as a line, or run “npm run addresses”, and commit the file",
    ]);
    const many = Array.from({ length: 20 }, (_, at) => `/${String.fromCharCode(97 + at)}/`);
    expect(problems(siteOf(many, [], ""))[0]).toContain("lacks 20 addresses of the site: /a/, /b/");
    expect(problems(siteOf(many, [], ""))[0]).toContain("/l/, …. Add each");
  });

  it("says of a page that is gone what to write where; of its files it needn’t", () => {
    const list = "/\n/releases/a/\n/releases/a/cite.bib\n";
    expect(problems(siteOf(["/"], [], list))).toEqual([
      "addresses.txt:2 warning: /releases/a/ was published, and nothing stands there any more. Write “aliases: [/releases/a/]” in the release that took its place, or here, after a space, the page that readers should get: /releases/a/ /releases/",
    ]);
  });

  it("is content when an alias leads on from a page that is gone", () => {
    const files = ["/releases/a/"];
    expect(problems(siteOf(["/"], files, "/\n/releases/a/\n/releases/a/cite.bib\n"))).toEqual([]);
  });

  it("is content when it says itself where a page has gone, if a page is there", () => {
    expect(problems(siteOf(["/"], ["/old/"], "/\n/old/ /\n"))).toEqual([]);
    expect(problems(siteOf(["/"], ["/old/"], "/\n/old/ /nowhere/\n"))).toEqual([
      'addresses.txt:2 warning: "/nowhere/", where /old/ is to lead, is not a page of this site. Mend it',
    ]);
    expect(problems(siteOf(["/", "/old/"], [], "/\n/old/ /\n"))).toEqual([
      "addresses.txt:2 warning: /old/ has a page again. Take out where it moved to (/)",
    ]);
  });

  it("misses a file whose page stands", () => {
    expect(problems(siteOf(["/"], [], "/\n/feed.xml\n"))).toEqual([
      "addresses.txt:2 warning: /feed.xml was published, and nothing stands there any more. Bring the file back: a file can’t lead elsewhere",
    ]);
  });
});

describe("the archive’s own addresses", () => {
  let site: Site;
  beforeAll(async () => {
    site = await load("content");
  });

  it("are all listed in content/addresses.txt, and something stands at each: else run “npm run addresses”", () => {
    expect(site.archive.published).not.toBeNull();
    expect(problems(site)).toEqual([]);
  });

  it("include what the design promises", () => {
    const promised = [
      "/",
      "/country/",
      "/feed.xml",
      "/data/claims.csv",
      "/councils/leeds/feed.json",
      "/country/chart.svg",
    ];
    expect(lastingAddresses(site)).toEqual(expect.arrayContaining(promised));
  });
});
