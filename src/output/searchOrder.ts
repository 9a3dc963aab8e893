import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import { decode, encode } from "cborg";
import { z } from "zod";
import { compareText } from "../domain/order.ts";

/** A file of Pagefind's index, by its path in it. */
export interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/*
 * Pagefind 1.5 writes filters, and the values of a filter, in an order that differs from run to run, and names files by what is
 * in them. All else is the same for the same records. The files hold CBOR, compressed, after a signature.
 *
 * A browser loads the table of all records before its first answer, so it is made small. Hashes don’t compress: a record is named by
 * one hash of them all and its number, so that a name still never stands for two contents. Lengths of texts are left out: our search
 * doesn’t rank by them (`pageLength: 0`).
 * Source: Pagefind’s `src/index/index_metadata.rs` and `index_filter.rs`.
 */
const SIGNATURE = Buffer.from("pagefind_dcd");
const places = z.array(z.int());
const filterSchema = z.tuple([z.string(), z.array(z.tuple([z.string(), places]))]);
/** The version, the records with the lengths of their texts, the parts of the index, the filters by name and hash, the orders, the names of what records tell. */
const metaSchema = z.tuple([
  z.string(),
  z.array(z.tuple([z.string(), z.int()])),
  z.array(z.unknown()),
  z.array(z.tuple([z.string(), z.string()])),
  z.array(z.unknown()),
  z.array(z.string()),
]);
const entrySchema = z.looseObject({ languages: z.record(z.string(), z.looseObject({ hash: z.string() })) });

/** One length for all: none is left out of a table, and none may be 0, since Pagefind divides by their mean. */
const LENGTH = 1;

/**
 * The index with its filters and their values in alphabetical order, so that the same records give the same bytes; and with short
 * names for its records.
 *
 * @throws zod's error if the files are not of the form known: another version of Pagefind.
 */
export function inOneOrder(files: readonly IndexFile[]): IndexFile[] {
  const renamed = new Map<string, string>();
  const filters = files.map((file): IndexFile => {
    const [, hash = ""] = /^filter\/(.+)\.pf_filter$/.exec(file.path) ?? [];
    if (!hash) return file;
    const [name, values] = filterSchema.parse(unpack(file.content));
    const content = pack([name, values.toSorted(([a], [b]) => compareText(a, b))]);
    renamed.set(hash, digest(content, hash));
    return { path: `filter/${renamed.get(hash)}.pf_filter`, content };
  });
  const metas = filters.map((file): IndexFile => {
    const [, hash = ""] = /^pagefind\.(.+)\.pf_meta$/.exec(file.path) ?? [];
    if (!hash) return file;
    const [version, all, chunks, filters, ...rest] = metaSchema.parse(unpack(file.content));
    const inOrder = filters
      .map(([name, old]) => [name, renamed.get(old) ?? old] as const)
      .toSorted(([a], [b]) => compareText(a, b));
    const names = shortNames(all.map(([name]) => name));
    for (const [at, [old]] of all.entries()) renamed.set(old, names[at] ?? old);
    const content = pack([version, names.map((name) => [name, LENGTH]), chunks, inOrder, ...rest]);
    renamed.set(hash, digest(content, hash));
    return { path: `pagefind.${renamed.get(hash)}.pf_meta`, content };
  });
  return metas.map((file) => {
    if (file.path === "pagefind-entry.json") return entry(file, renamed);
    const [, hash = ""] = /^fragment\/(.+)\.pf_fragment$/.exec(file.path) ?? [];
    return hash ? { ...file, path: `fragment/${renamed.get(hash) ?? hash}.pf_fragment` } : file;
  });
}

/**
 * Names for records: a folder for all, and the place in base 36 with its last digit first ("en_53f03b8/k10"). Those of neighbours
 * then end alike, and take a third less, compressed. `src/assets/search/pagefind.ts` reads the place.
 */
function shortNames(hashes: readonly string[]): string[] {
  const folder = digest(Buffer.from(hashes.join()), hashes[0] ?? "");
  const digits = hashes.length.toString(36).length;
  return hashes.map((_, place) => {
    const name = [...place.toString(36).padStart(digits, "0")].reverse().join("");
    return `${folder}/${name}`;
  });
}

function entry(file: IndexFile, renamed: ReadonlyMap<string, string>): IndexFile {
  const read = entrySchema.parse(JSON.parse(Buffer.from(file.content).toString()));
  for (const language of Object.values(read.languages))
    language.hash = renamed.get(language.hash) ?? language.hash;
  return { ...file, content: Buffer.from(JSON.stringify(read)) };
}

function unpack(content: Uint8Array): unknown {
  return decode(gunzipSync(content).subarray(SIGNATURE.length));
}

function pack(value: unknown): Uint8Array {
  return gzipSync(Buffer.concat([SIGNATURE, encode(value)]), { level: 9 });
}

/** A name for the content, of the language and as many digits as the one it had: "en_53f03b8". */
function digest(content: Uint8Array, old: string): string {
  const language = old.slice(0, old.indexOf("_") + 1);
  return (
    language +
    createHash("sha256")
      .update(content)
      .digest("hex")
      .slice(0, old.length - language.length)
  );
}
