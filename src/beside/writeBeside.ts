import type { Result } from "@11ty/eleventy";
import type { Site } from "../archive/site.ts";
import { ContentError, type Problem } from "../content/problems.ts";
import { checkLinks, checkRedirects, checkWriters, idsIn } from "./checkOutput.ts";
import { filesBeside } from "./files.ts";
import type { SiteOptions } from "./loadSite.ts";
import { type OutputPage, writeFiles } from "./output.ts";
import { writeSearchIndex } from "./searchIndex.ts";

/** How a site is built. */
export interface BuildOptions extends SiteOptions {
  /** Whether to make the search index. */
  readonly search: boolean;
  /** Called with the warnings, when all are known. */
  readonly report: (warnings: readonly Problem[]) => void;
}

/**
 * Writes everything that is not a page beside the pages.
 *
 * @returns the problems found in doing so.
 * @throws ContentError if one of them is an error, or `strict` makes them errors.
 */
export async function writeBeside(
  site: Site,
  results: readonly Result[],
  directory: string,
  { shareImages, search, strict }: BuildOptions,
): Promise<Problem[]> {
  const pages = results.map(pageOf);
  const files = filesBeside(site, pages);
  const html = new Map(results.map(({ url, content }) => [url, content]));
  const all = new Set([...pages, ...files].map(({ address }) => address));
  const problems = [
    ...checkRedirects(site, pages),
    ...checkWriters(pages, files),
    ...(await checkLinks(site, all, (address) => idsIn(html.get(address) ?? ""))),
  ];
  if (problems.some(({ severity }) => strict || severity === "error")) throw new ContentError(problems);
  writeFiles(directory, files);
  if (shareImages !== undefined) {
    // Imported only if pictures are drawn: the libraries are large.
    const { writeShareImages } = await import("./shareImages.tsx");
    problems.push(...(await writeShareImages(site, directory, shareImages)));
  }
  if (search) await writeSearchIndex(site.archive, directory);
  return problems;
}

function pageOf({ url, content }: Result): OutputPage {
  return { address: url, hidden: /<meta name="robots" content="noindex"/.test(content) };
}
