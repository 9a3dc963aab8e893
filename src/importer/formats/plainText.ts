import { type Block, InputError } from "../text.ts";

/**
 * The text in a file: UTF-8, UTF-16 with its mark, or else Windows-1252, as older office programs write it.
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
    // `tidied` reads the characters that Windows-1252 has in place of control characters.
    return Buffer.from(bytes).toString("latin1");
  }
}

const BULLET =
  /^\s*(?:[•●▪◦‣·*o]|[-–—](?=\s)|\d{1,2}(?:\.\d{1,2})*[.)]|\d{1,2}\.\d{1,2}|\(?[a-z]\))\s+(?=\S)/;

/** The blocks of a plain text: a line is a block, unless the text was wrapped to a width, as in an e-mail. */
export function blocksOfPlainText(text: string): Block[] {
  const lines = text
    .replaceAll(/\r\n?|[\u2028\u2029\f\v]/g, "\n")
    .replaceAll(/[\u00a0\t]/g, " ")
    .split("\n");
  const wrapped = isWrapped(lines);
  const blocks: { kind: Block["kind"]; text: string }[] = [];
  let open = false;
  for (const line of lines) {
    const bullet = BULLET.exec(line);
    const words = (bullet ? line.slice(bullet[0].length) : line).trim();
    const last = blocks.at(-1);
    if (words === "") open = false;
    else if (wrapped && open && !bullet && last) {
      last.text += ` ${words}`;
      open = line.length >= 45;
    } else {
      blocks.push({ kind: bullet && !isNameLine(line) ? "item" : "paragraph", text: words });
      open = !wrapped || line.length >= 45;
    }
  }
  return blocks;
}

/** "– Ada Invented, chair" under a quotation is the name of its speaker, not an item of a list. */
function isNameLine(line: string): boolean {
  return /^\s*[–—]\s*\p{Lu}/u.test(line) && line.length < 120;
}

/** Whether lines were broken at a width: most that run on end inside a sentence, and the next goes on with a small letter. */
function isWrapped(lines: readonly string[]): boolean {
  const running = lines.flatMap((line, index) => {
    const next = (lines[index + 1] ?? "").trim();
    return line.trim() === "" || next === "" ? [] : [{ line, next }];
  });
  const broken = running.filter(
    ({ line }) => line.length >= 45 && line.length <= 100 && !/[.!?:;”"]\s*$/.test(line),
  );
  const going = broken.filter(({ next }) => /^[\p{Ll}\d(‘“"']/u.test(next));
  return broken.length >= 2 && broken.length / running.length > 0.5 && going.length / broken.length > 0.5;
}

/** Front matter at the head of a text: it describes somebody else's page, and is not part of the release. */
const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n[\s\S]*?\r?\n---[ \t]*(?:\r?\n|$)/;

/** The blocks of a Markdown text: headings, paragraphs, items; emphasis and links as their words, pictures left out. */
export async function blocksOfMarkdown(text: string): Promise<Block[]> {
  const { default: MarkdownIt } = await import("markdown-it");
  const parser = new MarkdownIt({ html: false, linkify: false });
  const tokens = parser.parse(text.replace(FRONT_MATTER, ""), {});
  const blocks: Block[] = [];
  let items = 0;
  let level = 0;
  for (const token of tokens) {
    if (token.type === "list_item_open") items += 1;
    else if (token.type === "list_item_close") items -= 1;
    else if (token.type === "heading_open") level = Number(token.tag.slice(1));
    else if (token.type === "heading_close") level = 0;
    else if (token.type === "inline") {
      for (const line of linesOf(token.children ?? [])) {
        if (line.trim() === "") continue;
        if (level > 0) blocks.push({ kind: "heading", level, text: line });
        else blocks.push({ kind: items > 0 ? "item" : "paragraph", text: line });
      }
    }
  }
  return blocks;
}

/** The words of a paragraph; a hard break begins a new one. */
function linesOf(children: readonly { type: string; content: string }[]): string[] {
  const lines = [""];
  for (const child of children) {
    const last = lines.length - 1;
    if (child.type === "hardbreak") lines.push("");
    else if (child.type === "softbreak") lines[last] += " ";
    else if (child.type === "text" || child.type === "code_inline") lines[last] += child.content;
  }
  return lines;
}
