import type { Check, Checks } from "../../claims/language.ts";
import type { PartialDate } from "../../domain/dates.ts";
import type { Inspection } from "../../domain/inspection.ts";
import { startSentence } from "../../domain/sentences.ts";
import type { Register } from "../../register/register.ts";
import { CouncilFinder } from "../councilMentions.ts";
import { findGrades, type GradeMention, OTHER_SUBJECT } from "../grades/mentions.ts";
import { findAreas, type NamedArea } from "../grades/names.ts";
import { type Segment, splitSpeech } from "../quotations/marks.ts";
import type { Reading } from "../reading.ts";
import { fold, sentencesOf } from "../text.ts";
import { type NamedTime, timesIn } from "./times.ts";

/** What claims are read with. */
export interface Scene {
  readonly reading: Reading;
  readonly released: PartialDate;
  readonly register: Register;
  /** The inspections that the release reports. */
  readonly inspections: readonly Inspection[];
}

/** A sentence of a release, and what it is about. */
export interface Passage {
  readonly text: string;
  /**
   * The text, folded, with a mark for each letter of what has been read: ◆ a grade, ◇ an earlier one, ● that of others; ① a day,
   * ② days, ③ a month, ④ months, ⑤ a year; ■ a council; # a quotation inside it, or a grade hoped for.
   */
  readonly marked: string;
  /** The grades and times, by where they start. */
  readonly values: ReadonlyMap<number, string>;
  /** Who says it; null if the release does. */
  readonly speaker: string | null;
  readonly grades: readonly GradeMention[];
  /** The release's councils that it names. */
  readonly councils: readonly string[];
  /** Other councils that it names. */
  readonly others: readonly string[];
  /** The one judgement that it names; null if there are several, or another thing that is graded. */
  readonly judgement: Exclude<NamedArea, "elsewhere"> | undefined | null;
}

/** A claim, and where in its passage it is. */
export interface FoundClaim {
  readonly start: number;
  readonly end: number;
  readonly check: Checks;
}

const SENSES = { new: "◆", old: "◇", others: "●", aim: "#" } as const;

/** A press release has fewer sentences, and claims are made in shorter ones. */
const MOST = 400;
const LONGEST = 700;

/** The sentences of a release: its own, headline first, then those of quotations. Nothing in quotation marks is its own. */
export function passagesOf({ reading, register, released }: Scene): Passage[] {
  const finder = new CouncilFinder([...register.councils.values(), ...register.abolished.values()]);
  const quoted = reading.quotes.map(({ text }) => text);
  const segments = splitSpeech(reading.body);
  const told = [
    ...(reading.title === null ? [] : [{ text: reading.title, read: reading.title, speaker: null }]),
    ...reading.body.flatMap(({ text }, at) => sentences(text, withoutSpeech(text, segments[at] ?? []), null)),
  ].filter((sentence) => !quoted.some((text) => text.includes(sentence.text))); // A quotation without marks.
  const spoken = reading.quotes.flatMap(({ name, text }) => sentences(text, text, startSentence(name)));
  return [...told, ...spoken].slice(0, MOST).flatMap(({ text, read, speaker }) => {
    const plain = fold(read);
    const areas = [...new Set(findAreas(plain).flatMap((mention) => mention.areas))];
    // Other services, and boards, have grades of their own.
    if (plain.length > LONGEST || OTHER_SUBJECT.test(plain) || areas.includes("elsewhere")) return [];
    const grades = findGrades(read, reading.date?.slice(0, 4) ?? null);
    const times = timesIn(plain, released);
    const named = finder.find(read);
    const councils = [...new Set(named.flatMap(({ council, shared }) => (shared ? [] : [council.slug])))];
    const marks = [
      ...named.map((mention) => ({ ...mention, mark: "■" })),
      ...times.map((time) => ({ ...time, mark: markOf(time) })),
      ...grades.map((mention) => ({ ...mention, mark: SENSES[mention.sense] })),
    ];
    return {
      text,
      marked: marks.reduce((rest, { start, end, mark }) => blot(rest, start, end, mark), plain),
      values: new Map([
        ...times.map(({ start, value }) => [start, value] as const),
        ...grades.map(({ start, grade }) => [start, grade] as const),
      ]),
      speaker,
      grades,
      councils: councils.filter(
        (slug) =>
          reading.councils.includes(slug) &&
          named.some(({ council, role }) => council.slug === slug && role !== "partner"),
      ),
      others: councils.filter((slug) => !reading.councils.includes(slug)),
      judgement: areas.length > 1 ? null : (areas[0] as Passage["judgement"]),
    };
  });
}

function markOf({ value }: NamedTime): string {
  if (value.includes(" to ")) return value.length > 18 ? "②" : "④";
  return value.length > 7 ? "①" : value.length > 4 ? "③" : "⑤";
}

function blot(text: string, start: number, end: number, mark: string): string {
  return text.slice(0, start) + mark.repeat(end - start) + text.slice(end);
}

/** The sentences of a text, each with what is to be read of it. */
function sentences(text: string, read: string, speaker: string | null) {
  return sentencesOf(read).map(({ text: own, start }) => {
    const [from, to] = [start + own.search(/\S|$/), start + own.trimEnd().length];
    return { text: text.slice(from, to), read: read.slice(from, to), speaker };
  });
}

/** A text of the same length in which words in quotation marks have no letters. */
function withoutSpeech(text: string, segments: readonly Segment[]): string {
  let [rest, from] = [text, 0];
  for (const { kind, text: part } of segments) {
    const at = text.indexOf(part, from);
    if (at < 0) continue;
    from = at + part.length;
    if (kind === "speech")
      rest = rest.slice(0, at) + part.replaceAll(/[\p{L}\p{N}]/gu, "#") + rest.slice(from);
  }
  return rest;
}

/** The councils of a release that a claim is about, if not all of them. */
export function subject(
  { councils, marked }: Passage,
  start: number,
  { reading }: Scene,
): Pick<Check, "council"> {
  const which = /\bthe (latter|former)\b[^.;]*$/i.exec(marked.slice(0, start))?.[1]?.toLowerCase();
  const meant = which === undefined ? councils : councils.slice(...(which === "latter" ? [-1] : [0, 1]));
  const [only, ...more] = meant;
  if (only === undefined || meant.length === reading.councils.length) return {};
  return { council: more.length > 0 ? [...meant] : only };
}
