import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import { decode, encode } from "cborg";
import { z } from "zod";
import { compareText } from "../domain/order.ts";
import { regrouped } from "./searchParts.ts";

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
/**
 * The version, the records with the lengths of their texts, the parts of the index with their first and last words, the filters, the
 * orders, the names of what records tell. Files stand by their names.
 */
const metaSchema = z.tuple([
  z.string(),
  z.array(z.tuple([z.string(), z.int()])),
  z.array(z.tuple([z.string(), z.string(), z.string()])),
  z.array(z.tuple([z.string(), z.string()])),
  z.array(z.unknown()),
  z.array(z.string()),
]);
const entrySchema = z.looseObject({ languages: z.record(z.string(), z.looseObject({ hash: z.string() })) });

/** One length for all: none is left out of a table, and none may be 0, since Pagefind divides by their mean. */
const LENGTH = 1;

/**
 * The index with its filters and their values in alphabetical order, so that the same records give the same bytes; with short names
 * for its records, and its words divided anew.
 *
 * @throws Error, zod's too, if the files are not of the form known: another version of Pagefind.
 */
export function inOneOrder(files: readonly IndexFile[]): IndexFile[] {
  const filters = named(files, FILTER);
  const parts = named(files, PART);
  const records = named(files, RECORD);
  const [[hash, table] = ["", new Uint8Array()], ...others] = named(files, TABLE);
  if (others.length > 0) throw new Error("Pagefind’s index is of several languages");
  const [version, all, ranges, filterNames, ...rest] = metaSchema.parse(unpack(table));

  const newFilters = new Map([...filters].map(([old, content]) => [old, orderedFilter(old, content)]));
  const shortNames = shortNamesOf(all.map(([old]) => old));
  const divided = dividedAnew(ranges.map(([, , name]) => parts.get(name) ?? new Uint8Array()));
  const content = pack([
    version,
    [...shortNames.values()].map((name) => [name, LENGTH]),
    divided.map(({ from, to, name }) => [from, to, name]),
    filterNames
      .map(([title, old]) => [title, newFilters.get(old)?.name ?? old] as const)
      .toSorted(([a], [b]) => compareText(a, b)),
    ...rest,
  ]);
  const name = digest(content, hash);
  return [
    ...files
      .filter((file) => ![FILTER, PART, RECORD, TABLE].some((kind) => kind.test(file.path)))
      .map((file) => (file.path === "pagefind-entry.json" ? entry(file, new Map([[hash, name]])) : file)),
    { path: `pagefind.${name}.pf_meta`, content },
    ...[...newFilters.values()].map((made) => ({ ...made, path: `filter/${made.name}.pf_filter` })),
    ...divided.map((part) => ({ ...part, path: `index/${part.name}.pf_index` })),
    ...[...records].map(([old, held]) => ({
      path: `fragment/${shortNames.get(old) ?? old}.pf_fragment`,
      content: held,
    })),
  ];
}

const FILTER = /^filter\/(.+)\.pf_filter$/;
const PART = /^index\/(.+)\.pf_index$/;
const RECORD = /^fragment\/(.+)\.pf_fragment$/;
const TABLE = /^pagefind\.(.+)\.pf_meta$/;

/** The files of a kind, by the name that their path holds. */
function named(files: readonly IndexFile[], kind: RegExp): Map<string, Uint8Array> {
  return new Map(
    files.flatMap(({ path, content }) => {
      const [, name] = kind.exec(path) ?? [];
      return name === undefined ? [] : [[name, content] as const];
    }),
  );
}

function orderedFilter(old: string, made: Uint8Array): { name: string; content: Uint8Array } {
  const [title, values] = filterSchema.parse(unpack(made));
  const content = pack([title, values.toSorted(([a], [b]) => compareText(a, b))]);
  return { name: digest(content, old), content };
}

/** The parts with other words in them, named by one hash of them all and their number. */
function dividedAnew(parts: readonly Uint8Array[]) {
  const divided = regrouped(parts.map(opened));
  const folder = digest(Buffer.concat(divided.map(({ content }) => content)), "en_0000000");
  return divided.map(({ from, to, content }, at) => ({
    from,
    to,
    name: `${folder}/${at.toString(36)}`,
    content: gzipSync(Buffer.concat([SIGNATURE, content])),
  }));
}

/**
 * Names for records: a folder for all, and the place in base 36 with its last digit first ("en_53f03b8/k10"). Those of neighbours
 * then end alike, and take a third less, compressed. `src/assets/search/pagefind.ts` reads the place.
 */
function shortNamesOf(hashes: readonly string[]): Map<string, string> {
  const folder = digest(Buffer.from(hashes.join()), hashes[0] ?? "");
  const digits = hashes.length.toString(36).length;
  return new Map(
    hashes.map((hash, place) => {
      const name = [...place.toString(36).padStart(digits, "0")].reverse().join("");
      return [hash, `${folder}/${name}`];
    }),
  );
}

function entry(file: IndexFile, renamed: ReadonlyMap<string, string>): IndexFile {
  const read = entrySchema.parse(JSON.parse(Buffer.from(file.content).toString()));
  for (const language of Object.values(read.languages))
    language.hash = renamed.get(language.hash) ?? language.hash;
  return { ...file, content: Buffer.from(JSON.stringify(read)) };
}

function unpack(content: Uint8Array): unknown {
  return decode(opened(content));
}

function opened(content: Uint8Array): Uint8Array {
  return gunzipSync(content).subarray(SIGNATURE.length);
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
