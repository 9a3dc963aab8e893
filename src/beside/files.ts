import { readFileSync } from "node:fs";
import type { Release } from "../archive/model.ts";
import type { Site } from "../archive/site.ts";
import { addresses } from "../domain/addresses.ts";
import { bibtex } from "./bibtex.ts";
import { charts } from "./charts.tsx";
import { lastingAddresses } from "./checkOutput.ts";
import { feedFiles } from "./feeds.ts";
import type { OutputFile, OutputPage } from "./output.ts";
import { redirects } from "./redirects.tsx";
import { ris } from "./ris.ts";
import { robots, sitemap } from "./sitemap.ts";

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

/** The files that a release offers, as they were sent. */
function filesOf({ slug, files, attachments, origin }: Release): OutputFile[] {
  return files.flatMap(({ file }, index) => {
    const found = attachments.get(file);
    if (!found) return [];
    const askedBy = { file: origin.file, ...origin.position(["files", index]) };
    return [{ address: addresses.attachment(slug, file), make: () => readFileSync(found.path), askedBy }];
  });
}

function* filesOfPages(site: Site): Generator<OutputFile> {
  for (const { address, content } of site.assetFiles) yield { address, make: () => content };
  yield* feedFiles(site);
  yield* charts(site);
  for (const release of [...site.archive.releases, ...site.archive.withdrawn]) {
    yield { address: addresses.bibtex(release.slug), make: () => bibtex(site, release) };
    yield { address: addresses.ris(release.slug), make: () => ris(site, release) };
  }
  for (const { files } of site.pictures.values())
    for (const { address, path } of files) yield { address, make: () => readFileSync(path) };
  for (const release of site.archive.releases) yield* filesOf(release);
  yield* site.dataFiles();
}
