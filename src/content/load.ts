import path from "node:path";
import type { z } from "zod";
import { type CalendarDay, yearOf } from "../domain/dates.ts";
import type { Council, Inspection } from "../domain/inspection.ts";
import { COUNCILS, INSPECTIONS, isWithoutContent, SITE, SOURCES, unknownFiles } from "./contentFolder.ts";
import { readCouncils } from "./councils.ts";
import { crossChecks } from "./crossChecks.ts";
import {
  diskFiles,
  exists,
  type FileReader,
  type Folder,
  isFolder,
  LIMIT,
  readText,
  shownName,
  type TextFile,
} from "./files.ts";
import { readInspections } from "./inspections.ts";
import { compareProblems, fileProblem, limitProblems, type Origin, type Problem } from "./problems.ts";
import { type PublishedAddresses, readPublishedAddresses } from "./publishedAddresses.ts";
import {
  type KnownReleases,
  type ProseRecord,
  type ReleaseRecord,
  readPages,
  readReleases,
} from "./releases.ts";
import { type Loaded, validateFile } from "./schemaErrors.ts";
import {
  type InspectionNotes,
  inspectionNotesSchema,
  type PersonFields,
  peopleSchema,
  type SiteFields,
  type SourceLook,
  siteSchema,
  sourcesSchema,
  type WrittenSite,
} from "./siteSchema.ts";
import { readYaml } from "./yaml.ts";

/*
 * The front door of src/content: reads, parses and validates everything in a content folder.
 */

export type { ProseRecord, ReleaseRecord } from "./releases.ts";

/** What earlier loads have read, for a process that loads the same folder again and again. */
export class ReadBefore {
  readonly releases: KnownReleases = new Map();
  /** The register, if nothing in it was wrong, with the texts it was read from. */
  register: { texts: string; councils: Council[] | null; inspections: Inspection[] | null } | undefined;
}

export interface LoadOptions {
  /** The content folder. */
  readonly directory: string;
  /** Its name in problems; by default its path from the current directory. */
  readonly shownAs?: string;
  /** Whether the records include drafts, which are checked in any case. */
  readonly drafts: boolean;
  /** The day after which a date is in the future. */
  readonly today: CalendarDay;
  /** Where files are read from; by default the disk. */
  readonly fs?: FileReader;
  /** What earlier calls have read, for a process that loads the same folder again and again. */
  readonly before?: ReadBefore | undefined;
}

/** Everything in `content/`, read and valid: each file on its own, and the files together. */
export interface Records {
  readonly site: SiteFields;
  readonly councils: readonly Council[];
  readonly inspections: readonly Inspection[];
  readonly inspectionNotes: ReadonlyMap<string, InspectionNotes>;
  readonly people: readonly PersonFields[];
  readonly releases: readonly ReleaseRecord[];
  readonly pages: readonly ProseRecord[];
  /** Every address published so far; null if no list of them is kept. */
  readonly published: PublishedAddresses | null;
  /** By address, what was found there when it was last checked. */
  readonly sources: ReadonlyMap<string, SourceLook>;
  /** The files that hold one record each for the whole site, for problems found later. */
  readonly origins: { readonly site: Origin; readonly people: Origin; readonly inspectionNotes: Origin };
}

/**
 * Reads and checks everything in a content folder. Every problem of every file is returned at once (at most fifty errors and fifty
 * warnings a file), in the order of `compareProblems`; `records` is null if one of them is an error.
 */
export async function loadContent(
  options: LoadOptions,
): Promise<{ records: Records | null; problems: Problem[] }> {
  const folder = folderOf(options);
  const problems: Problem[] = [];
  if (isWithoutContent(folder, problems)) return { records: null, problems };

  problems.push(...unknownFiles(folder));
  const site = readYamlFile(folder, SITE, siteSchema, undefined, problems);
  const people = readYamlFile(folder, "people.yaml", peopleSchema, [], problems);
  const inspectionNotes = readYamlFile(folder, "inspections.yaml", inspectionNotesSchema, {}, problems);
  const sources = readYamlFile(folder, SOURCES, sourcesSchema, {}, problems);
  const published = readPublishedAddresses(folder, problems);
  const { councils, inspections } = readRegister(folder, problems, options.before);
  const releases = readReleases(folder, problems, options.before?.releases);
  const pages = readPages(folder, problems);
  const all = { site, people, inspectionNotes, councils, inspections, releases, pages };
  problems.push(...crossChecks(all, options.today));
  const reported = limitProblems(problems.toSorted(compareProblems));

  const isFaulty = problems.some(({ severity }) => severity === "error");
  if (isFaulty || !site || !people || !inspectionNotes || !sources || !councils || !inspections)
    return { records: null, problems: reported };
  const isWanted = ({ draft }: { readonly draft: boolean }) => options.drafts || !draft;
  const records: Records = {
    site: { ...site.fields, years: yearsOf(site.fields, releases.filter(isWanted), inspections) },
    councils,
    inspections,
    inspectionNotes: new Map(Object.entries(inspectionNotes.fields)),
    people: people.fields,
    releases: releases.filter(isWanted),
    pages: pages.filter(isWanted),
    published,
    sources: new Map(Object.entries(sources.fields)),
    origins: { site: site.origin, people: people.origin, inspectionNotes: inspectionNotes.origin },
  };
  return { records, problems: reported };
}

/** The years the archive spans: those that the site names, extended by its releases and by the latest report in focus. */
function yearsOf(
  { years, focus, register }: WrittenSite,
  releases: readonly ReleaseRecord[],
  inspections: readonly Inspection[],
): SiteFields["years"] {
  const reported = inspections
    .filter(({ council }) => focus.includes(council))
    .map(({ published }) => published);
  const released = releases.map(({ date }) => yearOf(date));
  const own = [...released, ...reported.map(yearOf)];
  const from = Math.min(years.from ?? Math.min(...own, yearOf(register.as_at)), ...released);
  return { from, to: Math.max(from, years.to ?? from, ...own) };
}

/** Reads the register alone, for a command that needs no more; null for a table in which anything is wrong. */
export function loadRegister(options: Pick<LoadOptions, "directory" | "shownAs" | "fs">): {
  councils: Council[] | null;
  inspections: Inspection[] | null;
  problems: Problem[];
} {
  const folder = folderOf(options);
  const problems: Problem[] = [];
  if (isWithoutContent(folder, problems)) return { councils: null, inspections: null, problems };
  return { ...readRegister(folder, problems), problems };
}

function folderOf({ directory, shownAs, fs = diskFiles }: Pick<LoadOptions, "directory" | "shownAs" | "fs">) {
  const fromHere = path.relative(process.cwd(), directory).split(path.sep).join("/");
  return { files: fs, directory, shownAs: shownAs ?? (fromHere || ".") } satisfies Folder;
}

/**
 * Reads a file of YAML alone; null if it is faulty.
 * @param empty What a file that is missing or empty stands for; undefined if the file is required.
 */
function readYamlFile<T>(
  folder: Folder,
  name: string,
  schema: z.ZodType<T>,
  empty: unknown,
  problems: Problem[],
): Loaded<T> | null {
  const shown = shownName(folder, name);
  if (!exists(folder, name)) {
    if (empty !== undefined) return validateFile(shown, empty, "", schema, problems);
    problems.push(
      fileProblem(shown, "is missing. Write one, with the site’s name, headline and councils in focus"),
    );
    return null;
  }
  const file = readText(folder, name, problems);
  if (!file) return null;
  const { data, faults } = { data: undefined, ...readYaml(file.text) };
  if (!faults) return validateFile(shown, data ?? empty ?? {}, file.text, schema, problems);
  problems.push(...faults.map((fault): Problem => ({ severity: "error", file: shown, ...fault })));
  return null;
}

function readRegister(folder: Folder, problems: Problem[], before?: ReadBefore) {
  if (exists(folder, "register") && !isFolder(folder, "register", problems))
    return { councils: null, inspections: null };
  const texts = JSON.stringify(
    [COUNCILS, INSPECTIONS].map((name) => readText(folder, name, [], LIMIT.table)?.text),
  );
  if (before?.register?.texts === texts) return before.register;
  const count = problems.length;
  const councils = readTableFile(folder, COUNCILS, problems, readCouncils);
  const inspections = readTableFile(folder, INSPECTIONS, problems, (file, found) =>
    readInspections(file, councils, found),
  );
  if (before && problems.length === count) before.register = { texts, councils, inspections };
  return { councils, inspections };
}

/** Reads a table of the register; null if anything in it is faulty. */
function readTableFile<Item>(
  folder: Folder,
  name: string,
  problems: Problem[],
  read: (file: TextFile, problems: Problem[]) => Item[],
): Item[] | null {
  if (!exists(folder, name)) {
    const message =
      "is missing. A site needs the register: copy it from another archive, or make it from the reports";
    problems.push(fileProblem(shownName(folder, name), message));
    return null;
  }
  const file = readText(folder, name, problems, LIMIT.table);
  if (!file) return null;
  const found: Problem[] = [];
  const items = read(file, found);
  problems.push(...found);
  return found.length > 0 ? null : items;
}
