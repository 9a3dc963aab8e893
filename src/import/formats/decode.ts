import { InputError } from "./inputError.ts";

/**
 * The text in a file: UTF-8, UTF-16 with its mark, or else the Windows alphabet that older office programs write.
 *
 * @throws InputError for a file that is no text.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (bytes.subarray(0, 8000).includes(0))
    throw new InputError(
      "This is not a text, a web page, a Word file (.docx), a PDF or an e-mail. Save it as one of these, or paste the text.",
    );
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
