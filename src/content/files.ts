import { lstatSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { compareText } from "../domain/order.ts";
import { withoutUnseen } from "../domain/plainText.ts";
import { fileProblem, type Problem } from "./problems.ts";

type Kind = "file" | "folder" | "link" | "other";

/** What is known of a file before it is opened. */
export interface Look {
  readonly kind: Kind;
  /** In bytes. */
  readonly size: number;
  /** When its content last changed, in milliseconds since 1970; absent if that is not known. */
  readonly modified?: number;
}

/** What the loader needs of a file system. Each function throws Node's error, with its `code`, if the system refuses. */
export interface FileReader {
  /** The names in a folder. */
  names(folder: string): readonly string[];
  /** Describes a file or folder; links are not followed. */
  look(file: string): Look;
  read(file: string): Uint8Array;
}

/** The files on disk. Synchronous, which for many small files is several times faster. */
export const diskFiles: FileReader = {
  names: (folder) => readdirSync(folder),
  look(file) {
    const found = lstatSync(file);
    const link = found.isSymbolicLink() ? "link" : "other";
    const kind = found.isFile() ? "file" : found.isDirectory() ? "folder" : link;
    return { kind, size: found.size, modified: found.mtimeMs };
  },
  read: (file) => readFileSync(file),
};

/** The content folder, with the name under which its files are reported. */
export interface Folder {
  readonly files: FileReader;
  readonly directory: string;
  /** As the editor knows it: "content". */
  readonly shownAs: string;
}

/** A file of the content folder. */
export interface ListedFile {
  /** Its path from the content folder: "releases/2019/x.md". */
  readonly name: string;
  readonly modified: number | undefined;
}

/** A file's text: UTF-8 without its byte-order mark and characters that can't be seen, every line ending a "\n". */
export interface TextFile {
  /** As problems name it. */
  readonly shown: string;
  readonly text: string;
}

/** How long a file may be, in bytes: one that people write, and one with a line for everything in a large archive. */
export const LIMIT = { text: 1_000_000, table: 20_000_000 } as const;

const LINK = "is a symbolic link, and links are not followed. Put the file or folder itself here";
const NOT_A_FILE: Readonly<Record<Exclude<Kind, "file">, string>> = {
  folder: "is a folder, but should be a file. Put the text in a file of that name",
  link: LINK,
  other: "is not a file that can be read. Remove it",
};

/** How a file of the folder is named in problems: "content/releases/2019/x.md", with control characters made visible. */
export function shownName(folder: Folder, name: string): string {
  const shown = path.posix.join(folder.shownAs, name);
  return shown.replaceAll(/\p{Cc}/gu, (character) => JSON.stringify(character).slice(1, -1));
}

/** Whether the content folder has something of that name. */
export function exists(folder: Folder, name: string): boolean {
  try {
    folder.files.look(path.join(folder.directory, name));
    return true;
  } catch (error) {
    return codeOf(error) !== "ENOENT" && codeOf(error) !== "ENOTDIR";
  }
}

/** Whether there is a folder of that name; anything else of that name is a problem. */
export function isFolder(folder: Folder, name: string, problems: Problem[]): boolean {
  if (!exists(folder, name)) return false;
  const look = attempt(folder, name, problems, (at) => folder.files.look(at));
  if (!look || look.kind === "folder") return look !== undefined;
  const message = look.kind === "link" ? LINK : "is not a folder, but should be one. Rename it";
  problems.push(fileProblem(shownName(folder, name), message));
  return false;
}

/**
 * The files below a folder of the content that end in `ending`, in the order of their names. Links and the like are problems; folders
 * named like a file are left out.
 */
export function listFiles(folder: Folder, below: string, ending: string, problems: Problem[]): ListedFile[] {
  if (!isFolder(folder, below, problems)) return [];
  const names = attempt(folder, below, problems, (at) => folder.files.names(at)) ?? [];
  return names.toSorted(compareText).flatMap((entry): ListedFile[] => {
    if (isIgnored(entry)) return [];
    const name = path.posix.join(below, entry);
    if (entry.includes("\uFFFD")) {
      problems.push(fileProblem(shownName(folder, name), "has a name that is not UTF-8. Rename it"));
      return [];
    }
    const look = attempt(folder, name, problems, (at) => folder.files.look(at));
    if (!look) return [];
    const complain = (message: string, severity?: Problem["severity"]) =>
      problems.push(fileProblem(shownName(folder, name), message, severity));
    const wanted = entry.endsWith(ending);
    if (look.kind === "file" && wanted) return [{ name, modified: look.modified }];
    // A folder named like a file next to it holds what belongs to that file.
    if (look.kind === "folder" && names.includes(entry + ending)) return [];
    if (look.kind === "folder" && !wanted) return listFiles(folder, name, ending, problems);
    if (look.kind === "folder")
      complain(`is a folder with the name of a file. Remove “${ending}” from its name`);
    else if (look.kind === "file")
      complain(
        `is not read: only files that end in “${ending}” are, and those in a folder named like one. Rename, move or remove it`,
        "warning",
      );
    else complain(NOT_A_FILE[look.kind]);
    return [];
  });
}

/** Hidden files and what editors leave behind: nobody means them to be read. */
export function isIgnored(entry: string): boolean {
  return entry.startsWith(".") || entry.endsWith("~") || /^#.*#$/.test(entry);
}

/** Reads a file of the content; null, with a problem added, if it can't be read as text. */
export function readText(
  folder: Folder,
  name: string,
  problems: Problem[],
  limit: number = LIMIT.text,
): TextFile | null {
  const shown = shownName(folder, name);
  const bytes = attempt(folder, name, problems, (at) => {
    const { kind, size } = folder.files.look(at);
    if (kind === "file" && size <= limit) return folder.files.read(at);
    problems.push(fileProblem(shown, kind === "file" ? tooLong(size, limit) : NOT_A_FILE[kind]));
    return undefined;
  });
  if (!bytes) return null;
  const text = decode(bytes);
  const fault = text === null ? notUtf8(bytes) : (controlCharacter(text) ?? conflictMark(text));
  if (fault) problems.push({ severity: "error", file: shown, ...fault });
  return fault || text === null ? null : { shown, text: withoutUnseen(text) };
}

/** Runs something that touches a file, and reports it if the system refuses. */
export function attempt<T>(
  folder: Folder,
  name: string,
  problems: Problem[],
  action: (at: string) => T,
): T | undefined {
  try {
    return action(path.join(folder.directory, name));
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    const reason = REASONS[code] ?? `the system reports ${code}`;
    problems.push(fileProblem(shownName(folder, name), `can’t be read: ${reason}`));
    return undefined;
  }
}

const DENIED = "permission denied. Let the user who builds the site read it";
const REASONS: Readonly<Record<string, string>> = {
  EACCES: DENIED,
  EPERM: DENIED,
  ENOENT: "it is not there any more. If it was being moved, build again",
  ELOOP: "it is a link that leads back to itself. Put the file itself here",
  ENAMETOOLONG: "its name is too long. Shorten it",
  EMFILE: "too many files are open. Close other programs and build again",
  EIO: "the disk can’t read it. Restore it from a backup",
};

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

function tooLong(size: number, limit: number): string {
  const [is, may] = [size, limit].map((bytes) => `${(bytes / 1_000_000).toFixed(1)} MB`);
  return `is too long: ${is}; a file may have ${may} at most. Shorten or split it`;
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes).replaceAll(/\r\n?/g, "\n");
  } catch {
    return null;
  }
}

/** The line of the first byte that is not UTF-8, and what to do. */
function notUtf8(bytes: Uint8Array): { line?: number; message: string } {
  if (bytes[0] === 0xff || bytes[0] === 0xfe)
    return { message: "is UTF-16 text, not UTF-8. Save it again with the encoding “UTF-8”" };
  const before = new TextDecoder("utf-8").decode(bytes).split("\uFFFD")[0] ?? "";
  const line = before.split(/\r\n?|\n/).length;
  return {
    line,
    message: "is not UTF-8 text. Save the file again with the encoding “UTF-8”, and check this line",
  };
}

/** A character that no page, feed or data file can hold. */
function controlCharacter(text: string): { line: number; column: number; message: string } | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  const found = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/.exec(text);
  if (!found) return null;
  const before = text.slice(0, found.index);
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
  const [line, column] = [before.split("\n").length, found.index - before.lastIndexOf("\n")];
  return { line, column, message: `has an invisible control character (U+${code}) here. Delete it` };
}

/** Where Git left two versions of a text, because it could not merge them. */
function conflictMark(text: string): { line: number; message: string } | null {
  const found = /^<{7} .*\n(?:.*\n)*?={7}\n(?:.*\n)*?>{7} /m.exec(text);
  if (!found) return null;
  const line = text.slice(0, found.index).split("\n").length;
  return {
    line,
    message:
      "has two versions that Git could not merge, from here to “>>>>>>>”. Keep one of them, without the marks",
  };
}
