import { buildArchive } from "../../src/archive/buildArchive.ts";
import { Site } from "../../src/archive/site.ts";
import { dataFiles } from "../../src/beside/dataFiles.ts";
import { loadContent } from "../../src/content/load.ts";
import type { Problem } from "../../src/content/problems.ts";
import { Location } from "../../src/domain/addresses.ts";
import { type ContentFiles, DIRECTORY, inMemory } from "./memoryContent.ts";

/** What came of some content: its site, not rendered, or what is wrong with it; and how long that took, in milliseconds. */
export interface LoadedSite {
  readonly site: Site | null;
  readonly problems: readonly Problem[];
  readonly errors: readonly Problem[];
  readonly took: number;
}

/** Reads and links content that is in memory, drafts too, as a build does. Problems name its files as "content/…". */
export async function loadedSite(files: ContentFiles): Promise<LoadedSite> {
  const begun = performance.now();
  const { records, problems: found } = await loadContent({
    directory: DIRECTORY,
    shownAs: "content",
    drafts: true,
    today: "2026-11-22",
    fs: inMemory(files),
  });
  const built = records && buildArchive(records);
  const problems = [...found, ...(built?.problems ?? [])];
  const errors = problems.filter(({ severity }) => severity === "error");
  const site: Site | null =
    built && errors.length === 0
      ? new Site({
          archive: built.archive,
          location: new Location("https://example.org/repo/"),
          repository: null,
          assets: new Map(),
          assetFiles: [],
          liveReload: false,
          shareImages: false,
          dataFiles: () => (site ? [...dataFiles(site)] : []),
          pictures: new Map(),
        })
      : null;
  return { site, problems, errors, took: performance.now() - begun };
}

/** Some files of content put in place of others, or beside them. */
export function withFiles(base: ContentFiles, changes: Readonly<Record<string, string>>): ContentFiles {
  const changed = Object.entries(changes).map(([name, text]) => [name, Buffer.from(text)] as const);
  return new Map([...base, ...changed]);
}
