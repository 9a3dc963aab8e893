import { type Body, KeptBody, parseBytes } from "./body.ts";
import type { ListedFile } from "./listFiles.ts";

const LINE_BREAK = 0x0a;
const END = Buffer.of(LINE_BREAK);

/** A file that is right, parsed; without what its name tells. */
export interface ParsedFile<T> {
  /** A hash of its name and text. */
  readonly digest: string;
  /** Data that JSON tells whole. */
  readonly fields: T;
  readonly body: Body;
}

/** The same as it is kept: fields and body as JSON in bytes. */
interface Kept {
  readonly digest: string;
  /** The version of the file in which the text was last seen; undefined where that could not be told. */
  readonly version: string | undefined;
  readonly fields: Uint8Array;
  readonly body: Uint8Array;
}

/**
 * What parsing gave of files that are right, so that a file that has not changed since is neither parsed nor, where its version is the
 * same, read again. Valid for one state of the code.
 */
export class ParsedFiles {
  #before = new Map<string, Kept>();
  #now = new Map<string, Kept>();
  #changed = false;

  /** @param bytes What `lines` gave the last time, joined. */
  constructor(bytes: Uint8Array = new Uint8Array()) {
    this.#read(bytes);
  }

  /** Adds what another has parsed: what its `lines` gave, joined. */
  add(bytes: Uint8Array): void {
    this.#read(bytes);
    this.#changed = true;
  }

  /** To be called before files are read: what no file asks for until the next time is forgotten. */
  begin(): void {
    this.#before = this.#now;
    this.#now = new Map();
  }

  /** What is kept of a file, if its version is the same; undefined where it has to be read. Fields are `T` if `T` was kept of the file. */
  unread<T>({ name, version }: ListedFile): ParsedFile<T> | undefined {
    const known = this.#known(name);
    if (!known || version === undefined || known.version !== version) return undefined;
    this.#now.set(name, known);
    return opened(known);
  }

  /** What is kept of a file that has been read, by its digest; undefined where it has to be parsed. */
  unparsed<T>({ name, version }: ListedFile, digest: string): ParsedFile<T> | undefined {
    const known = this.#known(name);
    if (known?.digest !== digest) return undefined;
    this.#changed ||= known.version !== version;
    const seen = { ...known, version };
    this.#now.set(name, seen);
    return opened(seen);
  }

  /**
   * Keeps what a file was parsed into, and gives a copy of it: strings that are parts of the text hold all of it in memory, and the
   * copy's don't.
   */
  keep<T>({ name, version }: ListedFile, { digest, fields, body }: ParsedFile<T>): ParsedFile<T> {
    const bytesOf = (part: unknown) => Buffer.from(JSON.stringify(part));
    const kept = { digest, version, fields: bytesOf(fields), body: bytesOf(body) };
    this.#now.set(name, kept);
    this.#changed = true;
    return opened(kept);
  }

  /** Whether the text of this file was parsed in this version: it needs to be neither read nor parsed. */
  knows({ name, version }: ListedFile): boolean {
    return version !== undefined && this.#known(name)?.version === version;
  }

  /** Whether what is kept differs from what was at the beginning. */
  get changed(): boolean {
    return this.#changed || this.#now.size !== this.#before.size;
  }

  /** All that is kept, for each file three lines of JSON: what it is, its fields, its body. */
  *lines(): Generator<Uint8Array> {
    for (const [name, { digest, version, fields, body }] of this.#now) {
      yield Buffer.from(JSON.stringify([name, digest, version]));
      yield END;
      yield fields;
      yield END;
      yield body;
      yield END;
    }
  }

  /** The same in one piece, in memory that threads can share. */
  bytes(): Uint8Array {
    let length = 0;
    for (const line of this.lines()) length += line.length;
    const bytes = new Uint8Array(new SharedArrayBuffer(length));
    let at = 0;
    for (const line of this.lines()) {
      bytes.set(line, at);
      at += line.length;
    }
    return bytes;
  }

  #known(name: string): Kept | undefined {
    return this.#now.get(name) ?? this.#before.get(name);
  }

  #read(bytes: Uint8Array): void {
    const lines = linesIn(bytes);
    for (const head of lines) {
      const [name, digest, version] = parseBytes<[string, string, string | null]>(head);
      const [fields, body] = [lines.next().value, lines.next().value];
      if (fields && body) this.#now.set(name, { digest, version: version ?? undefined, fields, body });
    }
  }
}

function* linesIn(bytes: Uint8Array): Generator<Uint8Array, undefined> {
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(LINE_BREAK, start);
    if (end === -1) return;
    yield bytes.subarray(start, end);
    start = end + 1;
  }
}

function opened<T>({ digest, fields, body }: Kept): ParsedFile<T> {
  return { digest, fields: parseBytes(fields), body: new KeptBody(body) };
}
