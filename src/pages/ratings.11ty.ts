import { addresses } from "../domain/addresses.ts";
import type { CalendarDay } from "../domain/dates.ts";
import { gradeMeaning, isGrade, RATINGS, type Rating } from "../domain/grades.ts";
import { groupBy } from "../domain/order.ts";
import { reportedRatings } from "../domain/release.ts";
import { pagesOf } from "./page.ts";

export interface RatingsProps {
  readonly asAt: CalendarDay;
  readonly ratings: readonly {
    readonly rating: Rating;
    readonly address: string;
    readonly meaning: string;
    readonly releases: number;
    /** How many authorities hold it on the register's day; null for ratings that nobody holds (visits). */
    readonly authorities: number | null;
  }[];
}

const MEANINGS: Partial<Record<Rating, string>> = {
  "not-given": "Inspections begun from April 2026 grade the separate areas, and give no overall grade.",
  "not-reported": "The release names no new overall grade, whether or not Ofsted gave one.",
  none: "A focused or monitoring visit looks at part of the service and gives no grade.",
};

export const data = pagesOf<RatingsProps>("ratings.11ty.tsx", (site) => [
  {
    address: addresses.ratings,
    title: "Ratings",
    description: "The overall grades that Ofsted gives, what each means, and the releases that report it.",
    section: "timeline",
    crumbs: [],
    props: () => {
      const { archive } = site;
      const { asAt } = archive.register;
      const outcomes = archive.country.outcomes(asAt);
      const releases = groupBy(archive.releases.flatMap(reportedRatings), (rating) => rating);
      return {
        asAt,
        ratings: RATINGS.map((rating) => ({
          rating,
          address: addresses.rating(rating),
          meaning: isGrade(rating) ? gradeMeaning(rating) : (MEANINGS[rating] ?? ""),
          releases: releases.get(rating)?.length ?? 0,
          authorities:
            rating === "none" || rating === "not-reported"
              ? null
              : outcomes.filter(({ outcome }) => outcome === rating).length,
        })),
      };
    },
  },
]);
