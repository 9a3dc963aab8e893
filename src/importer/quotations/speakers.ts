import { fold } from "../text.ts";
import { bareName, LETTERS, type NamedPerson, NOT_A_NAME, surname, TITLE } from "./people.ts";

/** A word that makes a phrase the name of an office. */
export const ROLE_WORD =
  /\b(?:leaders?|cabinet|member|portfolio|holder|director|chief|executive|officer|chair(?:man|woman|person)?|head|minister|secretary|mayor|deputy|commissioner|inspector|manager|president|lead|spokes(?:man|woman|person)|principal|advis[eo]r|assistant|convenor|interim|social worker|foster (?:carer|parent)|carer|worker|practitioner|founder|professor|champion|boss|coordinator|co-ordinator|superintendent|inspectorate|ceo|dcs|mp|responsible for|care leaver|apprentice|councillor for|representative|trustee|consultant|editor|correspondent|partner)\b/i;

/** Where a role ends in the words before a verb of saying. */
const ROLE_END =
  /(?:,?\s+(?:who|which|was|were|is|has|had|have|welcom(?:ed|es|ing)|today|yesterday|also|then|speaking|responding|commenting|reacting|describ(?:ed|es|ing)|express(?:ed|es|ing)|echo(?:ed|es|ing)|thank(?:ed|s|ing)|prais(?:ed|es|ing)|paid|told|added|and (?:was|said|added)|on behalf|in response|in a|reflect(?:ed|ing)|acknowledg(?:ed|ing)|emphasi[sz]ed|highlight(?:ed|ing)|pictured|right|left|above)\b.*|\s+[-–—]\s.*|:.*)$/i;

/** Verbs of saying, as they introduce or follow a quotation. */
export const SAY = String.raw`(?:said|says|say|according to|in the words of|saying|added|adds|adding|commented|comments|commenting|explained|explains|continued|continues|concluded|concludes|stated|states|remarked|remarks|tells|told|responded|responds|replied|replies|noted|wrote|writes|hit (?:back|out)|vowed|retorted|countered|fumed|went on|goes on|summed up|sums up|reflected|reflects|shared|shares|insisted|insists|stressed|stresses|emphasised|emphasized|emphasises|argued|argues|warned|warns|admitted|admits|acknowledged|enthused|enthuses|declared|declares|observed|observes|confirmed|confirms|announced|announces|pledged|pledges|promised|promises|commended|praised|joked|recalled|recalls|believes|reacted|agreed|agrees|claimed|claims|tweeted|posted|paid tribute|outlined|reported|reads|read|reiterated|urged|urges|suggested|suggests|highlighted|highlights|welcomed|expressed|thanked)`;

/** A body's unnamed voice, which is somebody's words all the same. */
const SPOKESPERSON =
  /\b(?:an?|the|another) (?:[\p{L}'’&-]+ ){0,8}?spokes(?:person|man|woman)(?: (?:for|from|of|at) (?:the )?[\p{L}'’& -]+)?|\b(?:[\p{Lu}][\p{L}'’&-]+ ){1,5}spokes(?:person|man|woman)/iu;

/** Somebody known by a first name only, with what they are: "Ada, who left care last year", "Ada, a foster carer", "Ada, 19". */
const FIRST_NAME =
  /^\W*(?:(?:and|but|while) )?(\p{Lu}\p{Ll}+),? \(?(?:(?:aged? )?\d{1,2}\)?, )?((?:who|whose)\b[^.:"]{3,100}|(?:an? |one of )[^.:"]{3,80}|aged? \d{1,2}|\d{1,2})\)?,?\s*$/u;

/** The same on a line of its own: "Ada, Team Manager". */
const FIRST_NAME_LINE = /^\W*(\p{Lu}\p{Ll}+)(?:,| [-|(]) ?([^.:"!?]{3,90}?)\)?\s*$/u;

/** A person as a text introduces them. */
export interface Speaker {
  readonly name: string;
  readonly role: string | null;
}

/** A person with the office after the name in a sentence or, unless only `after` is wanted, before it. */
export function introduce(
  sentence: string,
  person: NamedPerson,
  where: "after" | "either" = "either",
): Speaker {
  const after = roleAfter(withoutAge(sentence.slice(person.end)));
  const role = after ?? (where === "either" ? roleBefore(sentence.slice(0, person.start)) : null);
  return { name: person.name, role };
}

/** Ages are nobody's business: ", 20, a member of the youth council" → ", a member of the youth council". */
function withoutAge(text: string): string {
  return text.replace(/^,? ?\(?(?:aged? )?\d{1,2}\)?(?=[,.]|$)/, "").replace(/\b\d{1,2}-year-old /, "");
}

function roleAfter(given: string): string | null {
  // A party or a ward in brackets is no office: "(Lab, Sampleton West)".
  const bracket = /^\s*\(([^)]*)\)/.exec(given);
  const text = bracket && !ROLE_WORD.test(bracket[1] ?? "") ? given.slice(bracket[0].length) : given;
  const verb = new RegExp(`\\s(?:and )?${SAY}\\b.*$`, "is");
  const plain = fold(text);
  const is = /^,? (?:is|as|who is|was|the new|became) (?:the |our |a |an )?/i.exec(plain);
  const opening =
    is ??
    /^(?:\s*,\s*|\s*\(|\s+[-–—]\s+|\s*\|\s*|\s*:\s*(?=\p{Lu}))(?:who is |as )?(?:the |our |a |an )?(?=\S)/u.exec(
      plain,
    ) ??
    /^\s+(?=(?:Leader|Cabinet|Lead|Director|Executive|Chief|Chair|Deputy|Portfolio|Head|Mayor)\b)/.exec(
      plain,
    );
  if (!opening) return null;
  const body = text.slice(opening[0].length);
  const cut = body
    .slice(0, verb.exec(fold(body))?.index ?? body.length)
    .replace(ROLE_END, "")
    .replace(/[.!?](?:\s.*)?$/s, "");
  const role = (opening[0].includes("(") ? (cut.split(")")[0] ?? "") : cut).replace(
    /^[\s,]+|[\s,;:"“]+$/g,
    "",
  );
  return ROLE_WORD.test(role) && role.split(" ").length <= 24 ? role : null;
}

function roleBefore(text: string): string | null {
  const pieces = text.replace(/[\s,–—-]+$/, "").split(/,\s+|\s+[–—-]\s+/);
  const from = pieces.findIndex((piece) => ROLE_WORD.test(piece));
  if (from < 0) return null;
  const role = pieces
    .slice(from)
    .join(", ")
    .replace(
      new RegExp(
        `^(?:${SAY}|and|as|speaking|while|but|meanwhile|today|in response|commenting)\\b[\\s,]*`,
        "i",
      ),
      "",
    )
    .replace(/^(?:the|our|a|an)\s+/i, "")
    .replace(new RegExp(`[\\s,]+${TITLE}\\.?$`), "")
    .trim();
  return role !== "" &&
    ROLE_WORD.test(role) &&
    role.split(" ").length <= 20 &&
    !new RegExp(`^${LETTERS}$`).test(role)
    ? role
    : null;
}

/** Who a text says is speaking. */
export type Attribution =
  | { readonly who: "person"; readonly speaker: Speaker }
  /** A body's unnamed voice: "a council spokesperson". */
  | { readonly who: "voice"; readonly speaker: Speaker }
  /** "he", "the leader": somebody named before; `role` says which. */
  | { readonly who: "named-before"; readonly role: string | null }
  /** One name only, "Invented added": somebody named in full elsewhere. */
  | { readonly who: "surname"; readonly name: string }
  /** Inspectors, a report, parents, children: nobody by name. */
  | { readonly who: "unnamed"; readonly name: string | null };

/** A sentence whose subject is a report, though it names people: "The report by Ofsted and its inspector, Ada Invented, states". */
const REPORT_SPEAKS =
  /^\W*(?:(?:in )?(?:the|this|their|its|a|ofsted'?s?|inspectors'?)\s+)(?:[\w'-]+ ){0,3}?(?:report|letter|inspection|findings|document|judge?ment|summary)\b(?!.*\b(?:as|after|when|while|but|because)\b)/i;

/** The person a sentence is about: the first who is not named after "to", "by" or "with". */
export function subjectOf(people: readonly NamedPerson[], sentence: string): NamedPerson | undefined {
  const free = people.filter(
    (person) =>
      !/\b(?:to|by|from|with|for|over|than|alongside|like|including|succeeded|replaced|took over from|joined)\s+(?:the |council |former |her |his )?(?:\w+ )?$/i.test(
        sentence.slice(0, person.start),
      ) || ROLE_WORD.test(sentence.slice(0, person.start).split(/,/).at(-1) ?? ""),
  );
  return free[0] ?? people[0];
}

/** Whether a sentence's words before its verb are a name with what is said of it: "Ada Invented, chair of Parents United". */
export function endsInOffice(subject: string, people: readonly NamedPerson[]): boolean {
  return people.some(({ end }) => {
    const after = fold(subject.slice(end));
    return /^\s*[,(-]/.test(after) && !new RegExp(`\\b(?:${SAY}|that)\\b`, "i").test(after);
  });
}

/** A body's unnamed voice: "a council spokesperson". */
export function voiceIn(text: string): Attribution | null {
  const match = SPOKESPERSON.exec(fold(text));
  if (!match) return null;
  const name = text.slice(match.index, match.index + match[0].length).trim();
  return { who: "voice", speaker: { name, role: null } };
}

/**
 * Somebody known by a first name with what they are: "Ada, who left care last year"; on a line of its own, with an office: "Ada, Team
 * Manager".
 */
export function firstNameIn(text: string, places: ReadonlySet<string>, isLine = false): Attribution | null {
  const [, name, role] = (isLine ? FIRST_NAME_LINE : FIRST_NAME).exec(fold(text)) ?? [];
  if (!name || !role || NOT_A_NAME.has(name.toLowerCase()) || /ly$/.test(name) || places.has(name))
    return null;
  if (isLine && (!ROLE_WORD.test(role) || role.split(" ").length > 12)) return null;
  const at = fold(text).indexOf(role);
  const printed = withoutAge(text.slice(at, at + role.length))
    .replace(/^(?:an? |who is )/, "")
    .replace(/^(?:aged? )?\d{1,2}\b(?: years old)?(?: and from .*)?/, "")
    .replace(/[\s,]+$/, "");
  return {
    who: "person",
    speaker: { name, role: printed || null },
  };
}

/** Whether the words before a name make a report the one that speaks: "The report by Ofsted and its inspector, …". */
export function reportSpeaks(before: string): boolean {
  const plain = fold(before);
  return (
    REPORT_SPEAKS.test(plain) &&
    /\b(?:by|and|from|with|of)\b[^,]*,?[^,]*$/i.test(plain) &&
    !/^\W*in\b/i.test(plain)
  );
}

/** The people a text has named so far, with their fullest names and their offices. */
export class Speakers {
  readonly #known = new Map<string, Speaker>();
  /** The person the text is about, for "he" and "she". */
  recent: Speaker | null = null;

  /** Full names and offices, so that "said Invented" finds its person. */
  learn(speakers: readonly Speaker[]): void {
    for (const speaker of speakers) {
      const key = surname(speaker.name).toLowerCase();
      const known = this.#known.get(key);
      const isFull = (name: string) => bareName(name).includes(" ");
      const isFuller = isFull(speaker.name) && !(known && isFull(known.name));
      if (isFuller) this.#known.set(key, { name: speaker.name, role: speaker.role ?? known?.role ?? null });
      else if (known) this.#known.set(key, { ...known, role: known.role ?? speaker.role });
    }
  }

  /** The speaker that an attribution means; null for nobody by name. */
  resolve(attribution: Attribution): Speaker | null {
    switch (attribution.who) {
      case "person":
        return this.remember(attribution.speaker);
      case "voice":
        return attribution.speaker;
      case "surname":
        return this.#known.get(attribution.name.toLowerCase()) ?? null;
      case "named-before": {
        const { role } = attribution;
        const holder =
          role &&
          [...this.#known.values()].find((known) => known.role?.toLowerCase().includes(role.toLowerCase()));
        return holder || this.recent;
      }
      case "unnamed":
        return attribution.name === null ? null : { name: attribution.name, role: null };
    }
  }

  /** Adds what the text says of a person here to what it has said before: the fullest name, the first role. */
  remember(speaker: Speaker): Speaker {
    const key = surname(speaker.name).toLowerCase();
    const known = this.#known.get(key);
    const bare = bareName(speaker.name).split(" ");
    const isSame = known && (bare.length === 1 || bareName(known.name).split(" ")[0]?.[0] === bare[0]?.[0]);
    const merged = isSame
      ? { name: bare.length > 1 ? speaker.name : known.name, role: speaker.role ?? known.role }
      : speaker;
    this.#known.set(key, merged);
    return merged;
  }
}
