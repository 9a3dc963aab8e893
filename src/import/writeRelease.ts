import { lstat, mkdir, readdir, realpath, writeFile } from "node:fs/promises";
import path from "node:path";
import type { ReleaseFile } from "./draftRelease.ts";
import { InputError } from "./formats/inputError.ts";

/**
 * Writes a release file into `releases/<year>/` of a content folder, and gives its path. Nothing is ever overwritten, and
 * nothing written through a link that leads out of the folder.
 *
 * @throws InputError where a release of that name is there already, or the folder leads elsewhere.
 */
export async function writeRelease(content: string, file: ReleaseFile): Promise<string> {
  if (!/^\d{4}$/.test(file.year) || path.basename(file.name) !== file.name)
    throw new Error(`Not a file name: ${file.name}`);
  const releases = path.join(content, "releases");
  const taken = await alreadyThere(releases, file.name);
  if (taken)
    throw new InputError(`${taken} is there already. Remove or rename it first; nothing was written.`);
  const folder = path.join(releases, file.year);
  await mkdir(folder, { recursive: true });
  if (
    (await realpath(folder)) !== path.join(await realpath(releases), file.year) ||
    (await lstat(folder)).isSymbolicLink()
  )
    throw new InputError(`${folder} leads out of the content folder; nothing was written.`);
  const target = path.join(folder, file.name);
  await writeFile(target, file.text, { flag: "wx" }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "EEXIST") throw new InputError(`${target} is there already; nothing was written.`);
    throw error;
  });
  return target;
}

/** A release's name is its address, so it may stand only once, in whatever year. */
async function alreadyThere(releases: string, name: string): Promise<string | null> {
  const entries = await readdir(releases, { recursive: true }).catch(() => [] as string[]);
  const found = entries.find((entry) => path.basename(entry) === name);
  return found === undefined ? null : path.join(releases, found);
}
