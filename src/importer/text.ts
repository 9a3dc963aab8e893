import type { CalendarDay } from "../domain/dates.ts";

/** One block of a press text, as its format gave it: a paragraph, a heading, a list item or a table row. */
export interface Block {
  readonly kind: "heading" | "paragraph" | "item";
  /** One line of text: no line breaks, no markup. */
  readonly text: string;
  /** Of a heading: 1 to 6. */
  readonly level?: number;
}

/** The number of characters in blocks. */
export function textLength(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0);
}

/** What a press office sent, or what its page says, as clean blocks; whatever the format was. */
export interface PressText {
  readonly blocks: readonly Block[];
  /** The address it was published at. */
  readonly url?: string;
  /** The day in London on which it was sent, of an e-mail. */
  readonly sent?: CalendarDay;
  /** The headline, if the format names one: the subject of an e-mail, the page's main heading. */
  readonly title?: string;
  /** The day of publication in the page's own metadata. */
  readonly published?: CalendarDay;
  /** The name that the page gives its site. */
  readonly site?: string;
}

/**
 * The text with each typographic mark as its plain cousin, and the same length, so that a position in one is a position in
 * the other: ’ → ', “ → ", – → -, a no-break space → a space.
 */
export function fold(text: string): string {
  return text
    .replaceAll(/[‘’‚‛`´ʼ]/g, "'")
    .replaceAll(/[“”„‟«»]/g, '"')
    .replaceAll(/[‐‑‒–—―−]/g, "-")
    .replaceAll(/\s/g, " ");
}

/** The words of a text for comparing: lower case, without marks. */
export function bareWords(text: string): string {
  return fold(text)
    .toLowerCase()
    .replaceAll(/[^\p{L}\d]+/gu, " ")
    .trim();
}

/** The input can't be read as a press text; the message tells an editor why and what to do. */
export class InputError extends Error {
  override name = "InputError";
}

/** The most a file or page may hold, in bytes: far above any press release. */
export const MOST_BYTES = 20_000_000;

/** A full stop after one of these ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s("'“‘])(?:Cllrs?|Dr|Mr|Mrs|Ms|St|Prof|Rev|Hon|Rt|Sr|Jr|No|vs|approx|e\.g|i\.e|p|pp|para|[A-Z])\.$/;
const END = /[.!?…]["'”’)\]]*\s+(?=["'“‘(]?[\p{Lu}\d])/gu;

/** A sentence of a text, and its start in it. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
}

/** More characters are no sentence that anybody wrote: what comes after them is read as another. */
const LONGEST = 1500;

/** The sentences of a paragraph, in order, together all of its characters. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    if (ABBREVIATION.test(text.slice(start, end).trimEnd())) continue;
    sentences.push({ text: text.slice(start, end), start });
    start = end;
  }
  if (start < text.length) sentences.push({ text: text.slice(start), start });
  return sentences.flatMap(inPieces);
}

/** The last sentence of a text. */
export function lastSentence(text: string): string {
  return sentencesOf(text).at(-1)?.text ?? "";
}

function inPieces({ text, start }: Sentence): Sentence[] {
  const pieces: Sentence[] = [];
  for (let at = 0; at < text.length; at += LONGEST)
    pieces.push({ text: text.slice(at, at + LONGEST), start: start + at });
  return pieces;
}

/** The same text without what nobody can see. */
export function tidied(text: PressText): PressText {
  const blocks = text.blocks
    .map((raw) => ({ ...raw, text: tidy(raw.text) }))
    .filter((block) => block.text !== "");
  const [title, site] = [tidy(text.title ?? ""), tidy(text.site ?? "")];
  return { ...text, blocks, ...(title && { title }), ...(site && { site }) };
}

/** Characters 0x80 to 0x9f of Windows-1252: decoders that read them as control characters are common. */
const WINDOWS_1252 = [..."€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"];

/** One line of text without control characters, and without doubled, odd or invisible spaces. */
function tidy(text: string): string {
  return text
    .replaceAll(/[\x80-\x9f]/g, (letter) => WINDOWS_1252[letter.charCodeAt(0) - 0x80] ?? "")
    .replaceAll(/[^\P{Cc}\s]|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, "")
    .replaceAll(/\s+/g, " ")
    .trim();
}

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
