import { addresses } from "../domain/addresses.ts";
import { compareText } from "../domain/order.ts";
import type { Site } from "../pages/site.ts";
import type { MadeFile } from "./writeOutput.ts";
import { xmlDocument } from "./xml.ts";

/** What one site map may list at most. Source: https://www.sitemaps.org/protocol.html */
const LARGEST = 50_000;
const NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

/**
 * The site map: every page chosen that is not hidden, and when it last changed where a record says so. Above `largest` pages
 * it is an index, and the parts stand beside it.
 */
export function sitemap({ archive, location, pages }: Site, largest = LARGEST): MadeFile[] {
  const updated = new Map(
    archive.releases.map((release) => [addresses.release(release.slug), release.updated]),
  );
  const urls = [...pages]
    .filter(([, { hidden }]) => !hidden)
    .map(([address]) => address)
    .toSorted(compareText)
    .map((address) => {
      const day = updated.get(address);
      return { loc: location.absolute(address), ...(day === undefined ? {} : { lastmod: day }) };
    });
  const document = (url: object[]) => xmlDocument({ urlset: { "@_xmlns": NAMESPACE, url } });
  if (urls.length <= largest) return [{ address: addresses.sitemap, content: document(urls) }];

  const parts = Array.from({ length: Math.ceil(urls.length / largest) }, (_, at) => ({
    address: addresses.sitemapPart(at + 1),
    content: document(urls.slice(at * largest, (at + 1) * largest)),
  }));
  const index = parts.map(({ address }) => ({ loc: location.absolute(address) }));
  return [
    {
      address: addresses.sitemap,
      content: xmlDocument({ sitemapindex: { "@_xmlns": NAMESPACE, sitemap: index } }),
    },
    ...parts,
  ];
}

/** Every robot may read everything. */
export function robots({ location }: Site): MadeFile {
  const lines = ["User-agent: *", "Allow: /", "", `Sitemap: ${location.absolute(addresses.sitemap)}`, ""];
  return { address: addresses.robots, content: lines.join("\n") };
}
