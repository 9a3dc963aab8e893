import { performance } from "node:perf_hooks";
import { ParsedFiles } from "../content/parsedFiles.ts";
import { ContentError, type Problem } from "../content/problems.ts";
import { parseReleases, unknownReleases } from "../content/releaseFiles.ts";
import type { Site } from "../pages/site.ts";
import { buildAssets } from "./assets.ts";
import { codeHash } from "./codeHash.ts";
import { Edition } from "./edition.ts";
import { writeFiles } from "./files.ts";
import { loadSite, type SiteOptions } from "./loadSite.ts";
import { readParsed, writeParsed } from "./parsedRecords.ts";
import { checkPublished } from "./publishedCheck.ts";
import { renderNeeded, siteGround } from "./renderPart.ts";
import { writeSearchIndex } from "./searchIndex.ts";
import type { SecondThread } from "./secondThread.ts";

/** What is to be rendered, and where to. */
export interface RenderOptions extends SiteOptions {
  /** A folder: empty, or of an older edition of the site that is to become the new one. */
  readonly into: string;
  /** The folder of the site that stands: what comes out the same is taken over from there. */
  readonly previous?: string | undefined;
  /** What has been parsed before, for a process that builds often; absent: what the last build wrote down, and this one writes down anew. */
  readonly parsed?: ParsedFiles;
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
 *
 * @param second Takes half of the work, and is ended.
 */
export async function renderSite(
  { search = true, ...options }: RenderOptions & { readonly search?: boolean },
  second?: SecondThread,
): Promise<RenderedSite> {
  const begun = performance.now();
  try {
    const { site, pages, warnings, complete } = await renderPages(options, second);
    const problems = [...warnings, ...(await complete())];
    if (options.strict && problems.length > 0) throw new ContentError(problems);
    if (search) await writeSearchIndex(site.archive, options.into);
    return { warnings: problems, pages, milliseconds: performance.now() - begun };
  } finally {
    await second?.end();
  }
}

/** Renders the pages first, so that they can be shown before the rest stands. Throws as `renderSite`. */
export async function renderPages(
  { parsed: before, ...options }: RenderOptions,
  second?: SecondThread,
): Promise<RenderedPages> {
  const begun = performance.now();
  const { into, previous: standing } = options;
  const code = codeHash();
  const assets = buildAssets();
  let parsed = before ?? readParsed(standing, code);
  const shared = second && (await parseTogether(options.content, parsed, second));
  if (shared) {
    // The bytes that are not shared are let go.
    parsed = new ParsedFiles();
    parsed.add(shared);
  }
  // Whatever it finds wrong, this thread finds too.
  const elsewhere =
    shared &&
    second.ask({ kind: "load", options, code, assets: await assets, parsed: shared }).catch(() => null);
  const { site, warnings } = await loadSite({ ...options, parsed }, assets);
  const ground = siteGround(site, code);
  const loaded = await elsewhere;
  // A file that was saved while both threads were loading may be known to one of them only.
  const helper = loaded?.ground === ground && loaded.digest === site.digest ? second : undefined;
  const edition = new Edition({ into, standing, ground }, helper ? { part: 0, parts: 2 } : undefined);
  const others = helper?.ask({ kind: "render" });
  if (!before) writeParsed(parsed, into, standing, code);
  await renderNeeded(site, edition, into);
  const complete = async () => {
    writeFiles(site, edition);
    await drawShareImages(options, site, edition);
    edition.finish(await others);
    return options.drafts ? [] : checkPublished(site);
  };
  return { site, warnings, pages: site.pages.size, milliseconds: performance.now() - begun, complete };
}

/** Parses what is not known yet, half of it in the second thread. Gives all that is then known, in memory that both can share. */
async function parseTogether(
  content: string,
  parsed: ParsedFiles,
  second: SecondThread,
): Promise<Uint8Array> {
  const unknown = unknownReleases(content, parsed);
  const half = Math.ceil(unknown.length / 2);
  const elsewhere = second.ask({ kind: "parse", content, files: unknown.slice(half) });
  parseReleases(content, unknown.slice(0, half), parsed);
  parsed.add(await elsewhere);
  return parsed.bytes();
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
