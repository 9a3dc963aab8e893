/*
 * The parts into which the words of an index are divided. A browser loads the part of each word that is searched for, whole.
 * Pagefind fills a part until it is large enough, so that a rare word often stands beside one that is in every text, and costs as
 * much. Here a word like that has a part to itself. What is said of a word is copied as it stands.
 */

/** A part of the index: what it holds, in CBOR, and the words between which it is looked for. */
export interface Part {
  readonly from: string;
  readonly to: string;
  readonly content: Buffer;
}

interface Word {
  readonly word: string;
  readonly bytes: Uint8Array;
}

/** How large a part is to be at most, in bytes before compression, if it holds more than words of one family. */
const LARGE = 24_000;
/** A word begins a family with those that begin with it if it has so many letters. */
const ROOT = 4;
/** What a possessive adds to a stem: "carer" and "carers’", "famili" and "families’", "children" and "children’". */
const POSSESSIVE = /^(?:e?s)?’$/;

/**
 * The same words in parts of another size. Words that begin with another, "child" and "children", stay together while there is room:
 * who searches for the one is to find the other, and it is looked for in one part only.
 *
 * @param contents What Pagefind’s parts hold, in the order of their words.
 * @throws Error if they are not of the form known: another version of Pagefind.
 */
export function regrouped(contents: readonly Uint8Array[]): Part[] {
  const families = familiesOf(contents.flatMap(wordsOf));
  const groups: Word[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const family of families) {
    const more = sizeOf(family);
    if (size + more > LARGE) groups.push([]);
    size = size + more > LARGE ? more : size + more;
    groups.at(-1)?.push(...family);
  }
  return groups.map((words, at) => {
    const [first, last] = [words[0]?.word ?? "", words.at(-1)?.word ?? ""];
    const [before, after] = [groups[at - 1]?.at(-1)?.word ?? "", groups[at + 1]?.[0]?.word ?? ""];
    return {
      from: isPossessive(first, before) ? first : beginning(first, before),
      to: isPossessive(after, last) ? after.slice(0, -1) : last,
      content: partOf(words),
    };
  });
}

function familiesOf(words: readonly Word[]): Word[][] {
  const families: Word[][] = [];
  let root = "";
  for (const word of words) {
    const family = families.at(-1);
    const belongs = root.length >= ROOT && word.word.startsWith(root);
    if (family && belongs && sizeOf(family) < LARGE) family.push(word);
    else {
      families.push([word]);
      root = word.word;
    }
  }
  return families;
}

function sizeOf(words: readonly Word[]): number {
  return words.reduce((sum, { bytes }) => sum + bytes.length, 0);
}

/** As little of a word as tells it from the word before, so that its part is found while it is typed. */
function beginning(word: string, before: string): string {
  let length = 1;
  while (length < word.length && before.startsWith(word.slice(0, length))) length += 1;
  return word.slice(0, length);
}

/** Whether a word is the possessive of the one before. Who looks for "carers" then gets the part of "carer", and only that. */
function isPossessive(word: string, before: string): boolean {
  return before.length >= ROOT && word.startsWith(before) && POSSESSIVE.test(word.slice(before.length));
}

/** A part is a list of one: the list of its words. Each word is a list that begins with the word. */
function wordsOf(content: Uint8Array): Word[] {
  const outer = headAt(content, 0);
  const list = headAt(content, outer.end);
  if (outer.kind !== LIST || outer.value !== 1 || list.kind !== LIST)
    throw new Error("Pagefind’s index has another form");
  const words: Word[] = [];
  let at = list.end;
  for (let left = list.value; left > 0; left -= 1) {
    const text = headAt(content, headAt(content, at).end);
    const end = endOf(content, at);
    const word = Buffer.from(content.subarray(text.end, text.end + text.value)).toString();
    words.push({ word, bytes: content.subarray(at, end) });
    at = end;
  }
  return words;
}

function partOf(words: readonly Word[]): Buffer {
  return Buffer.concat([listHead(1), listHead(words.length), ...words.map(({ bytes }) => bytes)]);
}

/* CBOR: each item begins with a byte of its kind (3 bits) and a number (5 bits), or where the number follows. Source: RFC 8949, 3. */
const TEXT = 3;
const LIST = 4;

function headAt(bytes: Uint8Array, at: number): { kind: number; value: number; end: number } {
  const head = bytes[at] ?? 0;
  const short = head & 31;
  const follow = short < 24 ? 0 : 2 ** (short - 24);
  let value = follow === 0 ? short : 0;
  for (let byte = 1; byte <= follow; byte += 1) value = value * 256 + (bytes[at + byte] ?? 0);
  return { kind: head >> 5, value, end: at + 1 + follow };
}

/** Where the item that begins at a place ends. Numbers, texts and lists are all that an index has. */
function endOf(bytes: Uint8Array, at: number): number {
  let end = at;
  for (let left = 1; left > 0; left -= 1) {
    const head = headAt(bytes, end);
    end = head.kind === TEXT ? head.end + head.value : head.end;
    if (head.kind === LIST) left += head.value;
    else if (head.kind > TEXT || head.kind === 2) throw new Error("Pagefind’s index has another form");
  }
  return end;
}

function listHead(length: number): Uint8Array {
  if (length < 24) return Uint8Array.of((LIST << 5) | length);
  if (length < 256) return Uint8Array.of((LIST << 5) | 24, length);
  if (length < 65_536) return Uint8Array.of((LIST << 5) | 25, length >> 8, length & 255);
  throw new Error("A part of the search index has too many words");
}
