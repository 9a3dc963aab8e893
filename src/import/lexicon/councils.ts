/*
 * How a council's name stands in a text, and where its letters stand without meaning the council. Patterns are tried on
 * folded text beside a name.
 */

/** Before the name, words that make it another place: Greater Manchester, South Devon. */
export const COMPASS =
  /(?:\b(?:north|south|east|west|mid|greater|central|upper|lower|inner|outer|new|old|northern|southern|eastern|western)(?: (?:and )?(?:east|west))?(?: and)?[ -])$/i;

/** After the name, words that make it another body, or a person. */
export const OTHER_BODY =
  /^(?:'s)?(?: (?:and|&) [A-Z]\w+){0,2} (?:(?:and \w+ )?(?:police|constabulary|fire|nhs|hospitals?|university|college|ccg|icb|integrated care|clinical|united|f\.?c\.?|rovers|albion|reporter|chronicle|echo|gazette|mercury|times|herald|advertiser|news|live|post|star|mail|express|today|world|telegraph|journal|observer|guardian|argus|press|radio|fm|sound|school|academy|foundation|probation|crown court|magistrates|road|street|avenue|house|hall|station|arena|cathedral|airport|healthwatch|mp|mps|chamber|building society|diocese|under-lyme|valley)\b|CAMHS|NHS)/i;
export const OTHER_BODY_BEFORE =
  /(?:\b(?:radio|university of|diocese of|bishop of|mp for|mps for|member of parliament for|college|bbc|healthwatch|police|nhs|duke of|duchess of|earl of|lord|prince of|born in|live in|grew up in|photo|visit)(?: (?:the|for|of))? )$/i;

/** A title and perhaps a first name before it make it a surname: Councillor Ada Kent. */
export const SURNAME_BEFORE =
  /\b(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Baroness|Prof(?:essor)?)\.? (?:\p{Lu}[\p{L}'-]+ ){0,2}$/u;
export const GIVEN_NAME_AFTER =
  /^ (?!Council|Borough|City|County|Children|Unitary|Metropolitan|Local|Ofsted|Social|Family|Safeguarding|Town|District|Royal|Labour|Conservative)\p{Lu}\p{Ll}+(?:,| said| added)/u;

/** Words of the council's service, which make a mention one of the body that was inspected. */
export const SERVICE_AFTER =
  /^(?: (?:city|county|borough|metropolitan|district|unitary|mbc|cc|bc))* ?(?:council|corporation|authority)?(?:'s?|s')? ?(?:(?:family|families|local authority) )?(?:and )?children(?:'s?|s')?(?: and (?:families|family|young people|adults))?(?:'s?)? (?:social|services?|department|trust|safeguarding|directorate|social care)|^'?s? (?:social (?:care|work|services)|services|families|vulnerable children|children)\b/i;
export const COUNCIL_AFTER =
  /^(?: (?:city|county|borough|metropolitan|district|unitary|mbc|cc|bc))* (?:council|corporation|borough|local authority|cc\b|mbc\b|lbc\b|bc\b)/i;
export const SERVICE_BEFORE =
  /\b(?:children(?:'s?|s')?(?: and (?:families|young people))?(?:'s?)? (?:social )?(?:services?|social care|department|care)(?: services)?|vulnerable children|young people|children|families|social (?:work|care)|social workers|services)(?: and (?:families|young people))?(?: \w+)? (?:in|of|for|at|across|from|provided by|run by|delivered by|on) (?:the )?(?:(?:royal borough|london borough|city|county|borough|council|metropolitan borough) of )?(?:the )?$/i;
export const BOROUGH_BEFORE =
  /\b(?:royal borough|london borough|city|county|borough|council|metropolitan borough) of (?:the )?$/i;

/** What a council does that is only a partner, a neighbour or an example. */
export const PARTNER_BEFORE =
  /\b(?:commissioner(?: \w+){0,4} (?:from|of)|support(?:ed)? (?:from|by|of)|help (?:from|of)|working with|partnership with|partner(?:s|ing|ed)?(?: \w+){0,2}(?: with| from)?,?|alongside|such as|including|other (?:councils|authorities|areas|boroughs)(?: \w+){0,8}|others?|joining|joins|join|like|along with|compared (?:with|to)|shared with|moved? (?:from|to)|came from|come from|worked (?:at|for|in)|neighbour(?:s|ing)|formerly (?:of|at|with)|previously (?:of|at|with|in)|only|examples?(?: \w+){0,3}|after|scandal in|abuse in|from|peer (?:review|challenge)(?: \w+){0,3}|Association|with|between|wound up|and South|and North)\s+(?:the )?(?:\w+ ){0,1}["'(]?$/i;

const AUXILIARIES = String.raw`(?:(?:will|is|are|has|have|had|to|also|now|been|be|agreed|continues?|asked|chosen|appointed|brought in|working|acting|acts?|acted|serves?|serving) )*`;
const HELPS = [
  String.raw`(?:(?:as|the|an?|its|our|their|council's) )*improvement (?:partner|adviser)`,
  String.raw`as (?:the |an? |its |our |their )?(?:partner|mentor|adviser)`,
  String.raw`(?:send|lend|second)(?:s|ing)?\b[^.;]{0,50}\b(?:help|support|advise)`,
  String.raw`(?:help|support|advis|mentor|assist|guid)(?:e|s|es|ing|ed)? (?:the|this|its) (?:council|authority|city|county|borough|town)`,
].join("|");
const ITS_GRADE = String.raw`(?:,| \(| -) ?(?:(?:which|who|itself|now|currently|also|already)\b[^,.;)]*|(?:rated|judged|graded)\b[^,.;)]*)[,)-]?`;

/** After the name, words that make it a helper or a neighbour, whatever grade they give it. */
export const PARTNER_AFTER = new RegExp(
  String.raw`^(?:'s)?(?: (?:city|county|borough|metropolitan|council|children's services))*(?:${ITS_GRADE})? ?(?:,? (?:next door|nearby|over the border)\b|, (?:its|the|a|our|their) (?:\w+ )?neighbour\b|${AUXILIARIES}(?:${HELPS}))`,
  "i",
);

/** Between a council and a grade, a clause that says in passing what the council is rated: it is not what the text reports. */
export const IN_PASSING =
  /^(?:'s)?(?: (?:city|county|borough|council|children's|services))*(?:,| \(| -) ?(?:which|that|who|whose|itself|already|also|currently|now|and|rated|judged|graded)\b[^,;)]*$/i;

/** Who owns or has founded a trust: the councils named after it are not all inspected. */
export const OWNED_BY =
  /\b(?:owned|founded|commissioned|set up|established|created|formed|launched)(?: jointly| together| in \d{4})? by\b|\b(?:company|companies|partnership|venture|trust) (?:of|between)\b/i;

/** Names that are also words, and mean the council only beside a word for one. */
export const ALSO_WORDS: ReadonlySet<string> = new Set([
  "Reading",
  "Bury",
  "Scilly",
  "Poole",
  "Stoke",
  "Kingston",
  "Richmond",
  "Hull",
  "Blackburn",
  "Newcastle",
  "Bournemouth",
  "Sutton",
  "Kent",
]);
