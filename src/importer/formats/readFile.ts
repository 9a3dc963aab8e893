import { createRequire } from "node:module";
import path from "node:path";
import type JSZip from "jszip";
import { inDigits } from "../../domain/sentences.ts";
import { londonDay } from "../dates.ts";
import { blocksOfPlainText, decodeText, InputError, type PressText, textLength } from "../text.ts";
import { blocksOfHtml, readHtml } from "./html.ts";
import { readPdf } from "./pdf.ts";

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
  const text = await readFormat(bytes, formatOf(bytes, name, type));
  const length = textLength(text.blocks);
  if (length === 0) throw new InputError("There is no text in it. If it is a scan, paste the text instead.");
  if (length > MOST_CHARACTERS)
    throw new InputError(
      `It holds ${inDigits(length)} characters, far more than a press release. Cut the release out of it.`,
    );
  return text;
}

async function readFormat(bytes: Uint8Array, format: Format): Promise<PressText> {
  switch (format) {
    case "zip":
      return readOffice(bytes);
    case "pdf":
      return readPdf(bytes);
    case "html":
      return readHtml(decodeText(bytes));
    case "eml":
      return readEml(bytes);
    case "msg":
      return readMsg(bytes);
    case "markdown":
      return readMarkdown(decodeText(bytes));
    case "text":
      return { blocks: blocksOfPlainText(decodeText(bytes)) };
  }
}

/** Front matter at the head of a text: it describes somebody else's page, and is not part of the release. */
const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n[\s\S]*?\r?\n---[ \t]*(?:\r?\n|$)/;

async function readMarkdown(text: string): Promise<PressText> {
  const { default: MarkdownIt } = await import("markdown-it");
  return { blocks: await blocksOfHtml(new MarkdownIt().render(text.replace(FRONT_MATTER, ""))) };
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

/** The release in a Word file (.docx) or an OpenDocument text (.odt). */
async function readOffice(bytes: Uint8Array): Promise<PressText> {
  const { default: zip } = await import("jszip");
  const archive = await zip.loadAsync(bytes).catch((error: unknown) => {
    throw new InputError(
      /encrypted/i.test(String(error))
        ? "The file is locked with a password. Save it without one."
        : "The file is broken. Open it, save it again, or paste the text.",
    );
  });
  const has = (name: RegExp) => Object.keys(archive.files).some((part) => name.test(part));
  if (has(/^word\/document\d*\.xml$/)) return readWord(bytes);
  if (has(/^content\.xml$/)) return readOpenDocument(archive);
  throw new InputError(
    has(/^Index\/|^index\.xml|\.iwa$/)
      ? "This is a file of Apple’s Pages. Export it as .docx, or paste the text."
      : has(/^(?:xl|ppt)\//)
        ? "This is a spreadsheet or a presentation. Paste the release’s text instead."
        : "This is a ZIP archive. Take the release’s file out of it.",
  );
}

async function readWord(bytes: Uint8Array): Promise<PressText> {
  const { default: mammoth } = await import("mammoth");
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { convertImage: mammoth.images.imgElement(async () => ({ src: "" })), externalFileAccess: false },
  );
  return { blocks: await blocksOfHtml(value) };
}

/** What the elements of an OpenDocument text are in HTML. Source: OASIS, OpenDocument 1.3, part 3. */
const ELEMENTS: Readonly<Record<string, string>> = {
  "text:p": "p",
  "text:list-item": "li",
  "table:table-row": "tr",
  "table:table-cell": "td",
  "text:line-break": "br",
};
/** Elements whose content is not the release's text. */
const NO_TEXT = /<(text:tracked-changes|text:note|office:annotation|svg:title|svg:desc)\b[^>]*>.*?<\/\1>/gs;

async function readOpenDocument(archive: JSZip): Promise<PressText> {
  const manifest = await archive.file("META-INF/manifest.xml")?.async("string");
  if (manifest?.includes("encryption-data"))
    throw new InputError("The file is locked with a password. Save it without one.");
  const xml = (await archive.file("content.xml")?.async("string")) ?? "";
  const body = /<office:text\b[^>]*>(.*)<\/office:text>/s.exec(xml)?.[1];
  if (body === undefined)
    throw new InputError(
      "This is not a text, but another kind of OpenDocument file. Paste the release’s text instead.",
    );
  const html = body
    .replaceAll(NO_TEXT, "")
    .replaceAll(/<text:(?:s|tab)\b[^>]*\/>/g, " ")
    .replaceAll(
      /<(\/?)([\w-]+:[\w-]+)([^>]*?)(\/?)>/g,
      (_, close: string, name: string, more: string, empty: string) => {
        const level = name === "text:h" ? (/outline-level="([1-6])"/.exec(more)?.[1] ?? "2") : null;
        const element = level ? `h${close ? "" : level}` : ELEMENTS[name];
        if (name === "text:h" && close) return "</h1></h2></h3></h4></h5></h6>";
        return element ? `<${close}${element}>${empty && element !== "br" ? `</${element}>` : ""}` : "";
      },
    );
  return { blocks: await blocksOfHtml(html) };
}

/** A file that came with an e-mail and may be the release. */
interface Attachment {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** An e-mail as its format has it. */
interface Mail {
  readonly subject?: string | undefined;
  readonly text?: string | undefined;
  readonly html?: string | undefined;
  /** An instant, in ISO 8601 or as in RFC 5322. */
  readonly date?: string | undefined;
  readonly attachments: readonly Attachment[];
}

/** An e-mail with more characters is the release itself, whatever is attached. */
const A_RELEASE = 900;

/** Reads an e-mail as most programs save it (.eml). */
async function readEml(bytes: Uint8Array): Promise<PressText> {
  const { default: PostalMime } = await import("postal-mime");
  const mail = await PostalMime.parse(bytes).catch(() => {
    throw new InputError("The e-mail is broken. Save it again as .eml, or paste its text.");
  });
  const attachments = mail.attachments.map(({ filename, content, mimeType }) => ({
    name: filename ?? (mimeType === "application/pdf" ? "attachment.pdf" : ""),
    bytes: typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content),
  }));
  return releaseIn({ ...mail, attachments });
}

/** Reads an e-mail as Outlook saves it (.msg). */
async function readMsg(bytes: Uint8Array): Promise<PressText> {
  // A CommonJS module whose default export each loader gives in another way.
  const library: { readonly default: typeof import("@kenjiuno/msgreader")["default"] } = createRequire(
    import.meta.url,
  )("@kenjiuno/msgreader");
  const reader = new library.default(Uint8Array.from(bytes).buffer);
  const mail = reader.getFileData();
  if (mail.error) throw new InputError("The e-mail is broken. Save it again, or paste its text.");
  const attachments = (mail.attachments ?? []).map((attachment) => {
    const { fileName, content } = reader.getAttachment(attachment);
    return { name: fileName, bytes: content };
  });
  const html = mail.html ? new TextDecoder().decode(mail.html) : mail.bodyHtml;
  const date = mail.clientSubmitTime ?? mail.messageDeliveryTime;
  return releaseIn({ subject: mail.subject, text: mail.body, html, date, attachments });
}

/** The release in an e-mail, with the London day on which it was sent, or in the file attached to it. */
async function releaseIn({ subject, text = "", html = "", date, attachments }: Mail): Promise<PressText> {
  const blocks = text.trim() === "" ? await blocksOfHtml(html) : blocksOfPlainText(unquoted(text));
  const title = subject
    ?.replace(
      /^(?:\s*(?:re|fwd?|press release|news release|media release|for immediate release|embargoed?)\s*[:|-]\s*)+/i,
      "",
    )
    .trim();
  const sent = date ? londonDay(date) : null;
  const mail = { blocks, ...(title && { title }), ...(sent && { sent }) };
  const attached = attachments.find(({ name }) => /\.(?:docx|odt|pdf)$/i.test(name));
  if (!attached || textLength(blocks) >= A_RELEASE) return mail;
  return { ...mail, ...(await readFormat(attached.bytes, formatOf(attached.bytes, attached.name, ""))) };
}

/** A mail that was forwarded or answered, without the marks before its lines. */
function unquoted(text: string): string {
  const lines = text.split(/\r?\n/);
  const full = lines.filter((line) => line.trim() !== "");
  const quoted = full.filter((line) => line.startsWith(">"));
  return quoted.length > full.length / 2
    ? lines.map((line) => line.replace(/^(?:> ?)+/, "")).join("\n")
    : text;
}
