import path from "node:path";
import { performance } from "node:perf_hooks";
import { buildArchive } from "../../archive/buildArchive.ts";
import { loadContent } from "../../content/loadContent.ts";
import { writeSearchIndex } from "../../output/searchIndex.ts";

/*
 * Makes the search index of an archive and prints how many seconds that took, from the linked archive, which every build has, to the
 * files. Arguments: the folder with the content, and the folder of its site.
 */
const [folder = ".", site = "."] = process.argv.slice(2);
const { records } = await loadContent({
  directory: path.join(folder, "content"),
  drafts: false,
  today: "2026-11-01",
});
if (!records) throw new Error(`The content in ${folder} is faulty`);
const { archive } = buildArchive(records);
const begun = performance.now();
await writeSearchIndex(archive, site);
console.log((performance.now() - begun) / 1000);
