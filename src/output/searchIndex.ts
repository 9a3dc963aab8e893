import type { CustomRecord } from "pagefind";
import type { Archive } from "../archive/model.ts";
import { addresses } from "../domain/addresses.ts";
import { type IndexFile, inOneOrder } from "./searchOrder.ts";
import { dateOf, type SearchRecord, searchRecords } from "./searchRecords.ts";
import { writeOutput } from "./writeOutput.ts";

/** What Pagefind writes besides the index that our own search page has no use for: its interfaces, and the search in other languages. */
const UNUSED = /^(?:pagefind-(?:ui|modular-ui|component-ui|highlight)\b|wasm\.unknown\b)/;

/**
 * Indexes the archive and writes the index beside the pages. It holds addresses without the base path: Pagefind's script
 * puts before them where it was itself loaded from. One at a time in a process: all share one Pagefind.
 *
 * @param wanted Asked before anything is written: whether the folder still stands.
 * @throws Error if Pagefind can't run on this machine, or refuses a record.
 */
export async function writeSearchIndex(
  archive: Archive,
  directory: string,
  wanted: () => boolean = () => true,
): Promise<void> {
  const files = await index(searchRecords(archive));
  if (!wanted()) return;
  writeOutput(
    directory,
    files.map(({ path, content }) => ({ address: addresses.searchIndex + path, content })),
  );
}

async function index(records: readonly SearchRecord[]): Promise<IndexFile[]> {
  // Loaded here, so that what doesn't index doesn't load it.
  const pagefind = await import("pagefind");
  try {
    const created = await pagefind.createIndex({ forceLanguage: "en" });
    if (!created.index) throw new Error(`Pagefind made no index: ${created.errors.join("; ")}`);
    for (const record of records)
      refuse(await created.index.addCustomRecord(customRecord(record)), record.address);
    const made = await created.index.getFiles();
    refuse(made, "the archive");
    return inOneOrder(made.files.filter((file) => !UNUSED.test(file.path)));
  } finally {
    await pagefind.close();
  }
}

function refuse({ errors }: { readonly errors: readonly string[] }, what: string): void {
  if (errors.length > 0) throw new Error(`Pagefind could not index ${what}: ${errors.join("; ")}`);
}

function customRecord(record: SearchRecord): CustomRecord {
  const { address, kind, title, names, text, note, filters } = record;
  const date = dateOf(record);
  return {
    url: address,
    content: text,
    language: "en",
    meta: {
      title,
      kind,
      ...(names.length > 0 ? { names: names.join(", ") } : {}),
      ...(note ? { note } : {}),
      ...(date ? { date: date.words } : {}),
    },
    filters: {
      kind: [kind],
      ...(date ? { year: [date.year] } : {}),
      ...Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, [...values]])),
    },
    // Without a date it orders as the oldest: Pagefind leaves out of an ordered list what has no key.
    sort: { date: date?.orders ?? "0000-00-00" },
  };
}
