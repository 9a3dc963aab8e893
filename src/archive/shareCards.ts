import { addresses } from "../domain/addresses.ts";
import { formatDate, formatDateShort } from "../domain/dates.ts";
import { GRADES, type GradeOrUngraded, gradeInSentence, gradeLabel, isGrade } from "../domain/grades.ts";
import { areaGrades, type Council, type Inspection, isGraded } from "../domain/inspection.ts";
import { judgementLabel } from "../domain/judgements.ts";
import { titleInText } from "../domain/release.ts";
import { insideSentence } from "../domain/sentences.ts";
import { gradedInspections } from "../register/register.ts";
import type { Archive, Release } from "./model.ts";

/** What the image shows that stands for a page where it is shared. */
export interface ShareCard {
  /** The archive’s name. */
  readonly archive: string;
  /** Above the title; null where the archive’s name says enough. */
  readonly kicker: string | null;
  readonly title: string;
  /** What the marks are; null where they speak for themselves. */
  readonly caption: string | null;
  readonly marks: readonly ShareMark[];
  /** The image in words. */
  readonly alt: string;
}

/** A grade mark with what it is of. */
export interface ShareMark {
  /** A day, or a council; null where the mark stands for the grade itself. */
  readonly over: string | null;
  /** Null where a visit gave none. */
  readonly grade: GradeOrUngraded | null;
  readonly label: string;
  /** The judgements graded otherwise: fairness asks that they stand beside the overall grade. */
  readonly under: string | null;
}

/** How many marks stand side by side. */
const MOST = 4;
/** How many letters stand in two lines below one of so many marks. */
const TWO_LINES = 45;

/** In pixels: what the sites ask for that show shared pages large. Source: https://ogp.me/, and X’s “summary card with large image”. */
export const SHARE_IMAGE = { width: 1200, height: 630 } as const;

/** The image for pages that have none of their own: the archive’s name and headline, and the four marks. */
export function archiveCard({ site }: Pick<Archive, "site">): ShareCard {
  const marks = GRADES.map((grade) => ({ over: null, grade, label: gradeLabel(grade), under: null }));
  return {
    archive: site.name,
    kicker: null,
    title: site.headline,
    caption: null,
    marks,
    alt: `${site.name}: ${site.headline}.`,
  };
}

/** A council: its latest graded inspections, oldest first. */
export function councilCard({ site, register }: Archive, council: Council): ShareCard {
  const marks = gradedInspections(register, council.slug)
    .slice(-MOST)
    .map((inspection) => markOf(inspection, formatDateShort(inspection.published)));
  const title = `Children’s services in ${council.name}`;
  return card({
    archive: site.name,
    kicker: "What Ofsted found",
    title,
    caption: "Overall grades, by the day of the report",
    marks,
  });
}

/** Whether a release has an image of its own: those about a council in focus have. */
export function hasCard({ site }: Archive, release: Release): boolean {
  return release.councils.some(({ slug }) => site.focus.includes(slug));
}

/** The cards of the site, each with the address of its page: the archive's own, then those of councils in focus and of releases about them. */
export function* shareCards(archive: Archive): Generator<readonly [page: string, card: ShareCard]> {
  yield [addresses.timeline, archiveCard(archive)];
  for (const slug of archive.site.focus) {
    const council = archive.register.councils.get(slug);
    if (council) yield [addresses.council(slug), councilCard(archive, council)];
  }
  for (const release of archive.releases)
    if (hasCard(archive, release)) yield [addresses.release(release.slug), releaseCard(archive, release)];
}

/** A release: its headline, and what the register has of the inspections that it reports. */
export function releaseCard({ site, register }: Archive, release: Release): ShareCard {
  const marks = release.inspections
    .slice(0, MOST)
    .map((inspection) =>
      markOf(inspection, register.councils.get(inspection.council)?.name ?? inspection.council),
    );
  return card({
    archive: site.name,
    kicker: `${release.source.publisher} · ${formatDate(release.date)}`,
    title: titleInText(release),
    caption: "The official record",
    marks,
  });
}

/** The card, with the image in words. */
function card(shown: Omit<ShareCard, "alt">): ShareCard {
  const grades = shown.marks.map(
    ({ over, label, under }) => `${over}: ${insideSentence(label)}${under ? ` (${under})` : ""}`,
  );
  const record = grades.length > 0 ? ` ${shown.caption}: ${grades.join("; ")}.` : "";
  return { ...shown, alt: `${shown.kicker}: ${shown.title}.${record}` };
}

function markOf(inspection: Inspection, over: string): ShareMark {
  const { overall } = inspection.grades;
  if (!isGraded(inspection) || overall === undefined)
    return { over, grade: null, label: "A visit, without a grade", under: null };
  return { over, grade: overall, label: gradeLabel(overall), under: otherwise(inspection, overall) };
}

/** "Children in care: good"; where that gets long, how many of all judgements have which grade: "Judgements: 3 outstanding, 2 good". */
function otherwise(inspection: Inspection, overall: GradeOrUngraded): string | null {
  const areas = areaGrades(inspection).filter(({ grade }) => isGrade(grade));
  const others = areas.filter(({ grade }) => grade !== overall);
  if (others.length === 0) return null;
  const named = others
    .map(({ judgement, grade }) => `${judgementLabel(judgement)}: ${gradeInSentence(grade)}`)
    .join("; ");
  if (named.length <= TWO_LINES) return named;
  const counts = GRADES.flatMap((grade) => {
    const number = areas.filter((area) => area.grade === grade).length;
    return number > 0 ? [`${number} ${gradeInSentence(grade)}`] : [];
  });
  return `Judgements: ${counts.join(", ")}`;
}
