import { createHash } from "node:crypto";
import path from "node:path";
import { LONGEST_PART, SLUG, slugOf } from "../domain/slugs.ts";
import { type Body, placesIn } from "./body.ts";
import { type FileKind, fileKind, originIn, readFields } from "./contentFile.ts";
import { type Folder, fileProblem, shownName } from "./files.ts";
import { listFiles } from "./listFiles.ts";
import { parseBody } from "./markdown.ts";
import type { ParsedFiles } from "./parsedFiles.ts";
import { type Problem, problemAt } from "./problems.ts";
import type { ProseRecord, ReleaseRecord } from "./records.ts";
import { releaseSchema } from "./schema.ts";
import { proseSchema } from "./siteSchema.ts";
import { readText, type TextFile } from "./textFiles.ts";

const RELEASE = fileKind(releaseSchema);
const PROSE = fileKind(proseSchema);

/**
 * Reads every release; those whose fields are faulty are left out, with their problems added. What is kept of a text in `parsed` is
 * taken from there.
 */
export function readReleases(folder: Folder, problems: Problem[], parsed?: ParsedFiles): ReleaseRecord[] {
  const listed = listFiles(folder, "releases", ".md");
  problems.push(...listed.problems, ...nameFaults(folder, listed.names));
  if (listed.names.length === 0 && listed.problems.length === 0)
    problems.push(fileProblem(shownName(folder, "releases"), NO_RELEASES, "warning"));
  parsed?.begin();
  const records = listed.names.flatMap((name) => readRecord(folder, name, RELEASE, problems, parsed) ?? []);
  for (const [name, record] of records) problems.push(...yearFaults(name, record));
  return records.map(([, record]) => record);
}

/** Reads every page of prose. */
export function readPages(folder: Folder, problems: Problem[]): ProseRecord[] {
  const listed = listFiles(folder, "pages", ".md");
  problems.push(...listed.problems, ...nameFaults(folder, listed.names));
  const records = listed.names.flatMap((name) => readRecord(folder, name, PROSE, problems) ?? []);
  for (const [, { body, origin }] of records)
    for (const { kind, line } of placesIn(body))
      problems.push({
        severity: "error",
        file: origin.file,
        line,
        message: `::${kind} is for releases, and this page has no ${kind}s of its own. Take it out`,
      });
  return records.map(([, record]) => record);
}

const NO_RELEASES = "has no releases yet. Add one as releases/2025/its-name.md, or run npm run add";

function readRecord<T>(
  folder: Folder,
  name: string,
  kind: FileKind<T>,
  problems: Problem[],
  parsed?: ParsedFiles,
) {
  const file = readText(folder, name, problems);
  if (!file) return [];
  const slug = slugIn(name);
  const digest = digestOf(file);
  const right = ({ fields, body }: Parsed<T>) => [
    [name, { ...fields, slug, digest, origin: originIn(folder, name), body }] as const,
  ];
  const known = parsed?.of<Parsed<T>>(file.text);
  if (known) return right(known);
  const { loaded, frontMatter, problems: found } = readFields(file, kind);
  problems.push(...found);
  if (!frontMatter) return [];
  const { body, problems: inBody } = parseBody(frontMatter.body, frontMatter.bodyLine, { file: file.shown });
  problems.push(...inBody);
  if (!loaded) return [];
  const { fields, origin } = loaded;
  if (parsed && found.length === 0 && inBody.length === 0)
    return right(parsed.keep(file.text, { fields, body }));
  return [[name, { ...fields, slug, digest, origin, body }] as const];
}

/** 128 bits, in base64url, of a file's name and text. */
function digestOf({ name, text }: TextFile): string {
  const hash = createHash("sha256").update(`${name}\0${text}`).digest();
  return hash.toString("base64url", 0, 16);
}

/** A file that is right, without what its name tells. */
interface Parsed<T> {
  readonly fields: T;
  readonly body: Body;
}

const slugIn = (name: string) => path.posix.basename(name, ".md");

/** File names that can't be the last part of an address, or that two files share, whatever their folders and capitals. */
function nameFaults(folder: Folder, names: readonly string[]): Problem[] {
  const first = new Map<string, string>();
  return names.flatMap((name) => {
    const slug = slugIn(name);
    const file = shownName(folder, name);
    const faults: Problem[] = [];
    if (!SLUG.test(slug)) faults.push(fileProblem(file, nameFault(slug)));
    const other = first.get(slug.toLowerCase());
    if (other === undefined) first.set(slug.toLowerCase(), name);
    else
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
  const better = slugOf(slug.slice(0, 100)) || "two-words";
  const shorter = slug.length > LONGEST_PART ? `, ${LONGEST_PART} of them at most` : "";
  return `has a name that can’t be an address: lower-case letters, digits and single hyphens only${shorter}. Rename it to ${better}.md`;
}

function yearFaults(name: string, { date, origin }: ReleaseRecord): Problem[] {
  const year = /^releases\/(\d{4})\//.exec(name)?.[1];
  if (year === undefined || year === date.last.slice(0, 4)) return [];
  return [
    problemAt(
      origin,
      ["date"],
      `date: ${date.text} is not of the year ${year}, in whose folder the file is. Move the file to releases/${date.last.slice(0, 4)}/, or mend the date`,
      "warning",
    ),
  ];
}
