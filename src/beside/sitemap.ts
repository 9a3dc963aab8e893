import type { Site } from "../archive/site.ts";
import { addresses } from "../domain/addresses.ts";
import { compareText } from "../domain/order.ts";
import type { OutputPage } from "./output.ts";
import { xmlDocument } from "./serialise.ts";

/** The site map (https://www.sitemaps.org/protocol.html): every page that is not hidden, and when its record last changed, if known. */
export function sitemap({ archive, location }: Site, pages: readonly OutputPage[]): string {
  const updated = new Map(
    archive.releases.map((release) => [addresses.release(release.slug), release.updated]),
  );
  const url = pages
    .filter(({ hidden }) => !hidden)
    .map(({ address }) => address)
    .toSorted(compareText)
    .map((address) => {
      const day = updated.get(address);
      return { loc: location.absolute(address), ...(day === undefined ? {} : { lastmod: day }) };
    });
  return xmlDocument({ urlset: { "@_xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9", url } });
}

/** Every robot may read everything. */
export function robots({ location }: Site): string {
  const lines = ["User-agent: *", "Allow: /", "", `Sitemap: ${location.absolute(addresses.sitemap)}`, ""];
  return lines.join("\n");
}
