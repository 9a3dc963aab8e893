const HOW_MANY = String.raw`(?:all|both|every|each|the|two|three|four|five|one|\d|other|remaining|key|of|ofsted)`;
const GROUP = String.raw`(?:areas?|judge?ments?|categor(?:y|ies)|sub-?judge?ments?|aspects?|elements?|fields?|strands?|inspection areas?|of these|of those|others?)`;

/** Between an area and the grade after it: a verb of grading, or the dash, colon or bracket of a list. */
export const AREA_THEN_GRADE =
  /(?:^["']?, (?:both of )?which (?:still |now |also |all )*["'(]?|\b(?:was|were|is|are|be|been|being|as|rated|judged|graded|found|received|given|awarded|remains?|remained|continues? to be|identified|described|gets?|got|to be|both|all|each|also|scored|deemed|achiev\w+|rose|risen|improved|moved|gone|went|up|fell|dropped|rising)\b[^.;]*|^["')\s]*(?:services?|judge?ment|rating|grade)?["')\s]*[-:|=(]+\s*(?:rated |judged |graded |now |is )*["'(]?|^["')\s]*)$/i;

/** Between a grade and the areas it is for. */
export const GRADE_THEN_AREA = new RegExp(
  String.raw`^["')]?,? ?(?:(?:rating|grade|judge?ment|verdict|mark|score)s?)?["')]?,?\s*(?:(?:overall|and|were|was|given|made|also|both|again|standard|practice|awarded|achieved)\s+)*(?:to (?:the|its|this) (?:council|authority|service|borough|city|county)(?:'s)?(?: children's (?:services|social care))?\s+)?(?:(?:for|in|on|across|in relation to|regarding|as (?:was|were|is|are|did)|when it (?:came|comes) to|with regard to|in terms of|around|covering|in the areas? of|in the categor(?:y|ies) of)\s*(?:${HOW_MANY}\s+)*(?:${GROUP}\s*(?:,?\s*(?:including|namely|which (?:are|were|is)|covering|such as|inspected)|)\s*[:;,(-]*\s*)?|[-:|]+\s*(?:for\s+)?)(?:both |the areas? of |all |its |their |our |how |the |services |support |work |supporting |to |what )*["'(]?$`,
  "i",
);

/** "The only area that requires improvement was …": what stands before and after a grade that a clause gives to "the area". */
export const AREA_THAT =
  /\b(?:areas?|judge?ments?|categor(?:y|ies)|aspects?|elements?|ones?)\b (?:that|which|to)\b[^.;,]*$/i;
export const THAT_IS = /^["']?,? (?:was|is|were|are|being) (?:for |the |that of |those of )*["']?$/i;

/** How a sentence begins that names the areas which the one before it graded by their number. */
export const THEY_ARE =
  /^\W*(?:they|these|those|it|this|the (?:two|three|one)(?: areas| judge?ments)?) (?:are|were|is|was|include[ds]?|being)\b/i;

/** Between two areas of one list. */
export const AREAS_LISTED =
  /^["')]?(?:\s*(?:,|;|-|\/|\band\b|&|\bas well as\b|\bboth\b|\bplus\b|\balong with\b|\balso\b|\bfor\b|\bin\b|\bthe\b|\bits\b|\btheir\b|\bour\b|\bon\b|\bof\b|\bservices\b|\bwork\b|\bwith\b|\bto\b|\bexperiences\b|\bprogress\b|"|'))*\s*["'(]?$/i;

/** Words that may stand in a line of a list beside an area or a grade. */
export const LINE_WORDS =
  /\b(?:the|for|of|and|was|is|were|are|rated|judged|graded|as|overall|judge?ments?|rating|grade|services?|experiences|progress|ofsted|area|inspection|outcome|result|now|\d+(?:\.\d+)*|[a-e])\b/gi;
