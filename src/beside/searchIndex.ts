import type { CustomRecord, PagefindIndex } from "pagefind";
import type { Archive } from "../archive/model.ts";
import { addresses } from "../domain/addresses.ts";
import { type OutputFile, writeFiles } from "./output.ts";
import { afterApostrophes, type SearchRecord, withoutLigatures } from "./searchRecord.ts";
import { dateOf, searchRecords } from "./searchRecords.ts";

/** What Pagefind writes besides the index that our search page doesn't use: its own interfaces, and search in other languages. */
const UNUSED = /^(?:pagefind-(?:ui|modular-ui|component-ui|highlight)\b|wasm\.unknown\b)/;
/** Records sent to Pagefind at once. */
const BATCH = 64;

/** Indexes the archive and writes the index beside the pages. Throws as `searchFiles`. */
export async function writeSearchIndex(archive: Archive, directory: string): Promise<void> {
  writeFiles(directory, await searchFiles(archive));
}

/**
 * The search index as Pagefind makes it. It holds addresses without the base path: Pagefind's script adds the path that it was itself
 * loaded from. One at a time in a process: all share one Pagefind.
 *
 * @throws Error if Pagefind can't run on this machine, or rejects a record.
 */
export async function searchFiles(archive: Archive): Promise<OutputFile[]> {
  // Imported only if an index is made.
  const pagefind = await import("pagefind");
  try {
    const created = await pagefind.createIndex({ forceLanguage: "en" });
    if (!created.index) throw new Error(`Pagefind made no index: ${created.errors.join("; ")}`);
    const records = searchRecords(archive);
    for (let at = 0; at < records.length; at += BATCH)
      await add(created.index, records.slice(at, at + BATCH));
    // Not `writeFiles`, which answers before everything is on the disk.
    const { files, errors } = await created.index.getFiles();
    throwIfAny(errors, "the archive");
    return files
      .filter((file) => !UNUSED.test(file.path))
      .map((file) => ({ address: addresses.searchIndex + file.path, make: () => file.content }));
  } finally {
    await pagefind.close();
  }
}

async function add(index: PagefindIndex, records: readonly SearchRecord[]): Promise<void> {
  const added = await Promise.all(records.map((record) => index.addCustomRecord(customRecord(record))));
  for (const [at, { errors }] of added.entries()) throwIfAny(errors, records[at]?.address ?? "a record");
}

function throwIfAny(errors: readonly string[], what: string): void {
  if (errors.length > 0) throw new Error(`Pagefind could not index ${what}: ${errors.join("; ")}`);
}

function customRecord(record: SearchRecord): CustomRecord {
  const { address, kind, title, names, text, note, filters } = record;
  const date = dateOf(record);
  const parts = afterApostrophes(`${title} ${text}`);
  return {
    url: address,
    content: withoutLigatures(text),
    language: "en",
    meta: {
      title: withoutLigatures(title),
      kind,
      ...(names.length > 0 ? { names: names.join(", ") } : {}),
      ...(parts.length > 0 ? { parts: parts.join(", ") } : {}),
      ...(note ? { note } : {}),
      ...(date ? { date: date.words } : {}),
    },
    // Pagefind leaves out of a sorted result what lacks the key it is sorted by.
    sort: { date: date?.orders ?? "0000-00-00" },
    filters: {
      kind: [kind],
      ...(date ? { year: [date.year] } : {}),
      ...Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, [...values]])),
    },
  };
}
