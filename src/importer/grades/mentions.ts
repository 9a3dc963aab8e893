import type { Grade } from "../../domain/grades.ts";
import { fold } from "../text.ts";
import { findAreas, GRADE_WORDS, gradeOf, RANK_WORDS } from "./names.ts";

/** Before a rank: a council's own best is not the best that Ofsted gives. */
const OWN_RANK_BEFORE = /\b(?:our|their|(?<!ofsted)'s) (?:\w+ )?$/i;

/** Words that may be between a verb of grading and the grade. */
const FILLERS = String.raw`(?:(?:as|to|a|an|the|its|their|our|be|being|been|another|overall|highest|top|coveted|prestigious|new|newer|better|improved|double|consecutive|successive|second|third|fourth|two|three|straight|first|ever|now|once|again|still|all|both|services|rating|grade|judgement|judgment|verdict|mark|score|of|ofsted|ofsted's|glowing|impressive|solid|firm|fully|just|resounding|formally|officially|level|at|them|it|us|itself|themselves|[\w-]+'s|services|social|care|council|county|city|borough|authority|service|:) )*`;

/** A verb that gives a grade, right before the grade. */
const GRADED_BEFORE = new RegExp(
  String.raw`\b(?:rat(?:ed|es|e|ing)|re-?rated|judg(?:ed|es|ing|e)|grad(?:ed|es|ing)|deem(?:ed|s)|declar(?:ed|es)|class(?:ed|ified)|assess(?:ed|es)|consider(?:ed|s)|rank(?:ed|s)|scor(?:ed|es|ing)|label(?:l)?ed|brand(?:ed|s)|slat(?:ed|es)|slammed|singled out|condemn(?:ed|s)|upgrad(?:ed|es)|downgrad(?:ed|es)|giv(?:en|es)|gave|got|award(?:ed|s)|hand(?:ed|s)|receiv(?:ed|es|ing|e)|achiev(?:ed|es|ing|e)|earn(?:ed|s|ing)|gain(?:ed|s|ing)|secur(?:ed|es|ing|e)|win(?:s|ning)?|won|land(?:ed|s)|retain(?:ed|s|ing)?|maintain(?:ed|s|ing)?|keep(?:s|ing)?|kept|remain(?:ed|s|ing)?|stay(?:ed|s|ing)?|sustain(?:ed|s)?|celebrat(?:ed|es|ing|e)|found|identified|described|recognised|recognized|confirmed|concluded|hailed|mov(?:ed|es|ing) (?:up )?to|improv(?:ed|es|ing) (?:its rating )?to|ris(?:en|es) to|rose to|jump(?:ed|s) to|leapt? (?:\w+ ){0,3}to|climb(?:ed|s) to|go(?:es|ne)? (?:up )?to|went (?:up )?to|lifted (?:\w+ ){0,4}to|raised (?:\w+ ){0,4}to|upgraded (?:\w+ ){0,4}to|taken (?:\w+ ){0,4}to|dropp?(?:ed|s)? to|fall(?:s|en)? to|fell to|from \w+(?: improvement)?["']? to)\W{1,3}${FILLERS}["']?$`,
  "i",
);

/** A plain verb: it states a grade only if the grade is marked as one or an area is named. */
const COPULA_BEFORE = new RegExp(
  String.raw`\b(?:is|are|was|were|be|been|being|remain(?:s|ed)?|continue(?:s|d)? to be|as|at|to|now|still|-|:)\s*${FILLERS}["']?$`,
  "i",
);

/** The service itself or a word of time, right before "requires improvement": what is said of it is then its grade. */
const WHOLE_REQUIRES =
  /\b(?:children's (?:social care|services)|services?(?: (?:for|to|in|at) [^.;,]{1,40})?|it|they|authority|council|department|social care|now|still|as a whole|overall|(?:which|that) (?:it|they|ofsted|inspectors) (?:says?|said|found))["']? (?:now |still |also |again |all |both |continues? to |as a whole )*$/i;

/** "Ofsted finds its children's services to be good", "The outcome of the inspection: good", "Its children's services are good." */
const FOUND_TO_BE =
  /\b(?:finds?|found|judges?|judged|considers?|says?|said)(?: (?!(?:in|of|for|with|by|at|on)\b)[\w'&-]+){0,7} (?:services?|council|authority|borough) to be $/i;
const RESULT_COLON = /\b(?:rating|grade|outcome|result|verdict|judge?ment)\b[^.;:]{0,80}: ?["']?$/i;
const SERVICES_ARE = /\bchildren's (?:services|social care) (?:are|is) (?:now |officially )?$/i;

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

/** Between two grades: the second is the older. */
const OLD_BETWEEN =
  /\b(?<!looked[ -])(?:after|following|despite|up from|down from|compared (?:with|to)|having been|instead of|than)\b[^.;]*$/i;

/**
 * The grades that a sentence names, with their sense. A word of praise ("good work", "outstanding teams") is no
 * grade.
 *
 * @param year The year of the release, if known: "rated good in 2019" is then not an old grade in 2019.
 */
export function findGrades(sentence: string, year: string | null): GradeMention[] {
  const plain = fold(sentence);
  const mentions = [...plain.matchAll(GRADE)].flatMap((match): GradeMention[] => {
    const start = match.index;
    const end = start + match[0].length;
    const plainness = plainnessOf(plain, start, end);
    const grade = gradeOf(match[0]);
    return plainness === 0 ? [] : [{ grade, start, end, plainness, sense: senseOf(plain, start, end, year) }];
  });
  return mentions.map((mention, index) => {
    const last = mentions[index - 1];
    const isOld =
      mention.sense === "new" &&
      last?.sense === "new" &&
      last.grade !== mention.grade &&
      OLD_BETWEEN.test(plain.slice(last.end, mention.start));
    return isOld ? { ...mention, sense: "old" } : mention;
  });
}

function plainnessOf(plain: string, start: number, end: number): number {
  const before = plain.slice(0, start);
  const after = plain.slice(end);
  const word = plain.slice(start, end);
  if (RANK.test(word)) return OWN_RANK_BEFORE.test(before) ? 0 : 3;
  const marked = /["']\s?$/.test(before) && /^[,.!?]?\s?(?:overall)?["']/.test(after);
  const capital =
    /^\p{Lu}/u.test(word) && /[\p{Ll}\d,;"'-]\s?$/u.test(before) && !/^\s\p{Lu}\p{Ll}/u.test(after);
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
  if (
    /(?:\b(?:is|are) now|, (?:is|are|now)|→|->) $/.test(before) &&
    /^(?:[,.;]|$)/.test(after) &&
    GRADE_BEFORE.test(before)
  )
    return 2;
  if (FOUND_TO_BE.test(before) && /^(?:[.,;!]|$| (?:with|and|overall)\b)/.test(after)) return 2;
  if (RESULT_COLON.test(before) && /^["']?[.!]?["']?$/.test(after.trim())) return 3;
  if (
    /^requir(?:es?|ing)\b/i.test(word) &&
    WHOLE_REQUIRES.test(before) &&
    !/^ (?:in|to|on|across|at) (?!be good)/.test(after)
  )
    return 2;
  if (
    /\b(?:areas?|judge?ments?|categories|category)(?: is| are| was| were)(?: all| now| each| both)* $/.test(
      before,
    )
  )
    return 2;
  if (marked || capital || (SERVICES_ARE.test(before) && /^[.!]?$/.test(after.trim()))) return 1;
  if (before.trim() === "" && /^["']? (?:for|in|overall|across|from|services|ofsted|children)/i.test(after))
    return 1;
  // "Leadership - good", "good for help and protection": next to an area, a bare word is a grade.
  const area = findAreas(before).at(-1);
  if (
    area &&
    (/^ ?(?:services? )?(?:(?:is|are|was|were|have been|has been|now|also|still|all|both|again|currently|once|consistently) ){1,3}$/.test(
      before.slice(area.end),
    ) ||
      /(?:[-:|=(]\s*(?:all |both |each )?|\b(?:is|are|was|were|as|be|and)\s+)$/.test(before) ||
      before.slice(area.end).trim() === "" ||
      (before.slice(area.end) === ", " && /^(?:;|\.?$)/.test(after)))
  )
    return 2;
  if (/^\W*$/.test(before) && /^\s*(?:[-:|(]|\W*$)/.test(after)) return 2;
  if (/^ (?:for |in |\()/.test(after) && (findAreas(after.slice(0, 60))[0]?.start ?? 99) < 10) return 2;
  return scale && /^requir/i.test(word) && findAreas(before).length > 0 ? 1 : 0;
}

/** What a grade in a text is: a new one, an earlier one, one hoped for, or somebody else's. */
type Sense = "new" | "old" | "aim" | "others";

/** What comes before an old grade, in its own clause. */
const OLD_BEFORE: readonly RegExp[] = [
  /\b(?:from|up from|down from|out of|compared (?:to|with)|instead of|rather than|no longer|(?:better|worse|higher|lower|more|less) than|above|beyond)\W+(?:(?:a|an|its|their|our|the|being|be|previous|previously|old|earlier|last|double|two|three|rating|grade|judgement|judgment|rated|judged|graded|of|at|as|ofsted|overall|second|low|lowest|poor|damning|shock|failing|position|report|status) )*["']?$/i,
  /\b(?:previous(?:ly)?|former(?:ly)?|prior|old|past|earlier|then)\W+(?:\w+[^\w,;]+){0,5}["']?$/i,
  /\b(?:last|previous|earlier|prior|old|first|original) (?:full |ofsted |two |three |ilacs |such )*(?:inspections?|reports?|visits?|judge?ments?|ratings?|time|grades?)\b(?![^.;]*\b(?:has|have) (?:now|been|since)\b)(?:(?!, (?:achiev|receiv|earn|gain|drop|jump|climb|mov)\w+|, (?:won|got|rose|has|have|is|now)\b|\bnow\b)[^.;]){0,70}$/i,
  /\bonce (?:been |being )?(?:(?:rated|judged|graded|deemed|found|branded|labelled) )?(?:an? |as )?["']?$/i,
  /\bhad (?:\w+ ){0,3}(?:been|rated|judged|graded|received|found|given|left|deemed)\b[^.;]{0,60}$/i,
  /\bwhen\b[^.;]{0,80}\b(?:was|were|had|got|received|rated|judged|graded)\b[^.;]{0,40}$/i,
  /\b(?:kept|stuck|languish\w*|mired|left)\b[^.;,]{0,60}\b(?:at|in|as|with)\W+(?:an? )?["']?$/i,
  /\b(?<!looked[ -])(?:after|following|despite|since|until|before)\b (?:\S+ ){0,3}?(?:two|three|four|several|years|successive|consecutive|previous|earlier|(?<!\b(?:conclud|f[io]und|rul|decid|said|say|judg|declar|report|announc|confirm|told|show)\w* )that|last|a previous|being (?:previously|once))\b(?:\W+\w+){0,6}\W+$/i,
  /\b(?<!looked[ -])(?:after|following|despite|since|until|before) its(?: \w+)?\W+$/i,
  /\b(?:freed?|rids?|cured?|cleared|relieved)\b[^.;,]{0,40}\bof (?:its|their|the|an?)\W+$/i,
  /\bsince\b[^.;,]{0,50}\b(?:judge?ments?|ratings?|verdicts?|grades?) of\W+$/i,
  /\b(?:lost|los(?:es|ing)|stripped of|missed(?: out)?(?: on)?|fell short of|denied|deprived of)\W+(?:(?:a|an|the|its|their|our|previous|prized|coveted|overall|ofsted) )*["']?$/i,
  /\b(?:overturn\w*|shed\w*|shak\w+ off|escap\w+|turn\w* around|exit\w*|came out of|lifted out of|leaves? behind)\b(?:(?!\b(?:now|rated|judged|to)\b)[^.;,]){0,40}$/i,
];

/** What follows an old grade. `YEAR` means a year other than the release's own. */
const OLD_AFTER: readonly RegExp[] = [
  new RegExp(`^["']?(?: (?:→|->)|, now) ["']?(?:${GRADE_WORDS})`, "i"),
  /^["']?[^.;]{0,25}\b(?:(?:two|three|four|five|six|seven|eight|nine|ten|\d+|several|many|some) years (?:ago|earlier|before|previously)|a year (?:ago|earlier|before)|last (?:time|year|summer|autumn|spring|winter)|previously(?! \w+ing)|at (?:the|its|our|their) (?:last|previous)|in (?:the|its|our|their) (?:last|previous))\b/i,
  /^["']? (?:rating |grade |judge?ment |status |verdict |report )?(?:it |they |we |the council |the authority )?(?:was |were |had |been |has been )?(?:given |made |received |handed |held |issued )?(?:back )?(?:in|of|since|from|at|during|after)(?: the| its| our| their)?(?: inspection)?(?: of| in)?(?: (?:early|late|january|february|march|april|may|june|july|august|september|october|november|december))? YEAR\b/i,
  /^["']? (?:rating|grade|judge?ment|status|verdict|report)s? (?:was|were|had|from|of|in|that) [^.;]{0,30}\bYEAR\b/i,
];

/** The start of a sentence about an earlier grade, until it comes to the present. */
const OLD_SENTENCE =
  /^\W*(?:(?:a|one|two|three|four|five|six|seven|eight|nine|ten|\d+|just over a|almost a) (?:years?|months?) (?:ago|earlier)|(?:back )?in (?:(?:january|february|march|april|may|june|july|august|september|october|november|december) )?YEAR|previously|before (?:this|that|then|now)|until (?:now|then|this)|(?:at|in|during|under|after|following|since) (?:the|its|our|their|an?) (?:last|previous|earlier|first)|last (?:time|year|summer|autumn|spring|winter)|(?:the|its|our|their) (?:last|previous|earlier) (?:\w+ ){0,3}(?:inspection|report|rating|judge?ment|grade|visit))\b/i;

/** A turn to the present in such a sentence. */
const NOW =
  /\b(?:but|now|since then|has (?:now|since)|have (?:now|since)|today|this time|latest|new report)\b/i;

/** A grade hoped for, not awarded. */
const AIM_BEFORE: readonly RegExp[] = [
  /\b(?:aim(?:s|ed|ing)?|ambitions?|ambitious|aspir\w+|goals?|striv\w+|want(?:s|ed|ing)?|hop(?:es?|ed|ing)|journey|road|path|route|towards?|targets?|determined|working|plans?|push(?:es|ing)?|drive|bid|on (?:course|track)|what it takes|need(?:s|ed)? to|keen|eager|vision|next|steps?|continue|way) (?:\w+ ){0,6}(?:to|towards?|of|for|be|being|become|becoming|reach\w*|get\w*|achiev\w+|at|is|an?|our)\W+(?:be |become |being |becoming |get to |reach |an? |our |truly |consistently |even |more than |just |deliver |provide |from \w+ to )*["']?$/i,
  /\b(?:could|should|would|might|may|can|will|must|not yet|yet to|ready to|how to|help us|going to|cannot|not)\b (?:\w+ ){0,3}?(?:be|become|get to|reach|move to|achieve|get)\W+(?:rated |judged |graded |an? |truly |consistently |even |more than |just )*["']?$/i,
  /\b(?:getting|heading|moving|nearer|closer|on the way|en route) (?:back )?(?:to|towards?)\W+["']?$/i,
];
const AIM_AFTER =
  /^["']?,? (?:is (?:where|what|still (?:our|the)|now (?:our|the)|our|the (?:next|aim|goal|target))|(?:is|remains) (?:our|the|my)? ?(?:aim|goal|ambition|next|target|destination)|should be|will be next)\b/i;

/** A grade that other councils have, or a number of them. */
const OTHERS_BEFORE =
  /\b(?:nobody|no one|none|no (?:other |english )?(?:council|authority|borough)|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|\d+%|few|many|other|others|only|some|most|half|number|handful|proportion|share|rest)(?: (?:other|of|in|per cent|the|those|these|all|english|london))*(?: (?:two|three|four|five|six|seven|eight|nine|ten|\d+))? ?(?:councils?'?|authorities|local authorities|boroughs|areas|places|departments|those|nurseries|schools|children's homes|providers|homes)|\d+ of (?:those|them|these))\b[^.;]{0,60}$/i;

/** Other things that Ofsted and its like grade. */
export const OTHER_SUBJECT =
  /\b(?:schools?|academy|academies|nurser(?:y|ies)|colleges?|care homes?|children's homes?|childminders?|cqc|care quality commission|adult (?:social care|services|education|learning)|fostering (?:agency|service)|adoption agency|hospitals?|pre-?schools?|sixth form|early years settings?|send (?:inspection|services)|youth (?:justice|offending) (?:service|team)s?|multi academy|residential (?:home|unit)|safeguarding (?:children'?s?|children) board|lscb|safeguarding board)\b/i;

/** The sense of the grade at a position in a sentence (folded). */
function senseOf(plain: string, start: number, end: number, year: string | null): Sense {
  const before = plain.slice(Math.max(0, start - 140), start);
  // "good (previously requires improvement)": what follows a bracket or a turn back is said of another grade.
  const after =
    plain
      .slice(end, end + 100)
      .split(/\s*[(,]\s*(?:up|down|previously|from|formerly|compared|having|was|it was)\b/i)[0] ?? "";
  const matches = (pattern: RegExp, text: string) => withYears(pattern, year).test(text);
  const others = OTHERS_BEFORE.exec(before);
  // "Three of the four areas – leadership, … – require improvement": areas that are named are no councils.
  if (
    others &&
    !(
      /\bareas\b/i.test(others[0]) &&
      (/\beach\b|:\s*$/i.test(others[0] + plain) || findAreas(plain).length > 0)
    )
  )
    return "others";
  if (OTHER_SUBJECT.test(clauseBefore(before)) && !/\bchildren's (?:social care|services)\b/i.test(before))
    return "others";
  if (OLD_BEFORE.some((pattern) => matches(pattern, before))) return "old";
  if (OLD_AFTER.some((pattern) => matches(pattern, after))) return "old";
  // "‘Inadequate’ Sampleton has …": in running text, the grade that the council has had.
  if (
    /^(?:-rated|["']) \p{Lu}\p{Ll}/u.test(after) &&
    /[.!?]["']*\s*$/.test(plain) &&
    !/\b(?:is|are|was|were|be|rated|judged|as|now) ["']$/.test(before)
  )
    return "old";
  if (matches(OLD_SENTENCE, plain) && !NOW.test(plain.slice(0, start))) return "old";
  if (
    /\bbe(?:ing|en)?\W+["']?$/.test(before) &&
    /\b(?:judged|found|rated|deemed|considered|assessed|said|confirmed|declared|first|only) to\b/i.test(
      before.slice(-60),
    )
  )
    return "new";
  if (AIM_AFTER.test(after) || AIM_BEFORE.some((pattern) => pattern.test(before))) return "aim";
  return "new";
}

function clauseBefore(before: string): string {
  return before.split(/[;:]|, (?:and|but|while|which)\b/).at(-1) ?? "";
}

/** A pattern with the years that are not the release's own in place of `YEAR`. */
export function withYears(pattern: RegExp, year: string | null): RegExp {
  if (!pattern.source.includes("YEAR")) return pattern;
  const own = year === null ? "" : `(?!${year})`;
  return new RegExp(pattern.source.replaceAll("YEAR", `${own}(?:19|20)\\d\\d`), pattern.flags);
}
