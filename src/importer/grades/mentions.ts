import type { Grade } from "../../domain/grades.ts";
import { fold } from "../text.ts";
import { findAreas } from "./areaNames.ts";
import { OTHER_SUBJECT, type Sense, senseOf } from "./sense.ts";

/** How texts write the four grades. Lower case with plain marks. */
export const GRADE_WORDS = String.raw`outstanding|good|(?:requir(?:es|ing|ed|e)|needs?|needing|in need of) improvement(?: to be good)?|inadequate`;

/** A grade named by its rank: "the highest possible rating". A council's own best so far doesn't count. */
const RANK_WORDS = String.raw`(?:second[ -])?(?:highest|top|lowest|bottom)(?:[ -]possible| available)?(?: ofsted| inspection)? (?:ratings?|grades?|marks?|judge?ments?|scores?|ranking)(?! (?:yet|ever|so far|since|it (?:has|had)|we (?:have|had)|in (?:the|its|our|\d+)|of (?:the|its|our|any)\b))`;

/** Before a rank: a council's own best is not the best that Ofsted gives. */
const OWN_RANK_BEFORE = /\b(?:our|their|(?<!ofsted)'s) (?:\w+ )?$/i;

/** The grade that a word or phrase matched by `GRADE_WORDS` or `RANK_WORDS` names. */
export function gradeOf(words: string): Grade {
  const first = words.toLowerCase();
  const rank = /\b(highest|top|lowest|bottom)\b/.exec(first)?.[1];
  if (rank === "highest" || rank === "top") return first.startsWith("second") ? "good" : "outstanding";
  if (rank) return first.startsWith("second") ? "requires-improvement" : "inadequate";
  if (first === "outstanding" || first === "good" || first === "inadequate") return first;
  return "requires-improvement";
}

/** Words that may be between a verb of grading and the grade. */
const FILLERS = String.raw`(?:(?:as|to|a|an|the|its|their|our|be|being|been|another|overall|highest|top|coveted|prestigious|new|newer|better|improved|double|consecutive|successive|second|third|fourth|two|three|straight|first|ever|now|once|again|still|all|both|services|rating|grade|judgement|judgment|verdict|mark|score|of|ofsted|ofsted's|glowing|impressive|solid|firm|fully|just|resounding|formally|officially|level|at|them|it|us|itself|themselves|[\w-]+'s|services|social|care|council|county|city|borough|authority|service|:) )*`;

/** A verb that gives a grade, right before the grade. */
const GRADED_BEFORE = new RegExp(
  String.raw`\b(?:rat(?:ed|es|e|ing)|re-?rated|judg(?:ed|es|ing|e)|grad(?:ed|es|ing)|deem(?:ed|s)|declar(?:ed|es)|class(?:ed|ified)|assess(?:ed|es)|consider(?:ed|s)|rank(?:ed|s)|scor(?:ed|es|ing)|label(?:l)?ed|brand(?:ed|s)|slat(?:ed|es)|slammed|singled out|condemn(?:ed|s)|upgrad(?:ed|es)|downgrad(?:ed|es)|giv(?:en|es)|gave|award(?:ed|s)|hand(?:ed|s)|receiv(?:ed|es|ing|e)|achiev(?:ed|es|ing|e)|earn(?:ed|s|ing)|gain(?:ed|s|ing)|secur(?:ed|es|ing|e)|win(?:s|ning)?|won|land(?:ed|s)|retain(?:ed|s|ing)?|maintain(?:ed|s|ing)?|keep(?:s|ing)?|kept|remain(?:ed|s|ing)?|sustain(?:ed|s)?|celebrat(?:ed|es|ing|e)|found|identified|described|recognised|recognized|confirmed|concluded|hailed|mov(?:ed|es|ing) (?:up )?to|improv(?:ed|es|ing) (?:its rating )?to|ris(?:en|es) to|rose to|jump(?:ed|s) to|leapt? (?:\w+ ){0,3}to|climb(?:ed|s) to|go(?:es|ne)? (?:up )?to|went (?:up )?to|lifted (?:\w+ ){0,4}to|raised (?:\w+ ){0,4}to|upgraded (?:\w+ ){0,4}to|taken (?:\w+ ){0,4}to|dropp?(?:ed|s)? to|fall(?:s|en)? to|fell to|from \w+(?: improvement)?["']? to)\W{1,3}${FILLERS}["']?$`,
  "i",
);

/** A plain verb: it states a grade only if the grade is marked as one or an area is named. */
const COPULA_BEFORE = new RegExp(
  String.raw`\b(?:is|are|was|were|be|been|being|remain(?:s|ed)?|continue(?:s|d)? to be|as|at|to|now|still|-|:)\s*${FILLERS}["']?$`,
  "i",
);

/** The service itself or a word of time, right before "requires improvement": what is said of it is then its grade. */
const WHOLE_REQUIRES =
  /\b(?:children's (?:social care|services)|services?(?: (?:for|to|in|at) [^.;,]{1,40})?|it|they|authority|council|department|social care|now|still|as a whole|overall)["']? (?:now |still |also |again |all |both |continues? to |as a whole )*$/i;

/** A noun for a grade, right after it. */
const RATING_AFTER =
  /^["']?,? (?:(?:overall|ofsted|children's services|inspection|new|top|new|official) )*(?:rat(?:ed|ings?)|grad(?:es?|ings?)|judge?ments?|verdicts?|status|scores?|marks?|ofsted|inspection|accolade|outcome)\b/i;

/** A word after a bare "good" or "outstanding" which shows that it is not one's grade but praise: "good work". */
const PRAISE_AFTER =
  /^ (?!(?:by|in|for|at|overall|with|and|or|to|across|under|after|following|on|from|as|when|while|but|rat\w+|grad\w+|judge?ments?|verdict|status|despite|during|since|than|again|once|this|last|children's|social|ofsted|local|authority|council|services?|inspection|report|says?|said|because|thanks|which|who|that|is|are|was|were|the|result|outcome|overall|through\w*|all|just|yet|too)\b)[a-z]/;

/** A grade that a sentence names. */
export interface GradeMention {
  readonly grade: Grade;
  readonly start: number;
  readonly end: number;
  readonly sense: Sense;
  /** How plainly it is a grade: 3 a verb of grading or a word such as "rating" next to it, 1 marks or a capital only. */
  readonly plainness: number;
}

const GRADE = new RegExp(`(?<![\\w-])(?:${GRADE_WORDS}|${RANK_WORDS})(?![\\w])`, "gi");

const RANK = new RegExp(`^${RANK_WORDS}`, "i");

const GRADE_BEFORE = new RegExp(`\\b(?:${GRADE_WORDS})\\b`, "i");

/** "from good to outstanding": what follows the first of the two. */
const TO_GRADE = new RegExp(`^["']? (?:rating )?(?:\\w+ )?to (?:an? )?["']?(?:${GRADE_WORDS})\\b`, "i");

/**
 * The grades that a sentence names, with their sense. A word of praise ("good work", "outstanding teams") is no
 * grade.
 *
 * @param year The year of the release, if known: "rated good in 2019" is then not an old grade in 2019.
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
      grade: gradeOf(match[0]),
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
  if (RANK.test(word)) return OWN_RANK_BEFORE.test(before) ? 0 : 3;
  const marked = /["']\s?$/.test(before) && /^[,.!?]?\s?(?:overall)?["']/.test(after);
  const capital =
    /^\p{Lu}/u.test(word) && /[\p{Ll}\d,"'-]\s?$/u.test(before) && !/^\s\p{Lu}\p{Ll}/u.test(after);
  const scale = !/^(?:good|outstanding)$/i.test(word);
  const praise = !marked && PRAISE_AFTER.test(after);
  if (OTHER_SUBJECT.test(after.slice(0, 40)) && /^ /.test(after)) return 0;
  if (RATING_AFTER.test(after)) return 3;
  if (/\bfrom (?:an? )?["']?$/i.test(before) && (scale || TO_GRADE.test(after))) return 2;
  if (praise && !scale) return 0;
  if (GRADED_BEFORE.test(before)) return 3;
  if (/^["']? (?:for|in|across|overall)\b/.test(after) && (marked || capital)) return 2;
  if (COPULA_BEFORE.test(before) && (marked || capital || scale)) return 2;
  // "They have shaken off the old grade and are now good", "told that it requires improvement".
  if (/\b(?:is|are) now $/.test(before) && /^(?:[,.]|$)/.test(after) && GRADE_BEFORE.test(before)) return 2;
  if (
    /^requir(?:es?|ing)\b/i.test(word) &&
    WHOLE_REQUIRES.test(before) &&
    !/^ (?:in|to|on|across|at) (?!be good)/.test(after)
  )
    return 2;
  if (marked || capital) return 1;
  if (before.trim() === "" && /^["']? (?:for|in|overall|across|from|services|ofsted|children)/i.test(after))
    return 1;
  // "Leadership - good", "good for help and protection": next to an area, a bare word is a grade.
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

/** "from good to outstanding": a grade that leads to another is the old one. */
function withPartner(plain: string, mention: GradeMention, earlier: readonly GradeMention[]): GradeMention {
  const last = earlier.at(-1);
  if (mention.sense === "new" && last?.sense === "new" && last.grade !== mention.grade) {
    const between = plain.slice(last.end, mention.start);
    if (
      /\b(?<!looked[ -])(?:after|following|despite|up from|down from|compared (?:with|to)|having been|instead of|than)\b[^.;]*$/i.test(
        between,
      )
    )
      return { ...mention, sense: "old" };
  }
  return mention;
}
