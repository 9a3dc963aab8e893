import { findAreas } from "./areaNames.ts";

/** What a grade in a text is: a new one, an earlier one, one hoped for, or somebody else's. */
export type Sense = "new" | "old" | "aim" | "others";

/** What comes before an old grade, in its own clause. */
const OLD_BEFORE: readonly RegExp[] = [
  /\b(?:from|up from|down from|out of|compared (?:to|with)|instead of|rather than|no longer|(?:better|worse|higher|lower|more|less) than|above|beyond)\W+(?:(?:a|an|its|their|our|the|being|be|previous|previously|old|earlier|last|double|two|three|rating|grade|judgement|judgment|rated|judged|graded|of|at|as|ofsted|overall|second|low|lowest|poor|damning|shock|failing|position|report|status) )*["']?$/i,
  /\b(?:previous(?:ly)?|former(?:ly)?|prior|old|past|earlier|then)\W+(?:\w+[^\w,;]+){0,5}["']?$/i,
  /\b(?:last|previous|earlier|prior|old|first|original) (?:full |ofsted |two |three |ilacs |such )*(?:inspections?|reports?|visits?|judge?ments?|ratings?|time|grades?)\b(?![^.;]*\b(?:has|have) (?:now|been|since)\b)(?:(?!, (?:achiev|receiv|earn|gain|drop|jump|climb|mov)\w+|, (?:won|got|rose|has|have|is|now)\b)[^.;]){0,70}$/i,
  /\bhad (?:\w+ ){0,3}(?:been|rated|judged|graded|received|found|given|left|deemed)\b[^.;]{0,60}$/i,
  /\bwhen\b[^.;]{0,80}\b(?:was|were|had|got|received|rated|judged|graded)\b[^.;]{0,40}$/i,
  /\b(?:kept|stuck|languish\w*|mired|left)\b[^.;,]{0,60}\b(?:at|in|as|with)\W+(?:an? )?["']?$/i,
  /\b(?<!looked[ -])(?:after|following|despite|since|until|before)\b (?:\S+ ){0,3}?(?:two|three|four|several|years|successive|consecutive|previous|earlier|that|last|a previous|being (?:previously|once))\b(?:\W+\w+){0,6}\W+$/i,
  /\b(?<!looked[ -])(?:after|following|despite|since|until|before) its(?: \w+)?\W+$/i,
  /\b(?:freed?|rids?|cured?|cleared|relieved)\b[^.;,]{0,40}\bof (?:its|their|the|an?)\W+$/i,
  /\bsince\b[^.;,]{0,50}\b(?:judge?ments?|ratings?|verdicts?|grades?) of\W+$/i,
  /\b(?:lost|los(?:es|ing)|stripped of|missed(?: out)?(?: on)?|fell short of|denied|deprived of)\W+(?:(?:a|an|the|its|their|our|previous|prized|coveted|overall|ofsted) )*["']?$/i,
  /\b(?:overturn\w*|shed\w*|shak\w+ off|escap\w+|turn\w* around|exit\w*|came out of|lifted out of|leaves? behind)\b(?:(?!\b(?:now|rated|judged|to)\b)[^.;,]){0,40}$/i,
];

/** What follows an old grade. `YEAR` means a year other than the release's own. */
const OLD_AFTER: readonly RegExp[] = [
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
export function senseOf(plain: string, start: number, end: number, year: string | null): Sense {
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
    !(/\bareas\b/i.test(others[0]) && (/\beach\b/i.test(others[0]) || findAreas(plain).length > 0))
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

/** Puts into a pattern the years that are not the release's own. */
function withYears(pattern: RegExp, year: string | null): RegExp {
  if (!pattern.source.includes("YEAR")) return pattern;
  const own = year === null ? "" : `(?!${year})`;
  return new RegExp(pattern.source.replaceAll("YEAR", `${own}(?:19|20)\\d\\d`), pattern.flags);
}
