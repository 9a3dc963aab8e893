import { InputError } from "./inputError.ts";

/** The letters 0x80 to 0x9f of Windows-1252, which Node 20's own decoder leaves as control characters. */
const WINDOWS = [..."€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"];

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
    return Buffer.from(bytes)
      .toString("latin1")
      .replaceAll(/[\x80-\x9f]/g, (letter) => WINDOWS[letter.charCodeAt(0) - 0x80] ?? letter);
  }
}
