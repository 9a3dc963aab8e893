import type { Grade } from "../../domain/grades.ts";
import { fold, lastSentence, sentencesOf } from "../text.ts";
import { type AreaGrade, gradesOfAreas } from "./areas.ts";
import { findGrades } from "./mentions.ts";
import { findAreas, GRADE_WORDS, gradeOf, type NamedArea } from "./names.ts";

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
  const nearby = new NearbyGrades(year);
  for (const text of texts) {
    const line = lineOf(text);
    since += 1;
    if (since > LONGEST_LIST) heading = null;
    if (line?.areas) given.push(...graded(line.areas, line.grade ?? heading));
    else if (line?.grade) {
      // A grade on its own line is the cell next to the area above it, or the heading of a list.
      const isHeading = areas.length === 0 || heading !== null || /:\s*$/.test(text);
      if (isHeading) [heading, since] = [line.grade, 0];
      else given.push(...graded(areas, line.grade));
    } else {
      const sentences = sentencesOf(text);
      for (const { text: sentence } of sentences)
        given.push(...gradesOfAreas(sentence, year), ...nearby.read(sentence));
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

/** A sentence that gives areas the grade of the one before: "the same mark for leadership", "The verdict covers adoption and …". */
const SAME_GRADE =
  /^\W*so (?:do|does|did|is|are|was|were|has|have)\b|\bsame (?:\w+ )?(?:mark|grade|rating|verdict|judge?ment|score)\b|^\W*(?:the|this|that|its) (?:\w+ )?(?:verdict|grade|rating|mark|judge?ment)\b[^.;]{0,80}? (?:covers?|covered|applies|applied|includes?|extends|goes for|was (?:given|repeated) (?:for|in))\b/i;

/** Joins areas to a grade that another sentence states: for their number, for all of a list, or "the same grade". */
class NearbyGrades {
  readonly #year: string | null;
  /** The grade that the last sentence with grades states, if it is one. */
  #last: Grade | null = null;
  /** The grade that the sentence before gives to a number of areas: "Two judgements have gone up to good." */
  #ofNumber: Grade | null = null;
  /** The last grade for everything, and the last list of areas without grades, before it or after it. */
  #ofAll: Grade | null = null;
  #list: readonly NamedArea[] = [];
  #age = 0;

  constructor(year: string | null) {
    this.#year = year;
  }

  read(sentence: string): AreaGrade[] {
    const plain = fold(sentence);
    const areas = findAreas(plain).flatMap((mention) => mention.areas);
    const words = [...plain.matchAll(GRADE)];
    const grades = findGrades(sentence, this.#year);
    const fresh = grades.filter(({ sense }) => sense === "new");
    const stated = fresh.filter(({ plainness }) => plainness > 1);
    const isOfNumber = grades.length === 0 && THEY_ARE.test(plain);
    const isSame = stated.length === 0 && SAME_GRADE.test(plain);
    const referred = isOfNumber ? this.#ofNumber : isSame ? this.#last : null;
    const [one, ...more] = words.filter(({ index }) => SOME_AREAS_BEFORE.test(plain.slice(0, index)));
    this.#ofNumber = one && more.length === 0 && areas.length === 0 ? gradeOf(one[0]) : null;
    if (stated[0]) this.#last = stated.length === 1 ? stated[0].grade : null;

    this.#age += 1;
    if (this.#age > LONGEST_LIST) [this.#list, this.#ofAll] = [[], null];
    const isOfAll = EVERYTHING.test(plain) && new Set(fresh.map(({ grade }) => grade)).size === 1;
    const isList = !isOfAll && words.length === 0 && new Set(areas).size >= 3;
    if (isOfAll) this.#ofAll = fresh[0]?.grade ?? null;
    if (isList) this.#list = areas;
    if (isOfAll || isList) this.#age = 0;
    const listed = isOfAll || isList ? graded(this.#list, this.#ofAll) : [];
    return [...graded(areas, referred), ...listed];
  }
}

function graded(areas: readonly NamedArea[], grade: Grade | null): AreaGrade[] {
  return grade ? areas.map((area) => ({ area, grade })) : [];
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

/** "Ofsted judged the following areas to be outstanding:" */
const THESE_ARE = new RegExp(
  String.raw`\b(?:judged|rated|graded|found|deemed|assessed) (?:all )?(?:the following|these|those)(?: (?:two|three|four|five|six|key|areas?|judge?ments?|categories|strands|aspects|parts|services))* (?:to be|as) ["']?(${GRADE_WORDS})["']?\s*:\s*$`,
  "i",
);

/** The grade of a list: "Rated good:", "The following were judged outstanding:". */
function gradeOfHeading(text: string, year: string | null): Grade | null {
  const plain = fold(lastSentence(text));
  if (!/[:-]\s*$/.test(plain) && plain.split(" ").length > 6) return null;
  // "Overall and in each of the areas:"
  if (findAreas(plain).some(({ areas }) => areas[0] !== "overall" || !EVERYTHING.test(plain))) return null;
  const grades = findGrades(plain, year).filter(({ sense }) => sense === "new");
  if (grades.length === 1) return grades[0]?.grade ?? null;
  const these = THESE_ARE.exec(plain)?.[1];
  if (these) return gradeOf(these);
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
