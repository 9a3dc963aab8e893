import type { Grade } from "../../domain/grades.ts";
import type { Area, JOINT_CARE } from "../../domain/judgements.ts";

/** What a text may name as graded: an area, the whole, or something else (a safeguarding board). */
export type NamedArea = Exclude<Area, typeof JOINT_CARE> | "overall" | "elsewhere";

const EXPERIENCES = String.raw`(?:(?:the )?(?:overall )?(?:experiences?(?: and (?:progress|outcomes))?|progress(?: and experiences)?|outcomes|services|support|help|work|care|provision|arrangements|practice) (?:of|for|with|to|given to|provided to) )?(?:(?:the|our|those|its|their|local|all|some|young|vulnerable) )*`;

/**
 * How texts name what is graded, most particular first: the words of the frameworks, and what press offices make of them.
 * A phrase may name two areas: "children in care and care leavers".
 */
const AREAS_NAMED: readonly { readonly areas: readonly NamedArea[]; readonly pattern: string }[] = [
  {
    areas: ["elsewhere"],
    pattern: String.raw`(?:local )?safeguarding (?:children'?s?'? |children )?board|\blscb\b`,
  },
  {
    // What inspections of 2013 to 2017 were of.
    areas: ["overall"],
    pattern: String.raw`services for children (?:who are )?in need of help and protection[,;]? (?:children |those )?looked[ -]after(?: children)?,? and care[ -]?leavers`,
  },
  {
    areas: ["overall"],
    pattern: String.raw`overall(?! experiences| progress| help)(?: effectiveness)?(?: of (?:the )?(?:service|children's services))?|services (?:to|for) children(?! (?:who|in|looked|and families who|with|that))|(?:the )?(?:local authority's |council's )?overall (?:rating|grade|judge?ment|performance)`,
  },
  {
    areas: ["in_care", "care_leavers"],
    pattern: `${EXPERIENCES}(?:children|young people|those)(?: and young people)?(?: who are| currently)? (?:in (?:our |its |their )?care|looked[ -]after),? (?:and|&|/|and for|or) (?:of |for |those )?(?:(?:our|the) )?(?:care[ -]?(?:leavers|experienced(?: \\w+){1,2})|(?:young people |those )?(?:who are |who have )?(?:leaving|left) care)`,
  },
  {
    areas: ["in_care", "care_leavers"],
    pattern: `${EXPERIENCES}(?:looked[ -]after|cared[ -]for) children,? (?:and|&) care[ -]?leavers`,
  },
  {
    areas: ["help_and_protection"],
    pattern: `${EXPERIENCES}(?:(?:children|families|young people|those)(?: and (?:families|young people))? (?:who |that )?(?:may )?(?:are in |in )?(?:need(?:s|ing|ed)?|requir(?:e|es|ing))(?: of)? (?:\\w+ )?(?:help|support)(?:,? (?:and|&|or|and/or) (?:\\w+ )?(?:protect(?:ion|ing)|care))?|(?:early )?(?:help|support),? (?:and|&) (?:child |children's )?(?:protection|protecting)(?: (?:of|for) children)?|how (?:well )?(?:we |it |they |(?:the|its|our) (?:[\\w'-]+ ){1,2})(?:helps?|supports?) and protects?(?: (?:its |our )?children)?(?: and families)?|protecting(?: vulnerable)? children|how (?:well )?(?:vulnerable )?children are (?:helped and protected|protected)|help(?:ing)? and protect(?:ing|ion)(?: (?:of|for))?(?: vulnerable)?(?: children)?|child(?:ren(?:'s)?)? protection(?: and (?:early )?help)?)`,
  },
  {
    areas: ["leadership"],
    pattern: String.raw`(?:the )?(?:impact|influence|quality|effectiveness|effect) of (?:its |our |their |the |senior |strong )*(?:leaders|leadership)(?:'s?)?(?: and (?:managers|management))?(?: (?:on|in|for|over) (?:the )?social work(?: practice)?(?: (?:with|for) children(?:,? (?:and|&) (?:their )?families)?)?)?|their impact(?<=\bleaders\b[^.]{0,130})|how (?:well )?leaders (?:have an )?(?:impact|influence)(?: on social work practice)?|leadership,? (?:and )?management,? (?:and|&) governance|leaders'? impact(?: on social work practice(?: with children and families)?)?|(?:its |our |their |the )?(?:senior )?(?:leadership(?: (?:and|&) (?:management|governance))?|leaders and managers|management and leadership)|(?<=\b(?:judge?ment|grade|rating|verdict)s? (?:for|on|of) )(?:its |our |their |the )?leaders|leaders(?=\s*[-:]\s)|(?:its |our |their |the )?leaders(?=,? (?:(?:was|were|are|being|themselves) )*(?:judged|rated|graded|singled out)\b)|(?:the way|how(?: well)?) (?:the |its |our )?(?:[\w'-]+ ){1,2}(?:is|are) (?:led|run)`,
  },
  {
    areas: ["adoption"],
    pattern: String.raw`(?:the )?(?:graded judge?ment (?:for|on) )?adoption(?: (?:performance|services?|work|team|practice|support))?`,
  },
  {
    areas: ["care_leavers"],
    pattern: `${EXPERIENCES}(?:care[ -]?leavers|care[ -]experienced(?: (?:young )?(?:people|adults))?|(?:young )?(?:people|adults|those|children)(?: who are| who have| who)? (?:leaving|left|leave) care|leaving care)(?:'s?)?(?: services?)?`,
  },
  {
    areas: ["in_care"],
    pattern: `${EXPERIENCES}(?:(?:children|young people|those|children and young people)(?: who are| currently)? (?:in (?:our |its |their |the council's )?(?:public )?care|(?:being )?looked[ -]after)(?:,? and (?:achieving|their) permanence)?|(?:looked[ -]after|cared[ -]for) (?:children|young people)(?:,? and achieving permanence)?|achieving permanence|corporate parenting)`,
  },
];

/** A mention of areas in a text (folded). Longer names win over shorter ones inside them. */
export interface AreaMention {
  readonly areas: readonly NamedArea[];
  readonly start: number;
  readonly end: number;
}

const PATTERNS = AREAS_NAMED.map(({ areas, pattern }) => ({
  areas,
  pattern: new RegExp(`\\b(?:${pattern})(?!\\w)`, "gi"),
}));

/** Finds the areas that a sentence names, in order, without overlaps. */
export function findAreas(plain: string): AreaMention[] {
  const found: AreaMention[] = [];
  for (const { areas, pattern } of PATTERNS)
    for (const match of plain.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (!found.some((other) => start < other.end && other.start < end)) found.push({ areas, start, end });
    }
  return found.toSorted((a, b) => a.start - b.start);
}

/** How texts write the four grades. Lower case with plain marks. */
export const GRADE_WORDS = String.raw`outstanding|good|(?:requir(?:es|ing|ed|e)|needs?|needing|in need of) improvement(?: to be good)?|inadequate`;

/** A grade named by its rank: "the highest possible rating". A council's own best so far doesn't count. */
export const RANK_WORDS = String.raw`(?:second[ -])?(?:highest|top|lowest|bottom)(?:[ -]possible| available)?(?: ofsted| inspection)? (?:ratings?|grades?|marks?|judge?ments?|scores?|ranking)(?! (?:yet|ever|so far|since|it (?:has|had)|we (?:have|had)|in (?:the|its|our|\d+)|of (?:the|its|our|any)\b))`;

/** The grade that a word or phrase matched by `GRADE_WORDS` or `RANK_WORDS` names. */
export function gradeOf(words: string): Grade {
  const first = words.toLowerCase();
  const rank = /\b(highest|top|lowest|bottom)\b/.exec(first)?.[1];
  if (rank === "highest" || rank === "top") return first.startsWith("second") ? "good" : "outstanding";
  if (rank) return first.startsWith("second") ? "requires-improvement" : "inadequate";
  if (first === "outstanding" || first === "good" || first === "inadequate") return first;
  return "requires-improvement";
}
