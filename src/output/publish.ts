import * as nodeFiles from "node:fs/promises";
import { basename, dirname, isAbsolute, join, relative, resolve } from "node:path";
import { filesBeside } from "./besideSite.ts";
import { type Files, prune, type SiteStore, takeOlder } from "./publishedSites.ts";

/** The output folder is not ours to replace. The message says why, and what to do. */
export class OutputRefused extends Error {
  override name = "OutputRefused";
}

export interface Publishing {
  /** Where the site is to stand: "_site". It becomes a symbolic link to the site. */
  readonly output: string;
  /** The project's folder. Sites published inside it are kept in its `.cache/sites`. */
  readonly project: string;
  /** Whether a real folder with something in it, which stands at `output`, is moved aside rather than refused. */
  readonly moveAside?: boolean;
  /** Whether `write` may be given the folder of an older site to fill, with its manifest beside it, instead of an empty one. */
  readonly recycle?: boolean;
  readonly files?: Files;
}

export interface Published<T> {
  /** What `write` gave. */
  readonly result: T;
  /** Where a folder that stood in the way was moved to. */
  readonly movedAside?: string;
}

/**
 * Publishes a site, all or nothing: `write` fills a folder (and is told that of the site that stands, if any), then the link at
 * `output` is made to point to it in one step. Killed at any moment, or failing, it leaves the site that was there before. Of two at
 * once, the later to finish stands. The site before it is kept, older ones are removed.
 *
 * @throws OutputRefused if something that we did not make stands at `output`; whatever `write` throws; and system errors
 *   (no space, no right to write), after which nothing of the new site is left.
 */
export async function publish<T>(
  { output, project, moveAside = false, recycle = false, files = nodeFiles }: Publishing,
  write: (into: string, standing: string | undefined) => Promise<T>,
): Promise<Published<T>> {
  const store = await storeFor(resolve(output), project, files);
  const { site: standing } = await whatStandsThere(store, moveAside, files);
  await files.mkdir(store.folder, { recursive: true });

  // The mark goes before the folder, and stays until the link points to it: nobody removes a site that is marked.
  const mark = await files.mkdtemp(store.markPrefix);
  const id = mark.slice(store.markPrefix.length);
  const site = store.sitePrefix + id;
  const link = `${site}.link`;
  const remove = (path: string) => files.rm(path, { recursive: true, force: true });
  let previous: string | undefined;
  let movedAside: string | undefined;
  let result: T;
  try {
    if (!recycle || !(await takeOlder(store, { standing, site, files }))) {
      await files.mkdir(site);
      await files.chmod(site, 0o755);
    }
    result = await write(site, standing);

    const now = await whatStandsThere(store, moveAside, files);
    previous = now.site;
    if (now.inTheWay) {
      movedAside = `${store.sitePrefix}moved-aside-${id}`;
      await files.rename(store.output, movedAside);
    }
    if (now.empty) await files.rmdir(store.output);
    await point(store.output, site, link, files);
  } catch (error) {
    await Promise.allSettled([site, ...filesBeside(site), link, mark].map(remove));
    throw error;
  }
  await prune(store, { mark, previous, files });
  return movedAside === undefined ? { result } : { result, movedAside };
}

/** Makes the output a link to the site, in one step, whether or not one stands there. */
async function point(output: string, site: string, link: string, files: Files): Promise<void> {
  // Windows keeps links to folders as whole paths, and can't replace one in one step.
  const windows = process.platform === "win32";
  await files.symlink(windows ? site : relative(dirname(output), site), link, "junction");
  if (windows) await files.rm(output, { recursive: true, force: true });
  await files.rename(link, output);
}

/**
 * Where the sites of an output are kept: in the project's `.cache/sites`, which git ignores; for an output elsewhere, in a
 * hidden folder beside it, so that one step can replace the link.
 */
async function storeFor(output: string, project: string, files: Files): Promise<SiteStore> {
  await files.mkdir(dirname(output), { recursive: true });
  const real = join(await files.realpath(dirname(output)), basename(output));
  const fromProject = relative(await files.realpath(project), real);
  const inside = fromProject !== "" && !fromProject.startsWith("..") && !isAbsolute(fromProject);
  const folder = inside
    ? join(await files.realpath(project), ".cache", "sites")
    : join(dirname(real), `.${basename(real)}.sites`);
  const key = inside ? encodeURIComponent(fromProject) : basename(real);
  return {
    output: real,
    folder,
    sitePrefix: join(folder, `${key}-`),
    markPrefix: join(folder, `${key}.writing-`),
  };
}

/** What stands at the output now: nothing, a site of ours, an empty folder, or a folder that may be moved aside. */
async function whatStandsThere(
  store: SiteStore,
  moveAside: boolean,
  files: Files,
): Promise<{ site?: string; empty?: true; inTheWay?: true }> {
  const shown = relative(process.cwd(), store.output) || store.output;
  const stats = await files.lstat(store.output).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (!stats) return {};
  if (stats.isSymbolicLink()) {
    const target = resolve(dirname(store.output), await files.readlink(store.output));
    if (target.startsWith(store.sitePrefix)) return { site: target };
    throw new OutputRefused(
      `“${shown}” is a link to “${target}”, which was not made here. Remove the link, or name another folder with --output DIR.`,
    );
  }
  if (!stats.isDirectory()) {
    throw new OutputRefused(`“${shown}” is a file. Name a folder for the site with --output DIR.`);
  }
  if ((await files.readdir(store.output)).length === 0) return { empty: true };
  if (moveAside) return { inTheWay: true };
  throw new OutputRefused(
    `“${shown}” is not empty, and was not made here, so nothing in it is touched. Move it away, or name another folder with --output DIR.`,
  );
}
