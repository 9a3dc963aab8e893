import { open, readFile, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { diskFiles, type FileReader } from "../content/files.ts";
import { loadContent } from "../content/load.ts";
import type { CalendarDay } from "../domain/dates.ts";

/** A file was changed by somebody else while a command was at work on it. */
export class FileChanged extends Error {
  override name = "FileChanged";
}

/** The text of a file; null if there is none. */
export function readIfThere(file: string): Promise<string | null> {
  return readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
}

/**
 * Replaces a file, all or nothing: the text is written to a hidden file in the same folder, which is then renamed. The file's
 * mode is kept. If the command fails or is killed, the file is as it was.
 *
 * @param before The text that the new one was made from; null if there was no file.
 * @throws FileChanged if the file no longer has that text.
 */
export async function replaceFile(file: string, before: string | null, after: string): Promise<void> {
  const beside = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.new`);
  const mode = before === null ? 0o666 : (await stat(file).catch(() => null))?.mode;
  try {
    const handle = await open(beside, "wx", mode);
    try {
      // What is asked for on opening is cut down by the umask.
      if (mode !== undefined && before !== null) await handle.chmod(mode);
      await handle.writeFile(after);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if ((await readIfThere(file)) !== before)
      throw new FileChanged(
        `${path.basename(file)} was changed in the meantime. Nothing was written; run the command again.`,
      );
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** The text without a byte-order mark, its lines ended by "\n". */
export function withPlainLines(text: string): string {
  return text.replace(/^\uFEFF/, "").replaceAll(/\r\n?/g, "\n");
}

/** The text with the byte-order mark and the line ends of another. */
export function withLinesOf(other: string, text: string): string {
  const lines = other.includes("\r\n") ? text.replaceAll("\n", "\r\n") : text;
  return other.startsWith("\uFEFF") ? `\uFEFF${lines}` : lines;
}

/** Loads the content, drafts included; given a file and its text, as it will be with them in place. */
export function loadWith(directory: string, today: CalendarDay, file?: string, text?: string) {
  const fs = file === undefined || text === undefined ? diskFiles : overlaid(file, text);
  return loadContent({ directory, drafts: true, today, fs });
}

/** The disk, but with this text in one of its files, which need not be there. */
function overlaid(file: string, text: string): FileReader {
  const bytes = Buffer.from(text);
  const isAbove = (folder: string) => file.startsWith(folder + path.sep);
  const orElse = <T>(read: () => T, other: T, folder: string): T => {
    try {
      return read();
    } catch (error) {
      if (isAbove(folder)) return other;
      throw error;
    }
  };
  return {
    names(folder) {
      const names = orElse(() => diskFiles.names(folder), [], folder);
      const [next = ""] = isAbove(folder) ? path.relative(folder, file).split(path.sep) : [];
      return next === "" || names.includes(next) ? names : [...names, next];
    },
    look: (asked) =>
      asked === file
        ? { kind: "file", size: bytes.length }
        : orElse(() => diskFiles.look(asked), { kind: "folder", size: 0 }, asked),
    read: (asked) => (asked === file ? bytes : diskFiles.read(asked)),
  };
}
