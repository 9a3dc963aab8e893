import { addresses } from "../domain/addresses.ts";
import { gradeLabel, RATINGS, type Rating } from "../domain/grades.ts";
import { groupBy } from "../domain/order.ts";
import { reportedRatings, sourceKindLabel } from "../domain/release.ts";
import { startSentence } from "../domain/sentences.ts";
import { pagesOf } from "./page.ts";
import { type ReleaseListing, releaseListing } from "./views/listings.ts";
import { type Paging, pagedList } from "./views/paging.ts";

/** A list of releases: all of them, those that report one rating, those from one kind of source. */
export interface ReleasesProps {
  readonly heading: string;
  readonly intro: string;
  readonly releases: readonly ReleaseListing[];
  readonly paging: Paging;
}

const SIZE = 50;
const INTRO =
  "Press releases, blog posts and news items about inspections, newest first. Each is told in the archive’s own words, with its quotations, and set beside the official record.";

export const data = pagesOf<ReleasesProps>("releases.11ty.tsx", ({ archive }) => {
  const list = (
    address: string,
    title: string,
    description: string,
    intro: string,
    releases: typeof archive.releases,
    crumbs: { label: string; address: string }[],
  ) =>
    pagedList(
      { address, title, description, section: "timeline", crumbs },
      releases,
      SIZE,
      (items, paging) => ({
        heading: title,
        intro,
        releases: items.map(releaseListing),
        paging,
      }),
    );
  const crumbs = [{ label: "Releases", address: addresses.releases }];
  const bySource = groupBy(archive.releases, ({ source }) => source.kind);
  const byRating = groupBy(
    archive.releases.flatMap((release) => reportedRatings(release).map((rating) => ({ rating, release }))),
    ({ rating }) => rating,
  );
  return [
    ...list(
      addresses.releases,
      "Releases",
      "Every release in the archive, newest first.",
      INTRO,
      archive.releases,
      [],
    ),
    ...[...bySource].flatMap(([kind, releases]) => {
      const title = `Releases: ${sourceKindLabel(kind)}`;
      return list(
        addresses.source(kind),
        title,
        `Releases in the archive whose source is a ${sourceKindLabel(kind)}.`,
        INTRO,
        releases,
        crumbs,
      );
    }),
    ...RATINGS.flatMap((rating) => {
      const releases = (byRating.get(rating) ?? []).map(({ release }) => release);
      return list(
        addresses.rating(rating),
        `Releases: ${ratingTitle(rating)}`,
        `Releases that report: ${ratingTitle(rating)}.`,
        ratingIntro(rating),
        releases,
        [{ label: "Ratings", address: addresses.ratings }],
      );
    }),
  ];
});

function ratingTitle(rating: Rating): string {
  return startSentence(gradeLabel(rating).toLowerCase());
}

function ratingIntro(rating: Rating): string {
  if (rating === "none")
    return "Releases about visits that give no grade: focused visits and monitoring visits.";
  if (rating === "not-reported")
    return "Releases that name no new overall grade, whether or not Ofsted gave one.";
  if (rating === "not-given")
    return "Releases about inspections begun from April 2026, for which Ofsted gives no overall grade.";
  return `Releases that report the overall grade ${gradeLabel(rating).toLowerCase()}. The register of all councils is on the page of the country.`;
}
