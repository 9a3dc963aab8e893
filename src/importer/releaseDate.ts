import { addressDate, type FoundDate, findDates, WEEKDAY } from "./dates.ts";
import { type Block, fold, type PressText } from "./text.ts";

/** Labels before the day of publication. */
const PUBLISHED_LABEL = String.raw`(?:first |date )?(?:published|posted|released|issued|publication date|release date|date of (?:issue|publication|release)|issue date|date (?:published|posted|issued|added)|news date|press release date|date|created|added|uploaded|submitted)(?: on| at)?`;

/** Labels before the day of a later change, which dates the text only if nothing else does. */
const UPDATED_LABEL = String.raw`(?:last )?(?:updated|modified|reviewed|edited|amended)(?: on| at)?`;

/** Words that may share a line with the date of a text, besides names and times. */
const DATELINE_WORDS =
  /\b(?:by|author|written|in|news|press|media|release|article|story|story by|from|at|on|the|of|and|council|county|borough|city|london|royal|min(?:ute)?s?|read|views?|comments?|am|pm|bst|gmt|hrs|for immediate|immediate|embargoed?|until|reporter|editor|children|children's services|category|posted|published|date|local democracy|share)\b/gi;

/** Before a date, words that say that the text, or the report it is about, comes out on that day. */
const TODAY =
  /\b(?:today(?:'s (?:\w+ )?(?:report|letter|announcement|judge?ment|news))?|this morning|this afternoon|tonight)\b[ ,(-]*(?:on )?(?:\(|-)?$/i;
const CAME_OUT =
  /\b(?:report|findings|result|results|outcome|letter|judgement|judgment|inspection|it|and|was|were|is|are|been)(?: which| that)?(?: was| were| is| are| has been| have been)?(?: formally| officially)? (?:published|released|issued|announced|made public)(?: by ofsted)?(?: today)?[ ,(-]*(?:on )?$/i;

/** Where a date came from: the text or its page, the address, an e-mail's date. */
export type DateSource = "text" | "page" | "address" | "e-mail" | "none";

export interface ReadDate {
  /** "2019-10-15", "2019-10", "2019", or null. */
  readonly date: string | null;
  readonly from: DateSource;
  /** The line it was read from, for a person to check. */
  readonly passage: string | null;
  readonly unsure: string | null;
}

interface Candidate {
  readonly value: string;
  readonly weight: number;
  readonly from: DateSource;
  readonly passage: string;
}

const LABEL = new RegExp(`(?:${PUBLISHED_LABEL})\\s*:?\\s*$`, "i");
const LABEL_FIRST = new RegExp(`^\\W*(?:${PUBLISHED_LABEL})\\s*:?\\s*$`, "i");
const UPDATED = new RegExp(`(?:${UPDATED_LABEL})\\s*:?\\s*(?:${WEEKDAY},? )?$`, "i");

/** "Published by Ada Invented at 9.15am 30 October 2019." */
const STARTS_WITH_LABEL = /^\W*(?:first )?(?:published|posted|released|issued|written|by)\b/i;
const LABEL_ALONE = new RegExp(`^(?:${PUBLISHED_LABEL}|date)\\s*:?$`, "i");
const WEEKDAY_LAST = new RegExp(`${WEEKDAY},?\\s*$`, "i");
const TIME = /\b\d{1,2}[:.]\d{2}\s*(?:am|pm)?\b|\b\d{1,2}\s*(?:am|pm)\b/gi;

/** A paragraph with more dates is a list of other things, such as earlier inspections. */
const MOST_DATES = 20;

/** How many of the first and last blocks may date a text. */
const TOP_BLOCKS = 14;
const FOOT_BLOCKS = 6;

/** What is around a date of a block. */
function placeOf(date: FoundDate, dates: readonly FoundDate[], index: number, blocks: readonly Block[]) {
  const { text = "" } = blocks[index] ?? {};
  const line = fold(text);
  return {
    line,
    before: line.slice(Math.max(0, date.start - 200), date.start).replace(WEEKDAY_LAST, ""),
    after: line.slice(date.end),
    above: fold(blocks[index - 1]?.text ?? ""),
    words: line.split(" ").length,
    isDay: /\d\d-\d\d$/.test(date.value),
    isOnlyDate: dates.length === 1,
    isShort: wordsBeside(text, dates) <= 6 && dates.length <= 2 && !/[.!?]$/.test(line),
    isTop: index < TOP_BLOCKS,
    isFoot: index >= blocks.length - FOOT_BLOCKS,
  };
}

type Place = ReturnType<typeof placeOf>;

/** How surely a date in such a place is the text's: the first rule that fits. */
const RULES: readonly (readonly [weight: number, fits: (at: Place) => boolean])[] = [
  [40, ({ before, words }) => UPDATED.test(before) && words <= 14],
  [0, ({ before }) => UPDATED.test(before)],
  [100, ({ before, after, words }) => words <= 25 && LABEL.test(before) && isLabel(before, after)],
  [98, ({ line, words, isOnlyDate }) => isOnlyDate && words <= 14 && STARTS_WITH_LABEL.test(line)],
  [99, ({ above, isShort }) => isShort && LABEL_ALONE.test(above)],
  [90, ({ isShort, isTop }) => isShort && isTop],
  [35, ({ isShort, isFoot }) => isShort && isFoot],
  [75, ({ before, after }) => /^[A-Z][A-Za-z ,]{2,40}[,(-]\s*$/.test(before) && /^\s*\)?\s*[-:]/.test(after)],
  [76, ({ before, isTop }) => isTop && TODAY.test(before)],
  [45, ({ before, isTop, isFoot, isDay }) => (isTop || isFoot) && isDay && CAME_OUT.test(before)],
];

/**
 * The day on which the text came out, as exactly as it is known and never guessed: a labelled date, a dateline, the page's
 * metadata, the address, "today (Friday 13 January)", an e-mail's own date. Days on which inspectors came don't count.
 */
export function readDate(document: PressText): ReadDate {
  const address = addressDate(document.url);
  const candidates = document.blocks.flatMap((_, index) =>
    candidatesIn(index, document.blocks, address?.slice(0, 4)),
  );
  if (document.published)
    candidates.push({ value: document.published, weight: 85, from: "page", passage: `the page’s metadata` });
  if (document.sent)
    candidates.push({ value: document.sent, weight: 55, from: "e-mail", passage: "the e-mail’s date" });
  if (address && document.url)
    candidates.push({
      value: address,
      weight: address.length === 10 ? 80 : 20,
      from: "address",
      passage: document.url,
    });

  const best = candidates.toSorted((a, b) => b.weight - a.weight)[0];
  const unread = best && best.value.length === 10 ? null : shortLineWithDay(document.blocks);
  if (!best) return { date: null, from: "none", passage: unread, unsure: unread && UNREAD };
  return {
    date: best.value,
    from: best.from,
    passage: best.passage,
    unsure: doubt(best, candidates, address) ?? (unread && UNREAD),
  };
}

/** Whether a line is nothing but a date, or a date with a label, a time or the name of an author. */
export function isDateLine(text: string): boolean {
  const [date, ...others] = findDates(text);
  if (!date) return LABEL_ALONE.test(fold(text));
  return others.length < 2 && wordsBeside(text, [date, ...others]) <= 4;
}

function candidatesIn(index: number, blocks: readonly Block[], year: string | undefined): Candidate[] {
  const { text: passage = "" } = blocks[index] ?? {};
  const dates = findDates(passage);
  if (dates.length > MOST_DATES) return [];
  return dates.flatMap((date): Candidate[] => {
    const hasYear = !date.value.startsWith("--");
    const value = hasYear ? date.value : year && year + date.value.slice(1);
    const place = placeOf(date, dates, index, blocks);
    const [weight = 0] = RULES.find(([, fits]) => fits(place)) ?? [];
    if (!value || weight === 0) return [];
    // Higher up is surer; a day without its year, and a month, are less so.
    const lessSure = (weight === 90 ? index / 10 : 0) + (hasYear ? 0 : 12) + (value.length < 10 ? 15 : 0);
    return [{ value, weight: weight - lessSure, from: "text", passage }];
  });
}

const UNREAD = "A short line gives a day that may be the release’s.";

/** A short line with a whole date which was not taken for the release's. */
function shortLineWithDay(blocks: readonly Block[]): string | null {
  const line = blocks.find(
    ({ text }) =>
      text.split(" ").length <= 20 && findDates(text).some(({ value }) => /^\d{4}-\d\d-\d\d$/.test(value)),
  );
  return line?.text ?? null;
}

/** A label in running text ("since it was published on …") is no label: it begins its line, or its date ends it. */
function isLabel(before: string, after: string): boolean {
  const isLast =
    before.trim().split(" ").length <= 8 && !/[.!?]$/.test(after) && after.trim().split(" ").length <= 5;
  return LABEL_FIRST.test(before) || isLast;
}

/** The number of words in a line besides its dates, times, labels and other words of datelines. */
function wordsBeside(text: string, dates: readonly FoundDate[]): number {
  let rest = fold(text);
  for (const { start, end } of dates.toReversed()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  rest = rest
    .replaceAll(TIME, " ")
    .replaceAll(new RegExp(`\\b(?:${WEEKDAY})(?![a-z])`, "gi"), " ")
    .replaceAll(new RegExp(`(?:${PUBLISHED_LABEL}|${UPDATED_LABEL})`, "gi"), " ")
    .replaceAll(DATELINE_WORDS, " ");
  return rest.match(/[\p{L}\d]+/gu)?.length ?? 0;
}

function doubt(best: Candidate, all: readonly Candidate[], address: string | null): string | null {
  if (best.weight < 75 && best.weight > 20) return "The text gives its date only in passing.";
  const rival = all.find(
    (other) => other !== best && other.value !== best.value && other.weight >= best.weight - 1,
  );
  if (rival && rival.weight > 80) return `The text also gives ${rival.value}.`;
  if (address && best.from === "text" && !best.value.startsWith(address.slice(0, 4)))
    return `The address says ${address}.`;
  return null;
}
