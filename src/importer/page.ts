import { isDateLine } from "./releaseDate.ts";
import { type Block, bareWords, fold, sentencesOf } from "./text.ts";

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
  /^(?:(?:important|public|site|service) )?notice\s*[:-] .*|^(?:important information|service (?:update|alert))\s*[:-] .*/i,
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
    const block = candidates.findIndex(({ text }) => bareWords(text) === bareWords(title));
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
  if (body.some(({ text }) => bareWords(text) === bareWords(trimmed))) return trimmed;
  const shorter = trimmed.replace(SITE_SUFFIX, "");
  return shorter.split(" ").length >= 3 ? shorter : trimmed;
}
