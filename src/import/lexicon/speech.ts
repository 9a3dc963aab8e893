/** Verbs of saying, as they introduce or follow a quotation. */
export const SAY = String.raw`(?:said|says|say|according to|in the words of|saying|added|adds|adding|commented|comments|commenting|explained|explains|continued|continues|concluded|concludes|stated|states|remarked|remarks|tells|told|responded|responds|replied|replies|noted|wrote|writes|went on|goes on|summed up|sums up|reflected|reflects|shared|shares|insisted|insists|stressed|stresses|emphasised|emphasized|emphasises|argued|argues|warned|warns|admitted|admits|acknowledged|enthused|enthuses|declared|declares|observed|observes|confirmed|confirms|announced|announces|pledged|pledges|promised|promises|commended|praised|joked|recalled|recalls|believes|reacted|agreed|agrees|claimed|claims|tweeted|posted|paid tribute|outlined|reported|reads|read|reiterated|urged|urges|suggested|suggests|highlighted|highlights|welcomed|expressed|thanked)`;

/** Verbs after which words in quotation marks on a line of their own are the subject's, though nothing says so. */
export const SPOKE_OF =
  /\b(?:welcom(?:ed|es|ing)|prais(?:ed|es)|thank(?:ed|s)|paid tribute|was (?:\w+ )?(?:delighted|pleased|proud|glad|thrilled|disappointed)|is (?:\w+ )?(?:delighted|pleased|proud|glad|thrilled|disappointed)|responded|reacted|apologi[sz]ed|congratulated|reflected|expressed|acknowledged|accepted|stressed|emphasi[sz]ed|described|echo(?:ed|es))\b/i;

/** Titles before a name. */
export const TITLE = String.raw`(?:Cllrs?|Clllr|Coun|[Cc]ouncillors?|Councilor|COUNCILLOR|CLLR|Ald(?:erman)?|Dr|Mr|Mrs|Ms|Miss|Mx|Sir|Dame|Lord|Lady|Baroness|Baron|Prof(?:essor)?|Rev(?:erend)?|Rt\.? Hon\.?|The Rt\.? Hon\.?|Right Honourable|Hon|Judge|Captain|Major|Colonel)`;
/** Letters after a name. */
export const LETTERS = String.raw`(?:MP|MEP|OBE|MBE|CBE|DBE|KBE|QC|KC|JP|HMI|DL|FRSA|PhD|QPM|MLA|AM|MS|LLB|BEM)`;
/** Small words inside names. */
export const PARTICLE =
  /^(?:de|da|di|du|del|la|le|van|von|der|den|ter|bin|bint|al|el|ap|ab|ibn|ul|o'|y|St\.?)$/i;

/** Who may be said to speak and is no named person. Right before a verb of saying, or right after one. */
export const UNNAMED = String.raw`(?:inspectors?|inspectorate|inspection(?: team| report)?|ofsted|report|reports|letter|findings|judge?ments?|document|summary|assessors?|regulator|watchdog|statement|spokes(?:person|man|woman|people)|parents?|carers?|young (?:people|person|man|woman|adult)s?|child|children|care[ -]?leavers?|care[ -]experienced \w+|teenagers?|pupils?|students?|famil(?:y|ies)|mothers?|fathers?|mums?|dads?|social workers?|practitioners?|staff(?: member)?s?|workers?|team|one|another|others?|some|they|it|which|commissioners?' report|sources?|residents?|people|partners|agenc(?:y|ies)|source|website|press release|department)`;
/** A body's unnamed voice, which is somebody's words all the same. */
export const SPOKESPERSON =
  /\b(?:an?|the|another) (?:[\p{L}'’&-]+ ){0,8}?spokes(?:person|man|woman)(?: (?:for|from|of|at) (?:the )?[\p{L}'’& -]+)?|\b(?:[\p{Lu}][\p{L}'’&-]+ ){1,5}spokes(?:person|man|woman)/iu;

/** Somebody known by a first name only, with what they are: "Ada, who left care last year", "Ada, a foster carer", "Ada, 19". */
export const FIRST_NAME =
  /^\W*(?:(?:and|but|while) )?(\p{Lu}\p{Ll}+),? \(?((?:who|whose)\b[^.:"]{3,100}|(?:an? |one of )[^.:"]{3,80}|aged? \d{1,2}|\d{1,2})\)?,?\s*$/u;
/** The same on a line of its own: "Ada, Team Manager". */
export const FIRST_NAME_LINE = /^\W*(\p{Lu}\p{Ll}+)(?:,| [-|(]) ?([^.:"!?]{3,90}?)\)?\s*$/u;

/** Words for a person named before. */
export const PRONOUN = /\b(?:he|she)\b/i;

/** Words of somebody speaking for themselves. */
export const FIRST_PERSON = /\b(?:I|[Ww]e|[Oo]ur|[Uu]s|[Mm]y|[Mm]e|[Oo]urs|[Oo]urselves|[Mm]yself)\b/;

/** Words of the reporter, not of somebody who is speaking. */
export const REPORTING =
  /\b(?:inspect\w+|ofsted|the (?:full )?report|published|councillors?|cllr|visit(?:ed|s)?|judged|rated|graded|the council(?:'s)?|judge?ment|local authority|read (?:the|more)|website|letter|http\S*|www\S*|available|click|further information)\b/i;

/** A sentence whose subject is a report, though it names people: "The report by Ofsted and its inspector, Ada Invented, states". */
export const REPORT_SPEAKS =
  /^\W*(?:(?:in )?(?:the|this|their|its|a|ofsted'?s?|inspectors'?)\s+)(?:[\w'-]+ ){0,3}?(?:report|letter|inspection|findings|document|judge?ment|summary)\b(?!.*\b(?:as|after|when|while|but|because)\b)/i;

/** A definite office for somebody named before: "the leader", "the director". */
export const THE_OFFICE =
  /\b(?:the|our) ((?:[\p{L}'’-]+ ){0,3}?(?:leader|director|chair(?:man|woman)?|chief executive|cabinet member|lead member|minister|mayor|councillor|commissioner))\b/iu;
