import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { inventArchive } from "./archive.ts";

/*
 * Writes an invented archive into a folder, to look at pages with many releases of all grades:
 * node --import tsx tests/scratch/make.ts FOLDER --releases 60 --councils 60
 */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { releases: { type: "string", default: "60" }, councils: { type: "string", default: "60" } },
});
const [folder] = positionals;
if (folder === undefined) throw new Error("Name the folder to write into.");
for (const [name, text] of inventArchive({
  releases: Number(values.releases),
  councils: Number(values.councils),
})) {
  const target = path.join(folder, name);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
}
