/** The months as they are written, in order, each as the part of a pattern. */
export const MONTHS = [
  "jan(?:uary)?",
  "feb(?:ruary)?",
  "mar(?:ch)?",
  "apr(?:il)?",
  "may",
  "june?",
  "july?",
  "aug(?:ust)?",
  "sept?(?:ember)?",
  "oct(?:ober)?",
  "nov(?:ember)?",
  "dec(?:ember)?",
] as const;

/** A day of the week, whole or short. */
export const WEEKDAY = String.raw`(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?`;

/** What stands before the day on which a text came out. */
export const PUBLISHED_LABEL = String.raw`(?:first |date )?(?:published|posted|released|issued|publication date|release date|date of (?:issue|publication|release)|issue date|date (?:published|posted|issued|added)|news date|press release date|date|created|added|uploaded|submitted)(?: on| at)?`;

/** What stands before the day of a later change: it dates the text only where nothing else does. */
export const UPDATED_LABEL = String.raw`(?:last )?(?:updated|modified|reviewed|edited|amended)(?: on| at)?`;

/** Words that may share a line with the date of a text, beside names and times. */
export const DATELINE_WORDS =
  /\b(?:by|author|written|in|news|press|media|release|article|story|story by|from|at|on|the|of|and|council|county|borough|city|london|royal|min(?:ute)?s?|read|views?|comments?|am|pm|bst|gmt|hrs|for immediate|immediate|embargoed?|until|reporter|editor|children|children's services|category|posted|published|date|local democracy|share)\b/gi;

/** A sentence that says that the text, or the report it is about, comes out on the day it names. */
export const OUT_TODAY = [
  String.raw`\b(?:today|this morning|this afternoon|tonight)\b[ ,(-]*(?:on )?(?:\(|-)?$`,
  String.raw`\b(?:report|findings|result|results|outcome|letter|judgement|judgment|inspection|it|and|was|were|is|are|been)(?: which| that)?(?: was| were| is| are| has been| have been)?(?: formally| officially)? (?:published|released|issued|announced|made public)(?: by ofsted)?(?: today)?[ ,(-]*(?:on )?$`,
] as const;
