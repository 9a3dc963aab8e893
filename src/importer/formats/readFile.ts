import path from "node:path";
import { inDigits } from "../../domain/sentences.ts";
import { InputError, type PressText } from "../text.ts";
import { blocksOfMarkdown, blocksOfPlainText, decodeText } from "./plainText.ts";

/** The most characters of text that are one press release. */
const MOST_CHARACTERS = 100_000;

type Format = "text" | "markdown" | "html" | "zip" | "pdf" | "eml" | "msg";

/**
 * Reads the bytes of one file. The format is recognised by its content, not by its name alone. Run it in a process of its own: see
 * `readPressText`.
 *
 * @param name Its path or address; `type` the media type that a server named.
 * @throws InputError for what can't be read as a press text.
 */
export async function readFile(bytes: Uint8Array, name: string, type: string): Promise<PressText> {
  const text = await readFormat(formatOf(bytes, name, type), bytes);
  const length = text.blocks.reduce((sum, block) => sum + block.text.trim().length, 0);
  if (length === 0) throw new InputError("There is no text in it. If it is a scan, paste the text instead.");
  if (length > MOST_CHARACTERS)
    throw new InputError(
      `It holds ${inDigits(length)} characters, far more than a press release. Cut the release out of it.`,
    );
  return text;
}

/** Libraries are loaded only for the format that needs them. */
async function readFormat(format: Format, bytes: Uint8Array): Promise<PressText> {
  switch (format) {
    case "zip":
      return (await import("./office.ts")).readOffice(bytes);
    case "pdf":
      return (await import("./pdf.ts")).readPdf(bytes);
    case "html":
      return (await import("./html.ts")).readHtml(decodeText(bytes));
    case "eml":
    case "msg": {
      const mail = await import("./mail.ts");
      const { text, attachment } = await (format === "eml" ? mail.readEml(bytes) : mail.readMsg(bytes));
      if (!attachment) return text;
      const attached = await readFormat(formatOf(attachment.bytes, attachment.name, ""), attachment.bytes);
      return { ...text, ...attached };
    }
    case "markdown":
      return { blocks: await blocksOfMarkdown(decodeText(bytes)) };
    case "text":
      return { blocks: blocksOfPlainText(decodeText(bytes)) };
  }
}

function formatOf(bytes: Uint8Array, name: string, type: string): Format {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString("latin1").trimStart();
  const extension = path.extname(name.split(/[?#]/)[0] ?? "").toLowerCase();
  if (head.startsWith("%PDF-")) return "pdf";
  if (head.startsWith("PK\x03\x04")) return "zip";
  if (head.startsWith("\xd0\xcf\x11\xe0")) return formatOfCompound(bytes);
  if (head.startsWith("{\\rtf"))
    throw new InputError("This is a rich-text file (.rtf). Save it as .docx, or paste the text.");
  if (
    type === "text/html" ||
    /^(?:\xef\xbb\xbf)?<(?:!doctype html|html|head|body|!--)/i.test(head) ||
    /^\.x?html?$/.test(extension)
  )
    return "html";
  if (
    extension === ".eml" ||
    /^(?:(?:return-path|received|delivered-to|mime-version|message-id|x-[a-z-]+|from|date|subject|to): .*\r?\n(?:[ \t].*\r?\n)*){3}/i.test(
      head,
    )
  )
    return "eml";
  if (/^\.(?:md|markdown)$/.test(extension) || type === "text/markdown") return "markdown";
  return "text";
}

/** What is in a compound file of Microsoft's: the names of its parts say so. Source: [MS-CFB], [MS-OXMSG], [MS-OFFCRYPTO]. */
function formatOfCompound(bytes: Uint8Array): "msg" {
  const has = (part: string) => Buffer.from(bytes).includes(Buffer.from(part, "utf16le"));
  if (has("__properties_version1.0")) return "msg";
  throw new InputError(
    has("EncryptedPackage")
      ? "The file is locked with a password. Save it without one."
      : has("WordDocument")
        ? "This is a Word file of the old kind (.doc). Save it as .docx, or paste the text."
        : "This is an Office file of an old kind, and not a text. Save it as .docx, or paste the text.",
  );
}
