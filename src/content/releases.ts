import path from "node:path";
import type { z } from "zod";
import { claimAnchor, quoteAnchor } from "../domain/addresses.ts";
import { listNames } from "../domain/sentences.ts";
import { idFromWords, isReserved, LONGEST_PART, SLUG, slugOf } from "../domain/slugs.ts";
import { didYouMean, quoted } from "../domain/suggestions.ts";
import { type Attachments, readAttachments } from "./attachments.ts";
import { type Folder, type ListedFile, listFiles, readText, shownName } from "./files.ts";
import { readFrontMatter } from "./frontMatter.ts";
import { type Body, parseBody, placesIn } from "./markdown.ts";
import { fileProblem, type Origin, type Problem, problemAt } from "./problems.ts";
import { type ReleaseFields, releaseSchema } from "./schema.ts";
import { validateFile } from "./schemaErrors.ts";
import { type ProseFields, proseSchema } from "./siteSchema.ts";

/** What every file of front matter and text has besides its fields. */
interface FileParts {
  /** The file name without `.md`: the last part of its address. */
  readonly slug: string;
  readonly origin: Origin;
  /** The text below the front matter, rendered. */
  readonly body: Body;
}

/** A release file, parsed and validated. */
export interface ReleaseRecord extends ReleaseFields, FileParts {
  /** The files in its folder, by name. */
  readonly attachments: Attachments;
}

/** A page of prose, from `content/pages`. */
export interface ProseRecord extends ProseFields, FileParts {}

/** What reading a file returned: the record is null if its fields are faulty. */
interface ReadResult<T> {
  readonly record: (T & FileParts) | null;
  readonly problems: readonly Problem[];
}

/** Release files that were read before, by name: one that has not been modified since is not read again. */
export type KnownReleases = Map<
  string,
  { readonly modified: number; readonly result: ReadResult<ReleaseFields> }
>;

/** Reads every release; those whose fields are faulty are left out, with their problems added. */
export function readReleases(
  folder: Folder,
  problems: Problem[],
  before: KnownReleases = new Map(),
): ReleaseRecord[] {
  const found: Problem[] = [];
  const files = listFiles(folder, "releases", ".md", found);
  if (files.length === 0 && found.length === 0)
    found.push(fileProblem(shownName(folder, "releases"), NO_RELEASES, "warning"));
  problems.push(...found, ...nameFaults(folder, files));
  return files.flatMap(({ name, modified }) => {
    const known = before.get(name);
    const isKnown = known !== undefined && known.modified === modified;
    const result = isKnown ? known.result : readRecord(folder, name, releaseSchema, releaseFaults);
    if (modified !== undefined) before.set(name, { modified, result });
    problems.push(...result.problems);
    if (!result.record) return [];
    problems.push(...yearFaults(name, result.record));
    return { ...result.record, attachments: readAttachments(folder, name, result.record, problems) };
  });
}

const NO_RELEASES = "has no releases yet. Add one as releases/2025/its-name.md, or run npm run add";

/** Reads every page of prose. */
export function readPages(folder: Folder, problems: Problem[]): ProseRecord[] {
  const files = listFiles(folder, "pages", ".md", problems);
  problems.push(...nameFaults(folder, files));
  return files.flatMap(({ name }) => {
    const result = readRecord(folder, name, proseSchema, proseFaults);
    problems.push(...result.problems);
    return result.record ?? [];
  });
}

function readRecord<T>(
  folder: Folder,
  name: string,
  schema: z.ZodType<T>,
  check: (record: T & FileParts, yaml: string) => Problem[],
): ReadResult<T> {
  const problems: Problem[] = [];
  const file = readText(folder, name, problems);
  if (!file) return { record: null, problems };
  const frontMatter = readFrontMatter(file.text);
  if ("faults" in frontMatter) {
    const faults = frontMatter.faults.map(
      (fault): Problem => ({ severity: "error", file: file.shown, ...fault }),
    );
    return { record: null, problems: faults };
  }
  const { data, yaml } = frontMatter;
  const loaded = validateFile(file.shown, data, yaml, schema, problems);
  const { body, problems: inBody } = parseBody(frontMatter.body, frontMatter.bodyLine, file.shown);
  problems.push(...inBody);
  if (!loaded) return { record: null, problems };
  const record = { ...loaded.fields, slug: slugIn(name), origin: loaded.origin, body };
  problems.push(...check(record, yaml));
  return { record, problems };
}

const slugIn = (name: string) => path.posix.basename(name, ".md");

/** File names that can't be the last part of an address, or that two files share, whatever their folders and capitals. */
function nameFaults(folder: Folder, files: readonly ListedFile[]): Problem[] {
  const first = new Map<string, string>();
  return files.flatMap(({ name }) => {
    const slug = slugIn(name);
    const file = shownName(folder, name);
    const faults = SLUG.test(slug) ? [] : [fileProblem(file, nameFault(slug))];
    const other = first.get(slug.toLowerCase());
    first.set(slug.toLowerCase(), other ?? name);
    if (other !== undefined)
      faults.push(
        fileProblem(
          file,
          `has the same address as ${shownName(folder, other)}: a file’s name is its address, whatever its folder. Rename one of them`,
        ),
      );
    return faults;
  });
}

function nameFault(slug: string): string {
  if (isReserved(slug)) return `has a name that Windows keeps for itself. Rename it, as in the-${slug}.md`;
  const better = slugOf(slug.slice(0, 100)) || "two-words";
  const shorter = slug.length > LONGEST_PART ? `, at most ${LONGEST_PART} of them` : "";
  return `has a name that can’t be an address: only lower-case letters, digits and single hyphens${shorter}. Rename it to ${better}.md`;
}

function yearFaults(name: string, { date, origin }: Pick<Release, "date" | "origin">): Problem[] {
  const folder = /^releases\/(\d{4})\//.exec(name)?.[1];
  const year = date.last.slice(0, 4);
  if (folder === undefined || folder === year) return [];
  const message = `date: ${date.text} is not in ${folder}, the year of its folder. Move the file to releases/${year}/, or correct the date`;
  return [problemAt(origin, ["date"], message, "warning")];
}

/** Places for quotations and claims on a page of prose. */
function proseFaults({ body, origin }: FileParts): Problem[] {
  return placesIn(body).map(({ kind, line }) => ({
    severity: "error",
    file: origin.file,
    line,
    message: `::${kind} is for releases, and this page has no ${kind}s of its own. Remove it`,
  }));
}

type Ids = Record<"quote" | "claim", readonly string[]>;

type Release = ReleaseFields & FileParts;

/** Inconsistencies between the fields and the body of a release, and what is left of its draft. */
function releaseFaults(release: Release, yaml: string): Problem[] {
  const ids: Ids = {
    quote: release.quotes.map(({ id, text }) => id ?? idFromWords(text)),
    claim: release.claims.map(({ id, says }) => id ?? idFromWords(says)),
  };
  return [
    ...misprintFaults(release),
    ...idFaults(release, ids.quote, "quotes", quoteAnchor),
    ...idFaults(release, ids.claim, "claims", claimAnchor),
    ...placeFaults(release, ids),
    ...(release.draft ? [] : [...accountFaults(release), ...checkComments(release, yaml)]),
  ];
}

function misprintFaults({ title, misprint, origin }: Release): Problem[] {
  if (misprint === undefined || title.includes(misprint)) return [];
  return [
    problemAt(
      origin,
      ["misprint"],
      `misprint: ${quoted(misprint)} is not in the title. Write the word as the title has it`,
    ),
  ];
}

/** A published release needs a text, for its page to be about something. */
function accountFaults({ body, origin }: FileParts): Problem[] {
  if (body.sections.some(({ parts }) => parts.some(({ kind }) => kind === "html"))) return [];
  const message =
    "has no account. Below the fields, write in your own words what the release says, or add “draft: true” until then";
  return [fileProblem(origin.file, message)];
}

/** `npm run add` marks in comments what a person should check. */
function checkComments({ origin }: FileParts, yaml: string): Problem[] {
  return yaml.split("\n").flatMap((text, index): Problem[] => {
    const comment = /(?:^|\s)(#\s*CHECK\b.*)$/.exec(text)?.[1];
    if (comment === undefined) return [];
    const message = `${quoted(comment)} is left from the draft. Check it, then remove the comment`;
    return [{ severity: "warning", file: origin.file, line: index + 1, message }];
  });
}

function idFaults(
  { origin }: FileParts,
  ids: readonly string[],
  list: "quotes" | "claims",
  anchor: (id: string) => string,
): Problem[] {
  return ids.flatMap((id, index) => {
    const at = (message: string) => [
      problemAt(origin, [list, index, "id"], `${list}, item ${index + 1}: ${message}`),
    ];
    if (id === "") return at("has no words to make an anchor of. Give it one, as in id: a-short-name");
    const first = ids.indexOf(id);
    if (first === index) return [];
    return at(
      `has the anchor #${anchor(id)}, and so has item ${first + 1}. Give one of them its own “id”, as in id: ${id}-2`,
    );
  });
}

/** Places in the body for quotations and claims that do not exist, or that have been placed already. */
function placeFaults({ body, origin }: FileParts, ids: Ids): Problem[] {
  const placed = new Map<string, number>();
  return placesIn(body).flatMap(({ kind, id, line }) => {
    const directive = `::${kind}{#${id}}`;
    const at = (message: string): Problem[] => [
      { severity: "error", file: origin.file, line, message: `${directive} ${message}` },
    ];
    const known = [...new Set(ids[kind])];
    if (known.length === 0)
      return at(`refers to nothing: the file has no “${kind}s”. Add one, or remove this line`);
    if (!known.includes(id))
      return at(
        `refers to nothing in “${kind}s”.${didYouMean(id, known) || ` Write ${listNames(known.slice(0, 12), "or")}`}`,
      );
    const before = placed.get(directive);
    placed.set(directive, before ?? line);
    return before === undefined ? [] : at(`is in line ${before} already. Remove one of them`);
  });
}
