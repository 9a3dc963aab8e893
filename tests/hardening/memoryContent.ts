import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import type { FileReader } from "../../src/content/files.ts";

/** Files of a content folder, by their path in it: "releases/2019/x.md". */
export type ContentFiles = ReadonlyMap<string, Uint8Array>;

/** Where `inMemory` says that the content is. No such folder is ever read. */
export const DIRECTORY = "/invented/content";

/** The files of a folder on disk. */
export function contentFiles(folder: string): ContentFiles {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted();
  return new Map(
    names
      .filter((name) => statSync(path.join(folder, name)).isFile())
      .map((name) => [name.split(path.sep).join("/"), readFileSync(path.join(folder, name))]),
  );
}

/** A file system that holds these files alone, under `DIRECTORY`: thousands of archives can be read without a disk. */
export function inMemory(files: ContentFiles): FileReader {
  const folders = new Map<string, Set<string>>([["", new Set()]]);
  for (const name of files.keys()) {
    const parts = name.split("/");
    for (const [at, part] of parts.entries()) {
      const folder = parts.slice(0, at).join("/");
      folders.set(folder, (folders.get(folder) ?? new Set()).add(part));
    }
  }
  const named = (file: string) => path.posix.relative(DIRECTORY, file.split(path.sep).join("/"));
  const missing = (file: string) => Object.assign(new Error(`ENOENT: ${file}`), { code: "ENOENT" });
  return {
    names(folder) {
      const names = folders.get(named(folder));
      if (!names) throw missing(folder);
      return [...names];
    },
    look(file) {
      const bytes = files.get(named(file));
      if (bytes) return { kind: "file", size: bytes.length };
      if (folders.has(named(file))) return { kind: "folder", size: 0 };
      throw missing(file);
    },
    read(file) {
      const bytes = files.get(named(file));
      if (!bytes) throw missing(file);
      return bytes;
    },
  };
}
