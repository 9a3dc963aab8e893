import type { Grade } from "../domain/grades.ts";
import type { Council } from "../domain/inspection.ts";
import type { SourceKind } from "../domain/release.ts";
import { countWord } from "../domain/sentences.ts";
import { type CouncilFinder, NEWS } from "./councilMentions.ts";
import { CouncilGrades, withoutOwners } from "./grades/rating.ts";
import { sentencesOf } from "./text.ts";

/** The councils a text is about. */
export interface ReadCouncils {
  /** In the order of the text. */
  readonly councils: readonly Council[];
  /** The council the text is chiefly about. */
  readonly first: Council | null;
  /** The grade of each council that the text grades by name; null if it only says that a council shares the result. */
  readonly graded: ReadonlyMap<Council, Grade | null>;
  readonly unsure: string | null;
}

/** Points below which a council is only mentioned. */
const ENOUGH = 4;

/** How many paragraphs of prose at the top are the lead. */
const LEAD = 2;

/** Minimum number of words in a paragraph of prose. */
const PROSE_WORDS = 10;

/** A sentence that reports on another council than the text so far; so does a line with nothing but its name. */
const ANOTHER_STORY =
  /^\W*(?:elsewhere|meanwhile|also inspected|in a separate (?:report|inspection))\b|\balso (?:rose|moved|went|improved|received|won|earned|was|has been)\b/i;

/** "The four councils", "Two London boroughs": how many a text is about. */
const NUMBER_OF_COUNCILS =
  /(?<!\b(?:of|other|only|just|all|first|than|among) (?:the )?)\b(two|three|four|five|six)(?: \p{Lu}[\p{L}-]+){0,2} (?:councils|boroughs|(?:local )?authorities|counties|cities|places)\b/iu;

/**
 * The councils whose services a text reports on: the one it speaks of as its own, that its headline and first lines name or
 * whose site it is published on, and every other that it grades. Partners, neighbours and examples don't count.
 *
 * @param reported Councils whose report was published just before: if no council stands out, the text is about one of them.
 */
export function readCouncils(
  title: string | null,
  paragraphs: readonly string[],
  url: string | undefined,
  finder: CouncilFinder,
  year: string | null,
  reported: ReadonlySet<Council>,
): ReadCouncils {
  const points = new Map<Council, number>();
  const pointsOf = (council: Council) => points.get(council) ?? 0;
  const add = (council: Council, value: number) => points.set(council, pointsOf(council) + value);
  for (const council of finder.councils) {
    const value = addressPoints(council, url, finder);
    if (value > 0) add(council, value);
  }
  const grades = new CouncilGrades(year);
  const { graded } = grades;
  /** In the order of the text. */
  const mentioned = new Set<Council>();
  const inTitle = new Set<Council>();
  const inLeadOnly = new Set<Council>();
  const inRoundUp = new Set<Council>();
  const texts = title === null ? paragraphs : [title, ...paragraphs];
  const ownNames = ownNamesIn(title, texts, finder);
  let prose = 0;
  for (const [index, text] of texts.entries()) {
    const isTitle = title !== null && index === 0;
    const inLead = prose < LEAD;
    if (!isTitle && text.split(" ").length >= PROSE_WORDS) prose += 1;
    const seen = new Set<Council>();
    for (const { text: sentence } of sentencesOf(text)) {
      const mentions = withoutOwners(sentence, finder.find(sentence))
        // A trust that works for several councils speaks for those that the text names.
        .filter(({ council, shared }) => !shared || ownNames.size === 0 || ownNames.has(council));
      for (const { council, role, start, end } of mentions) {
        mentioned.add(council);
        if (role === "partner") continue;
        add(council, { service: 2, council: 1, place: 0.5 }[role]);
        if (!seen.has(council)) add(council, isTitle ? 4 : inLead ? 2.5 : 0);
        seen.add(council);
        if (isTitle) inTitle.add(council);
        else if (inLead) inLeadOnly.add(council);
        if (!isTitle && (ANOTHER_STORY.test(sentence) || end - start === text.length)) inRoundUp.add(council);
      }
      for (const council of grades.read(sentence, mentions, inLead)) add(council, 2);
    }
  }
  const order = [...mentioned];
  const byText = (a: Council, b: Council) => order.indexOf(a) - order.indexOf(b);
  const ranked = [...points.keys()].toSorted((a, b) => pointsOf(b) - pointsOf(a) || byText(a, b));
  const [top, second] = ranked;
  if (!top || pointsOf(top) < ENOUGH) {
    const witnessed = order.filter((council) => reported.has(council));
    const lone = top && ranked.length === 1 && pointsOf(top) >= 1 ? top : null;
    const only = (witnessed.length === 1 && witnessed[0]) || lone;
    const unsure = only && witnessed.length !== 1 ? "The text hardly names the council." : null;
    return { councils: only ? [only] : [], first: only, graded, unsure };
  }
  // If the headline names no council, the lead says whom the text is about.
  const subjects = inTitle.size > 0 ? inTitle : inLeadOnly;
  const named = new Set([...inTitle, ...inLeadOnly]);
  const number = NUMBER_OF_COUNCILS.exec(texts.slice(0, LEAD + 2).join(" "))?.[1]?.toLowerCase();
  const chosen = new Set([top, ...(named.size > 1 && countWord(named.size) === number ? named : [])]);
  const isMore = (council: Council) => pointsOf(council) >= 1.5;
  for (const [council, grade] of graded)
    if (grade === null || ((subjects.has(council) || inRoundUp.has(council)) && isMore(council)))
      chosen.add(council);
  for (const group of grades.together)
    if (group.some((council) => chosen.has(council))) for (const council of group) chosen.add(council);
  const found = [...chosen].toSorted(byText);
  const other = [...graded.keys()].find((council) => !chosen.has(council) && isMore(council));
  const isClose =
    second &&
    !chosen.has(second) &&
    pointsOf(second) >= pointsOf(top) * 0.5 &&
    (reported.has(second) || !reported.has(top));
  return {
    councils: found,
    first: found.find((council) => graded.get(council)) ?? top,
    graded,
    unsure: other
      ? `${other.name} is given a grade too.`
      : isClose
        ? `${second.name} is named nearly as often.`
        : null,
  };
}

/** The councils that a text names itself, not through a trust of several: in its headline and lead or, if there are none, anywhere. */
function ownNamesIn(title: string | null, texts: readonly string[], finder: CouncilFinder): Set<Council> {
  const lead = texts.slice(0, LEAD + (title === null ? 0 : 1));
  const named = (parts: readonly string[]) =>
    new Set(
      parts
        .flatMap((text) => sentencesOf(text))
        .flatMap(({ text }) => withoutOwners(text, finder.find(text)))
        .filter(({ shared, role }) => !shared && role !== "partner")
        .map(({ council }) => council),
    );
  const first = named(lead);
  return first.size > 0 ? first : named(texts);
}

/** How much an address speaks for a council: its own site, a site with its name in the host, a name in the path. */
function addressPoints(council: Council, url: string | undefined, finder: CouncilFinder): number {
  if (!url || !URL.canParse(url)) return 0;
  const { pathname } = new URL(url);
  const host = hostOf(url);
  if (isSiteOf(council, host)) return 6;
  const letters = lettersOf(host);
  const names = [council.slug, ...council.aliases, council.website.replace(/\.gov\.uk$/, "")].map(lettersOf);
  const inHost = names.some(
    (name) => name.length >= 4 && letters.startsWith(name) && !/^shire/.test(letters.slice(name.length)),
  );
  const path = pathname.replaceAll(/[-_/+.]+/g, " ").replaceAll(/\b[a-z]/g, (letter) => letter.toUpperCase());
  const said = path.replaceAll(/\b(?:And|Upon|With|Of|On|The)\b/g, (word) => word.toLowerCase());
  const inPath = finder.find(said).some((mention) => mention.council === council);
  return (inHost ? 3 : 0) + (inPath ? 2 : 0);
}

function hostOf(url: string): string {
  return new URL(url).hostname.toLowerCase().replace(/^www\./, "");
}

function isSiteOf({ website }: Council, host: string): boolean {
  const own = website.toLowerCase();
  return own !== "" && (host === own || host.endsWith(`.${own}`));
}

function lettersOf(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z]/g, "");
}

/** Who published a text, as its address says. */
export interface ReadSource {
  readonly publisher: string;
  readonly kind: SourceKind;
  /** Why a person should check it; null if the register decides it. */
  readonly unsure: string | null;
}

const LEADERS_BLOG = /\bleader(?:'s|s|-s)?[ /-](?:blog|column|diary|view)\b/i;
const OFSTED = /(?:^|\.)ofsted\.gov\.uk$/;
const IS_NEWS = new RegExp(`\\b(?:${NEWS}|standard|independent|bbc|itv)\\b`, "i");

/**
 * Who published a text: a council or its trust if the register knows the host, else a guess that a person should check.
 *
 * @param site The name that the page gives its site.
 */
export function sourceOf(url: string, site: string | undefined, councils: readonly Council[]): ReadSource {
  const host = hostOf(url);
  const council = councils.find((council) => isSiteOf(council, host));
  const isBlog = LEADERS_BLOG.test(new URL(url).pathname.replaceAll(/[-_]/g, " "));
  if (council)
    return { publisher: council.officialName, kind: isBlog ? "leader-blog" : "council", unsure: null };
  if (OFSTED.test(host)) return { publisher: "Ofsted", kind: "ofsted", unsure: null };
  const letters = lettersOf(host);
  const trust = councils.flatMap(({ trusts }) => trusts).find((name) => letters.startsWith(lettersOf(name)));
  if (trust) return { publisher: trust, kind: "other", unsure: null };
  const publisher = site ?? host;
  const isNews = IS_NEWS.test(publisher) || IS_NEWS.test(host.replaceAll(/[.-]/g, " "));
  return {
    publisher,
    kind: isNews ? "news" : "other",
    unsure: "The register doesn’t know this site: is this its publisher, and its kind?",
  };
}
