import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

/** A file of the site that is not a page. */
export interface OutputFile {
  /** Its address, from the site's root: "/feed.xml". One that ends in "/" is the folder's index.html. */
  readonly address: string;
  readonly content: string | Uint8Array;
}

/**
 * Writes the files into a folder, one after the other as they are made, so that they are never all in memory. Synchronously:
 * for thousands of small files it takes less than half the time of asking in the background, and nothing else waits.
 */
export function writeOutput(directory: string, files: Iterable<OutputFile>): void {
  const folders = new Set<string>();
  for (const { address, content } of files) {
    const file = fileOf(directory, address);
    const folder = path.dirname(file);
    if (!folders.has(folder)) {
      mkdirSync(folder, { recursive: true });
      folders.add(folder);
    }
    writeFileSync(file, content);
  }
}

/** The file at an address of the site that stands in a folder. */
export function fileOf(directory: string, address: string): string {
  return path.join(directory, address.endsWith("/") ? `${address}index.html` : address);
}
