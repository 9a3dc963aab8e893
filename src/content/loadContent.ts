import path from "node:path";
import type { CalendarDay } from "../domain/dates.ts";
import { readCouncils } from "./councilsCsv.ts";
import { crossChecks } from "./crossChecks.ts";
import { diskFiles, type FileReader, type Folder } from "./files.ts";
import { readInspections } from "./inspectionsCsv.ts";
import { compareProblems, mostTelling, type Problem } from "./problems.ts";
import { readPublishedAddresses } from "./publishedAddresses.ts";
import type { Records } from "./records.ts";
import { type ReadBefore, readPages, readReleases } from "./releaseFiles.ts";
import {
  isWithoutContent,
  NOTES,
  PEOPLE,
  readCsvFile,
  readOptional,
  readSite,
  strangers,
} from "./siteFiles.ts";
import { SOURCE_LOOKS, SOURCES } from "./sourceLooks.ts";

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
  /** What earlier calls have read, for a process that loads the same folder again and again. */
  readonly before?: ReadBefore | undefined;
}

/**
 * Reads and checks everything in a content folder. Every problem of every file comes back at once (of one file
 * the first fifty), in the order of `compareProblems`; `records` is null where one of them is an error.
 */
export async function loadContent(
  options: LoadOptions,
): Promise<{ records: Records | null; problems: Problem[] }> {
  const { directory, fs: files = diskFiles } = options;
  const fromHere = path.relative(process.cwd(), directory).split(path.sep).join("/");
  const folder: Folder = { files, directory, shownAs: options.shownAs ?? (fromHere || ".") };
  const problems: Problem[] = [];
  if (isWithoutContent(folder, problems)) return { records: null, problems };

  problems.push(...strangers(folder));
  const site = readSite(folder, problems);
  const people = readOptional(folder, "people.yaml", PEOPLE, [], problems);
  const inspectionNotes = readOptional(folder, "inspections.yaml", NOTES, {}, problems);
  const sources = readOptional(folder, SOURCES, SOURCE_LOOKS, {}, problems);
  const published = readPublishedAddresses(folder, problems);
  const councils = readCsvFile(folder, "register/councils.csv", problems, (text, file) => {
    const read = readCouncils(text, file);
    return { rows: read.councils, problems: read.problems };
  });
  const inspections = readCsvFile(folder, "register/inspections.csv", problems, (text, file) => {
    const read = readInspections(text, file, councils);
    return { rows: read.inspections, problems: read.problems };
  });
  const releases = readReleases(folder, problems, options.before);
  const pages = readPages(folder, problems);
  const all = { site, people, inspectionNotes, councils, inspections, releases, pages };
  problems.push(...crossChecks(all, options.today));
  const told = mostTelling(problems.toSorted(compareProblems));

  const isFaulty = problems.some(({ severity }) => severity === "error");
  if (isFaulty || !site || !people || !inspectionNotes || !sources || !councils || !inspections)
    return { records: null, problems: told };
  const wanted = <T extends { readonly draft: boolean }>(record: T) => options.drafts || !record.draft;
  const records: Records = {
    site: site.fields,
    councils,
    inspections,
    inspectionNotes: new Map(Object.entries(inspectionNotes.fields)),
    people: people.fields,
    releases: releases.filter(wanted),
    pages: pages.filter(wanted),
    published,
    sources: new Map(Object.entries(sources.fields)),
    origins: { site: site.origin, people: people.origin, inspectionNotes: inspectionNotes.origin },
  };
  return { records, problems: told };
}
