import { parsePartialDate, timeBetween } from "../domain/dates.ts";
import type { Grade } from "../domain/grades.ts";
import { type Council, type Inspection, isGraded } from "../domain/inspection.ts";
import type { ReleaseEvent } from "../domain/release.ts";
import type { Register } from "../register/register.ts";
import { CouncilFinder } from "./councilMentions.ts";
import { type ReadSource, readCouncils, sourceOf } from "./councils.ts";
import { addressDate, joinDateline } from "./dates.ts";
import { readAreaGrades, withLaterGrades } from "./grades/judgements.ts";
import { readRating } from "./grades/rating.ts";
import { NO_GRADE, NO_OVERALL_GRADE, readKind } from "./kind.ts";
import { clean, readTitle } from "./page.ts";
import { splitSpeech } from "./quotations/marks.ts";
import { readQuotations } from "./quotations/readQuotations.ts";
import type { Quotation } from "./quotations/recording.ts";
import { type DateSource, isDateLine, readDate } from "./releaseDate.ts";
import { type Block, type PressText, tidied } from "./text.ts";

/** Number of days before a release within which its report was probably published. */
const WITNESS_DAYS = 31;

export type ReadArea = "leadership" | "help_and_protection" | "in_care" | "care_leavers" | "adoption";

/** What a reading may be unsure of. */
export type ReadField = "title" | "date" | "council" | "rating" | "kind" | "judgements" | "quotes" | "claims";

/** Why a person should look at a field, and the words it was read from. */
export interface Doubt {
  readonly field: ReadField;
  readonly reason: string;
  readonly passage: string | null;
}

/** What a press text says, as far as it can be read, with the doubts about it. */
export interface Reading {
  readonly title: string | null;
  /** The address it was published at; null if neither the sender nor the page says. */
  readonly url: string | null;
  /** Who published it; null if there is no address. */
  readonly source: ReadSource | null;
  /** "2019-10-15", "2019-10", "2019" or null: never guessed. */
  readonly date: string | null;
  readonly dateFrom: DateSource;
  readonly kind: ReleaseEvent;
  /** Slugs, in the order of the text. */
  readonly councils: readonly string[];
  /** The first council's overall grade; null if none is reported. */
  readonly rating: Grade | null;
  /** Whether the text says that there is no overall grade any more. */
  readonly hasNoOverall: boolean;
  /** By council, if several have different grades. */
  readonly ratings: Readonly<Record<string, Grade>>;
  readonly judgements: Readonly<Partial<Record<ReadArea, Grade>>>;
  readonly quotes: readonly Quotation[];
  readonly doubts: readonly Doubt[];
  /** The release's own paragraphs and headings, for an outline or a body. */
  readonly body: readonly Block[];
}

/** Reads a press text. The reading depends on the text only, not on the format it came in. */
export function readText(given: PressText, register: Register): Reading {
  const text = tidied(given);
  const document = { ...text, blocks: joinDateline(text.blocks) };
  const date = readDate(document);
  const councils = councilsOf(register, date.date);
  const { body: kept } = clean(document.blocks);
  const year = date.date?.slice(0, 4) ?? addressDate(document.url)?.slice(0, 4) ?? null;
  const title = readTitle(kept, document.title, document.url);
  const body = kept.filter((block, index) => index > title.block && !isDateLine(block.text));
  const paragraphs = withLaterGrades(body.map(({ text }) => text));
  const finder = new CouncilFinder(councils);

  const reported = new Set(
    councils.filter(({ slug }) => reportsNear(register, slug, date.date, WITNESS_DAYS, 0).some(isGraded)),
  );
  const named = readCouncils(title.title, paragraphs, document.url, finder, year, reported);
  const segments = splitSpeech(body);
  const lines = paragraphs.map((text, index) => ({ text, quoted: segments[index]?.[0]?.kind === "speech" }));
  const grade = readRating(title.title, lines, named.first, finder, year);
  const judgements = judgementsIn(title.title, paragraphs, year);
  const kind = readKind({
    title: title.title,
    paragraphs,
    grade,
    gradesAreas: Object.keys(judgements).length >= 2,
    hasCouncil: named.councils.length > 0,
    isReported: named.councils.some((council) => reported.has(council)),
    year,
  });
  const isInspection = kind.kind === "inspection";
  const hasNoOverall = paragraphs.some((text) => NO_OVERALL_GRADE.test(text));
  const rating = isInspection && !hasNoOverall ? grade.rating : null;
  const places = new Set(councils.flatMap((council) => [council.name, ...council.aliases]));
  const { quotations: quotes, passages } = readQuotations(body, places);

  const doubts: Doubt[] = [];
  const doubt = (field: ReadField, reason: string | null, passage: string | null = null) => {
    if (reason !== null) doubts.push({ field, reason, passage });
  };
  doubt("title", title.unsure, title.title);
  doubt("date", date.unsure, date.passage);
  const noCouncil = named.councils.length === 0 && kind.kind !== "other" ? "No council stands out." : null;
  doubt("council", named.unsure ?? noCouncil);
  doubt("kind", kind.unsure);
  if (isInspection)
    doubt(
      "rating",
      grade.unsure ??
        (grade.rating === null && !hasNoOverall && !paragraphs.some((text) => NO_GRADE.test(text))
          ? "It reports an inspection and no overall grade."
          : null),
      grade.passage,
    );
  for (const quote of quotes) doubt("quotes", quote.unsure, quote.text);
  for (const passage of passages)
    doubt("quotes", "In quotation marks, but not recorded as a quotation.", passage);

  const ratings: Record<string, Grade> = {};
  if (isInspection && named.councils.length > 1)
    for (const council of named.councils) {
      const own = named.graded.get(council) ?? rating;
      if (own) ratings[council.slug] = own;
    }
  return {
    title: title.title,
    url: document.url ?? null,
    source: document.url === undefined ? null : sourceOf(document.url, document.site, councils),
    date: date.date,
    dateFrom: date.from,
    kind: kind.kind,
    councils: named.councils.map(({ slug }) => slug),
    rating,
    hasNoOverall,
    ratings: new Set(Object.values(ratings)).size > 1 ? ratings : {},
    judgements: isInspection ? judgements : {},
    quotes,
    doubts,
    body,
  };
}

/** The councils that a text of a date may be about: those of today, and those abolished since. */
function councilsOf({ councils, abolished }: Register, date: string | null): Council[] {
  const day = date === null ? null : parsePartialDate(date);
  const former = [...abolished.values()].filter(({ until }) => day && until && day.first <= until);
  return [...councils.values(), ...former];
}

/** A council's inspections whose report was published up to `before` days before a date or `after` days after it, oldest first. */
export function reportsNear(
  register: Register,
  council: string,
  date: string | null,
  before: number,
  after: number,
): Inspection[] {
  const day = date === null ? null : parsePartialDate(date);
  if (!day) return [];
  return (register.inspectionsOf.get(council) ?? []).filter(
    ({ published }) =>
      timeBetween(day.last, published).days <= after && timeBetween(published, day.first).days <= before,
  );
}

/** The grades of areas below the overall one: the first that the text states for each. */
function judgementsIn(
  title: string | null,
  paragraphs: readonly string[],
  year: string | null,
): Partial<Record<ReadArea, Grade>> {
  const judgements: Partial<Record<ReadArea, Grade>> = {};
  for (const { area, grade } of readAreaGrades([title ?? "", ...paragraphs], year))
    if (area !== "overall" && area !== "elsewhere") judgements[area] ??= grade;
  return judgements;
}

/** A reading as `--json` prints it. `review` names the keys to look at: those in doubt, and those the register contradicts. */
export function readingAsJson(reading: Reading, disagreements: readonly Doubt[]): Record<string, unknown> {
  const doubts = [...reading.doubts, ...disagreements];
  return {
    title: reading.title,
    date: reading.date,
    kind: reading.kind,
    council: reading.councils,
    rating: reading.rating,
    ratings: reading.ratings,
    judgements: reading.judgements,
    quotes: reading.quotes.flatMap(({ by, name: speaker, ...quote }) =>
      by === "unnamed" ? [] : [{ speaker, role: quote.role, text: quote.text }],
    ),
    attributed: reading.quotes.flatMap(({ by, name, text }) =>
      by === "unnamed" ? [{ attributed: name, text }] : [],
    ),
    review: [...new Set(doubts.map(({ field }) => field))],
  };
}
