import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Problem } from "../content/problems.ts";

/** A file of the site that is not a page; made when it is written or asked for. */
export interface OutputFile {
  /** Its address, from the site's root: "/feed.xml". One that ends in "/" is the folder's index.html. */
  readonly address: string;
  readonly make: () => string | Uint8Array;
  /** The place in the content that asks for the file; absent if the site makes it by itself. */
  readonly askedBy?: Pick<Problem, "file" | "line" | "column">;
}

/** A page of the site. */
export interface OutputPage {
  readonly address: string;
  /** Kept out of the site map. */
  readonly hidden: boolean;
}

/** Writes files into a folder, one at a time, so that they are never all in memory. */
export function writeFiles(directory: string, files: Iterable<OutputFile>): void {
  for (const { address, make } of files) {
    const file = path.join(directory, address.endsWith("/") ? `${address}index.html` : address);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, make());
  }
}
