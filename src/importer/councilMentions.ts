import type { Council } from "../domain/inspection.ts";
import { fold } from "./text.ts";

/** The kind of a council, before "of" and its name, and after its name. */
export const BOROUGH_OF = String.raw`(?:(?:(?:royal|london|metropolitan) borough|city|county|borough|council) of )`;
const KIND = String.raw`(?: (?:city|county|borough|metropolitan|district|unitary|mbc|cc|bc))*`;

/** Words in the names of papers, stations and sites of news. */
export const NEWS = String.raw`(?:reporter|chronicle|echo|gazette|mercury|times|herald|advertiser|news|live|post|star|mail|express|today|world|telegraph|journal|observer|guardian|argus|press|radio|fm)`;

/** Before the name, words that make it another place (Greater Manchester, South Devon), and not "County of". */
const COMPASS =
  /(?:\b(?:north|south|east|west|mid|greater|central|upper|lower|inner|outer|new|old|northern|southern|eastern|western)(?: (?:and )?(?:east|west))?(?: and)?[ -])$/i;
const BOROUGH_BEFORE = new RegExp(`\\b${BOROUGH_OF}(?:the )?$`, "i");

/** After the name or before it, words that make it another body, or a person. */
const OTHER_BODY = new RegExp(
  String.raw`^(?:'s)?(?: (?:and|&) [A-Z]\w+){0,2} (?:(?:local )?safeguarding (?:children|adults?|partnership|board)|(?:and \w+ )?(?:${NEWS}|police|constabulary|fire|nhs|camhs|hospitals?|university|college|ccg|icb|integrated care|clinical|united|f\.?c\.?|rovers|albion|sound|school|academy|foundation|probation|crown court|magistrates|road|street|avenue|house|hall|station|arena|cathedral|airport|healthwatch|mp|mps|chamber|building society|diocese|under-lyme|valley)\b)`,
  "i",
);
const OTHER_BODY_BEFORE =
  /(?:\b(?:radio|university of|diocese of|bishop of|mp for|mps for|member of parliament for|college|bbc|healthwatch|police|nhs|duke of|duchess of|earl of|lord|prince of|born in|live in|grew up in|photo|visit)(?: (?:the|for|of))? )$/i;

/** A title and perhaps a first name before it make it a surname: Councillor Ada Kent. So does a second name that speaks: "Kent Invented said". */
const SURNAME_BEFORE =
  /\b(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Baroness|Prof(?:essor)?)\.? (?:\p{Lu}[\p{L}'-]+ ){0,2}$/u;
const GIVEN_NAME_AFTER =
  /^ (?!Council|Borough|City|County|Children|Unitary|Metropolitan|Local|Ofsted|Social|Family|Safeguarding|Town|District|Royal|Labour|Conservative)\p{Lu}\p{Ll}+(?:,| said| added)/u;

/** Words of the council's service, which make a mention one of the body that was inspected. */
const SERVICE_AFTER = new RegExp(
  String.raw`^${KIND} ?(?:council|corporation|authority)?(?:'s?|s')? ?(?:(?:family|families|local authority) )?(?:and )?children(?:'s?|s')?(?: and (?:families|family|young people|adults))?(?:'s?)? (?:social|services?|department|trust|safeguarding|directorate|social care)|^'?s? (?:social (?:care|work|services)|services|families|vulnerable children|children)\b`,
  "i",
);
const SERVICE_BEFORE = new RegExp(
  String.raw`\b(?:children(?:'s?|s')?(?: and (?:families|young people))?(?:'s?)? (?:social )?(?:services?|social care|department|care)(?: services)?|vulnerable children|young people|children|families|social (?:work|care)|social workers|services)(?: and (?:families|young people))?(?: \w+)? (?:in|of|for|at|across|from|provided by|run by|delivered by|on) (?:the )?${BOROUGH_OF}?(?:the )?$`,
  "i",
);

/** The council itself, by its kind. */
const COUNCIL_AFTER = new RegExp(
  String.raw`^${KIND} (?:council|corporation|borough|local authority|cc\b|mbc\b|lbc\b|bc\b)`,
  "i",
);

/** What a council does that is only a partner, a neighbour or an example. */
const PARTNER_BEFORE =
  /\b(?:commissioner(?: \w+){0,4} (?:from|of)|support(?:ed)? (?:from|by|of)|help (?:from|of)|working with|partnership with|partner(?:s|ing|ed)?(?: \w+){0,2}(?: with| from)?,?|alongside|such as|including|other (?:councils|authorities|areas|boroughs)(?: \w+){0,8}|others?|joining|joins|join|like|along with|compared (?:with|to)|shared with|moved? (?:from|to)|came from|come from|worked (?:at|for|in)|neighbour(?:s|ing)|formerly (?:of|at|with)|previously (?:of|at|with|in)|only|examples?(?: \w+){0,3}|after|scandal in|abuse in|from|peer (?:review|challenge)(?: \w+){0,3}|Association|with|between|wound up|and South|and North)\s+(?:the )?(?:\w+ ){0,1}["'(]?$/i;
const AUXILIARIES = String.raw`(?:(?:will|is|are|has|have|had|to|also|now|been|be|agreed|continues?|asked|chosen|appointed|brought in|working|acting|acts?|acted|serves?|serving) )*`;
const HELPS = [
  String.raw`(?:(?:as|the|an?|its|our|their|council's) )*improvement (?:partner|adviser)`,
  String.raw`as (?:the |an? |its |our |their )?(?:partner|mentor|adviser)`,
  String.raw`(?:send|lend|second)(?:s|ing)?\b[^.;]{0,50}\b(?:help|support|advise)`,
  String.raw`(?:help|support|advis|mentor|assist|guid)(?:e|s|es|ing|ed)? (?:the|this|its) (?:council|authority|city|county|borough|town)`,
].join("|");
const ITS_GRADE = String.raw`(?:,| \(| -) ?(?:(?:which|who|itself|now|currently|also|already)\b[^,.;)]*|(?:rated|judged|graded)\b[^,.;)]*)[,)-]?`;

/** After the name, words that make it a helper or a neighbour, even if they name its grade. */
const PARTNER_AFTER = new RegExp(
  String.raw`^(?:'s)?(?: (?:city|county|borough|metropolitan|council|children's services))*(?:${ITS_GRADE})? ?(?:,? (?:next door|nearby|over the border)\b|, (?:its|the|a|our|their) (?:\w+ )?neighbour\b|${AUXILIARIES}(?:${HELPS}))`,
  "i",
);

/** Names that are also words: they mean the council only next to a word such as "Council". */
const ALSO_WORDS: ReadonlySet<string> = new Set([
  "Reading",
  "Bury",
  "Scilly",
  "Poole",
  "Stoke",
  "Kingston",
  "Richmond",
  "Hull",
  "Blackburn",
  "Newcastle",
  "Bournemouth",
  "Sutton",
  "Kent",
]);

/** One mention of a council in a text. */
export interface CouncilMention {
  readonly council: Council;
  readonly start: number;
  readonly end: number;
  /** Whether the name is that of a trust which works for several councils. */
  readonly shared: boolean;
  /** `service`: the body whose children's services these are; `partner`: a helper, a neighbour or an example. */
  readonly role: "service" | "council" | "place" | "partner";
}

interface Name {
  readonly council: Council;
  readonly pattern: RegExp;
  readonly trust: boolean;
  readonly also: boolean;
  readonly shared: boolean;
}

/** Finds mentions of councils. The longest name wins, so North Lincolnshire is never Lincolnshire. */
export class CouncilFinder {
  readonly councils: readonly Council[];
  readonly #names: readonly Name[];
  readonly #found = new Map<string, CouncilMention[]>();

  constructor(councils: readonly Council[]) {
    this.councils = councils;
    const names = councils.flatMap((council) => [
      ...[council.name, council.officialName, ...council.aliases].map((name) => ({
        council,
        name,
        trust: false,
      })),
      ...council.trusts.map((name) => ({ council, name, trust: true })),
    ]);
    this.#names = names
      .toSorted((a, b) => b.name.length - a.name.length)
      .map(({ council, name, trust }) => ({
        council,
        trust,
        pattern: namePattern(name),
        also: ALSO_WORDS.has(name),
        shared: trust && councils.filter(({ trusts }) => trusts.includes(name)).length > 1,
      }));
  }

  /** Every mention in a text, in order. */
  find(text: string): readonly CouncilMention[] {
    const found = this.#found.get(text) ?? this.#findIn(fold(text));
    this.#found.set(text, found);
    return found;
  }

  #findIn(plain: string): CouncilMention[] {
    const taken: { start: number; end: number }[] = [];
    const mentions: CouncilMention[] = [];
    for (const name of this.#names)
      for (const { index: start, 0: words } of plain.matchAll(name.pattern)) {
        const end = start + words.length;
        // A trust of several councils has one name: each of them is meant.
        const isInside = taken.some(
          (other) => start < other.end && other.start < end && !(other.start === start && other.end === end),
        );
        if (isInside || mentions.some((other) => other.start === start && other.council === name.council))
          continue;
        taken.push({ start, end });
        const role = roleOf(plain, start, end, name);
        if (role) mentions.push({ council: name.council, start, end, role, shared: name.shared });
      }
    return mentions.toSorted(
      (a, b) => a.start - b.start || a.council.slug.localeCompare(b.council.slug, "en"),
    );
  }
}

function roleOf(plain: string, start: number, end: number, name: Name): CouncilMention["role"] | null {
  const before = plain.slice(Math.max(0, start - 100), start);
  const after = plain.slice(end, end + 200);
  if (COMPASS.test(before) && !BOROUGH_BEFORE.test(before)) return null;
  if (OTHER_BODY.test(after) || OTHER_BODY_BEFORE.test(before)) return null;
  const named =
    COUNCIL_AFTER.test(after) ||
    BOROUGH_BEFORE.test(before) ||
    / (?:council|corporation)$/i.test(plain.slice(start, end));
  const service = name.trust || SERVICE_AFTER.test(after) || SERVICE_BEFORE.test(before);
  if (!named && !service && SURNAME_BEFORE.test(before)) return null;
  if (!named && !service && GIVEN_NAME_AFTER.test(after)) return null;
  if (
    name.also &&
    !named &&
    !service &&
    !/\b(?:in|for|of|across|by|to|with|from|and) (?:the )?$/i.test(before) &&
    !/^'s\b/.test(after) &&
    // In mid-sentence a capital makes it a name, of a place unless it speaks.
    (!/\p{Ll},? $/u.test(before) || /^,? (?:said|says|added|adds|told|[\p{Lu}])/u.test(after))
  )
    return null;
  if (PARTNER_BEFORE.test(before) && !service) return "partner";
  if (!name.trust && PARTNER_AFTER.test(after)) return "partner";
  // A neighbour's services are no more the council's own than the neighbour is.
  if (/\b(?:neighbour(?:s|ing)?|nearby) (?:the )?$/i.test(before)) return "partner";
  return service ? "service" : named ? "council" : "place";
}

/** A name as it may be written: "and" or "&", hyphens or spaces, any kind of apostrophe, capitals throughout. */
function namePattern(name: string): RegExp {
  const source = fold(name)
    .replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replaceAll(/\s+(?:and|&)\s+/gi, " (?:and|&) ")
    .replaceAll(/[\s-]+/g, "[ -]+");
  return new RegExp(`(?<![\\w-])(?:${source}|${shouted(source)})(?![\\w]|-\\w)`, "g");
}

function shouted(source: string): string {
  return source.replaceAll(/(?<!\\)[a-z]+/g, (letters) => letters.toUpperCase());
}
