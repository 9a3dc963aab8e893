import { addresses } from "../domain/addresses.ts";
import type { Site } from "../pages/site.ts";
import { bibtex } from "./bibtex.ts";
import { charts } from "./charts.tsx";
import { dataOutputs } from "./dataFiles.ts";
import type { Edition } from "./edition.ts";
import { feedFiles } from "./feeds.ts";
import { redirects } from "./redirects.tsx";
import { ris } from "./ris.ts";
import { robots, sitemap } from "./sitemap.ts";
import { timelineFiles } from "./timelineFiles.ts";
import type { OutputFile } from "./writeOutput.ts";

/** Makes those of the files that are not pages which the edition lacks. To be called when all pages have been chosen: the site map lists them. */
export function writeFiles(site: Site, edition: Edition): void {
  edition.writeFiles(listed(site, separateFiles(site)));
  // It takes about as long as the other files together.
  edition.writeFiles(listed(site, dataOutputs(site)), "last");
}

/** The files that are not pages: assets, data, feeds, citations, charts, redirects, the site map; `site.files` then holds their addresses. */
export function* siteFiles(site: Site): Generator<OutputFile> {
  yield* listed(site, separateFiles(site));
  yield* listed(site, dataOutputs(site));
}

function* listed(site: Site, files: Iterable<OutputFile>): Generator<OutputFile> {
  for (const file of files) {
    site.files.add(file.address);
    yield file;
  }
}

function* separateFiles(site: Site): Generator<OutputFile> {
  yield* site.assetFiles;
  yield* feedFiles(site);
  yield* timelineFiles(site);
  yield* charts(site);
  yield* citations(site);
  yield* redirects(site);
  yield* sitemap(site);
  yield robots(site);
}

function* citations(site: Site): Generator<OutputFile> {
  for (const release of site.archive.releases) {
    const of = [release];
    yield { address: addresses.bibtex(release.slug), of, make: () => bibtex(site, release) };
    yield { address: addresses.ris(release.slug), of, make: () => ris(site, release) };
  }
}
