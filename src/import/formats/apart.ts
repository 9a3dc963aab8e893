/*
 * The process that reads one Word file or PDF: bytes on standard input, the blocks as JSON on standard output, and on standard
 * error what is wrong with the file. Started by `readApart`.
 */
import { buffer } from "node:stream/consumers";
import { InputError } from "./inputError.ts";

const bytes = new Uint8Array(await buffer(process.stdin));
try {
  const text =
    process.argv[2] === "pdf"
      ? await (await import("./pdf.ts")).readPdf(bytes)
      : await (await import("./docx.ts")).readDocx(bytes);
  process.stdout.write(JSON.stringify(text));
} catch (error) {
  const known = error instanceof InputError;
  process.stderr.write(
    known ? `InputError: ${error.message}\n` : "InputError: The file is broken. Paste its text instead.\n",
  );
  process.exitCode = 1;
}
