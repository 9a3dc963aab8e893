import { addresses } from "../domain/addresses.ts";
import type { Site } from "../pages/site.ts";
import { bibtex } from "./bibtex.ts";
import { charts } from "./charts.tsx";
import { dataOutputs } from "./dataFiles.ts";
import { feedFiles } from "./feeds.ts";
import { redirects } from "./redirects.tsx";
import { ris } from "./ris.ts";
import { robots, sitemap } from "./sitemap.ts";
import { type OutputFile, writeOutput } from "./writeOutput.ts";

/**
 * Writes what is not a page into the folder where the pages stand: assets, data, feeds, citations, charts, redirects, the site map.
 * To be called when all pages have been chosen: the site map lists them.
 */
export function writeFiles(site: Site, directory: string): void {
  writeOutput(directory, siteFiles(site));
}

/** The files that are not pages, each as it is made; `site.files` then holds their addresses. */
export function* siteFiles(site: Site): Generator<OutputFile> {
  for (const file of filesOf(site)) {
    site.files.add(file.address);
    yield file;
  }
}

function* filesOf(site: Site): Generator<OutputFile> {
  yield* site.assetFiles;
  yield* dataOutputs(site);
  yield* feedFiles(site);
  yield* charts(site);
  yield* citations(site);
  yield* redirects(site);
  yield* sitemap(site);
  yield robots(site);
}

function* citations(site: Site): Generator<OutputFile> {
  for (const release of site.archive.releases) {
    yield { address: addresses.bibtex(release.slug), content: bibtex(site, release) };
    yield { address: addresses.ris(release.slug), content: ris(site, release) };
  }
}
