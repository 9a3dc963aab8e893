import type { Grade } from "../../domain/grades.ts";
import { fold } from "../text.ts";
import { findGrades, type GradeMention } from "./mentions.ts";
import { type AreaMention, findAreas, type NamedArea } from "./names.ts";

const HOW_MANY = String.raw`(?:all|both|every|each|the|two|three|four|five|one|\d|other|remaining|key|out|of|ofsted)`;
const GROUP = String.raw`(?:areas?|judge?ments?|categor(?:y|ies)|sub-?judge?ments?|aspects?|elements?|fields?|strands?|inspection areas?|counts?|parts?|respects?|headings?|things|of these|of those|others?)`;

/** Between an area and the grade after it: a verb of grading, or the dash, colon or bracket of a list. */
const AREA_THEN_GRADE =
  /(?:^["']?, (?:both of )?which (?:still |now |also |all )*["'(]?|\b(?:was|were|is|are|be|been|being|as|rated|judged|graded|found|receiv(?:ed|es?)|given|awarded|ha(?:s|ve|d) (?:had )?an?|remains?|remained|stay(?:s|ed)?|ke(?:eps|pt)|continues? to be|identified|described|gets?|got|to be|both|all|each|also|scored|deemed|achiev\w+|rose|risen|improved|moved|gone|went|up|fell|fallen|dropped|rising|declined|slipped|slid|worsened|deteriorated|climbed|jumped)\b[^.;]*|^["')\s]*(?:services?|judge?ment|rating|grade)?["')\s]*[-:|=(]+\s*(?:rated |judged |graded |now |is |all |both |each )*["'(]?|[-:|] [^.;:]{3,40}(?: (?:→|->)|, now) ["']?|^,?["')\s]*["']?| to ["'(]?|,? where (?:it|they|the \w+)(?: \w+)? ?["'(]?)$/i;

/** Between a grade and the areas it is for. */
const GRADE_THEN_AREA = new RegExp(
  String.raw`^(?:["'] to (?:(?:the|its|their) )?(?:[\w]+'s )?|["')]?,? ?(?:(?:rating|grade|judge?ment|verdict|mark|score)s?)?["')]?,?\s*(?:(?:overall|and|were|was|given|made|also|both|again|standard|practice|awarded|achieved)\s+)*(?:to (?:the|its|this) (?:council|authority|service|borough|city|county)(?:'s)?(?: children's (?:services|social care))?\s+)?(?:(?:for|in|on|across|in relation to|regarding|as (?:was|were|is|are|did)|when it (?:came|comes) to|with regard to|in terms of|around|cover(?:ing|s|ed)|includ(?:es|ed)|(?:applies|extends|goes) to|in the areas? of|in the categor(?:y|ies) of)\s*(?:${HOW_MANY}\s+)*(?:${GROUP}\s*(?:,?\s*(?:including|namely|which (?:are|were|is)|covering|such as|inspected))*\s*[:;,(-]*\s*)?|[-:|(]+\s*(?:for\s+)?)(?:both |for |the areas? of |all |its |their |our |how |the |services |support |work |supporting |to |what )*["'(]?)$`,
  "i",
);

/** "The only area that requires improvement was …": what is before and after a grade of "the area". */
const AREA_THAT =
  /\b(?:areas?|judge?ments?|categor(?:y|ies)|aspects?|elements?|ones?)\b (?:that|which|to)\b[^.;,]*$/i;
const THAT_IS = /^["']?,? (?:was|is|were|are|being) (?:for |the |that of |those of )*["']?$/i;

/** Between two areas of one list. */
const AREAS_LISTED =
  /^["')]?(?:\s*(?:,|;|-|\/|\band\b|&|\bas well as\b|\bboth\b|\bplus\b|\balong with\b|\btogether with\b|\balso\b|\bfor\b|\bin\b|\bthe\b|\bits\b|\btheir\b|\bour\b|\bon\b|\bof\b|\bservices\b|\bwork\b|\bwith\b|\bto\b|\bexperiences\b|\bprogress\b|\bthat\b|\bthose\b|\bsupporting\b|\blooking after\b|\bhelping\b|"|'))*\s*["'(]?$/i;

/** Words between an area and a grade that show that the grade is not the area's. */
const IN_PASSING =
  /\b(?:prais\w+|commend\w+|ask(?:s|ed|ing)?|reasons?|because|why|thanks|although|though|but|while|despite|however|needs? (?:to|more)|should|must|more|better|concern\w*|looked|visited|met|spoke|focus\w*|inspect\w+|member|director|head|manager|minister|lead|responsible|working|since|after|when)\b/i;

/** Who says it, in commas: nothing of what is said. */
const SAYS_OFSTED =
  /, (?:(?:say|says|said|found) (?:the )?(?:inspectors|ofsted|report)|(?:the )?(?:inspectors|ofsted|report) (?:say|says|said|found))(?=[,.])/gi;

/** A grade that a sentence or a line states for an area, or for the whole. */
export interface AreaGrade {
  readonly area: NamedArea;
  readonly grade: Grade;
}

/** The new grades that one sentence, or one line of a list, states for areas and for the whole. */
export function gradesOfAreas(sentence: string, year: string | null): AreaGrade[] {
  const plain = fold(sentence).replaceAll(SAYS_OFSTED, "");
  const areas = findAreas(plain);
  const grades = findGrades(plain, year);
  if (areas.length === 0 || grades.length === 0) return [];
  const given: (AreaGrade & { start: number })[] = [];
  const taken = new Set<AreaMention>();
  const give = (grade: GradeMention, mentions: readonly AreaMention[]) => {
    for (const mention of mentions) {
      if (taken.has(mention)) continue;
      taken.add(mention);
      if (grade.sense === "new")
        for (const area of mention.areas) given.push({ area, grade: grade.grade, start: mention.start });
    }
  };
  for (const [index, grade] of grades.entries())
    give(grade, areasAfter(plain, grade, areas, grades[index + 1]));
  for (const [index, grade] of grades.entries()) {
    const next = grades[index + 1];
    if (next && leadsTo(plain, grade, next)) continue;
    const previous = grades.slice(0, index).findLast((other) => !leadsTo(plain, other, grade));
    give(grade, areasBefore(plain, grade, areas, previous));
  }
  // One new grade in a sentence is that of every area it names, however they are joined.
  const [only, ...others] = grades.filter(({ sense }) => sense === "new");
  if (only && others.every(({ grade }) => grade === only.grade))
    give(
      only,
      areas.filter((mention) => !taken.has(mention) && sharesGrade(plain, mention, only)),
    );
  return given.toSorted((a, b) => a.start - b.start).map(({ area, grade }) => ({ area, grade }));
}

/** Whether an area may have the only grade of its sentence: not one that is praised, visited or asked for in passing. */
function sharesGrade(plain: string, area: AreaMention, grade: GradeMention): boolean {
  const lead = plain.slice(0, area.start);
  const between = plain.slice(Math.min(area.end, grade.end), Math.max(area.start, grade.start));
  const isQuoted = (lead.match(/"/g)?.length ?? 0) % 2 === 1;
  const isOverall =
    /\boverall\b|\bas a whole\b/i.test(plain) && !/\bas (?:do|does|did|is|are|was|were)\b/i.test(between);
  return !isQuoted && !isOverall && !IN_PASSING.test(between) && !IN_PASSING.test(lead.slice(-40));
}

/** After an old grade: "to good", "but it is now good". */
const LEADS_TO =
  /^["']?(?:\s*(?:rating |in \d{4} )?to\b| (?:→|->)|, now\b|[:;,]? (?:and |but )?(?:it|they) (?:is|are|was|were|has|have)\b)/;

/** After an old grade in commas: "Leadership, inadequate in 2019, is good". */
const ASIDE_ENDS = /^[^,.;]*, (?:is|are|was|were|has|have)\b/;

/** "from requires improvement to good": the first grade of the two has no areas of its own. */
function leadsTo(plain: string, grade: GradeMention, next: GradeMention): boolean {
  const between = plain.slice(grade.end, next.start);
  const isAside = /, [^,.;]*$/.test(plain.slice(0, grade.start)) && ASIDE_ENDS.test(between);
  return grade.sense === "old" && (isAside || LEADS_TO.test(between));
}

/** "outstanding for leadership and for care leavers": the areas that follow a grade in one list. */
function areasAfter(
  plain: string,
  grade: GradeMention,
  areas: readonly AreaMention[],
  next: GradeMention | undefined,
): AreaMention[] {
  const limit = next?.start ?? Number.POSITIVE_INFINITY;
  const following = areas.filter((area) => area.start >= grade.end && area.start < limit);
  // "good overall, and in every area including leadership": the word for the whole comes between.
  const whole =
    following[0]?.areas[0] === "overall" && /^["'] ?$|^ ?$/.test(plain.slice(grade.end, following[0].start))
      ? following.splice(0, 1)
      : [];
  const [first, ...rest] = following;
  if (!first) return whole;
  const between = plain.slice(whole[0]?.end ?? grade.end, first.start);
  const isComplement = AREA_THAT.test(plain.slice(0, grade.start)) && THAT_IS.test(between);
  // "‘Outstanding’ leadership": with marks it is a grade, without them praise.
  if (!isComplement && !GRADE_THEN_AREA.test(between) && !/^["'] $/.test(between)) return whole;
  const list = [...whole, first];
  for (const area of rest) {
    if (!AREAS_LISTED.test(plain.slice(list.at(-1)?.end ?? first.end, area.start))) break;
    list.push(area);
  }
  // "good for leadership, and help and protection was outstanding": the last belongs to the next grade.
  const last = list.at(-1);
  const isBetween = last && following.some(({ start }) => start > last.start);
  if (
    next &&
    !isBetween &&
    last &&
    isBefore(plain, last, next) &&
    !GRADE_THEN_AREA.test(plain.slice(next.end, next.end + 30))
  )
    if (list.length > 1 || /^\W*$/.test(plain.slice(last.end, next.start))) list.pop();
  return list;
}

/** "Leadership and adoption were judged good": the areas since the grade before. */
function areasBefore(
  plain: string,
  grade: GradeMention,
  areas: readonly AreaMention[],
  previous: GradeMention | undefined,
): AreaMention[] {
  const preceding = areas.filter((area) => area.end <= grade.start && area.start >= (previous?.end ?? 0));
  const last = preceding.at(-1);
  if (!last || !isBefore(plain, last, grade)) return [];
  const list = [last];
  for (const area of preceding.slice(0, -1).toReversed()) {
    if (!AREAS_LISTED.test(plain.slice(area.end, list[0]?.start))) break;
    list.unshift(area);
  }
  return list;
}

function isBefore(plain: string, area: AreaMention, grade: GradeMention): boolean {
  const between = plain.slice(area.end, grade.start);
  // "Adoption, good; leadership, outstanding."
  if (/^, ["']?$/.test(between)) return /^["']?\s*(?:[;.]|$)/.test(plain.slice(grade.end));
  return (
    between.length < 110 &&
    AREA_THEN_GRADE.test(between) &&
    // Words in quotation marks end, or a reason follows.
    !/\b(?:reasons?|because|why)\b|[,.!?]["'] /.test(between)
  );
}
