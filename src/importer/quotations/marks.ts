import type { Block } from "../text.ts";
import { SAY } from "./speakers.ts";

/** A stretch of a block: the reporter's text, or words in quotation marks. */
export interface Segment {
  readonly kind: "text" | "speech";
  /** Without the marks; of speech, a new paragraph opened inside one line is a line break. */
  readonly text: string;
  /** Of speech: whether it goes on from the block before, whose marks never closed. */
  readonly continues: boolean;
}

/** Fewer words in marks are a term or a grade, unless they are a sentence. */
const LEAST_WORDS = 5;
const SAID = new RegExp(`\\b${SAY}\\b[^.]{0,80}:$`, "i");

/** The end of a sentence, perhaps with a mark that closes. */
const ENDS = /[.!?…]["'”’]?\s*$/;

/** Maximum number of blocks without marks inside one quotation. */
const MOST_UNMARKED = 4;

/** Splits each block into the reporter's text and words in quotation marks, allowing for broken and nested marks. */
export function splitSpeech(blocks: readonly Block[]): Segment[][] {
  let open: Family | null = null;
  return blocks.map((block, index) => {
    const marks = marksOf(block.text);
    const going = open !== null && goesOn(blocks, index, open) ? open : null;
    const parted = partBlock(block.text, marks, going);
    open = parted.open;
    return parted.segments;
  });
}

/** Whether a quotation that never closed goes on in a block: it opens again there, or closes there or a little later. */
function goesOn(blocks: readonly Block[], index: number, family: Family): boolean {
  for (let at = index; at < Math.min(blocks.length, index + MOST_UNMARKED); at += 1) {
    const block = blocks[at];
    if (!block || block.kind === "heading") return false;
    const first = withoutTerms(block.text, family)[0];
    if (first?.role === "close") return true;
    if (first) return at === index && first.at === 0;
    if (/:$/.test(block.text)) return false;
  }
  return false;
}

function partBlock(
  text: string,
  all: readonly Mark[],
  going: Family | null,
): { segments: Segment[]; open: Family | null } {
  const segments: Segment[] = [];
  let family: Family | null = going;
  let from = 0;
  let start = going && all[0]?.at === 0 && all[0].role === "open" && all[0].family === going ? 1 : 0;
  let continues = going !== null;
  let breaks: number[] = [];
  const add = (kind: Segment["kind"], words: string, continues = false) => {
    if (words.trim() !== "") segments.push({ kind, text: words, continues });
  };
  const say = (end: number) => {
    if (!continues) add("text", text.slice(from, Math.max(from, start - 1)));
    add("speech", withBreaks(text, start, end, breaks), continues);
  };
  for (let index = start; index < all.length; index += 1) {
    const mark = all[index];
    if (!mark) break;
    if (family === null) {
      if (mark.role !== "open") continue;
      const close = closing(all, index, text);
      const end = close === null ? text.length : (all[close]?.at ?? text.length);
      if (!isSpeech(text, mark.at, end, close !== null)) {
        if (close !== null) index = close;
        continue;
      }
      family = mark.family;
      start = mark.at + 1;
      breaks = [];
      continues = false;
    } else if (mark.family !== family || mark.at < start) continue;
    else if (mark.role === "open") {
      const later = all.slice(index + 1).filter((other) => other.family === family);
      const close = later.find(({ role }) => role === "close");
      const short = close !== undefined && close === later[0] && close.at - mark.at < 70;
      const sentence = ENDS.test(text.slice(start, mark.at));
      // After a sentence, marks open a new paragraph of the words, unless one more close is to come before they open again.
      const closesAgain = close && later[later.indexOf(close) + 1]?.role === "close";
      if (close && (sentence ? short && closesAgain : short || closesAgain)) index = all.indexOf(close);
      else if (sentence) breaks.push(mark.at);
    } else {
      say(mark.at);
      from = mark.at + 1;
      family = null;
      continues = false;
    }
  }
  if (family === null) add("text", text.slice(from));
  else say(text.length);
  return { segments, open: family };
}

/** The mark that closes the one at `index`: past terms in the same marks inside it; the last one if they don't balance. */
function closing(all: readonly Mark[], index: number, text: string): number | null {
  const opening = all[index];
  let last: number | null = null;
  let depth = 0;
  for (const [at, mark] of all.entries()) {
    if (!opening || at <= index || mark.family !== opening.family) continue;
    if (mark.role === "open") depth += ENDS.test(text.slice(opening.at, mark.at)) ? 0 : 1;
    else {
      if (depth === 0) return at;
      depth -= 1;
      last = at;
    }
  }
  return last;
}

/** Whether words in marks are speech: several words, or a sentence on its own; a term or a grade is not. */
function isSpeech(text: string, open: number, end: number, closed: boolean): boolean {
  const inside = text.slice(open + 1, end).trim();
  const words = inside.split(/\s+/).filter(Boolean).length;
  const before = text.slice(0, open).trimEnd();
  const stands =
    before === "" || /[:,.!?]["'”’]?$/.test(before) || /\b(?:said|says|added|adds)$/i.test(before);
  // After "she said:" even a word is speech.
  if (SAID.test(before) && words > 0 && (!closed || /[.,!?…]$/.test(inside))) return true;
  if (!closed) return words >= 3 && (stands || words >= 8);
  if (words >= LEAST_WORDS) return true;
  return words >= 2 && stands && /^\p{Lu}/u.test(inside) && /[.,!?…]$/.test(inside);
}

/** The marks of one kind in a block without those around a grade or a few words inside it. */
function withoutTerms(text: string, family: Family): Mark[] {
  const marks = marksOf(text).filter((mark) => mark.family === family);
  const isTerm = (mark: Mark | undefined, next: Mark | undefined) =>
    mark?.role === "open" &&
    mark.at > 0 &&
    next?.role === "close" &&
    text.slice(mark.at + 1, next.at).split(/\s+/).length < LEAST_WORDS;
  return marks.filter((mark, index) => !isTerm(mark, marks[index + 1]) && !isTerm(marks[index - 1], mark));
}

function withBreaks(text: string, start: number, end: number, breaks: readonly number[]): string {
  const starts = [start, ...breaks.map((at) => at + 1)];
  return starts.map((from, index) => text.slice(from, breaks[index] ?? end).trim()).join("\n");
}

/** A quotation mark of a text. */
interface Mark {
  readonly at: number;
  readonly role: "open" | "close";
  readonly family: Family;
}

/** Marks pair with their own kind: “…”, or ‘…’. */
type Family = "double" | "single";

/** No paragraph of a release has more marks. All that is asked of a mark takes as long as there are others. */
const MOST_MARKS = 300;

/** The marks of a text that open or close, apostrophes left out. */
function marksOf(text: string): Mark[] {
  const marks: Mark[] = [];
  for (let at = 0; at < text.length && marks.length < MOST_MARKS; at += 1) {
    const mark = text[at] ?? "";
    const family = /["“”„«»]/.test(mark) ? "double" : /['‘’`]/.test(mark) ? "single" : null;
    const role = family && roleOf(text, at, family, marks);
    if (family && role) marks.push({ at, role, family });
  }
  return marks;
}

function roleOf(text: string, at: number, family: Family, marks: readonly Mark[]): Mark["role"] | null {
  const mark = text[at] ?? "";
  const before = text[at - 1] ?? " ";
  const after = text[at + 1] ?? " ";
  const opens = /[\s([\-–—:/“"‘']/.test(before) && /[^\s,.;:!?)\]]/.test(after);
  const closes = /[^\s([]/.test(before) && /[\s,.;:!?)\]\-–—”"’'/]/.test(after);
  if (family === "single") {
    if (/[\p{L}\d]/u.test(before) && /[\p{L}\d]/u.test(after)) return null;
    const isOpen = marks.findLast((other) => other.family === "single")?.role === "open";
    if (opens && !(closes && isOpen))
      return mark === "’" && !/[:“"]\s*$/.test(text.slice(0, at)) && at > 0 ? null : "open";
    if (!isOpen && !/[.,!?…]\s?$/.test(text.slice(0, at))) return null;
    return (closes || /[.,!?…]\s$/.test(text.slice(0, at))) && !isPossessive(text, at, marks)
      ? "close"
      : null;
  }
  if (mark === "“" || mark === "„" || mark === "«") return closes && !opens ? "close" : "open";
  if (mark === "”" || mark === "»") return opens && !closes && /[\s:]/.test(before) ? "open" : "close";
  if (opens !== closes) return opens ? "open" : "close";
  const isOpen = marks.findLast((other) => other.family === "double")?.role === "open";
  return isOpen ? "close" : "open";
}

/** "the councils’ work": an apostrophe after an s, inside speech or with a better end to come. */
function isPossessive(text: string, at: number, marks: readonly Mark[]): boolean {
  const opening = marks.findLast((mark) => mark.family === "single");
  const speech = opening !== undefined && /^$|[:,]\s*$/.test(text.slice(0, opening.at));
  const going = opening === undefined;
  return (
    /s$/.test(text.slice(0, at)) &&
    /^[’']\s+\p{Ll}/u.test(text.slice(at)) &&
    (speech || going || /[.,!?][’']/.test(text.slice(at + 1)))
  );
}
