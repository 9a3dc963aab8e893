import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Site } from "../archive/site.ts";
import type { Problem } from "../content/problems.ts";
import { addresses } from "../domain/addresses.ts";
import { bibtex } from "./bibtex.ts";
import { charts } from "./charts.tsx";
import { lastingAddresses } from "./checkOutput.ts";
import { dataFiles } from "./dataFiles.ts";
import { feedFiles } from "./feeds.ts";
import { redirects } from "./redirects.tsx";
import { ris } from "./ris.ts";
import { robots, sitemap } from "./sitemap.ts";

/** A file of the site that is not a page; made when it is written or asked for. */
export interface OutputFile {
  /** Its address, from the site's root: "/feed.xml". One that ends in "/" is the folder's index.html. */
  readonly address: string;
  readonly make: () => string | Uint8Array;
  /** The place in the content that asks for the file; absent if the site makes it by itself. */
  readonly askedBy?: Pick<Problem, "file" | "line" | "column">;
}

/** A page of the site. */
export interface OutputPage {
  readonly address: string;
  /** Kept out of the site map. */
  readonly hidden: boolean;
}

/**
 * The files that are not pages: assets, feeds, data, charts, citations, redirects, the site map, the list of lasting addresses.
 * Search and share pictures are made apart.
 */
export function filesBeside(site: Site, pages: readonly OutputPage[]): OutputFile[] {
  const files = [...filesOfPages(site)];
  files.push(...redirects(site, pages, files));
  const shown = pages.filter(({ hidden }) => !hidden);
  const lasting = [...shown, ...files].map(({ address }) => address);
  return [
    ...files,
    { address: addresses.sitemap, make: () => sitemap(site, pages) },
    { address: addresses.robots, make: () => robots(site) },
    { address: addresses.list, make: () => lastingAddresses(lasting) },
  ];
}

function* filesOfPages(site: Site): Generator<OutputFile> {
  for (const { address, content } of site.assetFiles) yield { address, make: () => content };
  yield* feedFiles(site);
  yield* charts(site);
  for (const release of site.archive.releases) {
    yield { address: addresses.bibtex(release.slug), make: () => bibtex(site, release) };
    yield { address: addresses.ris(release.slug), make: () => ris(site, release) };
  }
  yield* dataFiles(site);
}

/** Writes files into a folder, one at a time, so that they are never all in memory. */
export function writeFiles(directory: string, files: Iterable<OutputFile>): void {
  for (const { address, make } of files) {
    const file = path.join(directory, address.endsWith("/") ? `${address}index.html` : address);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, make());
  }
}
