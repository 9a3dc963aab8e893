import type { Result } from "@11ty/eleventy";
import type { Site } from "../archive/site.ts";
import { ContentError, type Problem } from "../content/problems.ts";
import { filesBeside, type OutputPage, writeFiles } from "./files.ts";
import type { SiteOptions } from "./loadSite.ts";
import { checkRedirects } from "./publishedCheck.ts";
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
 * @throws ContentError if there are any and `strict` makes them errors.
 */
export async function writeBeside(
  site: Site,
  results: readonly Result[],
  directory: string,
  { shareImages, search, strict }: BuildOptions,
): Promise<Problem[]> {
  const pages = results.map(pageOf);
  writeFiles(directory, filesBeside(site, pages));
  if (shareImages !== undefined) {
    // Imported only if pictures are drawn: the libraries are large.
    const { writeShareImages } = await import("./shareImages.tsx");
    await writeShareImages(site, directory, shareImages);
  }
  const problems = checkRedirects(site, pages);
  if (strict && problems.length > 0) throw new ContentError(problems);
  if (search) await writeSearchIndex(site.archive, directory);
  return problems;
}

function pageOf({ url, content }: Result): OutputPage {
  return { address: url, hidden: /<meta name="robots" content="noindex"/.test(content) };
}
