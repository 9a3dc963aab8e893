import { type Block, bareWords, fold, lastSentence, sentencesOf } from "../text.ts";
import type { AttributionReader } from "./attribution.ts";
import type { Segment } from "./marks.ts";
import { findPeople } from "./people.ts";
import { type Attribution, ROLE_WORD, SAY, type Speaker, Speakers } from "./speakers.ts";

/** The quotations read so far, and the one that is going on. */
export class Recording {
  readonly speakers = new Speakers();
  readonly #drafts: Draft[] = [];
  /** The quotation that the next words in marks go on with; null after the reporter has spoken. */
  current: Draft | null = null;
  /** Whether the current quotation has no marks. */
  unmarked = false;
  /** Words in marks that nobody has been named for yet. */
  waiting: string[] = [];

  /**
   * Ends the current quotation, and begins one with the waiting words and these if somebody is named.
   *
   * @param more `saidAfter`: the attribution follows the words; `unmarked`: they have no marks.
   */
  begin(
    attribution: Attribution,
    text: string,
    more: { unsure?: string | null; saidAfter?: boolean; unmarked?: boolean } = {},
  ): void {
    const { saidAfter = false, unmarked = false } = more;
    const by = attribution.who === "voice" || attribution.who === "unnamed" ? attribution.who : "person";
    const speaker = this.speakers.resolve(attribution);
    const parts = [...this.waiting, ...(text === "" ? [] : [text])];
    this.stop();
    if (parts.length === 0 || !speaker || (by === "unnamed" && unmarked)) return;
    const isNamed = by === "person" && speaker.name.includes(" ");
    const unsure = more.unsure ?? (isNamed ? null : NO_NAME[by]);
    const draft: Draft = { speaker, by, parts, saidAfter, unsure };
    this.#drafts.push(draft);
    if (by === "unnamed") return;
    this.current = draft;
    this.unmarked = unmarked;
    if (by === "person") this.speakers.recent = speaker;
  }

  /** Goes on with the current quotation: on a new line as a new paragraph, in the same line as the same one. */
  goOn(text: string, sameLine: boolean): void {
    const parts = this.current?.parts;
    const last = parts?.pop();
    if (last === undefined) return;
    const ended = sameLine && isFragment(text) ? last : last.replace(/,$/, ".");
    parts?.push(...(sameLine ? [`${ended} ${text}`] : [ended, text]));
  }

  /** The reporter speaks again: what follows belongs to no quotation before it. */
  stop(): void {
    this.current = null;
    this.unmarked = false;
    this.waiting = [];
  }

  quotations(): Quotation[] {
    return withoutRepeats(this.#drafts.map(finish));
  }
}

/** A quotation of somebody by name, or of a body's spokesperson. */
export interface Quotation extends Speaker {
  /** Without the outer marks; a blank line between paragraphs. */
  readonly text: string;
  /** A person by name, a body's spokesperson, or somebody whom the text only describes. */
  readonly by: "person" | "voice" | "unnamed";
  /** Why a person should look at it; null if there is no reason. */
  readonly unsure: string | null;
}

const NO_NAME = {
  person: "The speaker is known by one name only.",
  voice: "The speaker has no name.",
  unnamed: "The speaker has no name.",
};

/** A quotation while it is being read. */
export interface Draft {
  speaker: Speaker;
  by: Quotation["by"];
  /** Its paragraphs. */
  parts: string[];
  /** Whether "said X" follows its last words, and a comma may have made room for it. */
  saidAfter: boolean;
  unsure: string | null;
}

/** Whether the words between two quotations speak of the second: `“….” She added: “…”`. */
function announcesNext(spoken: string, following: string): boolean {
  return /[.!?…]["”’]?$/.test(spoken) && /[:,]\s*$/.test(following) && sentencesOf(following).length === 1;
}

/** Whether words begin inside a sentence. */
export function isFragment(text: string): boolean {
  return /^\p{Ll}/u.test(text);
}

/** The quotation as it is recorded. */
function finish(draft: Draft): Quotation {
  const parts = draft.parts.flatMap((part) => part.split("\n"));
  const text = parts.map((part) => part.trim().replaceAll(/\s+/g, " ")).join("\n\n");
  const ended = draft.saidAfter ? text.replace(/,$/, ".") : text;
  return { ...draft.speaker, text: ended, by: draft.by, unsure: draft.unsure };
}

/** A pull quote is the same quotation as the sentence in the text. */
function withoutRepeats(quotations: readonly Quotation[]): Quotation[] {
  const words = quotations.map(({ text }) => bareWords(text));
  return quotations.filter((_, index) => {
    const own = words[index] ?? "";
    return !words.some((other, at) => at !== index && other.includes(own) && (other !== own || at < index));
  });
}

/** Minimum number of words of a quoted fragment inside the reporter's own sentence. */
export const LEAST_FRAGMENT = 10;

/** The speaker whom the end of a text announces; null if it announces nobody. */
export function cueAtEnd(reader: AttributionReader, text: string): Attribution | null {
  return /[:,]\s*$|\b(?:said|added|says|adds|commented|continued)\W*$/i.test(text)
    ? reader.before(text)
    : null;
}

/** "…," said Ada Invented, adding: "…" */
const SAID_AND_ADDED = new RegExp(
  `\\b${SAY}\\b.*\\b(?:add(?:ing|ed|s)|continu(?:ing|ed))\\b[^.]*[:,]\\s*$`,
  "i",
);

/** The reporter's words before a quotation in a line, without those that belong to the quotation before it. */
export function leftOf(reader: AttributionReader, segments: readonly Segment[], index: number): string {
  const left = segments[index - 1];
  if (left?.kind !== "text") return "";
  if (index === 1) return left.text;
  const after = announcesNext(segments[index - 2]?.text ?? "", left.text) ? null : reader.after(left.text);
  if (after?.rest.trim() !== "") return after?.rest ?? left.text;
  return SAID_AND_ADDED.test(left.text) ? "She added:" : "";
}

/** The speaker that the words before announce; "fragment" if the reporter only weaves words in. */
export function cueBefore(
  reader: AttributionReader,
  before: string,
  text: string,
): Attribution | "fragment" | null {
  const plain = fold(before).trimEnd();
  const sentence = fold(lastSentence(before)).trim();
  if (sentence === "" || /[.!?]$/.test(plain)) return null;
  const cue = reader.before(before);
  const words = text.split(/\s+/).length;
  const isSaid =
    SAYS_SO.test(sentence) && (!isFragment(text) || /:$/.test(sentence) || words >= LEAST_FRAGMENT);
  if (cue && (cue.who === "unnamed" ? /[:,]$/.test(sentence) : isSaid)) return cue;
  if (cue || isFragment(text) || words < LEAST_FRAGMENT / 2) return "fragment";
  return reader.nameLine(before) ?? "fragment";
}

const SAYS_SO = new RegExp(`(?:\\b${SAY}\\b[^.]{0,90})?[:,-]$|\\b${SAY}(?: that)?$`, "i");

const INLINE = new RegExp(`^(.{5,260}?\\b${SAY}(?: [^:.]{0,60})?:)\\s*['"“‘”]?\\s*(\\p{Lu}.{20,})$`, "u");

/** "Ada Invented, leader, said: We are proud …" with no marks at all. */
export function inlineCue(
  reader: AttributionReader,
  text: string,
): { attribution: Attribution; text: string } | null {
  const [, cue, words] = INLINE.exec(text) ?? [];
  const attribution = cue === undefined ? null : reader.before(cue);
  if (!attribution || attribution.who === "unnamed" || words === undefined) return null;
  return { attribution, text: words.replace(/\s*["”’']+$/, "") };
}

/** Who said the words, by the text after them; null if that is the reporter's next sentence or announces other words. */
export function saidAfter(reader: AttributionReader, text: string, following: string): Attribution | null {
  if (announcesNext(text, following)) return null;
  const newSentence = /[.]["”’]?$/.test(text) && !/^\s*[,–—-]?\s*\p{Ll}/u.test(following);
  const isNext = newSentence && following.trim().split(" ").length > 12;
  return isNext ? null : (reader.after(following)?.attribution ?? null);
}

/** Under a name, the most words of a line that holds nothing but an office. */
const MOST_WORDS_OF_OFFICE = 14;
const OFFICE_LINE = /^\p{Lu}[^.:;"!?]*$/u;
const SENTENCE_WORD = /\b(?:is|was|are|were|has|have|had|will|said|says|by)\b/i;

/** Blocks in which a line with nothing but a name and the line under it, with that person's office, are one: "Ada Invented, Team Manager". */
export function joinSignatures(blocks: readonly Block[], places: ReadonlySet<string>): Block[] {
  const isName = ({ kind, text }: Block) => {
    const [person, ...others] = findPeople(text, places);
    const around = person && text.slice(0, person.start) + text.slice(person.end);
    return kind !== "heading" && others.length === 0 && around !== undefined && /^[^\p{L}\d]*$/u.test(around);
  };
  const isOffice = ({ kind, text }: Block) =>
    kind !== "heading" &&
    OFFICE_LINE.test(fold(text)) &&
    ROLE_WORD.test(fold(text)) &&
    text.split(" ").length <= MOST_WORDS_OF_OFFICE &&
    !SENTENCE_WORD.test(fold(text)) &&
    findPeople(text, places).length === 0;
  const goesUp = blocks.map((block, index) => {
    const above = blocks[index - 1];
    return above !== undefined && isOffice(block) && isName(above);
  });
  return blocks.flatMap((block, index) => {
    const office = goesUp[index + 1] ? blocks[index + 1] : undefined;
    if (goesUp[index]) return [];
    return office ? [{ ...block, text: `${block.text.replace(/,$/, "")}, ${office.text}` }] : [block];
  });
}
