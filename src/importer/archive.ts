import { lstat, mkdir, readdir, realpath, writeFile } from "node:fs/promises";
import path from "node:path";
import type { ReleaseRecord } from "../content/load.ts";
import { type CalendarDay, parsePartialDate } from "../domain/dates.ts";
import { type Grade, gradeLabel } from "../domain/grades.ts";
import { gradeFor, type Inspection, isGraded, overallGrade } from "../domain/inspection.ts";
import { judgementLabel } from "../domain/judgements.ts";
import type { Register } from "../register/register.ts";
import { type Proposal, proposeClaims } from "./proposals/proposeClaims.ts";
import { type Doubt, type ReadArea, type Reading, reportsNear } from "./reading.ts";
import { bareWords, InputError } from "./text.ts";

/** What the archive already knows of a release that has been read. */
export interface ArchiveMatch {
  /** The inspections it reports, by id, as far as council, date and grade agree. */
  readonly inspections: readonly Inspection[];
  /** The day of the last report that fits a text without a date; null if none does. */
  readonly lastReport: CalendarDay | null;
  /** Where the reading and the register disagree. */
  readonly disagreements: readonly Doubt[];
  /** The claims that it seems to make, with the register’s verdicts: a contradiction first. */
  readonly proposals: readonly Proposal[];
  /** Releases of the archive with the same address or title. */
  readonly sameRelease: readonly string[];
  /** Quotations that another release already carries: speaker, and the release's slug. */
  readonly sameQuotations: readonly { readonly speaker: string; readonly release: string }[];
}

/** Maximum number of days between a report and the release about it. */
const MOST_DAYS_AFTER = 90;

/** A text may be dated a few days before its report, because of embargoes and typos. */
const MOST_DAYS_BEFORE = 7;

/** Compares a reading with the register and with the releases that the archive holds. */
export function matchArchive(
  reading: Reading,
  register: Register,
  releases: readonly ReleaseRecord[],
): ArchiveMatch {
  const disagreements: Doubt[] = [];
  const inspections = reading.councils.flatMap((council) => {
    const inspection = inspectionOf(reading, council, register);
    if (inspection) disagreements.push(...disagreementsWith(reading, inspection, register));
    return inspection ? [inspection] : [];
  });
  if (inspections.length === 0) disagreements.push(...doubtsWithoutReport(reading, register));
  const proposals = proposeClaims(reading, inspections, register);
  for (const { verdict, says, explanation } of proposals)
    if (verdict === "contradicted")
      disagreements.push({
        field: "claims",
        reason: `The register contradicts a claim, which is misread or a finding. ${explanation}`,
        passage: says,
      });
  return {
    inspections,
    proposals,
    lastReport: lastReportOf(reading, register),
    disagreements,
    sameRelease: releases
      .filter(
        (release) =>
          sameAddress(release.source.url, reading.url) ||
          (reading.title !== null && bareWords(release.title) === bareWords(reading.title)),
      )
      .map(({ slug }) => slug),
    sameQuotations: reading.quotes.flatMap(({ name, text }) => {
      const release = releases.find(({ quotes }) => quotes.some((other) => isSameText(other.text, text)));
      return release ? [{ speaker: name, release: release.slug }] : [];
    }),
  };
}

/** The inspection of a council that a reading reports: the last whose report was out, of the same kind; its grade may differ. */
function inspectionOf(reading: Reading, council: string, register: Register): Inspection | null {
  if (reading.kind === "monitoring-visit" || reading.kind === "other") return null;
  const near = reportsNear(register, council, reading.date, MOST_DAYS_AFTER, MOST_DAYS_BEFORE).filter(
    (inspection) => isGraded(inspection) === (reading.kind === "inspection"),
  );
  const grade = reading.ratings[council] ?? reading.rating;
  return near.findLast((inspection) => overallGrade(inspection) === grade) ?? near.at(-1) ?? null;
}

/** The day of the last report that a text without a date may be about. */
function lastReportOf(reading: Reading, register: Register): CalendarDay | null {
  const [council] = reading.councils;
  if (reading.date !== null || council === undefined) return null;
  const all = register.inspectionsOf.get(council) ?? [];
  const fitting = all.filter(
    (inspection) =>
      isGraded(inspection) === (reading.kind === "inspection") &&
      (reading.rating === null || overallGrade(inspection) === reading.rating),
  );
  return fitting.at(-1)?.published ?? null;
}

function disagreementsWith(reading: Reading, inspection: Inspection, register: Register): Doubt[] {
  if (reading.kind !== "inspection") return [];
  const name = register.councils.get(inspection.council)?.name ?? inspection.council;
  const found: Doubt[] = [];
  const grade = reading.ratings[inspection.council] ?? reading.rating;
  const official = overallGrade(inspection);
  const say = (field: Doubt["field"], what: string, read: string | null, given: string | null) =>
    found.push({
      field,
      passage: null,
      reason: `The text gives ${name} ${what}${read ?? "no overall grade"}; the register says ${given ?? "that none was given"} (report of ${inspection.published}).`,
    });
  if (grade !== official) say("rating", "", grade && gradeLabel(grade), official && gradeLabel(official));
  if (inspection.council === reading.councils[0])
    for (const [area, read] of Object.entries(reading.judgements) as [ReadArea, Grade][]) {
      const own = gradeFor(inspection, area);
      if (own && own.grade !== read)
        say("judgements", `${judgementLabel(area)}: `, gradeLabel(read), gradeLabel(own.grade));
    }
  return found;
}

/** Doubts about a text that reports an inspection of which the register has no report: council, kind or grade may be misread. */
function doubtsWithoutReport(reading: Reading, register: Register): Doubt[] {
  const date = reading.date === null ? null : parsePartialDate(reading.date);
  const first = register.inspections[0]?.published;
  const isCovered = date && first && date.first >= first && date.last <= register.asAt;
  if (reading.kind !== "inspection" || !isCovered) return [];
  const reason = "The register has no report of an inspection that fits the council and the date.";
  return (["council", "kind", "rating"] as const).map((field) => ({ field, reason, passage: null }));
}

/** Whether two printings are one quotation: the same words, or one the beginning or a part of the other. */
function isSameText(a: string, b: string): boolean {
  const [first, second] = [bareWords(a), bareWords(b)];
  const shorter = Math.min(first.length, second.length);
  return (
    shorter >= 40 &&
    (first.includes(second) || second.includes(first) || first.slice(0, 60) === second.slice(0, 60))
  );
}

function sameAddress(a: string, b: string | null): boolean {
  const bare = (url: string) =>
    url
      .replace(/^https?:\/\/(?:www\.)?/i, "")
      .replace(/[#?].*$|\/+$/g, "")
      .toLowerCase();
  return b !== null && bare(a) === bare(b);
}

/** A release file, not yet written. */
export interface ReleaseFile {
  /** "2019". */
  readonly year: string;
  /** "2019-10-15-rated-outstanding.md". */
  readonly name: string;
  readonly text: string;
}

/**
 * Writes a release file into `releases/<year>/` of a content folder, and returns its path. Nothing is ever overwritten, and
 * nothing written through a link that leads out of the folder.
 *
 * @throws InputError if a release of that name exists, or the folder leads elsewhere.
 */
export async function writeRelease(content: string, file: ReleaseFile): Promise<string> {
  if (!/^\d{4}$/.test(file.year) || path.basename(file.name) !== file.name)
    throw new Error(`Not a file name: ${file.name}`);
  const releases = path.join(content, "releases");
  const taken = await alreadyThere(releases, file.name);
  if (taken)
    throw new InputError(`${taken} is there already. Remove or rename it first; nothing was written.`);
  const folder = path.join(releases, file.year);
  await mkdir(folder, { recursive: true });
  if (
    (await realpath(folder)) !== path.join(await realpath(releases), file.year) ||
    (await lstat(folder)).isSymbolicLink()
  )
    throw new InputError(`${folder} leads out of the content folder; nothing was written.`);
  const target = path.join(folder, file.name);
  await writeFile(target, file.text, { flag: "wx" }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "EEXIST") throw new InputError(`${target} is there already; nothing was written.`);
    throw error;
  });
  return target;
}

/** A release's name is its address, so it must be unique across all years. */
async function alreadyThere(releases: string, name: string): Promise<string | null> {
  const entries = await readdir(releases, { recursive: true }).catch(() => [] as string[]);
  const found = entries.find((entry) => path.basename(entry) === name);
  return found === undefined ? null : path.join(releases, found);
}
