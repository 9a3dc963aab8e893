import type { Grade } from "../../domain/grades.ts";
import { findAreas } from "../lexicon/areas.ts";
import * as words from "../lexicon/grades.ts";
import { fold } from "../pressText.ts";

/** What a grade in a text stands for: one given now, an earlier one, one hoped for, or one of somebody else. */
export type Sense = "new" | "old" | "aim" | "others";

/** A grade that a sentence names. */
export interface GradeMention {
  readonly grade: Grade;
  readonly start: number;
  readonly end: number;
  readonly sense: Sense;
  /** How plainly it is a grade: 3 a verb of grading or a word such as "rating" beside it, 1 marks or a capital only. */
  readonly plainness: number;
}

const GRADE = new RegExp(`(?<![\\w-])(?:${words.GRADE_WORDS}|${words.RANK_WORDS})(?![\\w])`, "gi");
const RANK = new RegExp(`^${words.RANK_WORDS}`, "i");

const GRADE_BEFORE = new RegExp(`\\b(?:${words.GRADE_WORDS})\\b`, "i");

/** "from good to outstanding": what follows the first of the two. */
const TO_GRADE = new RegExp(`^["']? (?:rating )?(?:\\w+ )?to (?:an? )?["']?(?:${words.GRADE_WORDS})\\b`, "i");

/**
 * The grades that a sentence names, with what they stand for. A word of praise ("good work", "outstanding teams") is no
 * grade.
 *
 * @param year The year of the release, where it is known: "rated good in 2019" is then not an old grade in 2019.
 */
export function findGrades(sentence: string, year: string | null): GradeMention[] {
  const plain = fold(sentence);
  const mentions: GradeMention[] = [];
  for (const match of plain.matchAll(GRADE)) {
    const start = match.index;
    const end = start + match[0].length;
    const plainness = plainnessOf(plain, start, end);
    if (plainness === 0) continue;
    mentions.push({
      grade: words.gradeOf(match[0]),
      start,
      end,
      plainness,
      sense: senseOf(plain, start, end, year),
    });
  }
  return mentions.map((mention, index) => withPartner(plain, mention, mentions.slice(0, index)));
}

function plainnessOf(plain: string, start: number, end: number): number {
  const before = plain.slice(0, start);
  const after = plain.slice(end);
  const word = plain.slice(start, end);
  if (RANK.test(word)) return words.OWN_RANK_BEFORE.test(before) ? 0 : 3;
  const marked = /["']\s?$/.test(before) && /^[,.!?]?\s?(?:overall)?["']/.test(after);
  const capital =
    /^\p{Lu}/u.test(word) && /[\p{Ll}\d,"'-]\s?$/u.test(before) && !/^\s\p{Lu}\p{Ll}/u.test(after);
  const scale = !/^(?:good|outstanding)$/i.test(word);
  const praise = !marked && words.PRAISE_AFTER.test(after);
  if (words.OTHER_SUBJECT.test(after.slice(0, 40)) && /^ /.test(after)) return 0;
  if (words.RATING_AFTER.test(after)) return 3;
  if (/\bfrom (?:an? )?["']?$/i.test(before) && (scale || TO_GRADE.test(after))) return 2;
  if (praise && !scale) return 0;
  if (words.GRADED_BEFORE.test(before)) return 3;
  if (/^["']? (?:for|in|across|overall)\b/.test(after) && (marked || capital)) return 2;
  if (words.COPULA_BEFORE.test(before) && (marked || capital || scale)) return 2;
  // "They have shaken off the old grade and are now good", "told that it requires improvement".
  if (/\b(?:is|are) now $/.test(before) && /^(?:[,.]|$)/.test(after) && GRADE_BEFORE.test(before)) return 2;
  if (
    /^requir(?:es?|ing)\b/i.test(word) &&
    words.WHOLE_REQUIRES.test(before) &&
    !/^ (?:in|to|on|across|at) (?!be good)/.test(after)
  )
    return 2;
  if (marked || capital) return 1;
  if (before.trim() === "" && /^["']? (?:for|in|overall|across|from|services|ofsted|children)/i.test(after))
    return 1;
  // "Leadership - good", "good for help and protection": beside an area, a bare word is a grade.
  const area = findAreas(before).at(-1);
  if (
    area &&
    (/^ ?(?:services? )?(?:(?:is|are|was|were|have been|has been|now|also|still|all|both|again|currently|once|consistently) ){1,3}$/.test(
      before.slice(area.end),
    ) ||
      /(?:[-:|=(]\s*|\b(?:is|are|was|were|as|be|and)\s+)$/.test(before) ||
      before.slice(area.end).trim() === "")
  )
    return 2;
  if (/^\W*$/.test(before) && /^\s*(?:[-:|(]|\W*$)/.test(after)) return 2;
  if (/^ (?:for|in) /.test(after) && (findAreas(after.slice(0, 60))[0]?.start ?? 99) < 10) return 2;
  return scale && /^requir/i.test(word) && findAreas(before).length > 0 ? 1 : 0;
}

function senseOf(plain: string, start: number, end: number, year: string | null): Sense {
  const before = plain.slice(Math.max(0, start - 140), start);
  // "good (previously requires improvement)": what follows a bracket or a turn back is said of another grade.
  const after =
    plain
      .slice(end, end + 100)
      .split(/\s*[(,]\s*(?:up|down|previously|from|formerly|compared|having|was|it was)\b/i)[0] ?? "";
  const matches = (pattern: RegExp, text: string) => withYears(pattern, year).test(text);
  const others = words.OTHERS_BEFORE.exec(before);
  // "Three of the four areas – leadership, … – require improvement": areas that are named are no councils.
  if (others && !(/\bareas\b/i.test(others[0]) && findAreas(others[0]).length > 0)) return "others";
  if (
    words.OTHER_SUBJECT.test(clauseBefore(before)) &&
    !/\bchildren's (?:social care|services)\b/i.test(before)
  )
    return "others";
  if (words.OLD_BEFORE.some((pattern) => matches(pattern, before))) return "old";
  if (words.OLD_AFTER.some((pattern) => matches(pattern, after))) return "old";
  if (matches(words.OLD_SENTENCE, plain) && !words.NOW.test(plain.slice(0, start))) return "old";
  if (
    /\bbe(?:ing|en)?\W+["']?$/.test(before) &&
    /\b(?:judged|found|rated|deemed|considered|assessed|said|confirmed|declared|first|only) to\b/i.test(
      before.slice(-60),
    )
  )
    return "new";
  if (words.AIM_AFTER.test(after) || words.AIM_BEFORE.some((pattern) => pattern.test(before))) return "aim";
  return "new";
}

/** "from good to outstanding": a grade that leads to another is the old one. */
function withPartner(plain: string, mention: GradeMention, earlier: readonly GradeMention[]): GradeMention {
  const last = earlier.at(-1);
  if (mention.sense === "new" && last?.sense === "new" && last.grade !== mention.grade) {
    const between = plain.slice(last.end, mention.start);
    if (
      /\b(?:after|following|despite|up from|down from|compared (?:with|to)|having been|instead of|than)\b[^.;]*$/i.test(
        between,
      )
    )
      return { ...mention, sense: "old" };
  }
  return mention;
}

function clauseBefore(before: string): string {
  return before.split(/[;:]|, (?:and|but|while|which)\b/).at(-1) ?? "";
}

/** Puts into a pattern the years that are not the release's own. */
function withYears(pattern: RegExp, year: string | null): RegExp {
  if (!pattern.source.includes("YEAR")) return pattern;
  const own = year === null ? "" : `(?!${year})`;
  return new RegExp(pattern.source.replaceAll("YEAR", `${own}(?:19|20)\\d\\d`), pattern.flags);
}
