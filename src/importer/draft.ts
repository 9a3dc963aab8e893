import { Document, isMap, type Scalar } from "yaml";
import { type CalendarDay, parsePartialDate } from "../domain/dates.ts";
import { gradeInSentence } from "../domain/grades.ts";
import { type Council, overallGrade } from "../domain/inspection.ts";
import { JOINT_CARE } from "../domain/judgements.ts";
import { eventLabel } from "../domain/release.ts";
import { listNames, startSentence } from "../domain/sentences.ts";
import { SLUG, slugOf } from "../domain/slugs.ts";
import type { ArchiveMatch, ReleaseFile } from "./archive.ts";
import { type ReadSource, sourceOf } from "./councils.ts";
import { proposalsAsYaml } from "./proposals/proposeClaims.ts";
import type { ReadField, Reading } from "./reading.ts";
import { InputError } from "./text.ts";

/** What goes into a file besides the reading. */
export interface DraftSettings {
  readonly known: ArchiveMatch | null;
  readonly councils: readonly Council[];
  /** The whole text may be kept as the body, by a licence or a permission. */
  readonly rights?: { readonly licence?: string; readonly permission?: string };
  /** Whether a person has looked at every doubt. */
  readonly reviewed: boolean;
  /** The day on which it is added to the archive, by which feeds order it. */
  readonly added?: CalendarDay;
}

const LONGEST_SLUG = 80;
const LINE_WIDTH = 120;

/**
 * Makes the release file of a reading. What a person must check, and the text's outline, are comments in it.
 *
 * @throws InputError if the reading has no date, no council or no address.
 */
export function draftRelease(reading: Reading, settings: DraftSettings): ReleaseFile {
  const date = reading.date === null ? null : parsePartialDate(reading.date);
  if (!date) {
    const report = settings.known?.lastReport ? ` The report came out on ${settings.known.lastReport}.` : "";
    throw new InputError(
      `The text shows no date. Say when it came out: --date 2019-10-15, or 2019-10, or 2019.${report}`,
    );
  }
  if (reading.councils.length === 0)
    throw new InputError(
      "The text names no council that stands out. Say which it is about: --council exampleshire.",
    );
  if (reading.url === null) throw new InputError("Where was it published? Give its address: --url https://…");
  const source = reading.source ?? sourceOf(reading.url, undefined, settings.councils);
  const title = reading.title ?? ownTitle(reading, settings.councils);
  const finished = settings.rights !== undefined && settings.reviewed;
  const fields = {
    title,
    ...(reading.title === null && { title_by: "archive" }),
    date: reading.date,
    council: reading.councils.length === 1 ? reading.councils[0] : reading.councils,
    event: reading.kind,
    rating: ratingOf(reading, settings.known),
    ...(Object.keys(reading.judgements).length > 0 && { judgements: judgementsOf(reading, settings.known) }),
    source: { publisher: source.publisher, kind: source.kind, url: reading.url },
    ...(settings.known?.inspections.length && {
      inspections: settings.known.inspections.map(({ id }) => id),
    }),
    ...(reading.quotes.length > 0 && { quotes: reading.quotes.map(quoteFields) }),
    ...(settings.rights && { rights: "full", ...settings.rights }),
    ...(settings.added && { added: settings.added }),
    ...(!finished && { draft: true }),
  };
  const document = new Document(fields);
  addComments(document, reading, source, settings);
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

/** The title we give a text without a headline. */
function ownTitle(reading: Reading, councils: readonly Council[]): string {
  const names = reading.councils.map((slug) => councils.find((one) => one.slug === slug)?.name ?? slug);
  const services = `children’s services in ${listNames(names)}`;
  if (/visit$/.test(reading.kind)) return `${eventLabel(reading.kind)} to ${services}`;
  return startSentence(reading.rating ? `${services} rated ${gradeInSentence(reading.rating)}` : services);
}

/** The overall grade as the front matter has it: not given by the report, or not reported by the text. */
function ratingOf(reading: Reading, known: ArchiveMatch | null): string | Readonly<Record<string, string>> {
  const isNotGiven =
    reading.hasNoOverall || known?.inspections.some((inspection) => overallGrade(inspection) === null);
  if (reading.kind !== "inspection") return "none";
  if (Object.keys(reading.ratings).length > 0) return reading.ratings;
  return reading.rating ?? (isNotGiven ? "not-given" : "not-reported");
}

/** The judgements under the keys the report uses: a single key if it graded care and care leavers together. */
function judgementsOf(reading: Reading, known: ArchiveMatch | null): Record<string, string> {
  const { in_care, care_leavers, ...others } = reading.judgements;
  const joint = known?.inspections.some(({ era }) => era.judgements.includes(JOINT_CARE));
  if (joint && in_care !== undefined && in_care === care_leavers) return { ...others, [JOINT_CARE]: in_care };
  return { ...reading.judgements };
}

/** Whether a quotation has a speaker with a name: a first name alone is none. */
function isNamed({ by, name }: Reading["quotes"][number]): boolean {
  return by === "person" && name.includes(" ");
}

function quoteFields(quote: Reading["quotes"][number]): Record<string, string> {
  return {
    ...(isNamed(quote) ? { speaker: quote.name } : { attributed: quote.name }),
    ...(quote.role && { role: quote.role }),
    // A folded text holds one line break for the blank line that an editor sees.
    text: quote.text.replaceAll("\n\n", "\n"),
  };
}

/** How many words of a paragraph its line in the outline shows. */
const OUTLINE_WORDS = 14;

/** Adds a comment above each field that a person must check, and the outline at the end. */
function addComments(
  document: Document,
  reading: Reading,
  source: ReadSource,
  settings: DraftSettings,
): void {
  const map = document.contents;
  if (!isMap(map)) return;
  const note = (key: string, text: string) => {
    const pair = map.items.find(({ key: name }) => (name as Scalar).value === key);
    const scalar = pair?.key as Scalar | undefined;
    if (!scalar) map.comment = [map.comment, ` ${oneLine(text)}`].filter(Boolean).join("\n");
    else scalar.commentBefore = [scalar.commentBefore, ` ${oneLine(text)}`].filter(Boolean).join("\n");
  };
  const keys: Record<ReadField, string> = {
    title: "title",
    date: "date",
    council: "council",
    rating: "rating",
    kind: "event",
    judgements: "judgements",
    quotes: "quotes",
    claims: "claims",
  };
  if (!settings.reviewed)
    for (const { field, reason, passage } of [...reading.doubts, ...(settings.known?.disagreements ?? [])])
      note(keys[field], `CHECK: ${reason}${passage ? ` “${short(passage)}”` : ""}`);
  if (reading.title === null) note("title", "The text has no headline: this one is ours.");
  if (reading.dateFrom === "address") note("date", "The date comes from the address; the text shows none.");
  if (reading.dateFrom === "e-mail") note("date", "The date is that of the e-mail.");
  if (source.unsure !== null) note("source", `CHECK: ${source.unsure}`);
  for (const slug of settings.known?.sameRelease ?? [])
    note("title", `CHECK: the archive already has ${slug}.`);
  for (const { speaker, release } of settings.known?.sameQuotations ?? [])
    note(
      "quotes",
      `${speaker}: the archive already has these words, in ${release}. Give both the same “quotation”.`,
    );
  if (settings.known?.proposals.length)
    map.comment = [map.comment, proposed(settings.known.proposals)].filter(Boolean).join("\n");
  if (!settings.rights) map.comment = [map.comment, outline(reading)].filter(Boolean).join("\n");
}

function proposed(proposals: ArchiveMatch["proposals"]): string {
  const lines = proposalsAsYaml(proposals).split("\n");
  return [
    " Claims that it seems to make, with the register’s verdict now. Uncomment “claims:” and what is right; delete the rest.",
    ...lines.map((line) => ` ${line}`),
  ].join("\n");
}

function outline(reading: Reading): string {
  const lines = reading.body.map(({ kind, text }) => {
    const words = text.split(" ");
    const start = words.slice(0, OUTLINE_WORDS).join(" ") + (words.length > OUTLINE_WORDS ? " …" : "");
    return kind === "heading"
      ? ` ## ${oneLine(start)}`
      : ` ${kind === "item" ? "  •" : "-"} ${oneLine(start)}`;
  });
  return [
    " Still to do: a summary (one sentence), claims, and below the front matter your own account of the release, whole and in",
    " your own words. What it says, in its order:",
    ...lines,
  ].join("\n");
}

function short(text: string): string {
  const line = oneLine(text);
  return line.length > 160 ? `${line.slice(0, 157)}…` : line;
}

function oneLine(text: string): string {
  return text.replaceAll(/[\s\u2028\u2029\p{Cc}]+/gu, " ").trim();
}

/**
 * The release's own text as Markdown, as safe as plain text: headings begin at the second level, and whatever the text holds
 * that has a meaning in Markdown, HTML, front matter or a directive is escaped.
 */
function markdownOf(body: Reading["body"]): string {
  const parts: string[] = [];
  for (const [index, { kind, text }] of body.entries()) {
    const words = literally(text);
    if (kind === "heading") parts.push(`## ${words}`);
    else if (kind === "item" && body[index - 1]?.kind === "item") parts[parts.length - 1] += `\n- ${words}`;
    else parts.push(kind === "item" ? `- ${words}` : words);
  }
  return `${parts.join("\n\n")}\n`;
}

/** Text that Markdown shows as it is. */
function literally(text: string): string {
  return text
    .replaceAll(/\s+/g, " ")
    .trim()
    .replaceAll(/[\\`*_[\]<>#|~]/g, "\\$&")
    .replaceAll(/&(?=#?\w+;)/g, "&amp;")
    .replace(/^(?=[-+=:](?:[-+=:\s]|$))/, "\\")
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2");
}
