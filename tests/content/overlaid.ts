import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { diskFiles, type FileReader } from "../../src/content/files.ts";

/** Reads one folder laid over another: a file of `over` stands in for that of `base`. */
export function overlaid(base: string, over: string, hidden: readonly string[] = []): FileReader {
  const inOver = (file: string) => path.join(over, path.relative(base, file));
  const where = (file: string) => (existsSync(inOver(file)) ? inOver(file) : file);
  return {
    names(folder) {
      const names = [folder, inOver(folder)].flatMap((place) =>
        existsSync(place) ? readdirSync(place) : [],
      );
      return [...new Set(names)].filter((name) => !hidden.includes(name));
    },
    look: (file) => diskFiles.look(where(file)),
    read: (file) => diskFiles.read(where(file)),
  };
}
