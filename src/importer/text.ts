import type { CalendarDay } from "../domain/dates.ts";

/** One block of a press text, as its format gave it: a paragraph, a heading, a list item or a table row. */
export interface Block {
  readonly kind: "heading" | "paragraph" | "item";
  /** One line of text: no line breaks, no markup. */
  readonly text: string;
  /** Of a heading: 1 to 6. */
  readonly level?: number;
}

/** The number of characters in blocks. */
export function textLength(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0);
}

/** What a press office sent, or what its page says, as clean blocks; whatever the format was. */
export interface PressText {
  readonly blocks: readonly Block[];
  /** The address it was published at. */
  readonly url?: string;
  /** The day in London on which it was sent, of an e-mail. */
  readonly sent?: CalendarDay;
  /** The headline, if the format names one: the subject of an e-mail, the page's main heading. */
  readonly title?: string;
  /** The day of publication in the page's own metadata. */
  readonly published?: CalendarDay;
  /** The name that the page gives its site. */
  readonly site?: string;
}

/**
 * The text with each typographic mark as its plain cousin, and the same length, so that a position in one is a position in
 * the other: ’ → ', “ → ", – → -, a no-break space → a space.
 */
export function fold(text: string): string {
  return text
    .replaceAll(/[‘’‚‛`´ʼ]/g, "'")
    .replaceAll(/[“”„‟«»]/g, '"')
    .replaceAll(/[‐‑‒–—―−]/g, "-")
    .replaceAll(/\s/g, " ");
}

/** The input can't be read as a press text; the message tells an editor why and what to do. */
export class InputError extends Error {
  override name = "InputError";
}

/** The most a file or page may hold, in bytes: far above any press release. */
export const MOST_BYTES = 20_000_000;

/** A full stop after one of these ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s("'“‘])(?:Cllrs?|Dr|Mr|Mrs|Ms|St|Prof|Rev|Hon|Rt|Sr|Jr|No|vs|approx|e\.g|i\.e|p|pp|para|[A-Z])\.$/;

const END = /[.!?…]["'”’)\]]*\s+(?=["'“‘(]?[\p{Lu}\d])/gu;

/** A sentence of a text, and its start in it. */
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

/** A block that is no part of the release, anywhere on the page. */
const JUNK: readonly RegExp[] = [
  // Menus, tools and consent banners.
  /^(?:click (?:here )?to |press |use )?(?:skip|jump) to\b/i,
  /^(?:toggle|open|close|show|hide)\b.{0,40}\b(?:menu|navigation|search|visibility|sidebar)\b/i,
  /^(?:main )?(?:menu|navigation|search|home|news|newsroom|latest|latest news|all news|news and events|contact|contact us|login|log ?in|sign in|sign up|register|my ?account|close|back|next|previous|print|print this page|accept|accept all|decline|reject|subscribe|listen|translate|accessibility|a-z|apply|pay|report|find|comments?|likes?|english|cymraeg)$/i,
  /\b(?:this (?:web)?site|we|our (?:web)?site|and our partners) (?:uses?|sets?|stores?|puts?|places?|would like to use)\b.{0,60}\bcookies?\b/i,
  /\bcookies?\b.{0,80}\b(?:accept|settings|preferences|policy|consent|agree|continue|essential|browser|experience)\b/i,
  /\b(?:accept|manage|essential|optional)\b.{0,40}\bcookies?\b/i,
  /\b(?:java)?scripts?\b.{0,60}\b(?:off|disabled|enabled?|required|browser|signed out)\b/i,
  /^you are (?:here|in)\b/i,
  /^(?:home|news|you are here:?)\s*(?:[>/|»›]|\s-\s).*/i,
  // Folded, a breadcrumb's » is a plain mark.
  /^home\s*".*/i,
  /^(?:[^.>»›]{1,40}[>»›]){1,8}[^.>»›]{1,100}$/,
  /^(?:back|return|go) to\b.{0,40}$/i,
  /^(?:go ?to ?top|read more|show more|view all|see all|load more|continue reading|find out more|see more).{0,20}$/i,
  /\b(?:sign up|subscribe)\b.{0,60}\b(?:newsletter|email|e-?mails|alerts?|updates|bulletin)\b/i,
  /\bget (?:the latest|our|all the)\b.{0,60}\b(?:inbox|newsletter|email)\b/i,
  // Sharing.
  /^(?:share|tweet|post|pin|email|e-mail|whatsapp|facebook|twitter|x|linkedin|instagram|youtube|copy (?:link|url)|link copied|reddit|telegram|messenger|pinterest|print)(?:[\s,|/&-]+(?:share|tweet|post|pin|email|e-mail|whatsapp|facebook|twitter|x|linkedin|instagram|copy link|print|this|on|via|by|page|article|story|with|friends|to|and))*[.:!]?$/i,
  /^share (?:this|on|via|with|article|page|story)\b.{0,60}$/i,
  /^(?:follow|like|join|find) (?:us|our)\b.{0,60}$/i,
  // Labels next to a headline.
  /^(?:press|news|media) (?:release|statement|notice)s?(?: from\b.{0,60}|[ :#]*(?:no|ref|number)?\.?[ :#]*[\w/-]{0,12})?$/i,
  /^(?:for immediate (?:release|use)|immediate release|statement|news(?: story| item| article)?|latest news|breaking(?: news)?|exclusive|announcement|featured?|children and families|education|council news|local news|politics|health|family|community)$/i,
  /^(?:strictly )?embargo(?:ed)?\b.{0,80}$/i,
  /^(?:posted in|filed under|categor(?:y|ies)|tags?|tagged|topics?|subjects?|keywords?|section|type|department|audience|ref(?:erence)?|from|part of|published (?:by|in)|written by|reporter|story by)\s*:.{0,100}$/i,
  /^\d+ (?:min(?:ute)?s? read|comments?|shares?|likes?|views?)$/i,
  /^(?:reading time|estimated read(?:ing)? time|time to read|views|page views)\b.{0,30}$/i,
  /^(?:advert(?:isement|ising)?|sponsored|promoted|ad feature|article continues below|story continues below|advertisement - .*)$/i,
  /^(?:this (?:article|page|news|content|story) (?:is|was|may be|has been)\b.{0,40}\b(?:old|archived?|out of date|ago|longer|more than)\b.*)$/i,
  /^also read\b.*/i,
  /^(?:download|view|open) (?:the |this |full )?(?:pdf|image|photo|hi-?res|file|attachment)\b.{0,60}$/i,
  /^https?:\/\/\S+$/i,
  /^[\W_]+$/,
];

/** A picture's caption, credit or alternative text. */
const CAPTIONS: readonly RegExp[] = [
  /^(?:image|photo(?:graph)?|picture|pic|pictured?|caption|above|left|right|file (?:photo|image)|stock (?:photo|image)|credit|video|watch|shown)(?: (?:above|left|right|below|credit|of|shows?|by))?\s*[:,-]\s*/i,
  /\b(?:photo|image|picture|photograph|pic)(?:graph)?s? ?(?:credit|by|courtesy of|copyright)?\s*:\s*\S.{0,80}$/i,
  /\b(?:pictured|left to right|from left|\(l-r\)|l-r:|l to r)\b/i,
  /^(?:an? |the )?(?:image|photo(?:graph)?|picture|illustration|logo|stock image) (?:of|showing|shows)\b/i,
  /\b(?:getty images|shutterstock|istock|google (?:maps|street ?view)|alamy|pexels|unsplash|pixabay)\b/i,
  /^.{0,110}\b(?:holds?|holding) (?:up )?(?:the|a|their|an)\b.{0,60}\b(?:report|sign|certificate|award)$/i,
];

/** A block after which nothing belongs to the release: notes, contacts, other stories. */
const TAIL: readonly RegExp[] = [
  /^(?:editors?'?s? notes?|notes? (?:to|for) (?:the )?(?:news |media )?(?:editors?|news ?desks?|journalists|reporters|media|press)|(?:additional|further|media|press) notes?|notes)\b\s*[:-]?.{0,40}$/i,
  /^[\W_]*(?:the )?ends?[\W_]*$/i,
  /^(?:related|more|other|latest|recent|recommended|popular|trending|top|most read|similar|further)\b(?: \w+){0,2} (?:news|stories|articles|posts?|content|links?|headlines|pages|reading|releases|from|in|on|like)\b.{0,60}$/i,
  /^(?:related|most read|trending|recommended(?: for you)?|popular|elsewhere on|more from|latest from|what to read next|read next|don'?t miss|you (?:may|might|could) (?:also )?(?:like|be interested in|enjoy)|in other news|see also|also in the news)\b.{0,60}$/i,
  /^(?:previous|next|newer|older) (?:story|post|article|page|news)\b.{0,80}$/i,
  /^(?:media|press|news|communications?)(?: (?:team|office|desk))? (?:contacts?|enquir(?:y|ies)|queries|office)\b.{0,80}$/i,
  /^(?:for (?:more|further) (?:information|details)|for (?:all )?(?:media|press)(?: \w+){0,2} (?:enquiries|queries|information)|contact(?: information| details| for media)?|further information|contacts?)\s*:?(?:,? (?:please )?(?:contact|call|email|phone).*)?$/i,
  /^(?:about (?:ofsted|us|the council|the author|this (?:page|site))|leave a (?:reply|comment)|post a comment|comments? \(\d+\)|add a comment|\d+ responses?|join the (?:conversation|discussion)|was this (?:page|article) (?:helpful|useful)\??|is this page useful\??|rate this page|did you find|filter (?:jobs|by)|filters?|search jobs|background(?: information)?|help us improve|tell us what you think|cookies on)\b.{0,60}$/i,
  /^(?:©|\(c\)|copyright)\b.{0,120}$/i,
];

/** The head of a box of other stories, which may be in the middle of an article. */
const BOX =
  /^(?:most read|trending|popular|recommended|read more|don'?t miss|related(?: articles?| stories)?|advert\w*)\b/i;

/** A press text, split into the release and the page around it. */
export interface Cleaned {
  /** The release: headline, standfirst, paragraphs, lists. */
  readonly body: readonly Block[];
  /** Menus, captions, labels, notes to editors, other stories: read for a date, and for nothing else. */
  readonly dropped: readonly Block[];
}

/** Number of words of prose before a tail is believed: words like "Notes" may also head a menu. */
const LEAST_PROSE_WORDS = 40;

/** A block of more characters is prose, whatever words it holds. */
const LONGEST_JUNK = 400;

/** Parts the release from the page around it. */
export function clean(blocks: readonly Block[]): Cleaned {
  const body: Block[] = [];
  const dropped: Block[] = [];
  let prose = 0;
  let ended = false;
  for (const [index, block] of blocks.entries()) {
    const plain = fold(block.text);
    const isTail =
      prose >= LEAST_PROSE_WORDS &&
      plain.length <= LONGEST_JUNK &&
      TAIL.some((pattern) => pattern.test(plain));
    if (isTail && !(BOX.test(plain) && goesOnAfter(blocks.slice(index + 1)))) ended = true;
    if (ended || isJunk(plain, prose)) dropped.push(block);
    else {
      body.push(block);
      if (/[.!?:]["')]*$/.test(plain)) prose += plain.split(" ").length;
    }
  }
  return { body, dropped };
}

/** Whether an article goes on after a box of other stories: somebody still speaks, or there is more than one sentence of it. */
function goesOnAfter(rest: readonly Block[]): boolean {
  const end = rest.findIndex(({ text }) => TAIL.some((pattern) => pattern.test(fold(text))));
  const sentences = rest
    .slice(0, end < 0 ? rest.length : end)
    .filter(({ text }) => /[.!?]["')]*$/.test(fold(text)));
  return (
    sentences.length >= 2 && sentences.some(({ text }) => /\b(?:children|inspect|ofsted|council)/i.test(text))
  );
}

function isJunk(plain: string, prose: number): boolean {
  if (plain.length > LONGEST_JUNK) return false;
  // Above the text, a long line is a headline, even if it begins like the head of a list of other stories.
  const isTail = (prose > 0 || plain.split(" ").length < 7) && TAIL.some((pattern) => pattern.test(plain));
  if (isTail || JUNK.some((pattern) => pattern.test(plain))) return true;
  // A caption is short; a paragraph that mentions a photograph is not one.
  return plain.split(" ").length <= 45 && CAPTIONS.some((pattern) => pattern.test(plain));
}

/** The same text without what nobody can see. */
export function tidied(text: PressText): PressText {
  const blocks = text.blocks
    .map((raw) => ({ ...raw, text: tidy(raw.text) }))
    .filter((block) => block.text !== "");
  const [title, site] = [tidy(text.title ?? ""), tidy(text.site ?? "")];
  return { ...text, blocks, ...(title && { title }), ...(site && { site }) };
}

/** Characters 0x80 to 0x9f of Windows-1252: decoders that read them as control characters are common. */
const WINDOWS_1252 = [..."€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"];

/** One line of text without control characters, and without doubled, odd or invisible spaces. */
function tidy(text: string): string {
  return text
    .replaceAll(/[\x80-\x9f]/g, (letter) => WINDOWS_1252[letter.charCodeAt(0) - 0x80] ?? "")
    .replaceAll(/[^\P{Cc}\s]|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, "")
    .replaceAll(/\s+/g, " ")
    .trim();
}
