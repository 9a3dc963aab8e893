import path from "node:path";
import { z } from "zod";
import type { ReleaseRecord } from "../content/load.ts";
import { isWebAddress } from "../domain/addresses.ts";
import { formatDate, parsePartialDate } from "../domain/dates.ts";
import { type ArchiveMatch, matchArchive, type ReleaseFile } from "../importer/archive.ts";
import { findDates, londonDay } from "../importer/dates.ts";
import { draftRelease } from "../importer/draft.ts";
import type { Input } from "../importer/formats/readInput.ts";
import { attachmentsIn, type FetchedPage } from "../importer/formats/readInput.ts";
import type { Doubt, Reading } from "../importer/reading.ts";
import { readPressText } from "../importer/readPressText.ts";
import { InputError } from "../importer/text.ts";
import type { Register } from "../register/register.ts";

/** The part used of the event “issues”. Source: GitHub, Webhook events and payloads, issues. */
const eventSchema = z.object({
  issue: z.object({
    number: z.int().positive(),
    body: z.string().nullable(),
    user: z.object({ login: z.string() }),
    created_at: z.iso.datetime(),
  }),
});
export type Issue = z.output<typeof eventSchema>["issue"];

/** A draft made from an issue, and what it was made from. */
export interface IssueDraft {
  readonly file: ReleaseFile;
  readonly reading: Reading;
  readonly known: ArchiveMatch;
  /** Where the sender says it was published. */
  readonly address: string;
  /** The name of the attached file that was read; null for pasted text. */
  readonly attachment: string | null;
  /** Who permits the whole text, and when; null if nobody says so. */
  readonly permission: string | null;
}

export type FetchAttachment = (address: string) => Promise<FetchedPage>;

/** What a person filled in on the form “Add a press release”; empty if they left a field. */
interface IssueForm {
  /** The release as pasted, or a link to the file that was dropped into the box. */
  readonly text: string;
  readonly address: string;
  readonly date: string;
  /** The box “I may license this text for my council”. */
  readonly mayLicense: boolean;
}

/** The form's labels, in order: GitHub makes them the headings of the issue. */
export const FORM_LABELS = {
  text: "The press release",
  address: "The address it was published at",
  date: "The date it was published",
  licence: "Publishing the whole text",
} as const;

/** What GitHub writes for a field that was left empty. */
const EMPTY = "_No response_";

/**
 * Reads the file in which GitHub passes an event to a workflow.
 *
 * @throws ZodError, or SyntaxError, if it is not the event of an issue.
 */
export function readEvent(json: string): Issue {
  return eventSchema.parse(JSON.parse(json)).issue;
}

/**
 * Reads an issue that was made with the form; null for any other. The text comes first and the other fields are short, so their
 * headings are searched for from the end: a heading of that name inside the text is text.
 */
export function readIssueForm(body: string): IssueForm | null {
  const lines = body.replaceAll(/\r\n?/g, "\n").split("\n");
  const first = (label: string) => lines.indexOf(`### ${label}`);
  const last = (label: string) => lines.lastIndexOf(`### ${label}`);
  const text = first(FORM_LABELS.text);
  const address = last(FORM_LABELS.address);
  const date = last(FORM_LABELS.date);
  const licence = last(FORM_LABELS.licence);
  if (text < 0 || text > address || address > date || date > licence) return null;
  const between = (start: number, end?: number) => {
    const field = lines.slice(start + 1, end);
    const value = field.join("\n").trim();
    return value === EMPTY ? "" : value;
  };
  return {
    text: between(text, address),
    address: between(address, date),
    date: between(date, licence),
    mayLicense: /^- \[x\] /im.test(between(licence)),
  };
}

/**
 * Reads the release that somebody sent with the form, and drafts its file. Nothing is written.
 *
 * @throws InputError with what is wrong and what the sender can do about it.
 */
export async function draftFromIssue(
  issue: Issue,
  { register, releases }: { readonly register: Register; readonly releases: readonly ReleaseRecord[] },
  fetchAttachment: FetchAttachment,
): Promise<IssueDraft> {
  const form = readIssueForm(issue.body ?? "");
  if (!form)
    throw new InputError(
      "This issue was not made with the form “Add a press release”, or a heading of the form was changed. Open a new issue with the form.",
    );
  if (form.text === "")
    throw new InputError(
      "There is no press release in the issue. Paste its text, or drop its file into the box.",
    );
  if (!isWebAddress(form.address))
    throw new InputError(
      "The address is not a web address. Write it in full, as your browser shows it: https://www.example.org/page.",
    );
  const address = new URL(form.address).href;
  const councils = [...register.councils.values()];
  const { attachment, ...input } = await inputOf(form, fetchAttachment);
  const reading = withDate(await readPressText({ ...input, url: address }, register), form.date);
  if (reading.date === null)
    throw new InputError("The text shows no date. Write it under “The date it was published”.");
  if (reading.councils.length === 0)
    throw new InputError(
      "The text doesn’t say clearly which council it is about. Write the council’s name into its first paragraph, and paste it again.",
    );
  const known = matchArchive(reading, register, releases);
  const opened = londonDay(issue.created_at);
  const permission = form.mayLicense
    ? `${issue.user.login} on GitHub, ${formatDate(opened ?? "")} (issue ${issue.number})`
    : null;
  const file = draftRelease(reading, {
    known,
    councils,
    reviewed: false,
    ...(opened && { added: opened }),
    ...(permission !== null && { rights: { permission } }),
  });
  return { file, reading, known, address, attachment, permission };
}

/** The attached file if there is one, else the pasted text. */
async function inputOf(
  { text }: IssueForm,
  fetchAttachment: FetchAttachment,
): Promise<Input & { readonly attachment: string | null }> {
  const [link, ...others] = attachmentsIn(text);
  if (link === undefined)
    return { bytes: Buffer.from(withoutLinks(text)), name: "", type: "", attachment: null };
  if (others.length > 0)
    throw new InputError(
      "Several files are attached. Leave one: the Word file (.docx) or the PDF of the release.",
    );
  const name = path.posix.basename(new URL(link).pathname);
  if (!/\.(?:docx|odt|pdf|txt)$/i.test(name))
    throw new InputError(
      "The attached file is not a Word file (.docx), PDF or text (.txt). Attach one, or paste the text.",
    );
  const page = await fetchAttachment(link).catch((error: unknown) => {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(
      "The attached file could not be fetched from GitHub. Attach it again, or paste its text.",
    );
  });
  return { bytes: page.bytes, name, type: "", attachment: name };
}

/** GitHub makes Markdown of links that are pasted from a page; the release only has their words. */
function withoutLinks(text: string): string {
  return text.replaceAll(/(?<!!)\[([^\]\n]+)\]\((?:https?:|mailto:)[^\s)]*\)/g, "$1");
}

/** The reading with the sender's date, which takes precedence over the text's. If they differ, a person should check. */
function withDate(reading: Reading, given: string): Reading {
  if (given === "") return reading;
  const date = parsePartialDate(
    parsePartialDate(given)?.text ?? findDates(given.slice(0, 100))[0]?.value ?? "",
  );
  if (!date)
    throw new InputError("The date can’t be read. Write it as 15 October 2019, October 2019 or 2019.");
  const shown = reading.date === null ? null : parsePartialDate(reading.date);
  const doubts: Doubt[] = reading.doubts.filter(({ field }) => field !== "date");
  if (shown !== null && (shown.last < date.first || shown.first > date.last))
    doubts.unshift({
      field: "date",
      reason: `The sender gives ${formatDate(date)}; the text shows ${formatDate(shown)}.`,
      passage: null,
    });
  return { ...reading, date: date.text, dateFrom: "text", doubts };
}
