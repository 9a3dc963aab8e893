import { type Verdict, verdictLabel } from "../claims/findings.ts";
import type { Origin } from "../content/problems.ts";
import { addresses } from "../domain/addresses.ts";
import { formatDate, formatDateShort } from "../domain/dates.ts";
import { GRADES, type GradeOrUngraded, gradeInSentence, gradeLabel, isGrade } from "../domain/grades.ts";
import { areaGrades, type Council, type Inspection, isGraded } from "../domain/inspection.ts";
import { judgementLabel } from "../domain/judgements.ts";
import { titleInText } from "../domain/release.ts";
import { insideSentence } from "../domain/sentences.ts";
import { gradedInspections } from "../register/register.ts";
import { answerTo, claimPage, inContext, leadOf } from "./claims.ts";
import type { Archive, JoinedClaim, Release } from "./model.ts";

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
  /** Of a claim: its verdict, and the answer. */
  readonly verdict: { readonly verdict: Verdict; readonly answer: string } | null;
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

/** How many marks fit side by side. */
const MOST = 4;
/** How many letters fit into two lines below one of `MOST` marks. */
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
    verdict: null,
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
    kicker: `What ${site.inspectorate} found`,
    title,
    caption: "Overall grades, by the day of the report",
    marks,
    verdict: null,
  });
}

/** Whether a release has an image of its own: those about a council in focus have. */
export function hasCard(archive: Archive, release: Release): boolean {
  return isInFocus(archive, release) && lettersLacking(releaseCard(archive, release)) === "";
}

function isInFocus({ site }: Archive, { councils }: Release): boolean {
  return councils.some(({ slug }) => site.focus.includes(slug));
}

/** Whether a claim has an image of its own: one that an editor answered has, if it can be drawn. */
export function hasClaimCard(archive: Archive, claim: JoinedClaim): boolean {
  return leadOf(claim).answer !== null && lettersLacking(claimCard(archive, claim)) === "";
}

/** The letters that the typefaces have: the Latin ones of all Europe, with their punctuation. */
const DRAWN = /[ -\u02FF\u1E00-\u1E9F\u2000-\u206F\u20A0-\u20C0\u2122\u2191\u2193\u2212\u2215]/u;

/** The letters of a card that the typefaces lack: it would be drawn with boxes in their place. */
function lettersLacking({ archive, kicker, title, marks, verdict }: ShareCard): string {
  const texts = [
    archive,
    kicker,
    title,
    verdict?.answer,
    ...marks.flatMap(({ over, under }) => [over, under]),
  ];
  const letters = texts.flatMap((text) => [...(text ?? "")]);
  return [...new Set(letters)].filter((letter) => !DRAWN.test(letter)).join("");
}

/** The releases and claims that would have an image of their own if the typefaces had all their letters. */
export function cardsLacking(archive: Archive): { origin: Origin; title: string; letters: string }[] {
  const releases = archive.releases
    .filter((release) => isInFocus(archive, release))
    .map((release) => ({ release, card: releaseCard(archive, release) }));
  const claims = archive.joinedClaims
    .filter((claim) => leadOf(claim).answer !== null)
    .map((claim) => ({ release: leadOf(claim).release, card: claimCard(archive, claim) }));
  return [...releases, ...claims]
    .map(({ release, card: shown }) => ({
      origin: release.origin,
      title: shown.title,
      letters: lettersLacking(shown),
    }))
    .filter(({ letters }) => letters !== "");
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
  for (const claim of archive.joinedClaims)
    if (hasClaimCard(archive, claim)) yield [claimPage(leadOf(claim)), claimCard(archive, claim)];
}

/** A claim: its words, the verdict and the answer. */
export function claimCard({ site }: Archive, claim: JoinedClaim): ShareCard {
  const lead = leadOf(claim);
  const { verdict } = claim;
  const answer = answerTo(lead);
  return {
    archive: site.name,
    kicker: `A claim, checked · ${lead.release.source.publisher}`,
    title: inContext(lead),
    caption: null,
    marks: [],
    verdict: { verdict, answer },
    alt: `A claim, checked: ${inContext(lead)}. ${verdictLabel(verdict)}. ${answer}`,
  };
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
    verdict: null,
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
