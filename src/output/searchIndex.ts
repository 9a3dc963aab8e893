import { rmSync } from "node:fs";
import path from "node:path";
import type { CustomRecord, PagefindIndex } from "pagefind";
import type { Archive } from "../archive/model.ts";
import { addresses } from "../domain/addresses.ts";
import { compareText } from "../domain/order.ts";
import { type IndexFile, inOneOrder } from "./searchOrder.ts";
import { dateOf, type SearchRecord, searchRecords } from "./searchRecords.ts";
import { writeOutput } from "./writeOutput.ts";

/** What Pagefind writes besides the index that our own search page has no use for: its interfaces, and the search in other languages. */
const UNUSED = /^(?:pagefind-(?:ui|modular-ui|component-ui|highlight)\b|wasm\.unknown\b)/;
/** So many records are on their way to Pagefind at once: it works on some while others are written, and they are never all in memory. */
const GROUP = 64;

/**
 * Indexes the archive and writes the index beside the pages, in the place of one that stood there. It holds addresses without the
 * base path: Pagefind's script puts before them where it was itself loaded from. One at a time in a process: all share one Pagefind.
 *
 * @param wanted Asked before anything is written: whether the folder still stands.
 * @throws Error if Pagefind can't run on this machine, or refuses a record.
 */
export async function writeSearchIndex(
  archive: Archive,
  directory: string,
  wanted: () => boolean = () => true,
): Promise<void> {
  const files = await index(newestFirst(searchRecords(archive)));
  if (!wanted()) return;
  rmSync(path.join(directory, addresses.searchIndex), { recursive: true, force: true });
  writeOutput(
    directory,
    files.map((file) => ({ address: addresses.searchIndex + file.path, content: file.content })),
  );
}

/** Records are numbered in this order, and the search page orders by these numbers. What has no date comes last. */
function newestFirst(records: readonly SearchRecord[]): SearchRecord[] {
  const orders = new Map(records.map((record) => [record, dateOf(record)?.orders ?? ""]));
  return records.toSorted((a, b) => compareText(orders.get(b) ?? "", orders.get(a) ?? ""));
}

async function index(records: readonly SearchRecord[]): Promise<IndexFile[]> {
  // Loaded here, so that what doesn't index doesn't load it.
  const pagefind = await import("pagefind");
  try {
    const created = await pagefind.createIndex({ forceLanguage: "en" });
    if (!created.index) throw new Error(`Pagefind made no index: ${created.errors.join("; ")}`);
    for (let at = 0; at < records.length; at += GROUP)
      await add(created.index, records.slice(at, at + GROUP));
    // Not `writeFiles`: it answers before all is on the disk, and closing would cut off the rest.
    const made = await created.index.getFiles();
    refuse(made, "the archive");
    return inOneOrder(made.files.filter((file) => !UNUSED.test(file.path)));
  } finally {
    await pagefind.close();
  }
}

async function add(index: PagefindIndex, records: readonly SearchRecord[]): Promise<void> {
  const added = await Promise.all(records.map((record) => index.addCustomRecord(customRecord(record))));
  for (const [at, answer] of added.entries()) refuse(answer, records[at]?.address ?? "a record");
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
  };
}
