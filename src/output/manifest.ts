import { readFileSync, statSync, writeFileSync } from "node:fs";

/** What a site's files were made of. */
export interface Manifest {
  /** When it was written, in milliseconds since 1970: a file that is younger has been changed since. */
  readonly written: number;
  /** By a file's address, the key of what it was made of. */
  readonly keys: ReadonlyMap<string, string>;
}

/** Reads a manifest; null where there is none that can be read, or where the site stood on another ground. */
export function readManifest(file: string, ground: string): Manifest | null {
  try {
    const kept: { ground: string; keys: Record<string, string> } = JSON.parse(readFileSync(file, "utf8"));
    if (kept.ground !== ground) return null;
    return { written: statSync(file).mtimeMs, keys: new Map(Object.entries(kept.keys)) };
  } catch {
    return null;
  }
}

/**
 * @param ground A hash of what all files of the site are made of: the code, and what every page shows.
 */
export function writeManifest(file: string, ground: string, keys: ReadonlyMap<string, string>): void {
  writeFileSync(file, JSON.stringify({ ground, keys: Object.fromEntries(keys) }));
}
