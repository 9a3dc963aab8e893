import { DateTime } from "luxon";
import type { Rating } from "../domain/grades.ts";
import { GRADES } from "../domain/grades.ts";
import { type Council, type Inspection, isGraded } from "../domain/inspection.ts";
import {
  INVENTED_PEOPLE,
  inventHeading,
  inventItem,
  inventParagraph,
  inventSentence,
} from "./inventedText.ts";
import { Random } from "./random.ts";

/** A release that nobody ever published, before it is written for one generator or another. */
export interface InventedRelease {
  readonly slug: string;
  readonly title: string;
  /** "2019-10-15". */
  readonly date: string;
  readonly council: { readonly slug: string; readonly name: string };
  readonly event: "inspection" | "focused-visit" | "monitoring-visit" | "other";
  readonly rating: Rating;
  readonly publisher: string;
  readonly kind: "council" | "news" | "leader-blog";
  readonly url: string;
  readonly inspection: Inspection | null;
  readonly summary: string;
  readonly quotes: readonly InventedQuote[];
  readonly claim: { readonly id: string; readonly says: string; readonly check: object } | null;
  /** The body in blocks of Markdown; a quotation or claim stands where its id does. */
  readonly blocks: readonly (string | { readonly quote: string } | { readonly claim: string })[];
}

export interface InventedQuote {
  readonly id: string;
  readonly speaker: string;
  readonly role: string;
  readonly organisation: string;
  readonly text: string;
}

const FROM = "2016-01-01";
/** The last day on which a release of an inspection that was reported in the ten years may come. */
const TO = "2025-12-31";
const DAYS = 3653;
const CLAIMS = [
  {
    id: "clean-sweep",
    says: "The best grade in every area",
    check: { every_judgement: { is: "outstanding" } },
  },
  { id: "has-improved", says: "Better than the time before", check: { improved: {} } },
  {
    id: "first-twice",
    says: "The first to do it twice",
    check: { first: { to: "in_a_row", grade: "outstanding", times: 2 } },
  },
  { id: "overall-good", says: "Good overall", check: { grade: { judgement: "overall", is: "good" } } },
];

/**
 * So many invented releases over ten years, the same ones each time: half of them tell of inspections and visits of the
 * register, the others stand alone.
 */
export function* inventReleases(
  count: number,
  councils: readonly Council[],
  inspections: readonly Inspection[],
): Generator<InventedRelease> {
  const councilBySlug = new Map(councils.map((council) => [council.slug, council]));
  const reported = inspections.filter(({ published }) => published >= FROM && published <= "2025-12-01");
  for (let number = 1; number <= count; number++) {
    const random = new Random(number);
    const inspection = random.chance(0.5) ? random.pick(reported) : null;
    const council = (inspection && councilBySlug.get(inspection.council)) ?? random.pick(councils);
    yield inventRelease(number, random, council, inspection);
  }
}

function inventRelease(
  number: number,
  random: Random,
  council: Council,
  inspection: Inspection | null,
): InventedRelease {
  const date = inspection
    ? dayAfter(inspection.published, random.between(0, 30))
    : dayAfter(FROM, random.between(0, DAYS - 1));
  const event = inspection
    ? isGraded(inspection)
      ? "inspection"
      : "focused-visit"
    : random.pick(["monitoring-visit", "other"] as const);
  const quotes = ["first", "second"].map(
    (id): InventedQuote => ({
      id: `${id}-quotation`,
      speaker: random.pick(INVENTED_PEOPLE),
      role: random.pick([
        "Leader",
        "Cabinet Member for Children",
        "Director of Children’s Services",
        "Head of Service",
      ]),
      organisation: council.officialName,
      text: Array.from({ length: random.between(1, 2) }, () =>
        inventParagraph(random, random.between(1, 3)),
      ).join("\n\n"),
    }),
  );
  const claim = inspection && isGraded(inspection) && random.chance(0.5) ? random.pick(CLAIMS) : null;
  return {
    slug: `${date}-invented-release-${number}`,
    title: `${inventHeading(random)} (${number})`,
    date,
    council: { slug: council.slug, name: council.name },
    event,
    rating: ratingOf(event, inspection, random),
    publisher: council.officialName,
    kind: random.pick(["council", "council", "council", "news", "leader-blog"]),
    url: `https://news.example.org/${council.slug}/${number}`,
    inspection,
    summary: inventSentence(random),
    quotes,
    claim,
    blocks: [
      inventParagraph(random, random.between(2, 4)),
      { quote: "first-quotation" },
      inventParagraph(random, random.between(2, 5)),
      `## ${inventHeading(random)}`,
      Array.from({ length: random.between(3, 5) }, () => `- ${inventItem(random)}`).join("\n"),
      inventParagraph(random, random.between(2, 4)),
      ...(claim ? [{ claim: claim.id }] : []),
      `## ${inventHeading(random)}`,
      `${inventParagraph(random, 1)} **${inventSentence(random)}** [More](https://news.example.org/${number}).`,
      inventParagraph(random, random.between(2, 4)),
    ],
  };
}

function ratingOf(event: InventedRelease["event"], inspection: Inspection | null, random: Random): Rating {
  if (event === "focused-visit" || event === "monitoring-visit") return "none";
  const overall = inspection ? inspection.grades.overall : random.pick(GRADES);
  return overall === undefined || overall === "not-judged" ? "not-given" : overall;
}

function dayAfter(day: string, days: number): string {
  const after = DateTime.fromISO(day, { zone: "utc" }).plus({ days }).toFormat("yyyy-LL-dd");
  return after > TO ? TO : after;
}
