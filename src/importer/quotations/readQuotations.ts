import { GRADE_WORDS } from "../grades/names.ts";
import { type Block, bareWords, fold, lastSentence } from "../text.ts";
import { AttributionReader } from "./attribution.ts";
import { type Segment, splitSpeech } from "./marks.ts";
import {
  cueAtEnd,
  cueBefore,
  inlineCue,
  isFragment,
  joinSignatures,
  LEAST_FRAGMENT,
  leftOf,
  type Quotation,
  Recording,
  saidAfter,
} from "./recording.ts";
import type { Attribution } from "./speakers.ts";

/** Words of somebody speaking for themselves. */
const FIRST_PERSON = /\b(?:I|[Ww]e|[Oo]ur|[Uu]s|[Mm]y|[Mm]e|[Oo]urs|[Oo]urselves|[Mm]yself)\b/;

/** Words of the reporter, not of somebody who is speaking. */
const REPORTING =
  /\b(?:inspect\w+|ofsted|the (?:full )?report|published|councillors?|cllr|visit(?:ed|s)?|judged|rated|graded|the council(?:'s)?|judge?ment|local authority|read (?:the|more)|website|letter|http\S*|www\S*|available|click|further information)\b/i;

/** What a release has in quotation marks. */
export interface ReadQuotations {
  readonly quotations: readonly Quotation[];
  /** Passages in quotation marks that are part of no quotation. */
  readonly passages: readonly string[];
}

/**
 * Every quotation in a release: one record for each time the text attributes words ("X added" begins a new one).
 */
export function readQuotations(given: readonly Block[], places: ReadonlySet<string>): ReadQuotations {
  const blocks = joinSignatures(given, places);
  const reader = new QuotationReader(blocks, places);
  const parts = splitSpeech(blocks);
  for (const [index, segments] of parts.entries()) reader.read(blocks[index], segments);
  const quotations = reader.recording.quotations();
  const taken = quotations.map(({ text }) => bareWords(text));
  const passages = parts
    .flat()
    .filter(({ kind }) => kind === "speech")
    .map(({ text }) => text)
    .filter((text) => !IS_GRADE.test(text) && !taken.some((words) => words.includes(bareWords(text))));
  return { quotations, passages };
}

const IS_GRADE = new RegExp(`^\\W*(?:${GRADE_WORDS})\\W*$`, "i");

/** More paragraphs in the first person are the release itself: a blog, a letter. */
const MOST_SET_APART = 2;

class QuotationReader {
  readonly recording = new Recording();
  readonly #reader: AttributionReader;
  /** Who the text has last said is about to speak. */
  #announced: Attribution | null = null;
  /** The speaker that a line of its own has named above words in marks. */
  #lineAbove: Attribution | null = null;
  /** Paragraphs in the first person whose speaker may be named on the next line. */
  #firstPerson: string[] = [];
  /** Whether the text has just said that the person it is about welcomed or praised something. */
  #recentSpeaks = false;

  constructor(blocks: readonly Block[], places: ReadonlySet<string>) {
    this.#reader = new AttributionReader(places);
    for (const { text } of blocks) this.recording.speakers.learn(this.#reader.officeHolders(text));
  }

  /** Reads the next block. */
  read(block: Block | undefined, segments: readonly Segment[]): void {
    if (!block) return;
    if (segments.some(({ kind }) => kind === "speech")) this.#readMarked(segments);
    else if (block.kind === "heading" || (block.kind === "item" && this.#announced)) this.#stop();
    else this.#readPlain(block);
  }

  /** A block without marks: the reporter's, or a quotation that has none. */
  #readPlain(block: Block): void {
    const { text } = block;
    const cue = cueAtEnd(this.#reader, text);
    if (!cue && this.#isSpoken(block)) return;
    this.#stop();
    this.#lineAbove = cue ? null : this.#reader.nameLine(text);
    this.#recentSpeaks = this.#meet(text);
    this.#announced = cue;
  }

  /** Whether a block without marks is part of a quotation, or names the speaker of one; if so, it is recorded. */
  #isSpoken(block: Block): boolean {
    const { text } = block;
    const { recording } = this;
    if (this.#announced) {
      recording.waiting = [];
      recording.begin(this.#announced, text, { unmarked: true });
      this.#announced = null;
      return true;
    }
    const line = this.#reader.nameLine(text);
    if (line && recording.waiting.length > 0) {
      recording.begin(line, "");
      recording.stop();
      return true;
    }
    recording.waiting = [];
    if (this.#isSetApart(block, line)) return true;
    const inline = inlineCue(this.#reader, text);
    if (inline) {
      recording.begin(inline.attribution, inline.text, {
        unsure: "It has no quotation marks.",
        unmarked: true,
      });
      return true;
    }
    if (recording.unmarked && !line && goesOn(block)) {
      recording.current?.parts.push(text);
      return true;
    }
    // A line under a quotation may name its speaker again.
    return line !== null && recording.current !== null && text.split(" ").length < 14;
  }

  /** Whether words in the first person stand without marks under the name and office of their speaker, or over them. */
  #isSetApart({ kind, text }: Block, line: Attribution | null): boolean {
    const unmarked = { unmarked: true, unsure: "It has no quotation marks." };
    const above = this.#lineAbove;
    const said = this.#firstPerson.splice(0);
    if (hasOffice(line)) {
      if (said.length === 0 || said.length > MOST_SET_APART) return false;
      this.recording.waiting = said;
      this.recording.begin(line, "", unmarked);
      this.recording.stop();
      return true;
    }
    if (kind !== "paragraph" || line || !FIRST_PERSON.test(text) || !/[.!?…]$/.test(text)) return false;
    if (hasOffice(above)) {
      this.recording.begin(above, text, unmarked);
      this.#lineAbove = null;
      return true;
    }
    if (!this.recording.unmarked) this.#firstPerson.push(...said, text);
    return false;
  }

  #readMarked(segments: readonly Segment[]): void {
    this.recording.unmarked = false;
    this.#firstPerson = [];
    for (const [index, segment] of segments.entries()) {
      if (segment.kind === "text") continue;
      const before = leftOf(this.#reader, segments, index);
      const next = segments[index + 1];
      const following = next?.kind === "text" ? next.text : "";
      if (index === 0 && segment.continues) this.#carryOn(segment.text, following);
      else this.#speech(segment.text, before, following, index === 0);
    }
    const last = segments.at(-1);
    const tail = last?.kind === "text" ? (this.#reader.after(last.text)?.rest ?? last.text).trim() : "";
    if (tail === "") return;
    this.#meet(tail);
    if (tail.split(" ").length > 3) this.recording.current = null;
    this.#announced = cueAtEnd(this.#reader, tail);
  }

  /** Words whose marks opened in a block before. */
  #carryOn(text: string, following: string): void {
    const { recording } = this;
    if (recording.waiting.length === 0) {
      recording.current?.parts.push(text);
      return;
    }
    recording.waiting.push(text);
    const after = this.#reader.after(following);
    if (after) recording.begin(after.attribution, "", { saidAfter: true });
  }

  /** Words in marks, by the text before and after them; `first` if they begin their block. */
  #speech(text: string, before: string, following: string, first: boolean): void {
    const { recording } = this;
    const announced = first ? (this.#announced ?? this.#lineAbove) : null;
    const welcomed = this.#recentSpeaks ? recording.speakers.recent : null;
    this.#announced = null;
    this.#lineAbove = null;
    this.#recentSpeaks = false;
    if (before.trim() !== "") {
      recording.waiting = [];
      // Of a whole sentence before the words: "Ada Invented, leader, said it was a triumph. “…,” she said."
      const ended = /[.!?]\s*$/.test(before);
      this.#meet(ended ? before : before.slice(0, before.length - lastSentence(before).length));
      const cue = cueBefore(this.#reader, before, text);
      if (cue === "fragment") {
        this.#meet(before);
        return;
      }
      if (cue) {
        recording.begin(cue, text, { unsure: isFragment(text) ? "It may be part of a sentence." : null });
        return;
      }
    }
    if (announced) {
      recording.waiting = [];
      recording.begin(announced, text);
      return;
    }
    const after = saidAfter(this.#reader, text, following);
    const goesOn = recording.current !== null && before.trim() === "";
    if (after) {
      if (isFragment(text) && text.split(" ").length < LEAST_FRAGMENT && before.trim() !== "") return;
      // "…," she added, under words of the same person: one quotation, spoken on.
      if (after.who === "named-before" && goesOn) recording.goOn(text, !first);
      else recording.begin(after, text, { saidAfter: true });
    } else if (goesOn) recording.goOn(text, !first);
    else if (first && welcomed && recording.waiting.length === 0 && following.trim() === "")
      recording.begin({ who: "person", speaker: welcomed }, text, {
        unsure: "The text doesn’t say who said it; the person named before may have.",
      });
    else if (first) recording.waiting.push(text);
  }

  /** Records the person that a text is about. Returns whether it says that the person welcomed or praised something. */
  #meet(text: string): boolean {
    const introduced = this.#reader.introduced(text);
    if (introduced) this.recording.speakers.recent = this.recording.speakers.remember(introduced.speaker);
    return introduced?.speaks ?? false;
  }

  #stop(): void {
    this.recording.stop();
    this.#announced = null;
  }
}

function hasOffice(line: Attribution | null): line is Attribution & { who: "person" } {
  return line?.who === "person" && line.speaker.role !== null;
}

/** Whether a paragraph goes on with a quotation that has no marks: somebody still speaks, and the reporter doesn't. */
function goesOn(block: Block): boolean {
  if (block.kind !== "paragraph") return false;
  if (FIRST_PERSON.test(block.text)) return !/^(?:inspectors|ofsted|the report)\b/i.test(block.text);
  return !REPORTING.test(fold(block.text)) && /[.!?…]["”’']?$/.test(block.text);
}
