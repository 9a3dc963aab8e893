import path from "node:path";
import { attempt, type Folder, fileProblem, LINK, shownName } from "./files.ts";
import type { Problem } from "./problems.ts";

/** A file's text: UTF-8 without its byte-order mark, every line ending a "\n". */
export interface TextFile {
  /** From the content folder: "releases/2019/x.md". */
  readonly name: string;
  /** As problems name it. */
  readonly shown: string;
  readonly text: string;
}

/**
 * How long a file may be, in bytes. The longest text anyone has written for the archive is a fiftieth of `text`; the register of ten
 * years, with room for two hundred more, is `register`; a line for everything in a large archive is `table`.
 */
export const LIMIT = { text: 1_000_000, register: 2_000_000, table: 20_000_000 } as const;

/** Reads a file of the content; null, with a problem added, where it is not fit to be read. */
export function readText(
  folder: Folder,
  name: string,
  problems: Problem[],
  limit: number = LIMIT.text,
): TextFile | null {
  const shown = shownName(folder, name);
  const bytes = attempt(folder, name, problems, () => {
    const file = path.join(folder.directory, name);
    const { kind, size } = folder.files.look(file);
    if (kind !== "file") problems.push(fileProblem(shown, NOT_A_FILE[kind]));
    else if (size > limit) problems.push(fileProblem(shown, tooLong(size, limit)));
    else return folder.files.read(file);
    return undefined;
  });
  if (!bytes) return null;
  const text = decode(bytes);
  const fault = text === null ? notUtf8(bytes) : controlCharacter(text);
  if (fault) problems.push({ severity: "error", file: shown, ...fault });
  return fault || text === null ? null : { name, shown, text };
}

const NOT_A_FILE = {
  folder: "is a folder, where a file should be. Put the text in a file of that name",
  link: LINK,
  other: "is not a file that can be read. Take it out",
} as const;

function tooLong(size: number, limit: number): string {
  const [is, may] = [size, limit].map((bytes) => `${(bytes / 1_000_000).toFixed(1)} MB`);
  return `is too long: ${is}, and a file may have ${may} at most. Cut it, or split it`;
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes).replaceAll(/\r\n?/g, "\n");
  } catch {
    return null;
  }
}

/** Where the first byte stands that is not UTF-8, and what to do. */
function notUtf8(bytes: Uint8Array): { line?: number; message: string } {
  if (bytes[0] === 0xff || bytes[0] === 0xfe)
    return { message: "is UTF-16 text, not UTF-8. Save it again with the encoding “UTF-8”" };
  const before = new TextDecoder("utf-8").decode(bytes).split("\uFFFD")[0] ?? "";
  return {
    line: before.split(/\r\n?|\n/).length,
    message:
      "is not UTF-8 text from here on: a character is broken. Save the file again with the encoding “UTF-8”, and look at this line",
  };
}

/** Characters that no page, feed or data file can hold. */
function controlCharacter(text: string): { line: number; column: number; message: string } | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  const found = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/.exec(text);
  if (!found) return null;
  const before = text.slice(0, found.index);
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
  return {
    line: before.split("\n").length,
    column: found.index - before.lastIndexOf("\n"),
    message: `has an invisible control character (U+${code}) here. Delete it`,
  };
}
