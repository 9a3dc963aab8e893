import type * as nodeFiles from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";
import { filesBeside, MADE_OF, RECYCLED } from "./besideSite.ts";

/** The file operations that publishing is made of, so that a test can let any of them fail. */
export type Files = Pick<
  typeof nodeFiles,
  | "chmod"
  | "lstat"
  | "mkdir"
  | "mkdtemp"
  | "readdir"
  | "readlink"
  | "realpath"
  | "rename"
  | "rm"
  | "rmdir"
  | "stat"
  | "symlink"
>;

/** Where the sites of one output are kept. */
export interface SiteStore {
  /** The link that points to the site that stands. */
  readonly output: string;
  readonly folder: string;
  /** A site is this and its id: "…/.cache/sites/_site-h4Xa0b". */
  readonly sitePrefix: string;
  /** The mark of a site that is being written is this and its id: "…/.cache/sites/_site.writing-h4Xa0b". */
  readonly markPrefix: string;
}

/** No build takes this long: a mark that is older, in milliseconds, was left by one that was killed. */
const ABANDONED = 60 * 60 * 1000;

/** What `mkdtemp` puts after a prefix. */
const ID = /^[A-Za-z0-9]{6}$/;

/**
 * Takes away the mark of the build that has just been published, and removes sites that are neither the one that stands,
 * nor the one before it, nor being written by another build. What can't be removed now is left for the next build.
 */
export async function prune(
  store: SiteStore,
  { mark, previous, files }: { mark: string; previous: string | undefined; files: Files },
): Promise<void> {
  const remove = (path: string) => files.rm(path, { recursive: true, force: true }).catch(() => undefined);
  const now = (await files.stat(mark)).mtimeMs;
  await remove(mark);

  const names = await files.readdir(store.folder);
  const ids = new Set(
    [store.sitePrefix, store.markPrefix].flatMap((prefix) => idsWith(basename(prefix), names)),
  );
  const finished: string[] = [];
  for (const id of ids) {
    const marked = await files.stat(store.markPrefix + id).catch(() => null);
    if (!marked || now - marked.mtimeMs > ABANDONED) finished.push(id);
  }
  // Read after the marks: the link only ever moves on to a site that is marked, so what is finished and is not linked to now
  // never will be.
  const current = await linkedSite(store, files);
  for (const id of finished) {
    const site = store.sitePrefix + id;
    if (site === current || site === previous) continue;
    await remove(site);
    for (const file of filesBeside(site)) await remove(file);
    await remove(`${site}.link`);
    await remove(store.markPrefix + id);
  }
}

/**
 * Makes the folder of an older site that of a new one, with its manifest, so that what is the same need not be written again. Gives
 * whether there was one. Two builds can't take the same: it is moved in one step.
 *
 * @param standing The site that stood when the build began, from which it takes over.
 * @param site The new one.
 */
export async function takeOlder(
  store: SiteStore,
  { standing, site, files }: { standing: string | undefined; site: string; files: Files },
): Promise<boolean> {
  const ids = idsWith(basename(store.sitePrefix), await files.readdir(store.folder));
  for (const id of new Set(ids)) {
    const older = store.sitePrefix + id;
    if (older === standing || older === site) continue;
    if (await files.stat(store.markPrefix + id).catch(() => null)) continue;
    // Another build may have published it since: read after its mark, as in `prune`.
    if (older === (await linkedSite(store, files))) continue;
    try {
      // The manifest first: without it, nobody takes the folder for a whole site.
      await files.rename(older + MADE_OF, site + RECYCLED);
      await files.rename(older, site);
      return true;
    } catch {
      // Another build was quicker, or nothing is known of it.
    }
  }
  return false;
}

/** The folder to which the output links now. */
async function linkedSite({ output }: SiteStore, files: Files): Promise<string> {
  return resolve(dirname(output), await files.readlink(output).catch(() => ""));
}

/** The ids of all that has to do with a site, its folder or what stands beside it. */
function idsWith(prefix: string, names: readonly string[]): string[] {
  return names
    .filter((name) => name.startsWith(prefix))
    .map((name) => name.slice(prefix.length).replace(/\..*$/, ""))
    .filter((id) => ID.test(id));
}
