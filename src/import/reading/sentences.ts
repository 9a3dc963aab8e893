/** A full stop after one of these ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s("'“‘])(?:Cllrs?|Dr|Mr|Mrs|Ms|St|Prof|Rev|Hon|Rt|Sr|Jr|No|vs|approx|e\.g|i\.e|p|pp|para|[A-Z])\.$/;
const END = /[.!?…]["'”’)\]]*\s+(?=["'“‘(]?[\p{Lu}\d])/gu;

/** A sentence of a text, and where it starts in it. */
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
