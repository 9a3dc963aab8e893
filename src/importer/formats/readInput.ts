import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { InputError, MOST_BYTES } from "../text.ts";

/** A press text as it came: not yet looked into. */
export interface Input {
  readonly bytes: Uint8Array;
  /** The name of its file, or its address; empty if it has none. */
  readonly name: string;
  /** The media type that a server named; empty if none did. */
  readonly type: string;
  /** The address it was published at, if known. */
  readonly url?: string;
}

/**
 * Gets what was named: a file, a web address, or standard input ("-").
 *
 * @param url The address it was published at, which takes precedence.
 * @throws InputError if there is nothing, or far too much.
 */
export async function readInput(
  source: string,
  { url, allowLocal }: { readonly url?: string; readonly allowLocal: boolean },
): Promise<Input> {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(source)) {
    const { fetchPage } = await import("./fetchPage.ts");
    const page = await fetchPage(source, { allowLocal });
    return { bytes: page.bytes, name: page.url, type: page.type, url: url ?? page.url };
  }
  const isStandard = source === "-";
  const bytes = await (isStandard ? readStream(process.stdin) : readFileBounded(source));
  return { bytes, name: isStandard ? "" : source, type: "", ...(url && { url }) };
}

async function readFileBounded(file: string): Promise<Uint8Array> {
  const info = await stat(file).catch(() => {
    throw new InputError(`There is no file ${file}.`);
  });
  if (!info.isFile()) throw new InputError(`${file} is not a file.`);
  if (info.size > MOST_BYTES) throw tooLarge();
  return readStream(createReadStream(file));
}

async function readStream(stream: AsyncIterable<Buffer | string>): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of stream) {
    const bytes = typeof part === "string" ? Buffer.from(part) : part;
    size += bytes.length;
    if (size > MOST_BYTES) throw tooLarge();
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}

function tooLarge(): InputError {
  return new InputError(`It is larger than ${MOST_BYTES / 1_000_000} MB: far more than a press release.`);
}
