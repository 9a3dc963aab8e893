import { SAY } from "../lexicon/speech.ts";
import { fold } from "../pressText.ts";
import type { Attribution, AttributionReader } from "./attribution.ts";
import type { Segment } from "./marks.ts";
import { announcesNext, isFragment } from "./quotationText.ts";
import { lastSentence } from "./sentences.ts";

/** A fragment inside the reporter's own sentence is a quotation only if it has so many words. */
export const LEAST_FRAGMENT = 10;

/** The speaker whom the end of a text announces; null where it announces nobody. */
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

/** The speaker that the words before announce; "fragment" where the reporter only weaves words in. */
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

/** Who has said words, by what follows them; null where that is the reporter's next sentence or announces other words. */
export function saidAfter(
  reader: AttributionReader,
  text: string,
  following: string,
): { attribution: Attribution; rest: string } | null {
  if (announcesNext(text, following)) return null;
  const newSentence = /[.]["”’]?$/.test(text) && !/^\s*[,–—-]?\s*\p{Ll}/u.test(following);
  return newSentence && following.trim().split(" ").length > 12 ? null : reader.after(following);
}
