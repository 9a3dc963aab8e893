import type { Grade } from "../../domain/grades.ts";
import type { Council } from "../../domain/inspection.ts";
import type { CouncilFinder, CouncilMention } from "../councilMentions.ts";
import { fold, sentencesOf } from "../text.ts";
import { findAreas } from "./areaNames.ts";
import { type AreaGrade, gradesOfAreas } from "./areas.ts";
import { SOME_AREAS_BEFORE } from "./judgements.ts";
import { findGrades } from "./mentions.ts";

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
  const add = (grade: Grade, weight: number, passage: string) => {
    const known = best.get(grade);
    // A grade said again is a little surer each time.
    if (!known) best.set(grade, { weight, passage });
    else
      best.set(
        grade,
        weight > known.weight ? { weight: weight + 0.3, passage } : { ...known, weight: known.weight + 0.3 },
      );
  };
  if (title !== null) weigh({ text: title, quoted: false }, 1, 2.5);
  for (const [index, line] of lines.entries()) weigh(line, index, index < 3 ? 1 : index < 6 ? 0.5 : 0);

  function weigh(line: Line, index: number, bonus: number): void {
    for (const { text } of sentencesOf(line.text)) {
      const plain = fold(text);
      const named = gradesOfAreas(text, year);
      const found = finder.find(text);
      const mentions = found.filter(({ role }) => role !== "partner");
      const grades = findGrades(text, year);
      for (const [at, grade] of grades.entries()) {
        if (grade.sense !== "new") continue;
        const subject = mentions.findLast((mention) => mention.start < grade.start);
        const theirs =
          subject &&
          mentions.filter(({ start }) => start === subject.start || isJoint(plain, start, subject.start));
        if (council && theirs && theirs.length > 0 && !theirs.some((mention) => mention.council === council))
          continue;
        if (isOfPartner(plain, found, grade.start, council)) continue;
        const near = around(plain, grade.start, grade.end);
        const whole = isOverall(named, grade.grade) || THROUGHOUT.test(near);
        if (!whole && belongsToArea(named, grade.grade, plain)) continue;
        const overall = whole || OVERALL.test(near);
        if (!overall && SOME_AREAS_BEFORE.test(clauseBefore(plain, grade.start))) continue;
        const last = grades[at - 1];
        // "from inadequate to good" leaves no doubt which is the new one.
        const moved = last?.sense === "old" && MOVED.test(plain.slice(last.end, grade.start));
        add(
          grade.grade,
          grade.plainness +
            bonus +
            (overall ? 3 : 0) +
            (moved ? 2 : 0) -
            (line.quoted ? 1 : 0) -
            index * 0.02,
          text.trim(),
        );
      }
    }
  }

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

/** The part of a sentence to which an "overall" must belong to speak of this grade. */
function around(plain: string, start: number, end: number): string {
  const before =
    plain
      .slice(0, start)
      .split(/[;]|, (?:with|and there|but|while|although|though)\b/)
      .at(-1) ?? "";
  const after = plain.slice(end).split(/[;,]/)[0] ?? "";
  return `${before.slice(-160)} ${after.slice(0, 50)}`;
}

/** The words before a grade back to a comma: "Two areas were rated good, and the service …". */
function clauseBefore(plain: string, start: number): string {
  return plain.slice(0, start).split(/[,;]/).at(-1) ?? "";
}

function isOverall(named: readonly AreaGrade[], grade: Grade): boolean {
  return named.some((given) => given.area === "overall" && given.grade === grade);
}

/** Whether the grade is said of areas alone. */
function belongsToArea(named: readonly AreaGrade[], grade: Grade, plain: string): boolean {
  if (named.some((given) => given.grade === grade && given.area !== "overall")) return true;
  return findAreas(plain).some(({ areas }) => areas.includes("elsewhere"));
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
const FOR_COUNCIL =
  /^["'”’]?(?: rating| grade| judge?ment)? (?:given |awarded |handed )?(?:for|to) (?:the )?(?:(?:royal borough|london borough|city|borough) of )?(?:the )?$/i;

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

/** Groups mentions that the text joins: "Westminster and the Royal Borough of Kensington and Chelsea". */
function joined(sentence: string, mentions: readonly CouncilMention[]): CouncilMention[][] {
  const groups: CouncilMention[][] = [];
  for (const mention of mentions) {
    const last = groups.at(-1)?.at(-1);
    const between = last ? sentence.slice(last.end, mention.start) : "";
    const joins =
      last &&
      (between === "" ||
        mention.start === last.start ||
        /^(?:'s|’s)?(?: (?:city|county|borough|council))*(?:, (?:in|on|by|near|at|to) [^,.;]{2,40},|,)? ?(?:and|&|(?<=,)) (?:the |both )?(?:(?:royal borough|london borough|city|borough) of )?(?:the )?$/i.test(
          between,
        ));
    if (joins) groups.at(-1)?.push(mention);
    else groups.push([mention]);
  }
  return groups;
}

/** A result that two councils share is the other's too. */
const SHARED =
  /\b(?:(?:achievements?|ratings?|grades?|accolade|honour|success|results?|distinction|judge?ments?|status|position)\b[^.]{0,40}\bshared? (?:with|by)|(?:services?|department|teams?)\b[^.]{0,30}\b(?:(?:run|delivered|provided|managed|shared|led) (?:together|jointly)|jointly (?:run|delivered|provided|managed|shared)) (?:with|by)) (?:[Tt]he )?(?:neighbouring )?(?:(?:Royal Borough|London Borough|City|Borough) of )?(?=\p{Lu})/u;
