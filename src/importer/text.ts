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
