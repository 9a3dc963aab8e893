import type { Archive, Release } from "../../../src/archive/model.ts";
import { formatDate, type PartialDate, yearOf } from "../../../src/domain/dates.ts";
import { GRADES, type Grade, gradeInSentence, gradeLabel } from "../../../src/domain/grades.ts";
import { type Council, type Inspection, isGraded, overallGrade } from "../../../src/domain/inspection.ts";
import { inspectionKindLabel } from "../../../src/domain/judgements.ts";
import { outcomeInWords } from "../../../src/domain/outcome.ts";
import { sourceName, titleInText } from "../../../src/domain/release.ts";
import { counted, insideSentence, listNames } from "../../../src/domain/sentences.ts";
import { gradedInspections } from "../../../src/register/register.ts";
import { roundTenth, timeScale } from "../charts/timeScale.ts";
import { verdictsInWords } from "../tally.tsx";

/* What the timeline draws and where. Places in time are in percent of its length. */

/** How many councils have a lane of their own; the others are in one band. */
const MOST_LANES = 6;
/** How many rows the releases of the councils in focus may take; those that find no room are counted by year. */
const MOST_ROWS = 3;
/** How long a mark takes, in years, so that no two touch. */
const MARK = 0.46;
/** How long the line of time is at least, in em, where the drawing is wide and where it is as narrow as it lies flat. */
const LENGTH = { wide: 66, narrow: 41 };
/** How wide a letter is, and a mark with the space around it, in em: in a wide typeface, and with a reader’s own spacing. */
const WIDTH = { letter: 0.65, mark: 2.2 };

/** A mark on the timeline: a link with a name. */
export interface Mark {
  readonly at: number;
  /** All that the mark says, for whoever can't see it or points at it. */
  readonly name: string;
  /** Which words have room beside it before the next mark. */
  readonly room: "wide" | "narrow" | null;
}

export interface InspectionMark extends Mark {
  readonly inspection: Inspection;
  readonly grade: Grade | null;
}

export interface Lane {
  readonly council: Council;
  readonly marks: readonly InspectionMark[];
  /** For how long each overall grade was the latest. */
  readonly held: readonly { readonly from: number; readonly length: number; readonly grade: Grade }[];
}

export interface ReleaseMark extends Mark {
  readonly release: Release;
  /** Whether one of its claims is contradicted, or supported only in part. */
  readonly doubtful: boolean;
  /** Below the marks that it would touch. */
  readonly row: number;
}

/** What a year has in one mark: the reports on the other councils, and the releases that have no mark of their own. */
export interface DrawnYear {
  readonly year: number;
  readonly at: number;
  readonly reports: {
    readonly name: string;
    /** Best first; the width of each as a share of the year’s, in percent. */
    readonly parts: readonly {
      readonly grade: Grade | null;
      readonly from: number;
      readonly width: number;
    }[];
  } | null;
  readonly releases: { readonly count: number; readonly name: string } | null;
}

export interface DrawnTimeline {
  readonly lanes: readonly Lane[];
  readonly years: readonly DrawnYear[];
  /** Of one year. */
  readonly length: number;
  readonly releases: readonly ReleaseMark[];
  readonly rows: number;
  /** From where on the register does not know yet. */
  readonly known: number;
}

/** The years of the timeline: from the first of the archive to the last of which anything is known. */
function timelineYears({ site, register, events }: Archive): number[] {
  const last = Math.max(site.years.to, yearOf(register.asAt), ...events.map(({ date }) => yearOf(date)));
  return Array.from({ length: last - site.years.from + 1 }, (_, at) => site.years.from + at);
}

export function drawTimeline(archive: Archive): DrawnTimeline {
  const { site, register } = archive;
  const years = timelineYears(archive);
  const [first = site.years.from] = years;
  const time = timeScale(`${first}-01-01`, `${first + years.length}-01-01`, 100);
  const length = 100 / years.length;
  const inTime = (date: string) => date >= `${first}-01-01`;
  const councils = site.focus.slice(0, MOST_LANES).flatMap((slug) => register.councils.get(slug) ?? []);
  const focus = new Set(councils.map(({ slug }) => slug));
  const known = time.at(register.asAt);

  const lanes = councils.map((council): Lane => {
    const all = (register.inspectionsOf.get(council.slug) ?? []).filter(({ published }) => inTime(published));
    const graded = gradedInspections(register, council.slug);
    return {
      council,
      marks: all.map((inspection, at) => {
        const next = all.slice(at + 1).find(isGraded);
        const place = time.at(inspection.published);
        const grade = overallGrade(inspection);
        const words = gradeLabel(grade ?? "not-given");
        return {
          inspection,
          at: place,
          grade,
          name: `${formatDate(inspection.published)}, ${council.name}, ${insideSentence(inspectionKindLabel(inspection.kind))}: ${insideSentence(outcomeInWords(inspection))}`,
          room: roomFor(words, ((next ? time.at(next.published) : 100) - place) / 100),
        };
      }),
      held: graded.flatMap((inspection, at) => {
        const grade = overallGrade(inspection);
        const from = Math.max(0, time.at(inspection.published));
        const until = graded[at + 1]?.published;
        const to = until === undefined ? known : time.at(until);
        return grade === null || to <= from ? [] : [{ from, length: roundTenth(to - from), grade }];
      }),
    };
  });

  const inYears = archive.releases.filter(({ date }) => inTime(date.last)).toReversed();
  const about = (release: Release) => release.councils.some(({ slug }) => focus.has(slug));
  const { marks, left } = inRows(inYears.filter(about), (date) => middle(date, time.at), length);
  const counted = [...inYears.filter((release) => !about(release)), ...left];
  return {
    lanes,
    length: roundTenth(length),
    releases: marks,
    rows: Math.max(1, ...marks.map(({ row }) => row + 1)),
    known,
    years: yearsDrawn(archive, years, focus, counted),
  };
}

/** A date in the middle of the day, month or year that it names. */
function middle({ first, last }: PartialDate, at: (day: string) => number): number {
  return roundTenth((at(first) + at(last)) / 2);
}

function roomFor(words: string, share: number): Mark["room"] {
  const needed = words.length * WIDTH.letter + WIDTH.mark;
  if (needed <= share * LENGTH.narrow) return "narrow";
  return needed <= share * LENGTH.wide ? "wide" : null;
}

/** Puts each release into the first row where it touches no earlier one; returns those for which there is none. */
function inRows(
  releases: readonly Release[],
  at: (date: PartialDate) => number,
  length: number,
): { marks: ReleaseMark[]; left: Release[] } {
  const placed: { release: Release; at: number; row: number }[] = [];
  const left: Release[] = [];
  const dated = releases
    .map((release) => ({ release, at: at(release.date) }))
    .toSorted((a, b) => a.at - b.at);
  for (const one of dated) {
    const row = Array.from({ length: MOST_ROWS }, (_, row) => row).find((row) =>
      placed.every((other) => other.row !== row || one.at - other.at >= MARK * length),
    );
    if (row === undefined) left.push(one.release);
    else placed.push({ ...one, row });
  }
  const marks = placed.map(({ release, at, row }): ReleaseMark => {
    const next = placed.find((other) => other.row === row && other.at > at);
    const verdicts = verdictsInWords(release.claims);
    return {
      release,
      at,
      row,
      doubtful: release.claims.some(
        ({ verdict }) => verdict === "contradicted" || verdict === "partly-supported",
      ),
      name: `${formatDate(release.date)}, ${sourceName(release.source)}: “${titleInText(release)}”${verdicts ? `. ${verdicts}` : ""}`,
      room: roomFor(release.source.publisher, ((next?.at ?? 100) - at) / 100),
    };
  });
  return { marks, left };
}

function yearsDrawn(
  { register }: Archive,
  years: readonly number[],
  focus: ReadonlySet<string>,
  releases: readonly Release[],
): DrawnYear[] {
  const reportsOf = (year: number) =>
    register.inspections.filter(
      (one) => isGraded(one) && !focus.has(one.council) && yearOf(one.published) === year,
    );
  const most = Math.max(1, ...years.map((year) => reportsOf(year).length));
  return years.map((year, at) => {
    const reports = reportsOf(year);
    const count = releases.filter(({ date }) => yearOf(date) === year).length;
    let from = 0;
    const byGrade = [...GRADES, null].map((grade) => ({
      grade,
      count: reports.filter((one) => overallGrade(one) === grade).length,
    }));
    const parts = byGrade.flatMap(({ grade, count }) => {
      const width = roundTenth((count / most) * 92);
      const part = { grade, from: roundTenth(from), width };
      from += width;
      return count === 0 ? [] : [part];
    });
    const counts = byGrade.flatMap(({ grade, count }) =>
      count === 0 ? [] : [`${count} ${grade === null ? "without an overall grade" : gradeInSentence(grade)}`],
    );
    const others = focus.size === 0 ? "" : " on other councils";
    return {
      year,
      at: roundTenth((100 * at) / years.length),
      reports:
        reports.length === 0
          ? null
          : { name: `${year}, ${counted(reports.length, "report")}${others}: ${listNames(counts)}`, parts },
      releases:
        count === 0
          ? null
          : {
              count,
              name: `${year}, ${count} ${count === 1 ? "release" : "releases"} about other councils`,
            },
    };
  });
}
