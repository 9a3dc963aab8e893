import type { Grade } from "../../domain/grades.ts";
import type { Council } from "../../domain/inspection.ts";
import { BOROUGH_OF, type CouncilFinder, type CouncilMention } from "../councilMentions.ts";
import { fold, sentencesOf } from "../text.ts";
import { gradesOfAreas } from "./areas.ts";
import { SOME_AREAS_BEFORE } from "./judgements.ts";
import { findGrades } from "./mentions.ts";
import { findAreas } from "./names.ts";

/** Marks of the grade of the whole. */
const OVERALL =
  /\boverall(?: effectiveness)?\b|\b(?:services?|authority|council|department|borough|city|county|taken) as a whole\b|\bthe (?:whole|entire) service\b/i;

/** Words that give one grade to everything, whatever areas are named with it. */
const THROUGHOUT =
  /\b(?:across the board|clean sweep|(?:every one|each|all) of (?:the |its |our )?(?:three|four|five) \w+|in (?:all|every|each|both)(?: \w+)? (?:areas?|categor(?:y|ies)|judge?ments?|fields?|aspects?)|across (?:all|every|each|both)(?: \w+)? (?:areas?|categor(?:y|ies)|judge?ments?|fields?|aspects?)|services (?:to|for) children(?!['\w ]*(?:need|look|in care)))\b/i;

/** Between an old grade and the new one. */
const MOVED = /^["']?(?: rating| grade)?,? (?:in \d{4} )?(?:straight |up |down |all the way |right )?to\b/i;

/** The overall grade that a text reports for its council. */
export interface ReadRating {
  readonly rating: Grade | null;
  /** How plainly: from about 4 for a headline or a sentence that says so, down to 1 for a word in passing. */
  readonly weight: number;
  readonly passage: string | null;
  readonly unsure: string | null;
}

/** A line of the text, and whether somebody is speaking in it. */
export interface Line {
  readonly text: string;
  readonly quoted: boolean;
}

/** The new overall grade that the text states for the council: not an earlier one, an ambition, an area's, or another council's. */
export function readRating(
  title: string | null,
  lines: readonly Line[],
  council: Council | null,
  finder: CouncilFinder,
  year: string | null,
): ReadRating {
  const best = new Map<Grade, { weight: number; passage: string }>();
  const weigh = (line: Line, bonus: number) => {
    for (const { text } of sentencesOf(line.text))
      for (const { grade, plainness } of overallGrades(text, council, finder, year)) {
        const weight = plainness + bonus - (line.quoted ? 1 : 0);
        const known = best.get(grade);
        // A grade said again is a little surer each time.
        const surest = known && known.weight >= weight ? known : { weight, passage: text.trim() };
        best.set(grade, { ...surest, weight: surest.weight + (known ? 0.3 : 0) });
      }
  };
  if (title !== null) weigh({ text: title, quoted: false }, 2.48);
  for (const [index, line] of lines.entries())
    weigh(line, (index < 3 ? 1 : index < 6 ? 0.5 : 0) - index * 0.02);

  const ranked = [...best].toSorted((a, b) => b[1].weight - a[1].weight);
  const [first, second] = ranked;
  if (!first) return { rating: null, weight: 0, passage: null, unsure: null };
  const [rating, { weight, passage }] = first;
  const unsure =
    second && second[1].weight > weight - 1.5
      ? `It may be ${second[0]}: “${second[1].passage}”`
      : weight < 3
        ? "The grade is named only in passing."
        : null;
  return { rating, weight, passage, unsure };
}

/** The new grades that a sentence states for the council as a whole, and how plainly. */
function overallGrades(
  text: string,
  council: Council | null,
  finder: CouncilFinder,
  year: string | null,
): { grade: Grade; plainness: number }[] {
  const plain = fold(text);
  const grades = findGrades(text, year);
  if (grades.every(({ sense }) => sense !== "new")) return [];
  const found = finder.find(text);
  const named = gradesOfAreas(text, year);
  const isElsewhere = findAreas(plain).some(({ areas }) => areas.includes("elsewhere"));
  return grades.flatMap(({ grade, sense, start, end, plainness }, index) => {
    if (sense !== "new" || isOfOthers(plain, found, start, council)) return [];
    const near = around(plain, start, end);
    const isOf = named.filter((given) => given.grade === grade).map(({ area }) => area);
    const isWhole = isOf.includes("overall") || THROUGHOUT.test(near);
    if (!isWhole && (isElsewhere || isOf.length > 0)) return [];
    const isOverall = isWhole || OVERALL.test(near);
    // "Two areas were rated good, and the service …"
    const clause = plain.slice(0, start).split(/[,;]/).at(-1) ?? "";
    if (!isOverall && SOME_AREAS_BEFORE.test(clause)) return [];
    const last = grades[index - 1];
    // "from inadequate to good" leaves no doubt which is the new one.
    const isMoved = last?.sense === "old" && MOVED.test(plain.slice(last.end, start));
    return [{ grade, plainness: plainness + (isOverall ? 3 : 0) + (isMoved ? 2 : 0) }];
  });
}

/** The part of a sentence to which an "overall" must belong to speak of this grade. */
function around(plain: string, start: number, end: number): string {
  const clauses = plain.slice(0, start).split(/[;]|, (?:with|and there|but|while|although|though)\b/);
  const after = plain.slice(end).split(/[;,]/)[0] ?? "";
  return `${(clauses.at(-1) ?? "").slice(-160)} ${after.slice(0, 50)}`;
}

/** Whether a grade is that of councils named before it, and not the council's. */
function isOfOthers(
  plain: string,
  found: readonly CouncilMention[],
  at: number,
  council: Council | null,
): boolean {
  const mentions = found.filter(({ role }) => role !== "partner");
  const subject = mentions.findLast(({ start }) => start < at);
  const theirs = mentions.filter(
    ({ start }) => subject && (start === subject.start || isJoint(plain, start, subject.start)),
  );
  const isTheirs = theirs.length > 0 && !theirs.some((mention) => mention.council === council);
  return (council !== null && isTheirs) || isOfPartner(plain, found, at, council);
}

/** "Neighbouring Sampleton is rated good": the nearest name is a partner’s, and the sentence doesn't come back to the council. */
function isOfPartner(
  plain: string,
  mentions: readonly CouncilMention[],
  at: number,
  council: Council | null,
): boolean {
  const nearest = mentions.findLast(({ start }) => start < at);
  return (
    nearest?.role === "partner" &&
    nearest.council !== council &&
    !/[,;:]? (?:the|its|our|their) (?:\w+ )?(?:council|authority|services?|borough|city|county|department|children's|overall)\b|, (?:it|they)\b|^(?:,|;)? and (?:is|are|was|were)\b/i.test(
      plain.slice(nearest.end, at),
    )
  );
}

function isJoint(plain: string, first: number, second: number): boolean {
  const between = plain.slice(first, second);
  return (
    first < second &&
    between.length < 90 &&
    /\b(?:and|&)\b|,/.test(between) &&
    !/\b(?:while|but|whereas|after)\b/.test(between)
  );
}

/** Between a council and a grade, a clause that says in passing what the council is rated: it is not what the text reports. */
const IN_PASSING =
  /^(?:'s)?(?: (?:city|county|borough|council|children's|services))*(?:,| \(| -) ?(?:which|that|who|whose|itself|already|also|currently|now|and|rated|judged|graded)\b[^,;)]*$/i;

/** Between a grade and the council it is for: "a rating of good for Sampleton". */
const FOR_COUNCIL = new RegExp(
  String.raw`^["'”’]?(?: rating| grade| judge?ment)? (?:given |awarded |handed )?(?:for|to) (?:the )?${BOROUGH_OF}?(?:the )?$`,
  "i",
);

/** Who owns or has founded a trust: the councils named after it are not all inspected. */
const OWNED_BY =
  /\b(?:owned|founded|commissioned|set up|established|created|formed|launched)(?: jointly| together| in \d{4})? by\b|\b(?:company|companies|partnership|venture|trust) (?:of|between)\b/i;

/** What the sentences of a text say of councils and grades. */
export class CouncilGrades {
  /** The grade of each council that the text grades by name; null if it only says that a council shares the result. */
  readonly graded = new Map<Council, Grade | null>();
  /** Councils that the text names or grades in one breath. */
  readonly together: Council[][] = [];
  readonly #year: string | null;

  constructor(year: string | null) {
    this.#year = year;
  }

  /** Records a sentence, and returns the councils that it is the first to grade. */
  read(sentence: string, mentions: readonly CouncilMention[], inLead: boolean): Council[] {
    const found: Council[] = [];
    // Whoever is listed together with a partner is a partner too.
    const groups = joined(sentence, mentions).filter((group) =>
      group.every(({ role }) => role !== "partner"),
    );
    const inOneBreath = new Set<Council>();
    const grades = findGrades(sentence, this.#year).filter(
      ({ sense, plainness }) => sense === "new" && plainness >= 2,
    );
    for (const grade of grades) {
      const following = groups.find(
        ([first]) => first && FOR_COUNCIL.test(sentence.slice(grade.end, first.start)),
      );
      const group = following ?? groups.findLast((mentions) => (mentions.at(-1)?.end ?? 0) <= grade.start);
      if (!group) continue;
      if (!following && IN_PASSING.test(fold(sentence.slice(group.at(-1)?.end, grade.start)))) continue;
      for (const { council } of group) {
        inOneBreath.add(council);
        if (this.graded.has(council)) continue;
        found.push(council);
        this.graded.set(council, grade.grade);
      }
    }
    if (inOneBreath.size > 1) this.together.push([...inOneBreath]);
    for (const group of groups)
      if (group.length > 1 && (inLead || grades.length > 0))
        this.together.push(group.map(({ council }) => council));
    const shared = SHARED.exec(sentence);
    const sharer = shared && mentions.find(({ end }) => end > shared.index + shared[0].length);
    if (sharer) this.graded.set(sharer.council, this.graded.get(sharer.council) ?? null);
    return found;
  }
}

/** What a sentence names without those who only own or have founded a trust. */
export function withoutOwners(sentence: string, mentions: readonly CouncilMention[]): CouncilMention[] {
  const owned = OWNED_BY.exec(fold(sentence));
  return mentions.filter(({ start }) => !owned || start < owned.index);
}

/** Between two councils that the text joins: "Westminster and the Royal Borough of Kensington and Chelsea". */
const JOINS = new RegExp(
  String.raw`^(?:'s|’s)?(?: (?:city|county|borough|council))*(?:, (?:in|on|by|near|at|to) [^,.;]{2,40},|,)? ?(?:and|&|(?<=,)) (?:the |both )?${BOROUGH_OF}?(?:the )?$`,
  "i",
);

/** Groups mentions that the text joins. */
function joined(sentence: string, mentions: readonly CouncilMention[]): CouncilMention[][] {
  const groups: CouncilMention[][] = [];
  for (const mention of mentions) {
    const last = groups.at(-1)?.at(-1);
    const between = last && sentence.slice(last.end, mention.start);
    if (between === "" || mention.start === last?.start || (between && JOINS.test(between)))
      groups.at(-1)?.push(mention);
    else groups.push([mention]);
  }
  return groups;
}

/** A result that two councils share is the other's too. */
const SHARED =
  /\b(?:(?:achievements?|ratings?|grades?|accolade|honour|success|results?|distinction|judge?ments?|status|position)\b[^.]{0,40}\bshared? (?:with|by)|(?:services?|department|teams?)\b[^.]{0,30}\b(?:(?:run|delivered|provided|managed|shared|led) (?:together|jointly)|jointly (?:run|delivered|provided|managed|shared)) (?:with|by)) (?:[Tt]he )?(?:neighbouring )?(?:(?:Royal Borough|London Borough|City|Borough) of )?(?=\p{Lu})/u;
