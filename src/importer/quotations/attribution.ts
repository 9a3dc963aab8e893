import { fold, lastSentence, sentencesOf } from "../text.ts";
import { findPeople, type NamedPerson } from "./people.ts";
import {
  type Attribution,
  endsInOffice,
  firstNameIn,
  introduce,
  ROLE_WORD,
  reportSpeaks,
  SAY,
  type Speaker,
  subjectOf,
  voiceIn,
} from "./speakers.ts";

/** Verbs after which words in quotation marks on a line of their own are the subject's, though nothing says so. */
const SPOKE_OF =
  /\b(?:welcom(?:ed|es|ing)|prais(?:ed|es)|thank(?:ed|s)|paid tribute|was (?:\w+ )?(?:delighted|pleased|proud|glad|thrilled|disappointed)|is (?:\w+ )?(?:delighted|pleased|proud|glad|thrilled|disappointed)|responded|reacted|apologi[sz]ed|congratulated|reflected|expressed|acknowledged|accepted|stressed|emphasi[sz]ed|described|echo(?:ed|es))\b/i;

/** Who may be said to speak and is no named person. Right before a verb of saying, or right after one. */
const UNNAMED = String.raw`(?:inspectors?|inspectorate|inspection(?: team| report)?|ofsted|report|reports|letter|findings|judge?ments?|document|summary|assessors?|regulator|watchdog|statement|spokes(?:person|man|woman|people)|parents?|carers?|young (?:people|person|man|woman|adult)s?|child|children|care[ -]?leavers?|care[ -]experienced \w+|teenagers?|pupils?|students?|famil(?:y|ies)|mothers?|fathers?|mums?|dads?|social workers?|practitioners?|staff(?: member)?s?|workers?|team|one|another|others?|some|they|it|which|commissioners?' report|sources?|residents?|people|partners|agenc(?:y|ies)|source|website|press release|department)`;

/** Words for a person named before. */
const PRONOUN = /\b(?:he|she)\b/i;

/** A sentence's subject with what that person is: "Ada, 17, who left care last year". */
const FIRST_NAME_FIRST =
  /^\W*\p{Lu}\p{Ll}+,(?: (?:aged? )?\d{1,2},)?(?: (?:who|whose|an?) [^,.:“"]{3,100})?(?=,)/u;

/** A definite office for somebody named before: "the leader", "the director". */
const THE_OFFICE =
  /\b(?:the|our) ((?:[\p{L}'’-]+ ){0,3}?(?:leader|director|chair(?:man|woman)?|chief executive|cabinet member|lead member|minister|mayor|councillor|commissioner))\b/iu;

/** More words are no description of a speaker. */
const MOST_WORDS = 12;
const SAYING = new RegExp(`\\b${SAY}\\b`, "gi");
const UNNAMED_SUBJECT = new RegExp(
  `\\b${UNNAMED}(?:'s?)?(?: (?:also|then|has|have|had|further|later|even|all|who|itself|simply|clearly|specifically|today))*\\s*,?\\s*$`,
  "i",
);
const UNNAMED_AFTER = new RegExp(
  `^(?:an?|the|one|its|their|ofsted'?s?|\\w+'s)? ?(?:\\w+[ -]){0,3}?${UNNAMED}\\b`,
  "i",
);

/** Who speaks without a name, as a text puts it: "the report", "a member of the youth council"; null for "it" and "they". */
function unnamed(subject: string): Attribution {
  const clauses = subject.split(/[.,;:!?]+(?:\s|$)|\s[-–—]\s|\b(?:and|but|while|as|when|that|which|where)\s/);
  const clause = clauses.findLast((part) => part.trim() !== "") ?? "";
  const name = clause
    .trim()
    .replace(
      /^(?:[Ii]n (?=the |its |their ))|^(?:also|then)\s+|\s+(?:also|then|has|have|had|further|later|itself|today)$/g,
      "",
    )
    .replace(/^(?:The|An?|One|Another|Its|Their|Some|Inspectors?|Parents|Children|Young)\b/, (word) =>
      word.toLowerCase(),
    );
  const isBody =
    /^(?:the|an?|one|another|its|their|some|ofsted|inspectors?|parents|children|young)\b|['’]s? \w/i.test(
      name,
    );
  return { who: "unnamed", name: isBody && name.split(" ").length <= MOST_WORDS ? name : null };
}

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
      return nameIn(sentence, this.people(sentence), true) ?? this.#moved(sentence);
    // "…, leader, thanked staff, saying:": whose verb the first one is.
    const said = (/^(?:saying|adding)$/i.test(last[0]) && verbs.at(-2)) || last;
    const subject = sentence.slice(0, said.index);
    const without = this.#withoutFullName(subject);
    if (without) return without;
    const people = this.people(sentence);
    const speaker =
      subjectOf(
        people.filter((person) => person.end <= last.index),
        sentence,
      ) ?? (subject.trim() === "" ? people[0] : undefined);
    if (speaker && reportSpeaks(subject.slice(0, speaker.start))) return unnamed("the report");
    if (speaker) return { who: "person", speaker: introduce(sentence, speaker) };
    const voice = voiceIn(subject);
    if (voice) return voice;
    if (PRONOUN.test(fold(subject)))
      return this.#introducedIn(sentencesOf(text).at(-2)?.text ?? "") ?? { who: "named-before", role: null };
    const office = THE_OFFICE.exec(subject);
    if (office) return { who: "named-before", role: office[1] ?? null };
    const alone = /(?:^|[\s,])(\p{Lu}[\p{L}'’-]+)\s*,?\s*$/u.exec(subject);
    if (alone?.[1] && !/^(?:They|It|This|That|Adding|Ofsted|Inspectors)$/.test(alone[1]))
      return { who: "surname", name: alone[1] };
    // "Adding: …", "and added: …": whoever spoke before.
    if (/^\W*(?:and |also |further )?$/i.test(subject)) return { who: "named-before", role: null };
    return unnamed(subject);
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
    const isLine = /^\s*[–—-]/.test(text) || text.trim() === clause.trim();
    const line = isLine ? nameIn(clause, this.people(clause), false) : null;
    return line && { attribution: line, rest };
  }

  /** The speaker that a line of its own names: "Ada Invented, Leader of the Council", "– Councillor Ada Invented". */
  nameLine(text: string): Attribution | null {
    const line = text.replace(/^[\s–—-]+/, "");
    return nameIn(line, this.people(line), false) ?? firstNameIn(line, this.#places, true);
  }

  /** Somebody a sentence is about, with office: "Ada Invented is the director of children’s services." */
  introduced(text: string): { speaker: Speaker; speaks: boolean } | null {
    const found = sentencesOf(text).flatMap(({ text: sentence }) => {
      const person = subjectOf(this.people(sentence), sentence);
      if (!person) return [];
      const speaks = SPOKE_OF.test(fold(sentence.slice(person.end)));
      return [{ speaker: introduce(sentence, person), speaks }];
    });
    const last = found.at(-1);
    return last ? { speaker: last.speaker, speaks: found.some(({ speaks }) => speaks) } : null;
  }

  /** Everybody whom a text names with an office: "Ada Invented, Leader of the Council, described …". */
  officeHolders(text: string): Speaker[] {
    return sentencesOf(text).flatMap(({ text: sentence }) =>
      this.people(sentence).map((person) => introduce(sentence, person, "after")),
    );
  }

  /** "Ada Invented, leader, is delighted:" – with a colon, what somebody feels introduces what they say. */
  #moved(sentence: string): Attribution | null {
    const person = subjectOf(this.people(sentence), sentence);
    const after = fold(sentence.slice(person?.end));
    if (!person || !/:\s*$/.test(sentence)) return null;
    // With an office before the name and a colon soon after it, any verb is one of saying.
    const isShort = after.trim().split(" ").length <= 4 && ROLE_WORD.test(sentence.slice(0, person.start));
    if (!SPOKE_OF.test(after) && !isShort) return null;
    return reportSpeaks(sentence.slice(0, person.start))
      ? null
      : { who: "person", speaker: introduce(sentence, person) };
  }

  /** The subject of a verb of saying, if it is a first name with what that person is, or nobody by name. */
  #withoutFullName(subject: string): Attribution | null {
    const isUnnamed = UNNAMED_SUBJECT.test(fold(subject)) && !endsInOffice(subject, this.people(subject));
    const nobody = isUnnamed ? (voiceIn(subject) ?? unnamed(subject)) : null;
    return firstNameIn(subject, this.#places) ?? nobody;
  }

  /** "Ada, 17, who left care last year, met the inspectors." before "She said:". */
  #introducedIn(sentence: string): Attribution | null {
    return firstNameIn(FIRST_NAME_FIRST.exec(sentence)?.[0] ?? "", this.#places);
  }

  #afterVerb(subject: string): Attribution | null {
    const plain = fold(subject);
    const firstName = firstNameIn(subject.replace(/[.\s]+$/, ""), this.#places);
    if (firstName) return firstName;
    const people = this.people(subject);
    const person = people[0];
    const lead = person ? plain.slice(0, person.start) : plain;
    if (UNNAMED_AFTER.test(lead) && !(person && ROLE_WORD.test(lead)))
      return voiceIn(subject) ?? unnamed(subject);
    if (person && lead.split(" ").length <= 16) return { who: "person", speaker: introduce(subject, person) };
    const voice = voiceIn(subject);
    if (voice) return voice;
    if (/^(?:he|she)\b/i.test(plain)) return { who: "named-before", role: null };
    const office = THE_OFFICE.exec(subject);
    if (office && office.index < 4) return { who: "named-before", role: office[1] ?? null };
    const alone = /^(\p{Lu}[\p{L}'’-]+)\b/u.exec(subject);
    if (alone?.[1]) return { who: "surname", name: alone[1] };
    return UNNAMED_AFTER.test(plain) ? unnamed(subject) : null;
  }

  /** "Ada Invented, leader, said." after a quotation: the verb ends the sentence, or nearly. */
  #subjectFirst(clause: string): Attribution | null {
    const plain = fold(clause);
    const verb = [...plain.matchAll(SAYING)].at(-1);
    if (!verb) return null;
    const tail = plain.slice(verb.index + verb[0].length).replace(/[\s:,.;-]+$/, "");
    if (tail.split(/\s+/).filter(Boolean).length > 4 || plain.split(" ").length > 45) return null;
    const subject = clause.slice(0, verb.index).trimEnd();
    const without = this.#withoutFullName(subject);
    if (without) return without;
    const person = subjectOf(this.people(subject), subject);
    if (person) return person.start < 70 ? { who: "person", speaker: introduce(clause, person) } : null;
    if (/^(?:he|she)(?: (?:also|has|then))?$/i.test(fold(subject)))
      return { who: "named-before", role: null };
    const alone = /^(\p{Lu}[\p{L}'’-]+)(?: (?:also|has|then|later))?$/u.exec(subject);
    return alone?.[1] && !/^(?:They|It|This|Ofsted|Inspectors)$/.test(alone[1])
      ? { who: "surname", name: alone[1] }
      : null;
  }
}

/** A name with an office and nothing else. */
function nameIn(line: string, people: readonly NamedPerson[], needsColon: boolean): Attribution | null {
  const plain = fold(line).trim();
  if (needsColon && !/:\s*$/.test(plain)) return null;
  if (plain.split(" ").length > 30) return null;
  const person = people[0];
  if (!person || people.length > 2) return null;
  const before = fold(line.slice(0, person.start)).trim();
  const after = fold(line.slice(person.end)).replace(/[\s:.]+$/, "");
  const isRole =
    before === "" ||
    ROLE_WORD.test(before) ||
    /^(?:(?:an? )?(?:statement|quote|comment|message|response|words|reaction))? ?(?:by|from|of|-)$/i.test(
      before,
    );
  const clean = after === "" || /^\s*[,(-]/.test(after) || /^ ?(?:\||:)/.test(after);
  if (!isRole || !clean) return null;
  if (!person.titled && after === "" && before === "" && !needsColon) return null;
  if (/[.!?]\s+\p{Lu}/u.test(after) || /\b(?:is|was|are|were|has|have|had|will|would)\b/i.test(after))
    return null;
  return { who: "person", speaker: introduce(line, person) };
}
