import { createHash } from "node:crypto";
import { existsSync, linkSync, readdirSync, rmdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { addresses } from "../domain/addresses.ts";
import type { Page, PageStore, Source } from "../pages/page.ts";
import { MADE_OF, RECYCLED } from "./besideSite.ts";
import { type Manifest, readManifest, writeManifest } from "./manifest.ts";
import { contentOf, Folders, fileOf, type LazyFile, type OutputFile } from "./writeOutput.ts";

/** Where a new edition of the site is made, and what stands already. */
export interface EditionPlace {
  /** Its folder: empty, or that of an older edition, with its manifest beside it under `RECYCLED`. */
  readonly into: string;
  /** The folder of the edition before; undefined where there is none. */
  readonly standing: string | undefined;
  /** A hash of what all files are made of: the code, and what every page shows. */
  readonly ground: string;
}

/** Which part of the files a thread makes: one of so many. */
export interface Share {
  readonly part: number;
  readonly parts: number;
}

const ALL: Share = { part: 0, parts: 1 };

/**
 * A new edition of the site in a folder. What is made of the same as in an edition before, by the same code, is neither made nor
 * written again: in the folder of an older edition it stays, from that of the last one it is linked. Where anything is in doubt (another
 * ground, no manifest, a file that was changed since or can't be linked) the file is made.
 */
export class Edition implements PageStore {
  readonly #place: EditionPlace;
  readonly #share: Share;
  readonly #standing: Manifest | null;
  readonly #recycled: Manifest | null;
  readonly #keys = new Map<string, string>();
  /** The keys of the pages that are needed, until they are written. */
  readonly #needed = new Map<string, string>();
  readonly #folders = new Folders();
  #bytes = Buffer.allocUnsafe(2 ** 18);

  /** @param share Of several threads that make one edition together, the part of this one. */
  constructor(place: EditionPlace, share: Share = ALL) {
    const { into, standing, ground } = place;
    this.#place = place;
    this.#share = share;
    this.#standing = standing === undefined ? null : readManifest(standing + MADE_OF, ground);
    this.#recycled = readManifest(into + RECYCLED, ground);
    if (share.part === 0 && existsSync(into + RECYCLED)) makeRoom(into, this.#recycled);
  }

  /** By address, the keys of the files that this thread has put in their place. */
  get keys(): ReadonlyMap<string, string> {
    return this.#keys;
  }

  needs(page: Page<unknown>): boolean {
    const { address } = page;
    if (!this.#isMine(address)) return false;
    const key = keyOf(page);
    if (this.#stands(address, key)) return false;
    this.#needed.set(address, key);
    return true;
  }

  write(page: Page<unknown>, html: string): void {
    const { address } = page;
    this.#put(address, this.#needed.get(address) ?? keyOf(page), html);
    this.#needed.delete(address);
  }

  /**
   * Makes the files that don't stand yet, each as it is asked for.
   *
   * @param by The one of several threads that does: the first, or the last.
   */
  writeFiles(files: Iterable<OutputFile>, by: "first" | "last" = "first"): void {
    const { part, parts } = this.#share;
    const isMine = part === (by === "first" ? 0 : parts - 1);
    for (const file of files) if (isMine) this.#writeFile(file);
  }

  /**
   * Removes what is left of the older edition, and writes down what the files were made of. To be called when all are in their place.
   *
   * @param others The keys of the other threads' files.
   */
  finish(others: Iterable<readonly [address: string, key: string]> = []): void {
    for (const [address, key] of others) this.#keys.set(address, key);
    const { into, ground } = this.#place;
    for (const address of this.#recycled?.keys.keys() ?? [])
      if (!this.#keys.has(address)) removeFile(into, fileOf(into, address));
    writeManifest(into + MADE_OF, ground, this.#keys);
    rmSync(into + RECYCLED, { force: true });
  }

  /** By the address, so that every thread decides alike, whatever it comes upon first. */
  #isMine(address: string): boolean {
    const { part, parts } = this.#share;
    if (parts === 1) return true;
    let sum = 0;
    for (let at = 0; at < address.length; at++) sum = (Math.imul(sum, 31) + address.charCodeAt(at)) >>> 0;
    return sum % parts === part;
  }

  #writeFile(file: OutputFile): void {
    const { address } = file;
    const key = "make" in file ? keyOfFile(file) : hash(file.content);
    if (!this.#stands(address, key)) this.#put(address, key, contentOf(file));
  }

  /** Whether a file made of the same is in its place already, or can be linked there. */
  #stands(address: string, key: string): boolean {
    const { into, standing } = this.#place;
    const to = fileOf(into, address);
    if (this.#recycled?.keys.get(address) !== key || !isUnchanged(to, this.#recycled)) {
      if (!this.#standing || standing === undefined || this.#standing.keys.get(address) !== key) return false;
      const from = fileOf(standing, address);
      if (!isUnchanged(from, this.#standing)) return false;
      try {
        this.#clear(address, to);
        linkSync(from, to);
      } catch {
        return false;
      }
    }
    this.#keys.set(address, key);
    return true;
  }

  #put(address: string, key: string, content: string | Uint8Array): void {
    const file = fileOf(this.#place.into, address);
    this.#clear(address, file);
    writeFileSync(file, typeof content === "string" ? this.#bytesOf(content) : content);
    this.#keys.set(address, key);
  }

  /** A text as bytes, valid until the next: all are made in one place, which takes two thirds of the time of a place for each. */
  #bytesOf(text: string): Uint8Array {
    // No character takes more than three bytes for each of its UTF-16 units.
    if (this.#bytes.length < text.length * 3) this.#bytes = Buffer.allocUnsafe(text.length * 3);
    return this.#bytes.subarray(0, this.#bytes.write(text));
  }

  /** Makes room for a file. One of the older edition is removed, never written to: it may be the same file as in the standing one. */
  #clear(address: string, file: string): void {
    this.#folders.make(path.dirname(file));
    if (this.#recycled?.keys.has(address)) rmSync(file, { force: true });
  }
}

function isUnchanged(file: string, { written }: Manifest): boolean {
  const found = statSync(file, { throwIfNoEntry: false });
  return found !== undefined && found.mtimeMs <= written;
}

/** Empties the folder of an older edition: of all, where nothing is known of it, else of what no edition writes. */
function makeRoom(folder: string, recycled: Manifest | null): void {
  const names = recycled ? [addresses.searchIndex] : readdirSync(folder);
  for (const name of names) rmSync(path.join(folder, name), { recursive: true, force: true });
}

/** Removes a file, and the folders above it that are then empty, up to the root. */
function removeFile(root: string, file: string): void {
  rmSync(file, { force: true });
  for (let folder = path.dirname(file); folder !== root; folder = path.dirname(folder)) {
    try {
      rmdirSync(folder);
    } catch {
      return;
    }
  }
}

/** A hash of what is plain in a page's head, and of what the page is made of. */
export function keyOf({ of, ...head }: { readonly of: readonly Source[]; readonly address: string }): string {
  return hash(`${JSON.stringify(head)}\n${sourcesIn(of)}`);
}

/** What a file is made of that has no head, as a key: itself, where it is no longer than a hash. */
function keyOfFile({ of }: LazyFile): string {
  const sources = sourcesIn(of);
  return sources.length > 30 ? hash(sources) : sources;
}

function sourcesIn(of: readonly Source[]): string {
  return of
    .map((source) => (typeof source === "object" && source ? source.digest : JSON.stringify(source)))
    .join("\n");
}

function hash(content: string | Uint8Array): string {
  return createHash("sha1").update(content).digest("base64url");
}
