import path from "node:path";
import type { ReleaseRecord } from "../../content/records.ts";
import { formatDate, parsePartialDate } from "../../domain/dates.ts";
import { type ArchiveMatch, matchArchive } from "../../importer/archive.ts";
import { findDates } from "../../importer/dates.ts";
import { draftRelease, type ReleaseFile } from "../../importer/draft.ts";
import type { FetchedPage } from "../../importer/formats/fetchPage.ts";
import { attachmentsIn } from "../../importer/formats/fetchPage.ts";
import { readBytes } from "../../importer/formats/readInput.ts";
import { type Doubt, type Reading, readText } from "../../importer/readPressText.ts";
import type { PressText } from "../../importer/text.ts";
import { InputError } from "../../importer/text.ts";
import type { Register } from "../../register/register.ts";
import type { Issue } from "./event.ts";
import { type IssueForm, readIssueForm } from "./issueForm.ts";

/** A draft made from an issue, and what it was made from. */
export interface IssueDraft {
  readonly file: ReleaseFile;
  readonly reading: Reading;
  readonly known: ArchiveMatch;
  /** Where the sender says it was published. */
  readonly address: string;
  /** The name of the attached file that was read; null for pasted text. */
  readonly attachment: string | null;
  /** Who permits the whole text, and when; null where nobody says so. */
  readonly permission: string | null;
}

/** What the archive holds, for comparing. */
export interface Holdings {
  readonly register: Register;
  readonly releases: readonly ReleaseRecord[];
}

/**
 * Reads the release that somebody sent with the form, and drafts its file. Nothing is written.
 *
 * @throws InputError with what is wrong and what the sender can do about it.
 */
export async function draftFromIssue(
  issue: Issue,
  { register, releases }: Holdings,
  fetchAttachment: (address: string) => Promise<FetchedPage>,
): Promise<IssueDraft> {
  const form = readIssueForm(issue.body);
  if (!form)
    throw new InputError(
      "This issue was not made with the form “Add a press release”, or a heading of the form was changed. Open a new issue with the form.",
    );
  if (form.text === "")
    throw new InputError(
      "There is no press release in the issue. Paste its text, or drop its file into the box.",
    );
  const address = webAddress(form.address);
  const councils = [...register.councils.values()];
  const { text, attachment } = await pressText(form, fetchAttachment);
  const reading = dated(readText({ ...text, url: address }, councils), form.date);
  if (reading.date === null)
    throw new InputError("The text shows no date. Write it under “The date it was published”.");
  if (reading.councils.length === 0)
    throw new InputError(
      "The text names no council that stands out. Paste the text, and write the council’s name into its first paragraph.",
    );
  const known = matchArchive(reading, register, releases, address);
  const permission = form.mayLicense
    ? `${issue.author} on GitHub, ${formatDate(issue.opened)} (issue ${issue.number})`
    : null;
  const file = draftRelease(reading, {
    url: address,
    known,
    councils,
    reviewed: false,
    ...(permission !== null && { rights: { permission } }),
  });
  return { file, reading, known, address, attachment, permission };
}

/** The text that was pasted; or the file that was dropped beside it, which goes before. */
async function pressText(
  form: IssueForm,
  fetchAttachment: (address: string) => Promise<FetchedPage>,
): Promise<{ text: PressText; attachment: string | null }> {
  const [link, ...others] = attachmentsIn(form.text);
  if (link === undefined)
    return { text: await readBytes(Buffer.from(withoutLinks(form.text)), "", ""), attachment: null };
  if (others.length > 0)
    throw new InputError(
      "Several files are attached. Leave one: the Word file (.docx) or the PDF of the release.",
    );
  const name = path.posix.basename(new URL(link).pathname);
  if (!/\.(?:docx|pdf|txt)$/i.test(name))
    throw new InputError(
      "The attached file is no Word file (.docx), PDF or text (.txt). Attach one, or paste the text.",
    );
  const page = await fetchAttachment(link).catch((error: unknown) => {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(
      "The attached file could not be fetched from GitHub. Attach it again, or paste its text.",
    );
  });
  return { text: await readBytes(page.bytes, name, ""), attachment: name };
}

/** GitHub makes Markdown of links that are pasted from a page; the release has only their words. */
function withoutLinks(text: string): string {
  return text.replaceAll(/(?<!!)\[([^\]\n]+)\]\((?:https?:|mailto:)[^\s)]*\)/g, "$1");
}

/** The reading with the date that the sender gives, which goes before the text's; where they differ, a person should look. */
function dated(reading: Reading, given: string): Reading {
  if (given === "") return reading;
  const found = parsePartialDate(given)?.text ?? findDates(given)[0]?.value ?? "";
  const date = parsePartialDate(found);
  if (!date)
    throw new InputError("The date can’t be read. Write it as 15 October 2019, October 2019 or 2019.");
  const shown = reading.date === null ? null : parsePartialDate(reading.date);
  const apart = shown !== null && (shown.last < date.first || shown.first > date.last);
  const doubt: Doubt[] = apart
    ? [
        {
          field: "date",
          reason: `The sender gives ${formatDate(date)}; the text shows ${formatDate(shown)}.`,
          passage: null,
        },
      ]
    : [];
  const others = reading.doubts.filter(({ field }) => field !== "date");
  return { ...reading, date: date.text, dateFrom: "text", doubts: [...doubt, ...others] };
}

function webAddress(given: string): string {
  const url = /^https?:\/\/\S+$/i.test(given) && URL.canParse(given) ? new URL(given) : null;
  if (url) return url.href;
  throw new InputError(
    "The address is not a web address. Write it whole, as your browser shows it: https://www.example.org/page.",
  );
}
