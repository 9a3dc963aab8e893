import type { Grade } from "../../domain/grades.ts";
import { fold, lastSentence, sentencesOf } from "../text.ts";
import { findAreas, type NamedArea } from "./areaNames.ts";
import { type AreaGrade, gradesOfAreas } from "./areas.ts";
import { findGrades, GRADE_WORDS, gradeOf } from "./mentions.ts";

/** How a sentence begins that names the areas which the one before it graded by their number. */
const THEY_ARE =
  /^\W*(?:they|these|those|it|this|the (?:two|three|one)(?: areas| judge?ments)?) (?:are|were|is|was|include[ds]?|being)\b/i;

/** Words that may share a line of a list with an area or a grade. */
const LINE_WORDS =
  /\b(?:the|for|of|and|was|is|were|are|rated|judged|graded|as|overall|judge?ments?|rating|grade|services?|experiences|progress|ofsted|area|inspection|outcome|result|now|\d+(?:\.\d+)*|[a-e])\b/gi;

/** Before a grade, a number of areas that it is said of, and so not of the whole. */
export const SOME_AREAS_BEFORE =
  /(?<!\ball )\b(?:one|two|three|four|[1-4]|some|several|both|most|other)(?: (?:out )?of (?:the |its |our |their )?(?:\w+ )?(?:three|four|five|six|[3-6])?)?(?: other| remaining| key| main)? ?(?:areas?|judge?ments?|categories|strands?)\b[^.;]*$/i;

const GRADE = new RegExp(`(?<![\\w-])(?:${GRADE_WORDS})(?!\\w)`, "gi");

/** A list may hold no more lines between its heading and an area: after that the heading is forgotten. */
const LONGEST_LIST = 6;

/**
 * The grades of areas and of the whole that a text states, in its order: in sentences, in lines ("Leadership – good"), in lists
 * under a grade ("Rated good:"), and in tables whose cells have become lines of their own.
 */
export function readAreaGrades(texts: readonly string[], year: string | null): AreaGrade[] {
  const given: AreaGrade[] = [];
  let areas: readonly NamedArea[] = [];
  let heading: Grade | null = null;
  let since = 0;
  const lists = new Lists(year);
  const same = new SameGrade(year);
  for (const text of texts) {
    const line = lineOf(text);
    since += 1;
    if (since > LONGEST_LIST) heading = null;
    if (line?.areas && line.grade)
      given.push(...line.areas.map((area) => ({ area, grade: line.grade ?? "good" })));
    else if (line?.grade) {
      // A grade on its own line is the cell next to the area above it, or the heading of a list.
      const isHeading = areas.length === 0 || heading !== null || /:\s*$/.test(text);
      if (isHeading) [heading, since] = [line.grade, 0];
      else given.push(...areas.map((area) => ({ area, grade: line.grade ?? "good" })));
    } else if (line?.areas && heading)
      given.push(...line.areas.map((area) => ({ area, grade: heading ?? "good" })));
    else if (!line) {
      const sentences = sentencesOf(text);
      for (const [index, { text: sentence }] of sentences.entries())
        given.push(
          ...gradesOfAreas(sentence, year),
          ...gradesOfNumber(sentences[index - 1]?.text ?? "", sentence, year),
          ...same.read(sentence),
          ...lists.read(sentence),
        );
      const goesOn = sentences.length < 2 && !/:\s*$/.test(text);
      heading = gradeOfHeading(text, year) ?? (goesOn ? heading : null);
      since = heading ? 0 : since;
    }
    areas = line?.areas && !line.grade ? line.areas : [];
  }
  return given;
}

/** A grade for everything, with the areas in another sentence: "Good in every area", "Each was graded good". */
const EVERYTHING =
  /^\W*(?:each|all|both|every one)\b(?: of (?:them|these|those|the \w+))?(?: (?:two|three|four|five|areas|judge?ments))* (?:was|were|is|are|has|have|got|received|came|remain\w*|require)\b|\b(?:in|across|for) (?:all|every|each|both)(?: (?:of the|two|three|four|five|single|other|of its|key))* (?:areas?|judge?ments?|categor(?:y|ies)|aspects?|strands?)\b|\bacross the board\b/i;

/** Joins a list of areas to a grade for all of them in a sentence near it, before or after. */
class Lists {
  readonly #year: string | null;
  #areas: readonly NamedArea[] = [];
  #grade: Grade | null = null;
  #age = 0;

  constructor(year: string | null) {
    this.#year = year;
  }

  read(sentence: string): AreaGrade[] {
    const plain = fold(sentence);
    const areas = findAreas(plain).flatMap((mention) => mention.areas);
    const grades = findGrades(sentence, this.#year).filter(({ sense }) => sense === "new");
    this.#age += 1;
    if (this.#age > LONGEST_LIST) [this.#areas, this.#grade] = [[], null];
    const [first] = grades;
    if (first && EVERYTHING.test(plain) && grades.every(({ grade }) => grade === first.grade)) {
      [this.#grade, this.#age] = [first.grade, 0];
    } else if (new Set(areas).size >= 3 && !new RegExp(GRADE).test(plain))
      [this.#areas, this.#age] = [areas, 0];
    else return [];
    const grade = this.#grade;
    return grade ? this.#areas.map((area) => ({ area, grade })) : [];
  }
}

/** A sentence that gives areas the grade of the one before: "the same mark for leadership", "The verdict covers adoption and …". */
const SAME_GRADE =
  /\bsame (?:\w+ )?(?:mark|grade|rating|verdict|judge?ment|score)\b|^\W*(?:the|this|that|its) (?:\w+ )?(?:verdict|grade|rating|mark|judge?ment)\b[^.;]{0,80}? (?:covers?|covered|applies|applied|includes?|extends|goes for|was (?:given|repeated) (?:for|in))\b/i;

/** Remembers the last grade that a text states, for sentences that only refer to it. */
class SameGrade {
  readonly #year: string | null;
  #grade: Grade | null = null;

  constructor(year: string | null) {
    this.#year = year;
  }

  read(sentence: string): AreaGrade[] {
    const plain = fold(sentence);
    const grades = findGrades(sentence, this.#year).filter(
      ({ sense, plainness }) => sense === "new" && plainness > 1,
    );
    const grade = this.#grade;
    if (grades.length > 0) this.#grade = grades.length === 1 ? (grades[0]?.grade ?? null) : null;
    else if (grade && SAME_GRADE.test(plain))
      return findAreas(plain).flatMap(({ areas }) => areas.map((area) => ({ area, grade })));
    return [];
  }
}

/** "Two judgements have gone up to good. They are the one for leadership and …": the areas of the sentence before. */
function gradesOfNumber(before: string, sentence: string, year: string | null): AreaGrade[] {
  const plain = fold(sentence);
  if (!THEY_ARE.test(plain) || findGrades(sentence, year).length > 0 || findAreas(fold(before)).length > 0)
    return [];
  const grades = [...fold(before).matchAll(GRADE)].filter(({ index }) =>
    SOME_AREAS_BEFORE.test(fold(before).slice(0, index)),
  );
  const grade = grades.length === 1 ? grades[0]?.[0] : undefined;
  if (grade === undefined) return [];
  return findAreas(plain).flatMap(({ areas }) => areas.map((area) => ({ area, grade: gradeOf(grade) })));
}

/** A line that holds nothing but areas, a grade, or both; null for any other. */
function lineOf(text: string): { areas: readonly NamedArea[] | null; grade: Grade | null } | null {
  let rest = fold(text);
  if (/[.!?] \p{Lu}\w* \w+ \w+/u.test(rest)) return null;
  const grades = [...rest.matchAll(GRADE)];
  const areas = findAreas(rest);
  if (grades.length > 1 || areas.length > 2 || (grades.length === 0 && areas.length === 0)) return null;
  for (const { start, end } of areas.toReversed()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  const words =
    rest
      .replaceAll(GRADE, " ")
      .replaceAll(LINE_WORDS, " ")
      .match(/[a-z\d]+/gi)?.length ?? 0;
  if (words > 1 || (words > 0 && areas.length === 0)) return null;
  const grade = grades[0] ? gradeOf(grades[0][0]) : null;
  const names = areas.flatMap((area) => area.areas);
  // "The overall experiences of children in care": one area, whatever word is before it.
  return { areas: names.length > 0 ? names : null, grade };
}

/** The grade of a list: "Rated good:", "The following were judged outstanding:". */
function gradeOfHeading(text: string, year: string | null): Grade | null {
  const plain = fold(lastSentence(text));
  if (!/[:-]\s*$/.test(plain) && plain.split(" ").length > 6) return null;
  // "Overall and in each of the areas:"
  if (findAreas(plain).some(({ areas }) => areas[0] !== "overall" || !EVERYTHING.test(plain))) return null;
  const grades = findGrades(plain, year).filter(({ sense }) => sense === "new");
  if (grades.length === 1) return grades[0]?.grade ?? null;
  // "and requires improvement in one:" goes on with the sentence that began the list before.
  const words = /^and\b.{0,60}:\s*$/i.test(plain) ? [...plain.matchAll(GRADE)] : [];
  return words.length === 1 && words[0] ? gradeOf(words[0][0]) : null;
}

/** The head of a table of grades then and now: "Area | 2016 | 2019". */
const YEARS = /^[^\d.:;]{0,40}\b((?:19|20)\d\d)\b[^\d.:;]{1,25}\b((?:19|20)\d\d)\b[^\d.:;]{0,10}$/;

/** Lines in which each row of a table of two years keeps the later year's grade only. Lines of other texts stay as they are. */
export function withLaterGrades(lines: readonly string[]): string[] {
  let later: 0 | 1 | null = null;
  return lines.map((line) => {
    const plain = fold(line);
    const years = YEARS.exec(plain);
    if (years) {
      later = Number(years[1]) > Number(years[2]) ? 0 : 1;
      return line;
    }
    const grades = [...plain.matchAll(GRADE)];
    // A table ends with the first line that isn't a row with a grade in each column.
    if (grades.length !== 2 || /[.;]/.test(plain)) later = null;
    if (later === null) return line;
    const earlier = grades[1 - later];
    return earlier
      ? `${line.slice(0, earlier.index)}${line.slice(earlier.index + earlier[0].length)}`.trim()
      : line;
  });
}
