import { FIRST_PERSON, REPORTING, SAY } from "../lexicon/speech.ts";
import type { Block } from "../pressText.ts";
import { fold } from "../pressText.ts";
import { type Attribution, AttributionReader, type Speaker } from "./attribution.ts";
import { partByMarks, type Segment } from "./marks.ts";
import { bareName, surname } from "./people.ts";
import { lastSentence, sentencesOf } from "./sentences.ts";

/** A quotation of somebody by name, or of a body's spokesperson. */
export interface Quotation extends Speaker {
  /** Without the outer marks; a blank line between paragraphs. */
  readonly text: string;
  /** False for a spokesperson without a name. */
  readonly named: boolean;
  /** Why a person should look at it; null if there is no reason. */
  readonly unsure: string | null;
}

interface Draft {
  speaker: Speaker;
  named: boolean;
  parts: string[];
  unsure: string | null;
}

/** A fragment inside the reporter's own sentence is a quotation only if it is long. */
const LEAST_FRAGMENT = 10;

/**
 * Every quotation of a person in a release: one record for each time the text attributes words ("X added" begins a new one).
 * Words of a report, of inspectors, of children or parents are nobody's by name, and left out.
 */
export function readQuotations(blocks: readonly Block[], places: ReadonlySet<string>): Quotation[] {
  return new QuotationReader(blocks, places).read();
}

class QuotationReader {
  readonly #blocks: readonly Block[];
  readonly #reader: AttributionReader;
  readonly #known = new Map<string, Speaker>();
  readonly #drafts: Draft[] = [];
  /** The quotation that the next words in marks go on with; null after the reporter has spoken. */
  #current: Draft | null = null;
  /** Who the text has last said is about to speak. */
  #announced: Attribution | null = null;
  /** The person the text is about, for "he" and "she". */
  #recent: Speaker | null = null;
  #recentSpeaks = false;
  /** Words in marks that nobody has been named for yet. */
  #waiting: string[] = [];
  /** The speaker that a line of its own has named above words in marks. */
  #lineAbove: Attribution | null = null;
  /** Whether the current quotation stands without marks. */
  #unmarked = false;

  constructor(blocks: readonly Block[], places: ReadonlySet<string>) {
    this.#blocks = blocks;
    this.#reader = new AttributionReader(places);
    for (const block of blocks) this.#learnNames(block.text);
  }

  read(): Quotation[] {
    const parted = partByMarks(this.#blocks);
    for (const [index, block] of this.#blocks.entries()) {
      const segments = parted[index] ?? [];
      if (segments.some(({ kind }) => kind === "speech")) this.#readMarked(segments);
      else this.#readPlain(block);
    }
    return withoutRepeats(this.#drafts.map(finish));
  }

  /** A block without marks: the reporter's, or a quotation that has none. */
  #readPlain(block: Block): void {
    const { text } = block;
    const cue = /[:,]\s*$|\b(?:said|added|says|adds|commented|continued)\W*$/i.test(text)
      ? this.#reader.before(text)
      : null;
    if (block.kind === "heading") {
      this.#stop();
      return;
    }
    if (block.kind === "item" && this.#announced) {
      this.#stop();
      return;
    }
    if (this.#announced && !cue) {
      const announced = this.#announced;
      this.#announced = null;
      this.#waiting = [];
      this.#current = this.#begin(announced, text, null);
      this.#unmarked = this.#current !== null;
      return;
    }
    if (this.#waiting.length > 0 && !cue) {
      const line = this.#reader.nameLine(text);
      if (line) {
        this.#begin(line, "", null);
        this.#current = null;
        return;
      }
    }
    this.#waiting = [];
    const inline = cue ? null : this.#inline(text);
    if (inline) {
      this.#current = this.#begin(inline.attribution, inline.text, "It stands without quotation marks.");
      this.#unmarked = this.#current !== null;
      return;
    }
    if (this.#unmarked && this.#current && !cue && this.#goesOn(block)) {
      this.#current.parts.push(text);
      return;
    }
    if (!cue && this.#isCaption(text)) return;
    this.#stop();
    this.#lineAbove = cue ? null : this.#reader.nameLine(text);
    const introduced = this.#reader.introduced(text);
    if (introduced) {
      this.#recent = this.#remember(introduced.speaker);
      this.#recentSpeaks = introduced.speaks;
    } else this.#recentSpeaks = false;
    if (cue) this.#announced = cue;
  }

  #readMarked(segments: readonly Segment[]): void {
    this.#unmarked = false;
    for (const [index, segment] of segments.entries()) {
      if (segment.kind === "text") continue;
      const before = index > 0 ? this.#leftOf(segments, index) : "";
      const next = segments[index + 1];
      const following = next?.kind === "text" ? next.text : "";
      this.#speech(segment, before, following, index === 0);
    }
    const last = segments.at(-1);
    if (last?.kind === "text") {
      const tail = this.#tail(last.text);
      const cue = /[:,]\s*$|\b(?:said|added|says|adds)\W*$/i.test(tail) ? this.#reader.before(tail) : null;
      if (tail.trim() !== "") {
        const introduced = this.#reader.introduced(tail);
        if (introduced) this.#recent = this.#remember(introduced.speaker);
        if (this.#current && tail.trim().split(" ").length > 3) this.#current = null;
        this.#announced = cue;
      }
    }
  }

  #speech(segment: Segment, before: string, following: string, first: boolean): void {
    const { text } = segment;
    if (segment.continues && first) {
      if (this.#waiting.length > 0) this.#waiting.push(text);
      else this.#current?.parts.push(text);
      const after = this.#waiting.length > 0 ? this.#reader.after(following) : null;
      if (after) this.#current = this.#begin(after.attribution, "", null);
      return;
    }
    const announced = first ? (this.#announced ?? this.#lineAbove) : null;
    this.#announced = null;
    this.#lineAbove = null;
    if (before.trim() !== "") {
      this.#waiting = [];
      const introduced = this.#reader.introduced(
        before.slice(0, before.length - lastSentence(before).length),
      );
      if (introduced) this.#recent = this.#remember(introduced.speaker);
    }
    const ownCue = before.trim() === "" ? null : this.#cueBefore(before, text);
    if (ownCue === "fragment") return;
    if (ownCue) {
      this.#waiting = [];
      this.#current = this.#begin(ownCue, text, isFragment(text) ? "It may be part of a sentence." : null);
      return;
    }
    const after =
      announcesNext(text, following) ||
      (/[.]["”’]?$/.test(text) &&
        !/^\s*[,–—-]?\s*\p{Ll}/u.test(following) &&
        following.trim().split(" ").length > 12)
        ? null
        : this.#reader.after(following);
    if (after && !announced) {
      if (isFragment(text) && text.split(" ").length < LEAST_FRAGMENT && before.trim() !== "") return;
      // "…," she added, under words of the same person: one quotation, spoken on.
      if (after.attribution.who === "named-before" && this.#current && before.trim() === "")
        this.#goOn(this.#current, text, !first);
      else this.#current = this.#begin(after.attribution, text, null);
      return;
    }
    if (announced) {
      this.#waiting = [];
      this.#current = this.#begin(announced, text, null);
      return;
    }
    if (before.trim() !== "" && !first && !this.#joins(before)) return;
    if (this.#current && (first || this.#joins(before))) {
      this.#goOn(this.#current, text, before.trim() !== "" || !first);
      return;
    }
    if (
      first &&
      this.#recentSpeaks &&
      this.#recent &&
      this.#waiting.length === 0 &&
      following.trim() === ""
    ) {
      this.#current = this.#begin(
        { who: "person", speaker: this.#recent },
        text,
        "The text doesn’t say in so many words who said it.",
      );
      return;
    }
    if (first) this.#waiting.push(text);
  }

  /** The reporter's words before a quotation in a line, without those that belong to the quotation before it. */
  #leftOf(segments: readonly Segment[], index: number): string {
    const left = segments[index - 1];
    if (left?.kind !== "text") return "";
    if (index < 2) return left.text;
    const after = announcesNext(segments[index - 2]?.text ?? "", left.text)
      ? null
      : this.#reader.after(left.text);
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

  #tail(text: string): string {
    const after = this.#reader.after(text);
    return after ? after.rest : text;
  }

  /** The speaker that the words before announce; "fragment" where the reporter only weaves words in. */
  #cueBefore(before: string, text: string): Attribution | "fragment" | null {
    const plain = fold(before).trimEnd();
    const sentence = fold(lastSentence(before)).trim();
    if (sentence === "" || /[.!?]$/.test(plain)) return null;
    const cue = this.#reader.before(before);
    const saysSo = new RegExp(`(?:\\b${SAY}\\b[^.]{0,90})?[:,-]$|\\b${SAY}(?: that)?$`, "i").test(sentence);
    const long = text.split(/\s+/).length >= LEAST_FRAGMENT;
    if (cue && cue.who !== "unnamed" && saysSo && (!isFragment(text) || /:$/.test(sentence) || long))
      return cue;
    if (cue?.who === "unnamed" && /[:,]$/.test(sentence)) return cue;
    const line =
      cue || isFragment(text) || text.split(/\s+/).length < LEAST_FRAGMENT / 2
        ? null
        : this.#reader.nameLine(before);
    return line ?? "fragment";
  }

  /** Whether words between two quotations leave them one: nothing but the attribution. */
  #joins(before: string): boolean {
    return before.trim() === "";
  }

  #begin(attribution: Attribution, text: string, unsure: string | null): Draft | null {
    const speaker = this.#resolve(attribution);
    const waiting = this.#waiting;
    this.#waiting = [];
    if (!speaker) {
      this.#current = null;
      return null;
    }
    const draft: Draft = {
      speaker,
      named: attribution.who !== "voice",
      parts: [...waiting, ...(text === "" ? [] : [text])],
      unsure: unsure ?? (attribution.who === "voice" ? "The speaker has no name." : null),
    };
    if (draft.parts.length === 0) return null;
    this.#drafts.push(draft);
    if (attribution.who !== "voice") this.#recent = speaker;
    this.#recentSpeaks = false;
    return draft;
  }

  /** Goes on with a quotation: in the same line after "said X" as one paragraph, on a new line as another. */
  #goOn(draft: Draft, text: string, sameLine: boolean): void {
    const last = draft.parts.at(-1);
    if (last === undefined) draft.parts.push(text);
    else if (!sameLine) draft.parts.splice(-1, 1, last.replace(/,$/, "."), text);
    else {
      const joined = /^\p{Ll}|^I\b|^I['’]/u.test(text) && !/^I/.test(text) ? last : last.replace(/,$/, ".");
      draft.parts[draft.parts.length - 1] = `${joined} ${text}`;
    }
  }

  #resolve(attribution: Attribution): Speaker | null {
    switch (attribution.who) {
      case "person":
      case "voice":
        return attribution.who === "voice" ? attribution.speaker : this.#remember(attribution.speaker);
      case "surname":
        return this.#known.get(attribution.name.toLowerCase()) ?? null;
      case "named-before": {
        const { role } = attribution;
        const holder =
          role &&
          [...this.#known.values()].find((known) => known.role?.toLowerCase().includes(role.toLowerCase()));
        return holder || this.#recent;
      }
      case "unnamed":
        return null;
    }
  }

  /** Adds what the text says of a person here to what it has said before: the fullest name, the first role. */
  #remember(speaker: Speaker): Speaker {
    const key = surname(speaker.name).toLowerCase();
    const known = this.#known.get(key);
    const bare = bareName(speaker.name).split(" ");
    const same = known && (bare.length === 1 || bareName(known.name).split(" ")[0]?.[0] === bare[0]?.[0]);
    if (!known || !same) {
      this.#known.set(key, speaker);
      return speaker;
    }
    const fuller = bare.length > 1 ? speaker.name : known.name;
    const merged = {
      name: fuller,
      role: speaker.role ?? known.role,
      organisation: speaker.organisation ?? known.organisation,
    };
    this.#known.set(key, merged);
    return merged;
  }

  /** Full names and offices, so that "said Invented" finds its person. */
  #learnNames(text: string): void {
    for (const speaker of this.#reader.officeHolders(text)) {
      const key = surname(speaker.name).toLowerCase();
      const known = this.#known.get(key);
      const fuller = bareName(speaker.name).includes(" ") && !(known && bareName(known.name).includes(" "));
      if (fuller) this.#known.set(key, { ...speaker, role: speaker.role ?? known?.role ?? null });
      else if (known && !known.role && speaker.role)
        this.#known.set(key, { ...known, role: speaker.role, organisation: speaker.organisation });
    }
  }

  /** "Ada Invented, leader, said: We are proud …" with no marks at all. */
  #inline(text: string): { attribution: Attribution; text: string } | null {
    const match = new RegExp(
      `^(.{5,260}?\\b${SAY}(?: [^:.]{0,60})?:)\\s*['"“‘”]?\\s*(\\p{Lu}.{20,})$`,
      "u",
    ).exec(text);
    if (!match?.[1] || !match[2]) return null;
    const attribution = this.#reader.before(match[1]);
    if (!attribution || attribution.who === "unnamed") return null;
    return { attribution, text: match[2].replace(/\s*["”’']+$/, "") };
  }

  /** Whether a paragraph goes on with a quotation that has no marks: somebody still speaks, and the reporter doesn't. */
  #goesOn(block: Block): boolean {
    if (block.kind !== "paragraph") return false;
    if (this.#reader.nameLine(block.text)) return false;
    if (FIRST_PERSON.test(block.text)) return !/^(?:inspectors|ofsted|the report)\b/i.test(block.text);
    return !REPORTING.test(fold(block.text)) && /[.!?…]["”’']?$/.test(block.text);
  }

  /** A line under a quotation that names its speaker again. */
  #isCaption(text: string): boolean {
    return this.#current !== null && text.split(" ").length < 14 && this.#reader.nameLine(text) !== null;
  }

  #stop(): void {
    this.#current = null;
    this.#unmarked = false;
    this.#waiting = [];
    this.#announced = null;
  }
}

/** Whether the words between two quotations speak of the second: `“….” She added: “…”`. */
function announcesNext(spoken: string, following: string): boolean {
  return /[.!?…]["”’]?$/.test(spoken) && /[:,]\s*$/.test(following) && sentencesOf(following).length === 1;
}

function isFragment(text: string): boolean {
  return /^\p{Ll}/u.test(text);
}

function finish(draft: Draft): Quotation {
  const parts = draft.parts.flatMap((part) => part.split("\n"));
  const text = parts.map((part) => part.trim().replaceAll(/\s+/g, " ")).join("\n\n");
  // The comma that made room for "said X" ends the sentence; the comma of a broken-off text stays.
  const ended = /[\p{L}\d],$/u.test(text) ? text.replace(/,$/, ".") : text;
  return { ...draft.speaker, text: ended, named: draft.named, unsure: draft.unsure };
}

/** A sentence set large beside the text it is from is the same quotation, not another. */
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
