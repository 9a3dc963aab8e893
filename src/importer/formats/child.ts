import { buffer } from "node:stream/consumers";
import { inflateRawSync } from "node:zlib";
import mammoth from "mammoth";
import { InputError, type PressText } from "../text.ts";
import { readHtml } from "./html.ts";

/** The release in a Word file. Run it in a process of its own: see `readApart`. */
export async function readDocx(bytes: Uint8Array): Promise<PressText> {
  checkZip(bytes);
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { convertImage: mammoth.images.imgElement(async () => ({ src: "" })), externalFileAccess: false },
  );
  const { blocks } = readHtml(`<body>${value}</body>`);
  return { blocks };
}

/** The most that the text parts of a Word file may unpack to, in bytes. */
const MOST_UNPACKED = 25_000_000;

const MOST_ENTRIES = 3000;

const END_OF_DIRECTORY = 0x06054b50;

const DIRECTORY_ENTRY = 0x02014b50;

/**
 * Refuses a zip file whose text parts unpack to more than a document holds. Each is unpacked with a bound, whatever size the
 * directory claims. Offsets: PKWARE, .ZIP File Format Specification, 4.3.12 and 4.3.16.
 *
 * @throws InputError for a file that is no zip, is broken, locked, or unpacks to too much.
 */
export function checkZip(bytes: Uint8Array): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const broken = new InputError(
    "The Word file is broken. Open it in Word, save it again, or paste the text.",
  );
  const end = buffer.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > buffer.length || buffer.readUInt32LE(end) !== END_OF_DIRECTORY) throw broken;
  const count = buffer.readUInt16LE(end + 10);
  let at = buffer.readUInt32LE(end + 16);
  if (count > MOST_ENTRIES) throw new InputError("The Word file has too many parts to be a press release.");
  let left = MOST_UNPACKED;
  for (let entry = 0; entry < count; entry += 1) {
    if (at + 46 > buffer.length || buffer.readUInt32LE(at) !== DIRECTORY_ENTRY) throw broken;
    const [flags, method, packed] = [
      buffer.readUInt16LE(at + 8),
      buffer.readUInt16LE(at + 10),
      buffer.readUInt32LE(at + 20),
    ];
    const [name, extra, comment] = [
      buffer.readUInt16LE(at + 28),
      buffer.readUInt16LE(at + 30),
      buffer.readUInt16LE(at + 32),
    ];
    const local = buffer.readUInt32LE(at + 42);
    at += 46 + name + extra + comment;
    if (flags & 1) throw new InputError("The Word file is locked with a password. Save it without one.");
    if (local + 30 > buffer.length) throw broken;
    const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28);
    left -= method === 0 ? packed : unpackedSize(buffer.subarray(start, start + packed), left, broken);
    if (left < 0) throw tooLarge();
  }
}

function unpackedSize(packed: Buffer, most: number, broken: InputError): number {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) }).length;
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE" ? tooLarge() : broken;
  }
}

function tooLarge(): InputError {
  return new InputError(
    "The Word file unpacks to far more than a press release holds. Paste its text instead.",
  );
}

const bytes = new Uint8Array(await buffer(process.stdin));
try {
  const text =
    process.argv[2] === "pdf" ? await (await import("./pdf.ts")).readPdf(bytes) : await readDocx(bytes);
  process.stdout.write(JSON.stringify(text));
} catch (error) {
  const known = error instanceof InputError;
  process.stderr.write(
    known ? `InputError: ${error.message}\n` : "InputError: The file is broken. Paste its text instead.\n",
  );
  process.exitCode = 1;
}
