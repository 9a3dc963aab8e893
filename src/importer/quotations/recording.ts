import { fold, lastSentence, sentencesOf } from "../text.ts";
import type { AttributionReader } from "./attribution.ts";
import type { Segment } from "./marks.ts";
import { type Attribution, SAY, type Speaker, Speakers } from "./speakers.ts";

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
    const speaker = this.speakers.resolve(attribution);
    const parts = [...this.waiting, ...(text === "" ? [] : [text])];
    this.waiting = [];
    this.current = null;
    this.unmarked = false;
    if (parts.length === 0) return;
    if (attribution.who === "unnamed" && attribution.name !== null && !more.unmarked) {
      const speaker = { name: attribution.name, role: null, organisation: null };
      this.#drafts.push({
        speaker,
        by: "unnamed",
        parts,
        saidAfter: more.saidAfter ?? false,
        unsure: NO_NAME,
      });
    }
    if (!speaker) return;
    const isVoice = attribution.who === "voice";
    this.current = {
      speaker,
      by: isVoice ? "voice" : "person",
      parts,
      saidAfter: more.saidAfter ?? false,
      unsure:
        more.unsure ??
        (isVoice ? NO_NAME : speaker.name.includes(" ") ? null : "The speaker is known by one name only."),
    };
    this.unmarked = more.unmarked ?? false;
    this.#drafts.push(this.current);
    if (!isVoice) this.speakers.recent = speaker;
  }

  /** Goes on with the current quotation: on a new line as a new paragraph, in the same line as the same one. */
  goOn(text: string, sameLine: boolean): void {
    if (this.current) goOn(this.current, text, sameLine);
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

const NO_NAME = "The speaker has no name.";

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

/** Goes on with a quotation: in the same line after "said X" as one paragraph, on a new line as another. */
function goOn(draft: Draft, text: string, sameLine: boolean): void {
  const last = draft.parts.at(-1);
  if (last === undefined) draft.parts.push(text);
  else if (!sameLine) draft.parts.splice(-1, 1, last.replace(/,$/, "."), text);
  else {
    const joined = /^\p{Ll}|^I\b|^I['’]/u.test(text) && !/^I/.test(text) ? last : last.replace(/,$/, ".");
    draft.parts[draft.parts.length - 1] = `${joined} ${text}`;
  }
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
  const key = (quotation: Quotation) =>
    fold(quotation.text)
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, " ")
      .trim();
  return quotations.filter(
    (quotation, index) =>
      !quotations.some(
        (other, at) =>
          at !== index &&
          key(other).includes(key(quotation)) &&
          (key(other) !== key(quotation) || at < index),
      ),
  );
}

/** Minimum number of words of a quoted fragment inside the reporter's own sentence. */
export const LEAST_FRAGMENT = 10;

/** The speaker whom the end of a text announces; null if it announces nobody. */
export function cueAtEnd(reader: AttributionReader, text: string): Attribution | null {
  return /[:,]\s*$|\b(?:said|added|says|adds|commented|continued)\W*$/i.test(text)
    ? reader.before(text)
    : null;
}

/** The reporter's words before a quotation in a line, without those that belong to the quotation before it. */
export function leftOf(reader: AttributionReader, segments: readonly Segment[], index: number): string {
  const left = segments[index - 1];
  if (left?.kind !== "text") return "";
  if (index === 1) return left.text;
  const after = announcesNext(segments[index - 2]?.text ?? "", left.text) ? null : reader.after(left.text);
  if (!after) return left.text;
  const own = after.rest.trim() === "" ? "" : after.rest;
  // "…," said Ada Invented, adding: "…"
  return own === "" &&
    /\b(?:adding|added|adds|who added|and added|before adding|continuing|continued)\b[^.]*$/i.test(
      left.text,
    ) &&
    /[:,]\s*$/.test(left.text) &&
    new RegExp(`\\b${SAY}\\b.*\\b(?:adding|added|adds|continu\\w+)\\b`, "i").test(left.text)
    ? "She added:"
    : own;
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
  const saysSo = new RegExp(`(?:\\b${SAY}\\b[^.]{0,90})?[:,-]$|\\b${SAY}(?: that)?$`, "i").test(sentence);
  const long = text.split(/\s+/).length >= LEAST_FRAGMENT;
  if (cue && cue.who !== "unnamed" && saysSo && (!isFragment(text) || /:$/.test(sentence) || long))
    return cue;
  if (cue?.who === "unnamed" && /[:,]$/.test(sentence)) return cue;
  const line =
    cue || isFragment(text) || text.split(/\s+/).length < LEAST_FRAGMENT / 2 ? null : reader.nameLine(before);
  return line ?? "fragment";
}

/** "Ada Invented, leader, said: We are proud …" with no marks at all. */
export function inlineCue(
  reader: AttributionReader,
  text: string,
): { attribution: Attribution; text: string } | null {
  const match = new RegExp(
    `^(.{5,260}?\\b${SAY}(?: [^:.]{0,60})?:)\\s*['"“‘”]?\\s*(\\p{Lu}.{20,})$`,
    "u",
  ).exec(text);
  if (!match?.[1] || !match[2]) return null;
  const attribution = reader.before(match[1]);
  if (!attribution || attribution.who === "unnamed") return null;
  return { attribution, text: match[2].replace(/\s*["”’']+$/, "") };
}

/** What is left of the reporter's words after a quotation without those that name its speaker. */
export function withoutAttribution(reader: AttributionReader, text: string): string {
  const after = reader.after(text);
  return after ? after.rest : text;
}

/** Who said the words, by the text after them; null if that is the reporter's next sentence or announces other words. */
export function saidAfter(
  reader: AttributionReader,
  text: string,
  following: string,
): { attribution: Attribution; rest: string } | null {
  if (announcesNext(text, following)) return null;
  const newSentence = /[.]["”’]?$/.test(text) && !/^\s*[,–—-]?\s*\p{Ll}/u.test(following);
  return newSentence && following.trim().split(" ").length > 12 ? null : reader.after(following);
}
