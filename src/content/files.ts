import { lstatSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Problem } from "./problems.ts";

/** What a look at a file tells. */
export interface Look {
  readonly kind: "file" | "folder" | "link" | "other";
  /** In bytes. */
  readonly size: number;
  /** When its content last changed, in milliseconds since 1970; absent if that is not known. */
  readonly modified?: number;
}

/** What the loader needs of a file system. Each function throws Node's error, with its `code`, where it can't. */
export interface FileReader {
  /** The names in a folder. */
  names(folder: string): readonly string[];
  /** What stands under a name, links not followed. */
  look(file: string): Look;
  read(file: string): Uint8Array;
}

/** The files on disk. Synchronous: for many small files it is several times faster than asking in the background. */
export const diskFiles: FileReader = {
  names: (folder) => readdirSync(folder),
  look(file) {
    const found = lstatSync(file);
    const kind = found.isFile()
      ? "file"
      : found.isDirectory()
        ? "folder"
        : found.isSymbolicLink()
          ? "link"
          : "other";
    return { kind, size: found.size, modified: found.mtimeMs };
  },
  read: (file) => readFileSync(file),
};

/** The content folder, with the names under which its files are reported. */
export interface Folder {
  readonly files: FileReader;
  /** Where it is. */
  readonly directory: string;
  /** How the editor knows it: "content". */
  readonly shownAs: string;
}

/** How a file of the folder is named in problems: "content/releases/2019/x.md", control characters made visible. */
export function shownName(folder: Folder, name: string): string {
  const shown = path.posix.join(folder.shownAs, name);
  return shown.replaceAll(/\p{Cc}/gu, (character) => JSON.stringify(character).slice(1, -1));
}

/** One thing wrong with a whole file. */
export function fileProblem(file: string, message: string, severity: Problem["severity"] = "error"): Problem {
  return { severity, file, message };
}

/** Whether there is a folder of that name; something else of that name is a problem. */
export function isFolder(folder: Folder, name: string, problems: Problem[]): boolean {
  if (!exists(folder, name)) return false;
  const kind = attempt(
    folder,
    name,
    problems,
    () => folder.files.look(path.join(folder.directory, name)).kind,
  );
  if (kind !== undefined && kind !== "folder")
    problems.push(
      fileProblem(
        shownName(folder, name),
        kind === "link" ? LINK : "is not a folder, and should be one. Rename it",
      ),
    );
  return kind === "folder";
}

/** What is said of a link. */
export const LINK = "is a link to another place, and links are not followed. Put what it leads to here";

/** Whether something of that name is in the content folder. */
export function exists(folder: Folder, name: string): boolean {
  try {
    folder.files.look(path.join(folder.directory, name));
    return true;
  } catch (error) {
    return codeOf(error) !== "ENOENT" && codeOf(error) !== "ENOTDIR";
  }
}

/** Carries out something that touches a file, and reports it when the system refuses. */
export function attempt<T>(
  folder: Folder,
  name: string,
  problems: Problem[],
  action: () => T,
): T | undefined {
  try {
    return action();
  } catch (error) {
    const reason = REASONS[codeOf(error) ?? ""];
    if (codeOf(error) === undefined) throw error;
    problems.push(
      fileProblem(shownName(folder, name), `can’t be read: ${reason ?? `the system says ${codeOf(error)}`}`),
    );
    return undefined;
  }
}

const REASONS: Record<string, string> = {
  EACCES: "the permission is missing. Let the user who builds the site read it (chmod a+r)",
  EPERM: "the permission is missing. Let the user who builds the site read it (chmod a+r)",
  ENOENT: "it is not there any more. If it was being moved, build again",
  ELOOP: "it is a link that leads back to itself. Put the file itself here",
  ENAMETOOLONG: "its name is too long. Shorten it",
  EMFILE: "too many files are open. Close other programs, and build again",
  EIO: "the disk fails to read it. Restore it from a copy",
};

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
