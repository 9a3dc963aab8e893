import { performance } from "node:perf_hooks";
import { ContentError, type Problem } from "../content/problems.ts";
import type { Site } from "../pages/site.ts";
import { buildAssets } from "./assets.ts";
import { codeHash } from "./codeHash.ts";
import { Edition } from "./edition.ts";
import { loadSite, type SiteOptions } from "./loadSite.ts";
import { readParsed, writeParsed } from "./parsedRecords.ts";
import { checkPublished } from "./publishedCheck.ts";
import { groundOf, renderPart } from "./renderPart.ts";
import { writeSearchIndex } from "./searchIndex.ts";
import type { SecondThread } from "./secondThread.ts";

/** What is to be rendered, and where to. */
export interface RenderOptions extends SiteOptions {
  /** A folder: empty, or of an older edition of the site that is to become the new one. */
  readonly into: string;
  /** The folder of the site that stands: what comes out the same is taken over from there. */
  readonly previous?: string | undefined;
}

/** A site that has been rendered. */
export interface RenderedSite {
  readonly warnings: readonly Problem[];
  /** How many pages it has. */
  readonly pages: number;
  readonly milliseconds: number;
}

/**
 * Renders the whole site, with the search index unless it is told not to. Throws `ContentError` before anything is rendered if the
 * content is faulty.
 *
 * @param second Takes half of the work, and is ended.
 */
export async function renderSite(
  options: RenderOptions & { readonly search?: boolean },
  second?: SecondThread,
): Promise<RenderedSite> {
  const begun = performance.now();
  const { site, ...rendered } = await renderPages(options, second);
  if (options.search ?? true) await writeSearchIndex(site.archive, options.into);
  return { ...rendered, milliseconds: performance.now() - begun };
}

/** Renders the whole site but for the search index, as `renderSite` does, and gives the site for it too. */
export async function renderPages(
  options: RenderOptions,
  second?: SecondThread,
): Promise<RenderedSite & { readonly site: Site }> {
  const begun = performance.now();
  try {
    const { site, warnings, edition, others } = await renderTogether(options, second);
    const problems = options.drafts ? warnings : [...warnings, ...checkPublished(site)];
    if (options.strict && problems.length > 0) throw new ContentError(problems);
    if (options.shareImages !== undefined) {
      const { writeShareImages } = await import("./shareImages.tsx");
      await writeShareImages(site, edition, options.shareImages);
    }
    edition.finish(others);
    return { site, warnings: problems, pages: site.pages.size, milliseconds: performance.now() - begun };
  } finally {
    await second?.end();
  }
}

async function renderTogether(options: RenderOptions, second: SecondThread | undefined) {
  const { into, previous } = options;
  const code = codeHash();
  const parsed = readParsed(previous, code);
  const assets = buildAssets();
  // Whatever it finds wrong, this thread finds too.
  const elsewhere = second?.ask({ kind: "load", options, code, assets: await assets }).catch(() => null);
  const { site, warnings } = await loadSite({ ...options, parsed }, assets);
  const ground = groundOf(site, code);
  const loaded = await elsewhere;
  // A file that was saved while both threads were loading may be known to one of them only.
  const helper = loaded?.ground === ground && loaded.digest === site.digest ? second : undefined;
  const edition = new Edition(
    { into, standing: previous, ground },
    helper ? { part: 0, parts: 2 } : undefined,
  );
  const others = helper?.ask({ kind: "render" });
  writeParsed(parsed, into, previous, code);
  await renderPart(site, edition, into);
  return { site, warnings, edition, others: await others };
}
