import * as nodeFiles from "node:fs/promises";
import path from "node:path";

/** What is needed of a file system to replace a file. */
export type FileWriter = Pick<typeof nodeFiles, "writeFile" | "rename" | "rm">;

/**
 * Replaces a file, all or nothing: the text is written beside it under a hidden name, which then takes its place in one step.
 * Failing, or killed, it leaves the file as it was. Throws what the system refuses.
 */
export async function replaceFile(file: string, text: string, files: FileWriter = nodeFiles): Promise<void> {
  const beside = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.new`);
  try {
    await files.writeFile(beside, text, { flush: true });
    await files.rename(beside, file);
  } catch (error) {
    await files.rm(beside, { force: true }).catch(() => undefined);
    throw error;
  }
}
