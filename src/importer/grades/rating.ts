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
