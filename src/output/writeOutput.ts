import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Source } from "../pages/page.ts";

/** A file of the site that is not a page. */
export type OutputFile = MadeFile | LazyFile;

export interface MadeFile {
  /** Its address, from the site's root: "/feed.xml". One that ends in "/" is the folder's index.html. */
  readonly address: string;
  readonly content: string | Uint8Array;
}

/** A file that is made only where it is not there already. */
export interface LazyFile {
  readonly address: string;
  /** All that it is made of, beside the ground. */
  readonly of: readonly Source[];
  readonly make: () => string | Uint8Array;
}

/** What is in a file. */
export function contentOf(file: OutputFile): string | Uint8Array {
  return "make" in file ? file.make() : file.content;
}

/**
 * Writes the files into a folder, one after the other as they are made, so that they are never all in memory. Synchronously:
 * for thousands of small files it takes less than half the time of asking in the background, and nothing else waits.
 */
export function writeOutput(directory: string, files: Iterable<OutputFile>): void {
  const folders = new Folders();
  for (const file of files) {
    const target = fileOf(directory, file.address);
    folders.make(path.dirname(target));
    writeFileSync(target, contentOf(file));
  }
}

/** Makes folders, each once. */
export class Folders {
  readonly #made = new Set<string>();

  make(folder: string): void {
    if (this.#made.has(folder)) return;
    mkdirSync(folder, { recursive: true });
    this.#made.add(folder);
  }
}

/** The file at an address of the site that stands in a folder. */
export function fileOf(directory: string, address: string): string {
  return path.join(directory, address.endsWith("/") ? `${address}index.html` : address);
}
