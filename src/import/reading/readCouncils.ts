import type { Grade } from "../../domain/grades.ts";
import type { Council } from "../../domain/inspection.ts";
import { CouncilFinder, type CouncilMention } from "./councilMentions.ts";
import { findGrades } from "./gradeMentions.ts";
import { sentencesOf } from "./sentences.ts";

/** The councils a text is about. */
export interface ReadCouncils {
  /** In the order of the text. */
  readonly councils: readonly Council[];
  /** The council the text is chiefly about. */
  readonly first: Council | null;
  /** Grades that the text gives to a council by name; null for one that is said to share the result. */
  readonly graded: ReadonlyMap<Council, Grade | null>;
  readonly unsure: string | null;
  readonly passage: string | null;
}

/** Points below which a council is only mentioned. */
const ENOUGH = 4;
/** How many paragraphs of prose at the top are the lead. */
const LEAD = 2;
/** A paragraph of prose has at least so many words. */
const PROSE_WORDS = 10;

/**
 * The councils whose services a text reports on: the one it speaks of as its own, that its headline and first lines name or
 * whose site it stands on, and every other to which it gives a grade. Partners, neighbours and examples are none.
 */
export function readCouncils(
  title: string | null,
  paragraphs: readonly string[],
  url: string | undefined,
  councils: readonly Council[],
  year: string | null,
): ReadCouncils {
  const finder = new CouncilFinder(councils);
  const points = new Map<Council, number>();
  const firstAt = new Map<Council, number>();
  const add = (council: Council, value: number) => points.set(council, (points.get(council) ?? 0) + value);
  for (const council of councils) {
    const value = addressPoints(council, url, finder);
    if (value > 0) add(council, value);
  }
  const graded = new Map<Council, Grade | null>();
  const joint: Council[][] = [];
  const texts = title === null ? paragraphs : [title, ...paragraphs];
  const ownNames = new Set(
    texts
      .flatMap((text) => finder.find(text))
      .filter(({ shared }) => !shared)
      .map(({ council }) => council),
  );
  let position = 0;
  let prose = 0;
  for (const [index, text] of texts.entries()) {
    const isTitle = title !== null && index === 0;
    const inLead = prose < LEAD;
    if (!isTitle && text.split(" ").length >= PROSE_WORDS) prose += 1;
    const seen = new Set<Council>();
    for (const { text: sentence, start } of sentencesOf(text)) {
      const mentions = finder
        .find(sentence)
        // A trust that works for several councils speaks for those that the text names.
        .filter(({ council, shared }) => !shared || ownNames.size === 0 || ownNames.has(council));
      for (const { council, standing, start: at } of mentions) {
        if (!firstAt.has(council)) firstAt.set(council, position + start + at);
        if (standing === "partner") continue;
        add(council, { service: 2, council: 1, place: 0.5 }[standing]);
        if (!seen.has(council)) add(council, isTitle ? 4 : inLead ? 2.5 : 0);
        seen.add(council);
      }
      for (const council of collectGrades(sentence, mentions, year, graded, joint, inLead)) add(council, 2);
    }
    position += text.length + 1;
  }
  const ranked = [...points].toSorted(
    (a, b) => b[1] - a[1] || (firstAt.get(a[0]) ?? 0) - (firstAt.get(b[0]) ?? 0),
  );
  const [top, second] = ranked;
  if (!top || top[1] < ENOUGH) {
    const lone = ranked.length === 1 && top && top[1] >= 2 ? top : undefined;
    return lone
      ? {
          councils: [lone[0]],
          first: lone[0],
          graded,
          unsure: "The text hardly names the council.",
          passage: null,
        }
      : { councils: [], first: null, graded, unsure: top ? "No council stands out." : null, passage: null };
  }
  const chosen = new Set([top[0]]);
  for (const [council] of graded)
    if ((points.get(council) ?? 0) >= 1.5 || graded.get(council) === null) chosen.add(council);
  for (const group of joint)
    if (group.some((council) => chosen.has(council))) for (const council of group) chosen.add(council);
  const order = [...chosen].toSorted((a, b) => (firstAt.get(a) ?? 0) - (firstAt.get(b) ?? 0));
  const close = second && !chosen.has(second[0]) && second[1] >= top[1] * 0.5;
  return {
    councils: order,
    first: order.find((council) => graded.get(council)) ?? top[0],
    graded,
    passage: null,
    unsure: close ? `${second[0].name} is named nearly as often.` : null,
  };
}

/** The grades a sentence gives to councils that it names, and the councils that it names as one pair. */
function collectGrades(
  sentence: string,
  mentions: readonly CouncilMention[],
  year: string | null,
  graded: Map<Council, Grade | null>,
  joint: Council[][],
  inLead: boolean,
): Council[] {
  const found: Council[] = [];
  const groups = joined(
    sentence,
    mentions.filter(({ standing }) => standing !== "partner"),
  );
  const grades = findGrades(sentence, year).filter(
    ({ sense, plainness }) => sense === "new" && plainness >= 2,
  );
  for (const grade of grades) {
    const group = groups.findLast((mention) => (mention.at(-1)?.end ?? 0) <= grade.start);
    for (const { council } of group ?? []) {
      if (!graded.has(council)) found.push(council);
      if (!graded.has(council)) graded.set(council, grade.grade);
    }
  }
  for (const group of groups)
    if (group.length > 1 && (inLead || grades.length > 0)) joint.push(group.map(({ council }) => council));
  const shared = SHARED.exec(sentence);
  const sharer = shared && mentions.find(({ end }) => end > shared.index + shared[0].length);
  if (sharer) graded.set(sharer.council, graded.get(sharer.council) ?? null);
  return found;
}

/** Mentions put together where the text joins them: "Westminster and the Royal Borough of Kensington and Chelsea". */
function joined(sentence: string, mentions: readonly CouncilMention[]): CouncilMention[][] {
  const groups: CouncilMention[][] = [];
  for (const mention of mentions) {
    const last = groups.at(-1)?.at(-1);
    const between = last ? sentence.slice(last.end, mention.start) : "";
    const joins =
      last &&
      (between === "" ||
        mention.start === last.start ||
        /^(?:'s|’s)?(?: (?:city|county|borough|council))*,? (?:and|&|,) (?:the |both )?(?:(?:royal borough|london borough|city|borough) of )?(?:the )?$/i.test(
          between,
        ));
    if (joins) groups.at(-1)?.push(mention);
    else groups.push([mention]);
  }
  return groups;
}

/** A result that two councils share is the other's too. */
const SHARED =
  /\b(?:(?:achievements?|ratings?|grades?|accolade|honour|success|results?|distinction|judge?ments?|status|position)\b[^.]{0,40}\bshared? (?:with|by)|(?:services?|department|teams?)\b[^.]{0,30}\b(?:(?:run|delivered|provided|managed|shared|led) (?:together|jointly)|jointly (?:run|delivered|provided|managed|shared)) (?:with|by)) (?:[Tt]he )?(?:neighbouring )?(?:(?:Royal Borough|London Borough|City|Borough) of )?(?=\p{Lu})/u;

/** How much an address speaks for a council: its own site, a site with its name in the host, a name in the path. */
function addressPoints(council: Council, url: string | undefined, finder: CouncilFinder): number {
  if (!url || !URL.canParse(url)) return 0;
  const { hostname, pathname } = new URL(url);
  const own = council.website.toLowerCase();
  if (own !== "" && (hostname === own || hostname.endsWith(`.${own}`))) return 6;
  const host = hostname.replace(/^www\./, "").replaceAll(/[^a-z]/g, "");
  const names = [council.slug, ...council.aliases, own.replace(/\.gov\.uk$/, "")].map((name) =>
    name.toLowerCase().replaceAll(/[^a-z]/g, ""),
  );
  let points = names.some(
    (name) => name.length >= 4 && host.startsWith(name) && !/^shire/.test(host.slice(name.length)),
  )
    ? 3
    : 0;
  const path = pathname.replaceAll(/[-_/+.]+/g, " ").replaceAll(/\b[a-z]/g, (letter) => letter.toUpperCase());
  const said = path.replaceAll(/\b(?:And|Upon|With|Of|On|The)\b/g, (word) => word.toLowerCase());
  if (finder.find(said).some((mention) => mention.council === council)) points += 2;
  return points;
}
