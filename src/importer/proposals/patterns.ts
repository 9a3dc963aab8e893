import type { Check, Checks } from "../../claims/language.ts";
import { compareGrades, type Grade } from "../../domain/grades.ts";
import { type Groups, number, numberOf, ordinal, SPAN, spanOf } from "./words.ts";

/*
 * What press offices claim, as patterns over marked text (`Passage.marked`). A group on a mark has the grade or time as its value:
 * `from`, `to` and `old` are grades; `now` is a time in the year before the release, `then` one before that.
 */

/** Forms of words, and what they say as a check or a part of one. */
export interface Pattern {
  readonly says: (groups: Groups) => Checks;
  readonly find: readonly RegExp[];
}

const pattern = (says: Pattern["says"], ...forms: readonly string[]): Pattern => ({
  says,
  find: forms.map((form) => RegExp(form, "dgi")),
});

const A =
  "(?:(?:an?|the|its|their|our|previous|ofsted|overall|rating|of|being|be|rated|judged|graded|current|last|highest|coveted|this|as|at|in|to) )*";
/** A grade that the council has, or had. */
const G = `["']?[◆◇]+["']?`;
const GRADE = (name: string) => `["']?(?<${name}>[◆◇]+)["']?`;
const OLD = `["']?(?<old>◇+)["']?`;
const AREAS =
  "(?:(?:key|graded|inspection|inspected|ofsted|main|different|other|separate|single) )*(?:areas?|judge?ments?|categor(?:y|ies)|grades|ratings|sub-?judge?ments?|aspects?|strands?|elements?|criteria|measures|counts|headings)(?! for (?:improvement|development|action))";
const COUNCILS =
  "(?:(?:english|local|london|county|unitary|metropolitan|borough|city|upper-tier) )*(?:councils?|authorit(?:y|ies)|boroughs?|count(?:y|ies)|children's services(?: departments?)?)";
const LAST_INSPECTION = "(?:the|its|our|their) (?:last|previous) (?:(?:full|ofsted|graded) )*inspection";
const EVENT = "(?:rating|grade|judge?ment|inspection|time|report|verdict)";
const LASTLY = "(?:in a row|running|in succession|on the trot)";

const UP =
  "(?:up|improv\\w+|rose|ris\\w+|climb\\w*|jump\\w*|leap\\w*|leapt|lift\\w*|gone up|went up|mov\\w+ up|an? (?:improvement|step up))";
const DOWN =
  "(?<down>down|dropp?\\w*|fall\\w*|fell|downgraded|slipp?\\w*|declin\\w*|deteriorat\\w*|worsen\\w*)";
const MOVED = `(?:${UP}|${DOWN})`;

function moved({ from, to, n, down, then, ...span }: Groups): Check {
  const fell = from && to ? compareGrades(to as Grade, from as Grade) > 0 : down;
  const by = n ? numberOf(n) : undefined;
  const move = from || to || by ? { ...(from && { from }), ...(to && { to }), ...(by && { by }) } : true;
  const after = spanOf(span);
  return { [fell ? "fell" : "rose"]: move, ...(then && { since: yearOr(then) }), ...(after && { after }) };
}

/** What is said of a council. In a row, in how many judgements and for how long: of the nearest grade in the sentence. */
export const PROPERTIES: readonly Pattern[] = [
  pattern(
    moved,
    `\\bfrom ${A}${GRADE("from")}(?:,? (?:rating|grade|only|just))*(?: (?:back )?in (?<then>[⑤③]+))?,? to ${A}${GRADE("to")}(?:,? (?:in|after|over|(?=within))(?: (?:just|only|the (?:last|past|space of)))? ?${SPAN})?`,
    `\\b${MOVED} (?:on|from) ${A}${GRADE("from")}(?! to )(?: (?:\\w+ ){0,3}in (?<then>[⑤③]+))?`,
    `\\b${MOVED} to ${A}${GRADE("to")}`,
    `\\b${MOVED}(?: (?:the|its|our|department|services?|council|by|up|down)){0,4} ${number()} (?:grades|rungs|levels|ratings)\\b`,
    `\\b${number()} (?:grades|rungs|levels) (?:(?:above|higher than|better than|up)|(?<down>below|lower than|worse than|down))\\b`,
    `\\b(?:better|improved|${DOWN})(?: \\w+){0,3} (?:than at|than in|since) (?:the (?:\\w+ ){0,2}inspection (?:in|of) (?<then>[③⑤]+)|${LAST_INSPECTION})`,
  ),
  pattern(
    ({ n }) => ({ in_a_row: numberOf(n) }),
    `\\b${ordinal()} (?:consecutive|successive|straight) (?:${G}|${EVENT})`,
    `\\b${number()} (?:consecutive|successive|straight)(?: ${G})? (?:(?:overall|ofsted|full) )*${EVENT}s`,
    `\\b${ordinal()} (?:(?:ofsted|full|overall) )*(?:${G}(?: ${EVENT})?|${EVENT}) ${LASTLY}`,
    `\\b${number()} (?:(?:ofsted|full|overall) )*(?:${G}(?: ${EVENT}s)?|${EVENT}s) ${LASTLY}`,
  ),
  pattern(
    () => ({ stayed: true }),
    `\\b(?:retain|maintain|sustain|ke(?:ep|pt)|h[eo]ld on to)\\w*(?: and improv\\w+(?: (?:up)?on)?)? ${A}${G}`,
    `\\b(?:remain(?:s|ed)?|still|again) (?:been |being |found )?${A}${G}`,
    `${G} (?:once (?:again|more)|twice (?:in a row|running))\\b`,
  ),
  pattern(
    ({ m }) => ({ in: m && numberOf(m) > 2 ? `${numberOf(m)} of ${numberOf(m)}` : "every" }),
    `\\b(?:in|across|for|on|covers?) (?:all|every(?: single)?|each)(?: one)?(?: of)?(?: (?:the|its|our|their|these|those))?(?: ${number("m")})?(?: of)?(?: (?:the|its|our|their))? ${AREAS}\\b(?! but )`,
    `\\b(?:all|every|each)(?: of)?(?: (?:the|its|our|their))?(?: ${number("m")})? (?:${AREAS}|parts? of [^,.;]{3,40}) (?:were|was|are|is|being)\\b`,
    "\\bacross the board\\b|\\bclean sweep\\b",
  ),
  pattern(
    ({ n, m, but }) => ({ in: but ? `all but ${but.toLowerCase()}` : `${numberOf(n)} of ${numberOf(m)}` }),
    `\\b${number()}(?: ${AREAS})? (?:out )?of (?:the |its |our |all )?${number("m")} ${AREAS}\\b`,
    `\\ball but (?<but>one|two)(?: of (?:the|its|our))? ${AREAS}\\b`,
    `\\b(?:all|every)(?: (?:the|its|our))? ${AREAS} but (?<but>one|two)\\b`,
  ),
  pattern(
    (groups) => ({ held_for: spanOf(groups) }),
    `\\b${SPAN} (?:of|at|as|with|being)(?: an?)? ${G}`,
    `${G}(?: (?:overall|rating|grade|status))? for (?:the (?:last|past) |some )?${SPAN}`,
  ),
];

/** What the council was graded before, if nothing else is said of that grade. */
export const EARLIER: readonly Pattern[] = [
  pattern(
    ({ old, then, ...span }) => {
      const earlier = { grade: old, inspection: then ? yearOr(then) : "previous" } as Check;
      return spanOf(span) ? [earlier, { after: spanOf(span) }] : earlier;
    },
    `${OLD}[^.;◆◇③⑤]{0,60}(?<then>[③⑤]+)`,
    `(?:\\b(?:in|since|at|of) )?(?<then>[③⑤]+)[^.;◆◇③⑤]{0,70}${OLD}`,
    `${GRADE("old")}(?:,? (?:just )?as (?:it was|they were) in|(?: overall)? since) (?<then>[③⑤]+)`,
    `${OLD}[^.;◆◇]{0,60}? ${SPAN} (?:ago|earlier|before)\\b`,
    `\\b${SPAN} (?:ago|earlier|before|after)\\b[^.;◆◇]{0,60}?${OLD}`,
    `\\b(?:previous(?:ly)?|last (?:time|(?:full |ofsted )*(?:inspection|report))|no longer|formerly)\\b[^.;◆◇]{0,60}?${OLD}`,
    `${OLD}[^.;◆◇]{0,60}?\\b(?:previously|last time|at (?:the|its|our) (?:last|previous) inspection)\\b`,
  ),
];

const PLACE = "(?: (?:in|of|across|outside|anywhere in) [^,.;]{2,45}?)??";
const TO =
  "(?: ever)? (?:to|that (?:has|have|is|are)|which (?:has|have|is|are)|(?:currently |now )?(?:rated|judged|graded|with|holding))\\b(?<what>[^.;,]{3,140})";
const HAS = " (?:has|have|had|is|are|was|were)\\b(?<what>[^.;,]{3,140})";

/** How councils are counted. What they are counted by is in `what`, else anywhere in the match. */
export const COUNTS: readonly Pattern[] = [
  pattern(
    () => ({ first: true }),
    `\\b(?<!(?:among|one of) )(?:the |becom\\w+ (?:the )?|is |are )first(?: and only)?(?: ${COUNCILS})?${PLACE}${TO}`,
    `\\bno ${COUNCILS}${PLACE} before(?<what>[^.;]{3,120})`,
  ),
  pattern(({ n }) => ({ place: numberOf(n) }), `\\bthe ${ordinal()} ${COUNCILS}${PLACE}${TO}`),
  pattern(
    () => ({ only: true }),
    `\\bthe only(?: (?:one|${COUNCILS}))?${PLACE}${TO}`,
    `\\bthe only ${G} ${COUNCILS}(?: (?:in|across|outside) [^,.;]{2,45})?`,
    `\\bno other ${COUNCILS}${PLACE}${HAS}`,
  ),
  pattern(() => ({ how_many: 0 }), `\\bno ${COUNCILS}${PLACE}${HAS}`),
  pattern(
    ({ n }) => ({ how_many: numberOf(n) }),
    `\\bone of (?:only |just |the only )?${number()} (?:${G} )?(?:${COUNCILS}|(?=(?:in|across) ))[^.;,]{0,140}`,
    `\\b(?:only|just) ${number()} ${COUNCILS}[^.;,]{0,140}`,
  ),
  pattern(
    ({ n }) => ({ others: numberOf(n) }),
    `\\b(?:(?:only|just|joins?|joining) )*${number()} other ${COUNCILS}[^.;]{0,140}`,
    `\\b(?:only|just) ${number()} others (?:are|were|have|had|hold|in|across)\\b[^.;]{0,140}`,
  ),
  pattern(
    ({ n }) => ({ share: `${n}%`, in: "overall" }),
    `\\b(?<n>\\d{1,2}(?:\\.\\d+)?) ?(?:per cent|percent|%) of (?:all )?(?:the (?:country|nation)'s )?${COUNCILS}[^.;]{0,100}`,
  ),
  pattern(
    (groups) => ({ first_time: spanOf(groups) || true }),
    `\\bfor the first time(?: ever)?(?: in ${SPAN})?`,
    `(?:^|\\b(?:its|our|their|the (?:council|borough|county|city|authority)'s) )first(?:[ -]ever)? ${G}`,
  ),
];

const PARTS = { half: 50, third: 33, quarter: 25, fifth: 20, tenth: 10 };

/** A place among all others, whatever councils are counted by. */
export const STANDINGS: readonly Pattern[] = [
  pattern(
    ({ n, part = "" }) => ({ top: `${n ? numberOf(n) : PARTS[part.toLowerCase() as keyof typeof PARTS]}%` }),
    `\\b(?:in|among|within) the (?:country's |nation's )?(?:top|best) (?:${number()} ?(?:per cent|percent|%)|(?<part>${Object.keys(PARTS).join("|")}))(?![^.;,]{0,40} for )[^.;,]{0,60}`,
  ),
  pattern(
    ({ some }): Check => (some ? { among_best: true } : { best: true }),
    `(?<=\\b(?:is|are|as|now) )(?<some>(?:one of|among) )?the (?:very )?best(?:[ -]performing)?(?: (?:children's services|councils?|authorities))? (?:in|across) (?:the (?:country|region)|its region|england|(?:the )?(?:\\w+ )?[A-Z]\\w+)\\b(?! (?:to|for|at) )`,
  ),
];

const REPORT =
  "\\b(?<!annual |improvement |progress )(?:report|findings|results?|judge?ments?|outcome|ratings?|verdict)s?\\b";
const CAME_OUT =
  "\\b(?:published|released|issued|unveiled|announced|(?<=\\b(?:report|findings|judge?ments?|results|is|are|was|were|came|comes|,) )out)\\b";
/** A letter between a report and its publication. */
const OF_REPORT = "(?:(?!\\b(?:plans?|strategy|response|statement|policy|data)\\b)[^.;①-⑤])";
const UNTIL = OF_REPORT.replace("|data)", "|data|inspect\\\\w+|visit\\\\w*)");
const INSPECTED =
  "\\b(?<!\\b(?:last|previous|earlier|prior|first|next|since|before|focus?sed|monitoring|until|follow-up)\\b.{0,16})(?:inspect(?:ed|ions?|ors?|ing)|re-?inspect\\w+|visit(?:ed|s)?|assessments?|evaluations?|(?:team|ofsted|they) (?:came|stayed|were|was|spent|arrived)|on-?site|(?:were|was) here)\\b";
/** A letter between an inspection and its time. */
const ITS =
  "(?:(?!\\b(?:last|previous|earlier|prior|first|next|since|before|after|focus?sed|monitoring|report\\w*|publish\\w*|rated|judged|until|follow-up|announced|hearing|meeting|plans?|will|would|return\\w*|again|due|cases?|figures|data|opened|launched|introduced|appointed|joined|(?:which|that|who|where)(?! (?:took|was|were|ran|lasted|began|came|visited|spent)\\b))\\b)[^.;])";
const IN = "(?:\\b(?:in|during|throughout|early|late|of|last|this)|mid|,)[ -]";
const WEEKS = SPAN.replace("year|month|week|day", "week|day").replace("decade|year|fortnight", "fortnight");

/** When the report came out, when inspectors came, and for how long. */
export const EVENTS: readonly Pattern[] = [
  pattern(
    ({ now = "" }) => ({ published: now }),
    `${REPORT}${OF_REPORT}{0,70}?${CAME_OUT}${UNTIL}{0,30}?(?<now>[①③]+)`,
    `${CAME_OUT}${OF_REPORT}{0,20}${REPORT}${OF_REPORT}{0,20}?(?<now>①+)`,
    `(?<now>①+)${OF_REPORT}{0,30}?${CAME_OUT}${OF_REPORT}{0,30}?${REPORT}`,
  ),
  pattern(
    ({ now = "", ...span }) => {
      const [from, to = ""] = now.split(" to ");
      if (to.length === 7) return [{ inspected: `from ${from}` }, { inspected: `until ${to}` }];
      return { inspected: now, ...(spanOf(span) && { lasted: spanOf(span) }) };
    },
    `${INSPECTED}${ITS}{0,60}?\\b${WEEKS}${ITS}{0,60}?(?<now>②+|(?<=${IN})[③④]+)`,
    `\\b${WEEKS} (?:of )?inspection${ITS}{0,60}?(?<now>②+|(?<=${IN})[③④]+)`,
    `${INSPECTED}${ITS}{0,90}?(?<now>②+|(?<=${IN})[③④]+)`,
    "(?<now>③+)(?: this year)? (?:full )?(?:visit|inspection|assessment)\\b",
  ),
  pattern(
    (groups) => ({ lasted: spanOf(groups) }),
    `\\b${WEEKS}(?:'s?)? (?:of )?(?:(?:full|ofsted|standard|short|intensive|rigorous|on-?site) )*inspection\\b`,
    `\\b(?:inspect(?:ors|ion)|they|team)(?: (?:team|who|also|lasted|took|were|here|there|on site|in the \\w+|for|over|spent|stayed|came|visited)){1,5} ${WEEKS}`,
  ),
  pattern(
    ({ then = "" }) => ({ inspected: yearOr(then), inspection: "previous" }),
    "\\b(?:last|previous) (?:full |ofsted |graded )*inspect(?:ion|ed)\\b[^.;,]{0,25}?(?<then>[③⑤]+)",
    "\\bfirst (?:full |ofsted )*inspection since (?<then>[③⑤]+)",
  ),
  pattern(
    (groups) => ({ after: spanOf(groups) }),
    `\\b(?:last|previous(?:ly)?) (?:full |ofsted )*inspect(?:ed|ion)(?: (?:was|took place|came|had been)){0,2} ${SPAN} (?:ago|before|earlier)\\b`,
    `\\b${SPAN} (?:after|since) ${LAST_INSPECTION}`,
  ),
];

function yearOr(time: string): string | number {
  return time.length === 4 ? Number(time) : time;
}
