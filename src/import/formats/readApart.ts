import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { PressText } from "../pressText.ts";
import { InputError } from "./inputError.ts";

/** How long a Word file or PDF may take, in milliseconds, and how much memory, in megabytes. */
const LIMITS = { time: 20_000, heap: 400 };

/** Reads a Word file or a PDF in a process of its own, which a hostile file can neither hang nor fill up. */
export function readApart(format: "docx" | "pdf", bytes: Uint8Array): Promise<PressText> {
  const script = fileURLToPath(new URL("./apart.ts", import.meta.url));
  return new Promise((resolve, reject) => {
    const child = execFile(
      process.execPath,
      [`--max-old-space-size=${LIMITS.heap}`, "--import", "tsx", script, format],
      { timeout: LIMITS.time, killSignal: "SIGKILL", maxBuffer: 20_000_000, windowsHide: true },
      (error, output, complaint) => {
        if (!error) return resolve(JSON.parse(output) as PressText);
        const said = /^InputError: (.+)$/m.exec(complaint)?.[1];
        reject(
          new InputError(
            said ??
              (error.killed ? "Reading the file took too long." : "The file can’t be read.") +
                (said ? "" : " Paste its text instead."),
          ),
        );
      },
    );
    // A child that has refused the file no longer listens; its answer says why.
    child.stdin?.on("error", () => {});
    child.stdin?.end(bytes);
  });
}
