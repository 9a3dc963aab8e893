import { createHash } from "node:crypto";
import path from "node:path";
import { performance } from "node:perf_hooks";
import Eleventy from "@11ty/eleventy";
import { buildArchive } from "../archive/buildArchive.ts";
import { loadContent } from "../content/loadContent.ts";
import type { ParsedFiles } from "../content/parsedFiles.ts";
import { ContentError, compareProblems, type Problem } from "../content/problems.ts";
import { Location } from "../domain/addresses.ts";
import type { CalendarDay } from "../domain/dates.ts";
import { Repository } from "../domain/repository.ts";
import { Site } from "../pages/site.ts";
import { registerSite } from "../site.ts";
import { buildAssets } from "./assets.ts";
import { codeHash } from "./codeHash.ts";
import { Edition } from "./edition.ts";
import { writeFiles } from "./files.ts";
import { readParsed, writeParsed } from "./parsedRecords.ts";
import { checkPublished } from "./publishedCheck.ts";
import { writeSearchIndex } from "./searchIndex.ts";

/** Where the content is, what the site is told of its surroundings, and what counts as an error. */
export interface SiteOptions {
  /** The content folder. */
  readonly content: string;
  /** The address of the site's root; undefined: the one in `site.yaml`, else http://localhost:8080/. */
  readonly siteUrl: string | undefined;
  /** The repository's address; undefined: the one in `site.yaml`. */
  readonly repositoryUrl: string | undefined;
  /** Whether drafts are shown. */
  readonly drafts: boolean;
  /** Whether warnings are errors. */
  readonly strict: boolean;
  /** Today in London: later dates are allowed in drafts only. */
  readonly today: CalendarDay;
  /** Whether pages may connect to the development server. */
  readonly liveReload?: boolean;
  /** The folder in which images for shared pages are kept, where they are to be drawn; absent: they are not. */
  readonly shareImages?: string;
}

const LOCAL = "http://localhost:8080/";

/**
 * Reads the content and links the archive. Throws `ContentError` with every problem of every file; warnings come back, unless
 * `strict` makes them errors.
 */
export async function loadSite(
  options: SiteOptions & { readonly parsed?: ParsedFiles },
): Promise<{ site: Site; warnings: readonly Problem[] }> {
  const { records, problems: found } = await loadContent({
    directory: options.content,
    drafts: options.drafts,
    today: options.today,
    parsed: options.parsed,
  });
  const built = records && buildArchive(records);
  const problems = [...found, ...(built?.problems ?? [])].toSorted(compareProblems);
  const fatal = problems.some(({ severity }) => severity === "error" || options.strict);
  if (!built || fatal) throw new ContentError(problems);
  const { archive } = built;
  const repository = options.repositoryUrl ?? archive.site.repository;
  const { addressOf, files } = await buildAssets();
  const site = new Site({
    archive,
    location: new Location(options.siteUrl ?? archive.site.address ?? LOCAL),
    repository: repository === undefined ? null : new Repository(repository),
    assets: addressOf,
    assetFiles: files,
    liveReload: options.liveReload ?? false,
    shareImages: options.shareImages !== undefined,
  });
  return { site, warnings: problems };
}

/** A site that has been rendered. */
export interface RenderedSite {
  readonly warnings: readonly Problem[];
  /** How many pages it has. */
  readonly pages: number;
  readonly milliseconds: number;
}

/**
 * Renders the whole site into `into`, an empty folder, with the search index unless it is told not to. Throws `ContentError`
 * before anything is rendered if the content is faulty.
 */
export async function renderSite(
  options: SiteOptions & {
    readonly into: string;
    readonly previous?: string | undefined;
    readonly search?: boolean;
  },
): Promise<RenderedSite> {
  const begun = performance.now();
  const { site, ...rendered } = await renderPages(options);
  if (options.search ?? true) await writeSearchIndex(site.archive, options.into);
  return { ...rendered, milliseconds: performance.now() - begun };
}

/** Loads the site as `loadSite` does, without parsing what the last build parsed, and keeps what this one has parsed. */
async function loadKnownSite(options: Parameters<typeof renderPages>[0], code: string) {
  const parsed = readParsed(options.previous, code);
  const loaded = await loadSite({ ...options, parsed });
  writeParsed(parsed, options.into, options.previous, code);
  return loaded;
}

/**
 * Renders the whole site but for the search index, as `renderSite` does, and gives the site for it too. Pages that would come out
 * as they did in `previous`, the folder of the site built before, are taken over from there.
 */
export async function renderPages(
  options: SiteOptions & { readonly into: string; readonly previous?: string | undefined },
): Promise<RenderedSite & { readonly site: Site }> {
  const begun = performance.now();
  const { into, previous } = options;
  const code = codeHash();
  const { site, warnings } = await loadKnownSite(options, code);
  const edition = new Edition({ into, standing: previous, ground: groundOf(site, code) });
  site.store = edition;
  const eleventy = new Eleventy("src/pages", path.relative(process.cwd(), into), {
    quietMode: true,
    // The site writes its pages itself.
    dryRun: true,
    runMode: "build",
    config: (config) => registerSite(config, site),
  });
  eleventy.disableLogger();
  await eleventy.write();
  writeFiles(site, edition);
  edition.finish();
  const problems = options.drafts ? warnings : [...warnings, ...checkPublished(site)];
  if (options.strict && problems.length > 0) throw new ContentError(problems);
  if (options.shareImages !== undefined) {
    const { writeShareImages } = await import("./shareImages.tsx");
    await writeShareImages(site, options.into, options.shareImages);
  }
  return { site, warnings: problems, pages: site.pages.size, milliseconds: performance.now() - begun };
}

/** A hash of what every file of a site is made of: the code, all that is in the archive but its texts, and where it stands. */
function groundOf(site: Site, code: string): string {
  const { archive, location, repository, assets, liveReload, shareImages } = site;
  const all = [code, archive.ground, location, repository, [...assets], liveReload, shareImages];
  return createHash("sha256").update(JSON.stringify(all)).digest("base64url");
}
