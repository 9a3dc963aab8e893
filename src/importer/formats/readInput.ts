import { execFile } from "node:child_process";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { DateTime } from "luxon";
import PostalMime from "postal-mime";
import { inDigits } from "../../domain/sentences.ts";
import { InputError, MOST_BYTES, type PressText } from "../text.ts";
import { readHtml } from "./html.ts";
import { blocksOfPlainText, decodeText } from "./plainText.ts";

export interface InputOptions {
  /** The address the text came from, if the input doesn't say. */
  readonly url?: string;
  readonly allowLocal: boolean;
}

type Format = "text" | "markdown" | "html" | "docx" | "pdf" | "email";

/**
 * Reads what was given: a file, a web address, or standard input ("-"). The format is recognised by its content, not by its name
 * alone; libraries are loaded only for the format that needs them.
 *
 * @throws InputError if it can't be read.
 */
export async function readInput(source: string, options: InputOptions): Promise<PressText> {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(source)) {
    const { fetchPage } = await import("./fetchPage.ts");
    const page = await fetchPage(source, { allowLocal: options.allowLocal });
    const text = await readBytes(page.bytes, page.url, page.type);
    return { ...text, url: options.url ?? page.url };
  }
  const bytes = source === "-" ? await readStream(process.stdin) : await readFileBounded(source);
  const text = await readBytes(bytes, source === "-" ? "" : source, "");
  return { ...text, ...(options.url && { url: options.url }) };
}

/** Reads the bytes of one file. `name` is its path or address, `type` the media type a server gave it. */
export async function readBytes(bytes: Uint8Array, name: string, type: string): Promise<PressText> {
  const text = await readFormat(formatOf(bytes, name, type), bytes);
  checkLength(text.blocks.map((block) => block.text).join("\n"));
  return text;
}

async function readFormat(format: Format, bytes: Uint8Array): Promise<PressText> {
  switch (format) {
    case "docx":
    case "pdf":
      return readApart(format, bytes);
    case "html":
      return (await import("./html.ts")).readHtml(decodeText(bytes));
    case "markdown":
      return { blocks: (await import("./plainText.ts")).blocksOfMarkdown(decodeText(bytes)) };
    case "email": {
      const { text, attachment } = await readEmail(bytes);
      if (!attachment) return text;
      const attached = await readFormat(formatOf(attachment.bytes, attachment.name, ""), attachment.bytes);
      return { ...text, ...attached };
    }
    case "text":
      return { blocks: blocksOfPlainText(decodeText(bytes)) };
  }
}

function formatOf(bytes: Uint8Array, name: string, type: string): Format {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString("latin1").trimStart();
  const extension = path.extname(name.split(/[?#]/)[0] ?? "").toLowerCase();
  if (head.startsWith("%PDF-")) return "pdf";
  if (head.startsWith("PK\x03\x04")) return "docx";
  if (head.startsWith("\xd0\xcf\x11\xe0"))
    throw new InputError("This is a Word file of the old kind (.doc). Save it as .docx, or paste the text.");
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
    return "email";
  if (/^\.(?:md|markdown)$/.test(extension) || type === "text/markdown") return "markdown";
  return "text";
}

async function readFileBounded(file: string): Promise<Uint8Array> {
  const info = await stat(file).catch(() => {
    throw new InputError(`There is no file ${file}.`);
  });
  if (!info.isFile()) throw new InputError(`${file} is not a file.`);
  if (info.size > MOST_BYTES) throw tooLarge();
  return readStream(createReadStream(file));
}

async function readStream(stream: AsyncIterable<Buffer | string>): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of stream) {
    const bytes = typeof part === "string" ? Buffer.from(part) : part;
    size += bytes.length;
    if (size > MOST_BYTES) throw tooLarge();
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}

function tooLarge(): InputError {
  return new InputError(`It is larger than ${MOST_BYTES / 1_000_000} MB: far more than a press release.`);
}

/** The most characters of text that are one press release. */
const MOST_CHARACTERS = 100_000;

/** Refuses a text that is empty, or so long that it is no release. */
function checkLength(text: string): void {
  if (text.trim() === "")
    throw new InputError("There is no text in it. If it is a scan, paste the text instead.");
  if (text.length > MOST_CHARACTERS)
    throw new InputError(
      `It holds ${inDigits(text.length)} characters, far more than a press release. Cut the release out of it.`,
    );
}

/** How long a Word file or PDF may take, in milliseconds, and how much memory, in megabytes. */
const LIMITS = { time: 20_000, heap: 400 };

/** Reads a Word file or a PDF in a process of its own, which a hostile file can neither hang nor fill up. */
function readApart(format: "docx" | "pdf", bytes: Uint8Array): Promise<PressText> {
  const script = fileURLToPath(new URL("./child.ts", import.meta.url));
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

/** A Word file or PDF that came with an e-mail. */
export interface Attachment {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** An e-mail with more characters is the release itself, whatever is attached. */
const A_RELEASE = 900;

/** The release in an e-mail, with the London day on which it was sent; or the attachment that holds it. */
async function readEmail(bytes: Uint8Array): Promise<{ text: PressText; attachment: Attachment | null }> {
  const mail = await PostalMime.parse(bytes).catch(() => {
    throw new InputError("The e-mail is broken. Save it again as .eml, or paste its text.");
  });
  const plain = mail.text?.trim() ?? "";
  const read: PressText =
    plain !== "" || !mail.html ? { blocks: blocksOfPlainText(plain) } : readHtml(mail.html);
  const title = mail.subject
    ?.replace(
      /^(?:\s*(?:re|fwd?|press release|news release|media release|for immediate release|embargoed?)\s*[:|-]\s*)+/i,
      "",
    )
    .trim();
  const sent = mail.date ? londonDay(mail.date) : null;
  const attached = (mail.attachments ?? []).flatMap(({ filename, content, mimeType }) =>
    /\.(?:docx|pdf)$/i.test(filename ?? "") || /pdf|wordprocessingml/.test(mimeType)
      ? [{ name: filename ?? "attachment", bytes: bytesOf(content) }]
      : [],
  );
  const length = read.blocks.reduce((sum, block) => sum + block.text.length, 0);
  const attachment = length < A_RELEASE ? (attached[0] ?? null) : null;
  return { text: { ...read, ...(title && { title }), ...(sent && { sent }) }, attachment };
}

/** The calendar day in London of an instant. */
export function londonDay(instant: string): string | null {
  const day = DateTime.fromISO(instant, { setZone: true });
  return day.isValid ? day.setZone("Europe/London").toFormat("yyyy-LL-dd") : null;
}

function bytesOf(content: ArrayBuffer | Uint8Array | string): Uint8Array {
  if (typeof content === "string") return new TextEncoder().encode(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}
