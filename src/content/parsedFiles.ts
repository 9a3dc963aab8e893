import { createHash } from "node:crypto";

const LINE_BREAK = 0x0a;
/** SHA-256 in base64url. */
const HASH_LENGTH = 43;

/**
 * What parsing gave of files that are right, by a hash of their text, so that a file that has not changed since is not parsed again.
 * Each is kept as JSON in bytes, and made into objects only when asked for. Valid for one state of the code.
 */
export class ParsedFiles {
  #before = new Map<string, Uint8Array>();
  #now = new Map<string, Uint8Array>();
  #changed = false;

  /** @param bytes What `lines` gave the last time, joined. */
  constructor(bytes: Buffer = Buffer.alloc(0)) {
    for (let start = 0; start < bytes.length; ) {
      const end = bytes.indexOf(LINE_BREAK, start);
      if (end === -1) break;
      const hash = bytes.toString("latin1", start, start + HASH_LENGTH);
      this.#now.set(hash, bytes.subarray(start + HASH_LENGTH + 1, end));
      start = end + 1;
    }
  }

  /** To be called before files are read: what no file asks for until the next time is forgotten. */
  begin(): void {
    this.#before = this.#now;
    this.#now = new Map();
    this.#changed = false;
  }

  /** What was kept of a text; undefined where nothing was. It is `T` if what was kept of that text was. */
  of<T>(text: string): T | undefined {
    const hash = hashOf(text);
    const known = this.#before.get(hash);
    if (!known) return undefined;
    this.#now.set(hash, known);
    return JSON.parse(Buffer.from(known.buffer, known.byteOffset, known.byteLength).toString());
  }

  /**
   * Keeps what a text was parsed into, data that JSON tells whole, and gives a copy of it: strings that are parts of the text hold
   * all of it in memory, and the copy's don't.
   */
  keep<T>(text: string, parsed: T): T {
    const json = JSON.stringify(parsed);
    this.#now.set(hashOf(text), Buffer.from(json));
    this.#changed = true;
    return JSON.parse(json);
  }

  /** Whether what is kept differs from what was at the beginning. */
  get changed(): boolean {
    return this.#changed || this.#now.size !== this.#before.size;
  }

  /** All that is kept, a line for each file: its hash, a space, its JSON. */
  *lines(): Generator<Uint8Array> {
    for (const [hash, json] of this.#now)
      yield Buffer.concat([Buffer.from(`${hash} `), json, Buffer.of(LINE_BREAK)]);
  }
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}
