import { describe, expect, it } from "vitest";
import { filesBeside } from "../../src/beside/files.ts";
import { addresses } from "../../src/domain/addresses.ts";
import { tinySite } from "../tinySite.ts";

const PAGES = [
  { address: "/", hidden: false },
  { address: "/releases/two-councils-one-day/", hidden: false },
  { address: "/404.html", hidden: true },
];

async function files() {
  const site = await tinySite();
  return new Map(filesBeside(site, PAGES).map((file) => [file.address, file]));
}
const textOf = async (address: string) => String((await files()).get(address)?.make());

describe("The files beside the pages", () => {
  it("are each at an address of their own", async () => {
    const all = filesBeside(await tinySite(), PAGES).map(({ address }) => address);
    expect(new Set(all).size).toBe(all.length);
  });

  it("include a feed and a chart for each council, citations for each release, and the data", async () => {
    expect([...(await files()).keys()]).toEqual(
      expect.arrayContaining([
        "/feed.xml",
        "/councils/inventon/feed.json",
        "/councils/inventon/chart.svg",
        "/releases/two-councils-one-day/cite.bib",
        "/data/releases.json",
        "/data/datapackage.json",
        "/robots.txt",
      ]),
    );
  });

  it("list in the site map every page that is not hidden, under the base path", async () => {
    const map = await textOf(addresses.sitemap);
    expect([...map.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, loc]) => loc)).toEqual([
      "https://example.org/repo/",
      "https://example.org/repo/releases/two-councils-one-day/",
    ]);
  });

  it("list the addresses that are kept for ever: pages, feeds and data, no assets", async () => {
    const list = (await textOf(addresses.list)).split("\n");
    expect(list).toEqual(expect.arrayContaining(["/", "/feed.xml", "/data/releases.csv"]));
    expect(list.filter((address) => /assets|404|pagefind/.test(address))).toEqual([]);
  });
});
