import { Document } from "yaml";
import { parsePartialDate } from "../domain/dates.ts";
import { gradeInSentence } from "../domain/grades.ts";
import type { Council } from "../domain/inspection.ts";
import { SLUG, slugOf } from "../domain/slugs.ts";
import { addComments } from "./draftComments.ts";
import { InputError } from "./formats/inputError.ts";
import type { Known } from "./knowsArchive.ts";
import type { Reading } from "./readRelease.ts";
import { markdownOf } from "./releaseBody.ts";

/** What goes into a file beside the reading. */
export interface DraftSettings {
  readonly url: string;
  readonly known: Known | null;
  readonly councils: readonly Council[];
  /** The whole text may be kept as the body, by a licence or a permission. */
  readonly rights?: { readonly licence?: string; readonly permission?: string };
  /** Whether a person has looked at every doubt. */
  readonly reviewed: boolean;
}

/** A release file, not yet written. */
export interface ReleaseFile {
  /** "2019". */
  readonly year: string;
  /** "2019-10-15-rated-outstanding.md". */
  readonly name: string;
  readonly text: string;
}

const LONGEST_SLUG = 80;
const LINE_WIDTH = 120;

/**
 * Makes the release file of a reading. What a person must look at, and the text's outline, stand in it as comments.
 *
 * @throws InputError where the text gives no date or council, without which there is no release.
 */
export function draftRelease(reading: Reading, settings: DraftSettings): ReleaseFile {
  const date = reading.date === null ? null : parsePartialDate(reading.date);
  if (!date)
    throw new InputError(
      "The text shows no date. Say when it came out: --date 2019-10-15, or 2019-10, or 2019.",
    );
  if (reading.councils.length === 0)
    throw new InputError(
      "The text names no council that stands out. Say which it is about: --council exampleshire.",
    );
  const title = reading.title ?? ownTitle(reading, settings.councils);
  const finished = settings.rights !== undefined && settings.reviewed;
  const fields = {
    title,
    ...(reading.title === null && { title_by: "archive" }),
    date: reading.date,
    council: reading.councils.length === 1 ? reading.councils[0] : reading.councils,
    event: reading.kind,
    rating: ratingOf(reading),
    ...(Object.keys(reading.judgements).length > 0 && { judgements: judgementsOf(reading, settings.known) }),
    source: sourceOf(settings.url, settings.councils),
    ...(settings.known?.inspections.length && {
      inspections: settings.known.inspections.map(({ id }) => id),
    }),
    ...(reading.quotes.length > 0 && { quotes: reading.quotes.map(quoteFields) }),
    ...(settings.rights && { rights: "full", ...settings.rights }),
    ...(!finished && { draft: true }),
  };
  const document = new Document(fields);
  addComments(document, reading, settings);
  const frontMatter = document.toString({
    lineWidth: LINE_WIDTH,
    blockQuote: "folded",
    flowCollectionPadding: false,
  });
  const body = settings.rights ? markdownOf(reading.body) : "";
  const slug = slugOf(title)
    .slice(0, LONGEST_SLUG + 1)
    .replace(/-[^-]*$/, (tail) => (slugOf(title).length > LONGEST_SLUG ? "" : tail));
  const name = `${date.text.replace("..", "")}-${slug || "release"}`;
  if (!SLUG.test(name)) throw new Error(`Not a file name: ${name}`);
  return {
    year: date.text.slice(0, 4),
    name: `${name}.md`,
    text: `---\n${frontMatter}---\n${body ? `\n${body}` : ""}`,
  };
}

/** A title of ours, where the text has none. */
function ownTitle(reading: Reading, councils: readonly Council[]): string {
  const names = reading.councils
    .map((slug) => councils.find((council) => council.slug === slug)?.name ?? slug)
    .join(" and ");
  const visit =
    reading.kind === "focused-visit"
      ? "Focused visit to"
      : reading.kind === "monitoring-visit"
        ? "Monitoring visit to"
        : null;
  if (visit) return `${visit} children’s services in ${names}`;
  return reading.rating
    ? `Children’s services in ${names} rated ${gradeInSentence(reading.rating)}`
    : `Children’s services in ${names}`;
}

function ratingOf(reading: Reading): string | Readonly<Record<string, string>> {
  if (reading.kind !== "inspection") return "none";
  if (Object.keys(reading.ratings).length > 0) return reading.ratings;
  return reading.rating ?? "not-given";
}

/** The judgements under the keys the report uses: one key where it graded care and care leavers together. */
function judgementsOf(reading: Reading, known: Known | null): Record<string, string> {
  const { in_care, care_leavers, ...others } = reading.judgements;
  const joint = known?.inspections.some(({ era }) => era.judgements.includes("in_care_and_care_leavers"));
  if (joint && in_care !== undefined && in_care === care_leavers)
    return { ...others, in_care_and_care_leavers: in_care };
  return { ...reading.judgements };
}

function sourceOf(url: string, councils: readonly Council[]): Record<string, string> {
  const host = new URL(url).hostname.replace(/^www\./, "");
  const council = councils.find(({ website }) => host === website || host.endsWith(`.${website}`));
  if (council) return { publisher: council.officialName, kind: "council", url };
  if (
    /(?:^|\.)(?:ofsted\.gov\.uk|gov\.uk)$/.test(host) &&
    !/\w+\.gov\.uk$/.test(host.replace(/^ofsted\.gov\.uk$/, ""))
  )
    return { publisher: "Ofsted", kind: "ofsted", url };
  return { publisher: host, kind: "other", url };
}

function quoteFields(quote: Reading["quotes"][number]): Record<string, string> {
  return {
    ...(quote.named ? { speaker: quote.name } : { attributed: quote.name }),
    ...(quote.role && { role: quote.role }),
    ...(quote.organisation && { organisation: quote.organisation }),
    // A folded text holds one line break for the blank line that an editor sees.
    text: quote.text.replaceAll("\n\n", "\n"),
  };
}
