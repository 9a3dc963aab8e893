import { isDateLine } from "./releaseDate.ts";
import { type Block, fold, sentencesOf } from "./text.ts";

/** Words of a headline about a council's children's services. */
const TOPIC =
  /\b(?:ofsted|inspect\w*|children\w*|child|social (?:care|work\w*)|services?|safeguarding|council\w*|boroughs?|county|rat(?:ed|ing)|judged?|outstanding|good|inadequate|requires? improvement|report\w*|praise\w*|visit\w*|families|care|adoption|young people|improv\w+)\b/gi;

/** What a site adds to the headline in the title of its page: " | Exampleshire Council". */
const SITE_SUFFIX = /\s+(?:[|»·•]|[-–—](?=\s))\s+[^|»·•]{2,60}$/;

/** A line that is only the name of a body: the head of a page, not a headline. */
const ORGANISATION_LINE =
  /^(?:the )?(?:[A-Z][\w'&.-]*|and|of|upon|the|for|with|-|&)(?: (?:[A-Z][\w'&.-]*|and|of|upon|the|for|with|-|&))*$/;

const ORGANISATION_WORD =
  /\b(?:Council|Borough|Trust|Partnership|Newsroom|News|Authority|Association|Ofsted|Corporation|Government|Gov\.uk|Times|Live|Radio|Gazette|Post|Echo|Online)$/i;

/** A line above a headline: the name of a column, the head of a council's site, a menu with bars. */
const LABEL_LINE =
  /^(?:(?:the )?(?:leader|director|chief executive|mayor|cabinet member)'?s'? (?:blog|column|update|message|view|diary)|(?:(?:london|royal|metropolitan) borough|city|county) of (?:[A-Z][\w'-]+|and|upon|the|&)(?: (?:[A-Z][\w'-]+|and|upon|the|&)){0,5}|[^|.]{2,25}(?: \| [^|.]{2,25}){2,})$/i;

/** The headline, or null if the text has none. */
export interface ReadTitle {
  readonly title: string | null;
  /** Its index in the body; -1 if the body doesn't print it. */
  readonly block: number;
  readonly unsure: string | null;
}

/** A headline of more words is a paragraph. */
const MOST_WORDS = 32;

/** Below the first blocks of a page there is no headline. */
const LOOK_AT = 8;

/**
 * The headline: the line that is the format's own title, or the first above the first paragraph of prose that is none of a date, the name of a
 * body or a person, and that has to do with the subject or with the page's address.
 */
export function readTitle(body: readonly Block[], given?: string, url?: string): ReadTitle {
  const candidates: { block: number; score: number; text: string }[] = [];
  for (const [index, block] of body.slice(0, LOOK_AT).entries()) {
    if (block.kind === "item" || isDateLine(block.text) || isOrganisation(block.text)) continue;
    if (block.kind !== "heading" && isProse(block.text)) {
      // A notice of the site may come before the headline: it has nothing to do with the subject.
      if (topicsIn(block.text) > 0 || candidates.some(({ score }) => score > 0)) break;
      continue;
    }
    const score = scoreOf(block, url) - candidates.length * 0.75;
    candidates.push({ block: index, score, text: block.text });
  }
  const best = candidates.toSorted((a, b) => b.score - a.score || a.block - b.block)[0];
  if (given !== undefined) {
    const title = withoutSite(given, body);
    const block = candidates.findIndex(({ text }) => same(text, title));
    const printed = candidates[block];
    if (printed) return { title: printed.text, block: printed.block, unsure: null };
    if (!best || best.score < 0)
      return { title, block: -1, unsure: "It is the page’s or e-mail’s own title." };
  }
  if (!best || best.score < 0) return { title: null, block: -1, unsure: null };
  const rival = candidates.some((other) => other !== best && other.score >= best.score - 0.25);
  return {
    title: best.text,
    block: best.block,
    unsure:
      best.score < 0.5
        ? "Nothing in it speaks of the subject."
        : rival
          ? "Another line near the top may be the headline."
          : null,
  };
}

function scoreOf(block: Block, url: string | undefined): number {
  const words =
    fold(block.text)
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  const topic = topicsIn(block.text);
  const address = new Set((url ?? "").toLowerCase().match(/[a-z0-9]+/g));
  const shared = new Set(words.filter((word) => word.length > 3 && address.has(word))).size;
  return (
    (block.kind === "heading" ? 3 - (block.level ?? 2) : 0) +
    Math.min(topic, 3) * 0.75 +
    Math.min(shared, 3) * 0.75 -
    (words.length < 3 ? 0.75 : -0.25)
  );
}

/** The number of words of the subject in a text. */
function topicsIn(text: string): number {
  return new Set(fold(text).toLowerCase().match(TOPIC)).size;
}

/** Whether a block is running text: several sentences, or one that ends with a full stop. */
function isProse(text: string): boolean {
  const plain = fold(text);
  const words = plain.split(" ").length;
  return words > MOST_WORDS || sentencesOf(text).length > 2 || (/[.:]["')]*$/.test(plain) && words > 5);
}

function isOrganisation(text: string): boolean {
  const plain = fold(text);
  if (LABEL_LINE.test(plain)) return true;
  return ORGANISATION_LINE.test(plain) && ORGANISATION_WORD.test(plain) && plain.split(" ").length <= 8;
}

/** The title of a page without the name of its site, unless the page itself prints it so. */
function withoutSite(title: string, body: readonly Block[]): string {
  const trimmed = title.trim().replaceAll(/\s+/g, " ");
  if (body.some((block) => same(block.text, trimmed))) return trimmed;
  const shorter = trimmed.replace(SITE_SUFFIX, "");
  return shorter.split(" ").length >= 3 ? shorter : trimmed;
}

function same(a: string, b: string): boolean {
  return fold(a).toLowerCase() === fold(b).toLowerCase();
}
