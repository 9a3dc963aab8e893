import { LONGEST_PART, SLUG, slugOf } from "../domain/slugs.ts";
import { placesIn } from "./body.ts";
import { fileKind } from "./contentFile.ts";
import { type Folder, fileProblem, shownName } from "./files.ts";
import { type ListedFile, listFiles } from "./listFiles.ts";
import { type Problem, problemAt } from "./problems.ts";
import { type RecordKind, type RecordResult, readRecord, slugIn } from "./readRecord.ts";
import type { ProseRecord, ReleaseRecord } from "./records.ts";
import { checkRelease } from "./releaseChecks.ts";
import { type ReleaseFields, releaseSchema } from "./schema.ts";
import { type ProseFields, proseSchema } from "./siteSchema.ts";

const RELEASE: RecordKind<ReleaseFields> = { ...fileKind(releaseSchema), check: checkRelease };
const PROSE: RecordKind<ProseFields> = { ...fileKind(proseSchema), check: placeFaults };

/** What was read of the release files before, by name: a file that has not been modified since is not read again. */
export type ReadBefore = Map<
  string,
  { readonly modified: number; readonly result: RecordResult<ReleaseFields> }
>;

/** Reads every release; those whose fields are faulty are left out, with their problems added. */
export function readReleases(
  folder: Folder,
  problems: Problem[],
  before: ReadBefore = new Map(),
): ReleaseRecord[] {
  const listed = listFiles(folder, "releases", ".md");
  problems.push(...listed.problems, ...nameFaults(folder, listed.files));
  if (listed.files.length === 0 && listed.problems.length === 0)
    problems.push(fileProblem(shownName(folder, "releases"), NO_RELEASES, "warning"));
  return listed.files.flatMap(({ name, modified }) => {
    const known = before.get(name);
    const result = known && known.modified === modified ? known.result : readRecord(folder, name, RELEASE);
    if (modified !== undefined) before.set(name, { modified, result });
    problems.push(...result.problems, ...(result.record ? yearFaults(name, result.record) : []));
    return result.record ?? [];
  });
}

/** Reads every page of prose. */
export function readPages(folder: Folder, problems: Problem[]): ProseRecord[] {
  const listed = listFiles(folder, "pages", ".md");
  problems.push(...listed.problems, ...nameFaults(folder, listed.files));
  return listed.files.flatMap(({ name }) => {
    const result = readRecord(folder, name, PROSE);
    problems.push(...result.problems);
    return result.record ?? [];
  });
}

const NO_RELEASES = "has no releases yet. Add one as releases/2025/its-name.md, or run npm run add";

/** Places for quotations and claims on a page of prose. */
function placeFaults({ body, origin }: Pick<ProseRecord, "body" | "origin">): Problem[] {
  return placesIn(body).map(({ kind, line }) => ({
    severity: "error",
    file: origin.file,
    line,
    message: `::${kind} is for releases, and this page has no ${kind}s of its own. Take it out`,
  }));
}

/** File names that can't be the last part of an address, or that two files share, whatever their folders and capitals. */
function nameFaults(folder: Folder, files: readonly ListedFile[]): Problem[] {
  const first = new Map<string, string>();
  return files.flatMap(({ name }) => {
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
