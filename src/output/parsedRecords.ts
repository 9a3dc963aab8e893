import { closeSync, linkSync, openSync, readFileSync, readSync, writeSync } from "node:fs";
import { ParsedFiles } from "../content/parsedFiles.ts";
import { PARSED } from "./besideSite.ts";

/**
 * What the build of a site parsed, by the same code; nothing where that is not known.
 *
 * @param site The folder of that site.
 * @param code A hash of the code that parses.
 */
export function readParsed(site: string | undefined, code: string): ParsedFiles {
  if (site === undefined) return new ParsedFiles();
  try {
    const bytes = readFileSync(site + PARSED);
    const start = code.length + 1;
    return bytes.toString("latin1", 0, start) === `${code}\n`
      ? new ParsedFiles(bytes.subarray(start))
      : new ParsedFiles();
  } catch {
    return new ParsedFiles();
  }
}

/** Whether the site in a folder was built by the same code. */
export function isKnown(site: string | undefined, code: string): boolean {
  if (site === undefined) return false;
  try {
    const line = Buffer.alloc(code.length + 1);
    const file = openSync(site + PARSED, "r");
    try {
      readSync(file, line);
    } finally {
      closeSync(file);
    }
    return line.toString() === `${code}\n`;
  } catch {
    return false;
  }
}

/** Writes beside a site what was parsed for it, or takes over the file of the site before it, where nothing has changed. */
export function writeParsed(
  parsed: ParsedFiles,
  site: string,
  previous: string | undefined,
  code: string,
): void {
  if (!parsed.changed && previous !== undefined && linked(previous + PARSED, site + PARSED)) return;
  const file = openSync(site + PARSED, "w");
  try {
    writeSync(file, `${code}\n`);
    for (const piece of pieces(parsed.lines())) writeSync(file, piece);
  } finally {
    closeSync(file);
  }
}

/** The lines in pieces of about a megabyte, which are quicker to write. */
function* pieces(lines: Iterable<Uint8Array>): Generator<Uint8Array> {
  let held: Uint8Array[] = [];
  let length = 0;
  for (const line of lines) {
    held.push(line);
    length += line.length;
    if (length < 2 ** 20) continue;
    yield Buffer.concat(held);
    held = [];
    length = 0;
  }
  yield Buffer.concat(held);
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch {
    return false;
  }
}
