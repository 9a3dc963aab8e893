import { BODY_IN_ROLE, ROLE_END, ROLE_WORD } from "../lexicon/roles.ts";
import {
  LETTERS,
  PRONOUN,
  REPORT_SPEAKS,
  SAY,
  SPOKE_OF,
  SPOKESPERSON,
  TITLE,
  UNNAMED,
} from "../lexicon/speech.ts";
import { fold } from "../pressText.ts";
import { findPeople, type NamedPerson } from "./people.ts";
import { lastSentence, sentencesOf } from "./sentences.ts";

/** A person as a text introduces them. */
export interface Speaker {
  readonly name: string;
  readonly role: string | null;
  readonly organisation: string | null;
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
  | { readonly who: "unnamed" };

const SAYING = new RegExp(`\\b${SAY}\\b`, "gi");
const UNNAMED_SUBJECT = new RegExp(
  `\\b${UNNAMED}(?:'s?)?(?: (?:also|then|has|have|had|further|later|even|all|who|itself|simply|clearly|specifically|today))*\\s*,?\\s*$`,
  "i",
);
const UNNAMED_AFTER = new RegExp(
  `^(?:an?|the|one|its|their|ofsted'?s?|\\w+'s)? ?(?:\\w+[ -]){0,3}?${UNNAMED}\\b`,
  "i",
);
/** A definite office for somebody named before: "the leader", "the director". */
const THE_OFFICE =
  /\b(?:the|our) ((?:[\p{L}'’-]+ ){0,3}?(?:leader|director|chair(?:man|woman)?|chief executive|cabinet member|lead member|minister|mayor|councillor|commissioner))\b/iu;

/** Reads who is speaking from text around a quotation. */
export class AttributionReader {
  readonly #places: ReadonlySet<string>;

  /** @param places The names of councils, which are nobody's. */
  constructor(places: ReadonlySet<string>) {
    this.#places = places;
  }

  people(text: string): NamedPerson[] {
    return findPeople(text, this.#places);
  }

  /**
   * Who is about to speak, by the words before a quotation: "Councillor Ada Invented, leader, said:", "He added:", or a name and
   * office with a colon alone.
   */
  before(text: string): Attribution | null {
    const sentence = lastSentence(text).trimEnd();
    const plain = fold(sentence);
    if (plain.trim() === "") return null;
    const verbs = [...plain.matchAll(SAYING)];
    const last = verbs.at(-1);
    const tail = last ? plain.slice(last.index + last[0].length).replace(/[\s:,-]+$/, "") : "";
    const tailWords = tail.split(/\s+/).filter(Boolean).length;
    if (!last || tailWords > 14 || (tailWords > 5 && !/[:,-]\s*$/.test(plain)))
      return this.#nameLine(sentence, true);
    const subject = sentence.slice(0, last.index);
    if (UNNAMED_SUBJECT.test(fold(subject)) && !this.#endsInOffice(subject))
      return this.#voice(subject) ?? { who: "unnamed" };
    const people = this.people(sentence);
    const speaker =
      this.#subjectOf(
        people.filter((person) => person.end <= last.index),
        sentence,
      ) ?? (subject.trim() === "" ? people[0] : undefined);
    if (speaker && reportSpeaks(subject.slice(0, speaker.start))) return { who: "unnamed" };
    if (speaker) return { who: "person", speaker: this.#introduce(sentence, speaker) };
    const voice = this.#voice(subject);
    if (voice) return voice;
    if (PRONOUN.test(fold(subject))) return { who: "named-before", role: null };
    const office = THE_OFFICE.exec(subject);
    if (office) return { who: "named-before", role: office[1] ?? null };
    const alone = /(?:^|[\s,])(\p{Lu}[\p{L}'’-]+)\s*,?\s*$/u.exec(subject);
    if (alone?.[1] && !/^(?:They|It|This|That|Adding|Ofsted|Inspectors)$/.test(alone[1]))
      return { who: "surname", name: alone[1] };
    // "Adding: …", "and added: …": whoever spoke before.
    if (/^\W*(?:and |also |further )?$/i.test(subject)) return { who: "named-before", role: null };
    return { who: "unnamed" };
  }

  /** Who has spoken, by the words after a quotation: ", said Ada Invented.", "Invented added.", "– Ada Invented, chair". */
  after(text: string): { attribution: Attribution; rest: string } | null {
    const sentences = sentencesOf(text);
    const first = sentences[0];
    if (!first) return null;
    const rest = text.slice(first.start + first.text.length);
    const clause = first.text.replace(/^[\s,.;–—-]+/, "");
    const plain = fold(clause);
    const verb = new RegExp(`^(?:(?:also|and|then|has|have) )?${SAY}\\b`, "i").exec(plain);
    const attribution = verb
      ? this.#afterVerb(clause.slice(verb[0].length).trimStart())
      : this.#subjectFirst(clause);
    if (attribution) return { attribution, rest };
    const line =
      /^\s*[–—-]/.test(text) || text.trim() === clause.trim() ? this.#nameLine(clause, false) : null;
    return line ? { attribution: line, rest } : null;
  }

  /** The speaker that a line of its own names: "Ada Invented, Leader of the Council", "– Councillor Ada Invented". */
  nameLine(text: string): Attribution | null {
    return this.#nameLine(text.replace(/^[\s–—-]+/, ""), false);
  }

  /** Somebody a sentence is about, with office: "Ada Invented is the director of children’s services." */
  introduced(text: string): { speaker: Speaker; speaks: boolean } | null {
    const found = sentencesOf(text).flatMap(({ text: sentence }) => {
      const person = this.#subjectOf(this.people(sentence), sentence);
      if (!person) return [];
      const speaks = SPOKE_OF.test(fold(sentence.slice(person.end)));
      return [{ speaker: this.#introduce(sentence, person), speaks }];
    });
    const last = found.at(-1);
    return last ? { speaker: last.speaker, speaks: found.some(({ speaks }) => speaks) } : null;
  }

  /** Everybody a text names with an office beside the name: "Ada Invented, Leader of the Council, described …". */
  officeHolders(text: string): Speaker[] {
    return sentencesOf(text).flatMap(({ text: sentence }) =>
      this.people(sentence).map((person) => {
        const role = roleAfter(sentence.slice(person.end));
        return { name: person.name, role, organisation: role ? bodyIn(role) : null };
      }),
    );
  }

  #afterVerb(subject: string): Attribution | null {
    const plain = fold(subject);
    const people = this.people(subject);
    const person = people[0];
    const lead = person ? plain.slice(0, person.start) : plain;
    if (UNNAMED_AFTER.test(lead) && !(person && ROLE_WORD.test(lead)))
      return this.#voice(subject) ?? { who: "unnamed" };
    if (person && lead.split(" ").length <= 16)
      return { who: "person", speaker: this.#introduce(subject, person) };
    const voice = this.#voice(subject);
    if (voice) return voice;
    if (/^(?:he|she)\b/i.test(plain)) return { who: "named-before", role: null };
    const office = THE_OFFICE.exec(subject);
    if (office && office.index < 4) return { who: "named-before", role: office[1] ?? null };
    const alone = /^(\p{Lu}[\p{L}'’-]+)\b/u.exec(subject);
    return alone?.[1]
      ? { who: "surname", name: alone[1] }
      : UNNAMED_AFTER.test(plain)
        ? { who: "unnamed" }
        : null;
  }

  /** "Ada Invented, leader, said." after a quotation: the verb ends the sentence, or nearly. */
  #subjectFirst(clause: string): Attribution | null {
    const plain = fold(clause);
    const verb = [...plain.matchAll(SAYING)].at(-1);
    if (!verb) return null;
    const tail = plain.slice(verb.index + verb[0].length).replace(/[\s:,.;-]+$/, "");
    if (tail.split(/\s+/).filter(Boolean).length > 4 || plain.split(" ").length > 45) return null;
    const subject = clause.slice(0, verb.index).trimEnd();
    if (UNNAMED_SUBJECT.test(fold(subject)) && !this.#endsInOffice(subject))
      return this.#voice(subject) ?? { who: "unnamed" };
    const person = this.#subjectOf(this.people(subject), subject);
    if (person) return person.start < 70 ? { who: "person", speaker: this.#introduce(clause, person) } : null;
    if (/^(?:he|she)(?: (?:also|has|then))?$/i.test(fold(subject)))
      return { who: "named-before", role: null };
    const alone = /^(\p{Lu}[\p{L}'’-]+)(?: (?:also|has|then|later))?$/u.exec(subject);
    return alone?.[1] && !/^(?:They|It|This|Ofsted|Inspectors)$/.test(alone[1])
      ? { who: "surname", name: alone[1] }
      : null;
  }

  /** A name with an office and nothing else. */
  #nameLine(line: string, needsColon: boolean): Attribution | null {
    const plain = fold(line).trim();
    if (needsColon && !/:\s*$/.test(plain)) return null;
    if (plain.split(" ").length > 30) return null;
    const people = this.people(line);
    const person = people[0];
    if (!person || people.length > 2) return null;
    const before = fold(line.slice(0, person.start)).trim();
    const after = fold(line.slice(person.end)).replace(/[\s:.]+$/, "");
    const isRole = before === "" || ROLE_WORD.test(before) || /^(?:by|from|-)$/i.test(before);
    const clean = after === "" || /^\s*[,(-]/.test(after) || /^ ?(?:\||:)/.test(after);
    if (!isRole || !clean) return null;
    if (!person.titled && after === "" && before === "" && !needsColon) return null;
    if (/[.!?]\s+\p{Lu}/u.test(after) || /\b(?:is|was|are|were|has|have|had|will|would)\b/i.test(after))
      return null;
    return { who: "person", speaker: this.#introduce(line, person) };
  }

  /** The person a sentence is about: the first who is not named after "to", "by" or "with". */
  #subjectOf(people: readonly NamedPerson[], sentence: string): NamedPerson | undefined {
    const free = people.filter(
      (person) =>
        !/\b(?:to|by|from|with|for|over|than|alongside|like|including|succeeded|replaced|took over from|joined)\s+(?:the |council |former |her |his )?(?:\w+ )?$/i.test(
          sentence.slice(0, person.start),
        ) || ROLE_WORD.test(sentence.slice(0, person.start).split(/,/).at(-1) ?? ""),
    );
    return free[0] ?? people[0];
  }

  /** Whether a sentence's words before its verb are a name with what is said of it: "Ada Invented, chair of Parents United". */
  #endsInOffice(subject: string): boolean {
    const person = this.people(subject).at(-1);
    if (!person) return false;
    const after = fold(subject.slice(person.end));
    return /^\s*[,(-]/.test(after) && !new RegExp(`\\b(?:${SAY}|that)\\b`, "i").test(after);
  }

  #voice(text: string): Attribution | null {
    const match = SPOKESPERSON.exec(fold(text));
    if (!match) return null;
    const name = text.slice(match.index, match.index + match[0].length).trim();
    return { who: "voice", speaker: { name, role: null, organisation: null } };
  }

  /** The person with the office that stands after or before the name. */
  #introduce(sentence: string, person: NamedPerson): Speaker {
    const role = roleAfter(sentence.slice(person.end)) ?? roleBefore(sentence.slice(0, person.start));
    return { name: person.name, role, organisation: role ? bodyIn(role) : null };
  }
}

/** Whether the words before a name make a report the one that speaks: "The report by Ofsted and its inspector, …". */
function reportSpeaks(before: string): boolean {
  const plain = fold(before);
  return (
    REPORT_SPEAKS.test(plain) &&
    /\b(?:by|and|from|with|of)\b[^,]*,?[^,]*$/i.test(plain) &&
    !/^\W*in\b/i.test(plain)
  );
}

function roleAfter(text: string): string | null {
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

/** The body named in an office: "Leader of Exampleshire Council" → "Exampleshire Council". */
function bodyIn(role: string): string | null {
  let text = role;
  for (;;) {
    const cut =
      /^.*?\b(?:leader|member|director|executive|officer|chair(?:man|woman|person)?|head|minister|secretary|mayor|holder|inspector|manager|councillor|lead|services|families|people|skills|education|care)(?:'s)? (?:of|for|at|in|on|with) (?:the )?/i.exec(
        fold(text),
      );
    if (!cut || !BODY_IN_ROLE.test(text.slice(cut[0].length))) break;
    text = text.slice(cut[0].length);
  }
  return BODY_IN_ROLE.exec(text)?.[0].trim() ?? null;
}
