import { existsSync, renameSync, rmSync } from "node:fs";
import { lstat, mkdir, readdir, rename, rm } from "node:fs/promises";
import path from "node:path";

/** The output folder is not ours to replace. The message says why, and what to do. */
export class OutputRefused extends Error {
  override name = "OutputRefused";
}

/** A file that every site of ours has: a folder with it may be replaced. */
const OURS = "data/datapackage.json";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Publishes a site, all or nothing: `write` fills a folder beside the output, which is then renamed into its place. If that fails, or the
 * process is killed, the site that was there before remains; `restore` brings it back if the kill fell between the two renames. A signal
 * that can be caught (Ctrl-C) leaves nothing of the new site.
 *
 * @param output The folder of the site: "_site".
 * @returns what `write` returns.
 * @throws OutputRefused if there is something at `output` that we did not make; whatever `write` throws; system errors (disk full,
 *   permission denied), after which nothing of the new site is left.
 */
export async function publish<T>(output: string, write: (into: string) => Promise<T>): Promise<T> {
  await restore(output);
  await refuseForeign(output);
  const fresh = `${output}.new-${process.pid}`;
  const old = `${output}.old-${process.pid}`;
  const stop = (signal: NodeJS.Signals) => {
    rmSync(fresh, { recursive: true, force: true, maxRetries: 3 });
    if (!existsSync(output) && existsSync(old)) renameSync(old, output);
    process.kill(process.pid, signal);
  };
  for (const signal of SIGNALS) process.once(signal, stop);
  try {
    await rm(fresh, { recursive: true, force: true });
    await mkdir(fresh, { recursive: true });
    const result = await write(fresh);
    await refuseForeign(output);
    if (existsSync(output)) await rename(output, old);
    await rename(fresh, output);
    return result;
  } catch (error) {
    if (!existsSync(output) && existsSync(old)) await rename(old, output);
    throw error;
  } finally {
    for (const signal of SIGNALS) process.off(signal, stop);
    await rm(fresh, { recursive: true, force: true });
    if (existsSync(output)) await rm(old, { recursive: true, force: true });
  }
}

/** Puts the old site back if a build was killed between its two renames, and removes what killed builds left behind. */
export async function restore(output: string): Promise<void> {
  const folder = path.dirname(output);
  if (!existsSync(folder)) return;
  const base = `${path.basename(output)}.`;
  for (const name of await readdir(folder)) {
    const [, kind, pid] =
      /^(new|old)-(\d+)$/.exec(name.startsWith(base) ? name.slice(base.length) : "") ?? [];
    if (!kind || isRunning(Number(pid))) continue;
    const found = path.join(folder, name);
    if (kind === "old" && !existsSync(output)) await rename(found, output);
    else await rm(found, { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

async function refuseForeign(output: string): Promise<void> {
  const shown = path.relative(process.cwd(), output) || output;
  const stats = await lstat(output).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (!stats) return;
  if (stats.isSymbolicLink())
    throw new OutputRefused(
      `“${shown}” is a link, and the site is a folder now. Remove the link (and .cache, if an earlier version made it), then build again.`,
    );
  if (!stats.isDirectory())
    throw new OutputRefused(`“${shown}” is a file. Name a folder for the site with --output DIR.`);
  if (existsSync(path.join(output, OURS)) || (await readdir(output)).length === 0) return;
  throw new OutputRefused(
    `“${shown}” has files in it that this program did not write. Move them away, or name another folder with --output DIR.`,
  );
}
