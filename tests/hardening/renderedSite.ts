import path from "node:path";
import type { Site } from "../../src/archive/site.ts";
import { PagesOnRequest } from "../../src/cli/pageOnRequest.ts";

const pages = await PagesOnRequest.load(path.join(import.meta.dirname, "../.."));

/** The pages of a site by address, without Eleventy and a disk; of the kinds of address that a pattern matches, or all. */
export function renderedPages(site: Site, of = /^/): Map<string, string> {
  const found = pages.pages({ archive: site.archive, site });
  return new Map(
    [...found]
      .filter(([address]) => of.test(address))
      .map(([address, page]) => [address, pages.render(page)]),
  );
}
