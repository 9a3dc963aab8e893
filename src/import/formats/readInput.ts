import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import path from "node:path";
import type { PressText } from "../pressText.ts";
import { decodeText } from "./decode.ts";
import { checkLength, InputError, MOST_BYTES } from "./inputError.ts";
import { blocksOfPlainText } from "./plainText.ts";

export interface InputOptions {
  /** The address the text came from, where the input doesn't say it. */
  readonly url?: string;
  readonly allowLocal: boolean;
}

type Format = "text" | "markdown" | "html" | "docx" | "pdf" | "email";

/**
 * Reads what was given: a file, a web address, or standard input ("-"). The format is told by what is in it, not by its name
 * alone; libraries are loaded only for the format that needs them.
 *
 * @throws InputError where it can't be read.
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
      return (await import("./readApart.ts")).readApart(format, bytes);
    case "html":
      return (await import("./html.ts")).readHtml(decodeText(bytes));
    case "markdown":
      return { blocks: (await import("./markdown.ts")).blocksOfMarkdown(decodeText(bytes)) };
    case "email": {
      const { text, attachment } = await (await import("./email.ts")).readEmail(bytes);
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
