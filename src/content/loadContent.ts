import path from "node:path";
import type { CalendarDay } from "../domain/dates.ts";
import { fileKind, originOfMissing, readYamlFile, type Fields, type FileKind } from "./contentFile.ts";
import { crossChecks } from "./crossChecks.ts";
import { diskFiles, exists, type FileReader, type Folder, fileProblem, shownName } from "./files.ts";
import { readCouncils } from "./councilsCsv.ts";
import { readInspections } from "./inspectionsCsv.ts";
import type { Origin, Problem } from "./problems.ts";
import { compareProblems } from "./problems.ts";
import { proseIn, releasesIn } from "./proseFiles.ts";
import type { Records } from "./records.ts";
import { inspectionNotesSchema, peopleSchema, siteSchema } from "./schema.ts";
import { LIMIT, readText } from "./textFiles.ts";
import { didYouMean } from "./wording.ts";

export interface LoadOptions {
  /** The content folder. */
  readonly directory: string;
  /** How problems name it; by default its path from the current directory. */
  readonly shownAs?: string;
  /** Whether the records hold drafts; they are checked in any case. */
  readonly drafts: boolean;
  /** The day after which a date is in the future. */
  readonly today: CalendarDay;
  /** Where files are read from; by default the disk. */
  readonly fs?: FileReader;
}

/**
 * Reads and checks everything in a content folder. Every problem of every file comes back at once, in the order of
 * `compareProblems`; `records` is null where one of them is an error.
 */
export async function loadContent(
  options: LoadOptions,
): Promise<{ records: Records | null; problems: Problem[] }> {
  const { directory, fs: files = diskFiles } = options;
  const shownAs = options.shownAs ?? (path.relative(process.cwd(), directory).split(path.sep).join("/") || ".");
  const folder: Folder = { files, directory, shownAs };
  if (!exists(folder, ".") || !exists(folder, "site.yaml") && isBare(folder))
    return { records: null, problems: [fileProblem(shownAs, NO_CONTENT)] };

  const problems: Problem[] = strangers(folder);
  const site = readOne(folder, "site.yaml", SITE, problems);
  const people = readOne(folder, "people.yaml", PEOPLE, problems, []);
  const inspectionNotes = readOne(folder, "inspections.yaml", NOTES, problems, {});
  const councils = readTableOf(folder, "councils.csv", problems, readCouncils)?.councils ?? null;
  const inspections = readTableOf(folder, "inspections.csv", problems, (text, file) =>
    readInspections(text, file, councils ?? []),
  )?.inspections ?? null;
  const releases = releasesIn(folder, problems);
  const pages = proseIn(folder, problems);

  const all = { site, people, inspectionNotes, councils, inspections, releases, pages };
  problems.push(...crossChecks(all, options.today));
  problems.sort(compareProblems);
  const hasErrors = problems.some(({ severity }) => severity === "error");
  if (hasErrors || !site || !people || !inspectionNotes || !councils || !inspections) return { records: null, problems };
  const shown = <T extends { draft: boolean }>(record: T) => options.drafts || !record.draft;
  const records: Records = {
    site: site.fields,
    councils,
    inspections,
    inspectionNotes: new Map(Object.entries(inspectionNotes.fields)),
    people: people.fields,
    releases: releases.filter(shown),
    pages: pages.filter(shown),
    origins: { site: site.origin, people: people.origin, inspectionNotes: inspectionNotes.origin },
  };
  return { records, problems };
}

const SITE = fileKind(siteSchema);
const PEOPLE = fileKind(peopleSchema);
const NOTES = fileKind(inspectionNotesSchema);
