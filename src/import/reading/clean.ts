import { CAPTIONS, JUNK, TAIL } from "../lexicon/junk.ts";
import { type Block, fold } from "../pressText.ts";

/** A press text parted into the release and what stands around it. */
export interface Cleaned {
  /** The release: headline, standfirst, paragraphs, lists. */
  readonly body: readonly Block[];
  /** Menus, captions, labels, notes to editors, other stories: read for a date, and for nothing else. */
  readonly dropped: readonly Block[];
}

/** Prose that must stand before a tail is believed: words like "Notes" may also head a menu. */
const LEAST_PROSE_WORDS = 40;

/** A block of more characters is prose, whatever words it holds. */
const LONGEST_JUNK = 400;

/** Parts the release from the page around it. */
export function clean(blocks: readonly Block[]): Cleaned {
  const body: Block[] = [];
  const dropped: Block[] = [];
  let prose = 0;
  let ended = false;
  for (const raw of blocks) {
    const block = { ...raw, text: tidy(raw.text) };
    if (block.text === "") continue;
    const plain = fold(block.text);
    if (
      !ended &&
      prose >= LEAST_PROSE_WORDS &&
      plain.length <= LONGEST_JUNK &&
      TAIL.some((pattern) => pattern.test(plain))
    )
      ended = true;
    if (ended || isJunk(plain)) dropped.push(block);
    else {
      body.push(block);
      if (/[.!?:]["')]*$/.test(plain)) prose += plain.split(" ").length;
    }
  }
  return { body, dropped };
}

function isJunk(plain: string): boolean {
  if (plain.length > LONGEST_JUNK) return false;
  if (TAIL.some((pattern) => pattern.test(plain)) || JUNK.some((pattern) => pattern.test(plain))) return true;
  // A caption is short; a paragraph that mentions a photograph is not one.
  return plain.split(" ").length <= 45 && CAPTIONS.some((pattern) => pattern.test(plain));
}

/** One line of text without doubled, odd or invisible spaces. */
function tidy(text: string): string {
  return text
    .replaceAll(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();
}
