import { performance } from "node:perf_hooks";
import { ContentError, type Problem } from "../content/problems.ts";
import type { ReadBefore } from "../content/releaseFiles.ts";
import type { Site } from "../pages/site.ts";
import { buildAssets } from "./assets.ts";
import { codeHash } from "./codeHash.ts";
import { Edition } from "./edition.ts";
import { writeFiles } from "./files.ts";
import { loadSite, type SiteOptions } from "./loadSite.ts";
import { checkPublished } from "./publishedCheck.ts";
import { renderNeeded, siteGround } from "./renderPart.ts";
import { writeSearchIndex } from "./searchIndex.ts";

/** What is to be rendered, and where to. */
export interface RenderOptions extends SiteOptions {
  /** A folder: empty, or of an older edition of the site that is to become the new one. */
  readonly into: string;
  /** The folder of the site that stands: what comes out the same is taken over from there. */
  readonly previous?: string | undefined;
  /** What has been read before, for a process that builds often. */
  readonly before?: ReadBefore;
}

/** A site that has been rendered. */
export interface RenderedSite {
  readonly warnings: readonly Problem[];
  /** How many pages it has. */
  readonly pages: number;
  readonly milliseconds: number;
}

/** A site all of whose pages stand. */
export interface RenderedPages extends RenderedSite {
  readonly site: Site;
  /** Makes the files that are not pages, the search index apart. Gives what was found in doing so. To be called once. */
  readonly complete: () => Promise<readonly Problem[]>;
}

/**
 * Renders the whole site, with the search index unless it is told not to. Throws `ContentError` before anything is rendered if the
 * content is faulty.
 */
export async function renderSite({
  search = true,
  ...options
}: RenderOptions & { readonly search?: boolean }): Promise<RenderedSite> {
  const begun = performance.now();
  const { site, pages, warnings, complete } = await renderPages(options);
  const problems = [...warnings, ...(await complete())];
  if (options.strict && problems.length > 0) throw new ContentError(problems);
  if (search) await writeSearchIndex(site.archive, options.into);
  return { warnings: problems, pages, milliseconds: performance.now() - begun };
}

/** Renders the pages first, so that they can be shown before the rest stands. Throws as `renderSite`. */
export async function renderPages({ before, ...options }: RenderOptions): Promise<RenderedPages> {
  const begun = performance.now();
  const { into, previous: standing } = options;
  const { site, warnings } = await loadSite({ ...options, before }, buildAssets());
  const edition = new Edition({ into, standing, ground: siteGround(site, codeHash()) });
  await renderNeeded(site, edition, into);
  const complete = async () => {
    writeFiles(site, edition);
    await drawShareImages(options, site, edition);
    edition.finish(undefined);
    return options.drafts ? [] : checkPublished(site);
  };
  return { site, warnings, pages: site.pages.size, milliseconds: performance.now() - begun, complete };
}

async function drawShareImages(
  { shareImages: cache }: RenderOptions,
  site: Site,
  edition: Edition,
): Promise<void> {
  if (cache === undefined) return;
  // Loaded here, so that what draws none doesn't load what draws them.
  const { writeShareImages } = await import("./shareImages.tsx");
  await writeShareImages(site, edition, cache);
}
