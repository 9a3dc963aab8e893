import { type Grade, isGrade, type Rating } from "../domain/grades.ts";
import { AREAS, type Area } from "../domain/judgements.ts";
import type { ReleaseFields } from "./schema.ts";

/*
 * A release of several councils may say one thing of all of them, or one thing of each.
 */

/** The overall grade that a release reports of a council; undefined where it reports none of that one. */
export function ratingOf(release: Pick<ReleaseFields, "rating">, council: string): Rating | undefined {
  const { rating } = release;
  if (typeof rating === "string") return rating;
  return Object.hasOwn(rating, council) ? rating[council] : undefined;
}

/** The grades below the overall one that a release itself states of a council. */
export function judgementsOf(
  release: Pick<ReleaseFields, "judgements">,
  council: string,
): Partial<Record<Area, Grade>> {
  const stated: Partial<Record<Area, Grade>> = {};
  const all = Object.entries(release.judgements ?? {});
  const own = all.find(([key]) => key === council)?.[1];
  for (const [key, value] of typeof own === "object" ? Object.entries(own) : all) {
    const area = AREAS.find((known) => known === key);
    if (area && typeof value === "string" && isGrade(value)) stated[area] = value;
  }
  return stated;
}

/** The councils by which `rating` and `judgements` differ; empty where they hold for all. */
export function councilsNamed(release: Pick<ReleaseFields, "rating" | "judgements">): {
  rating: readonly string[];
  judgements: readonly string[];
} {
  const { rating, judgements = {} } = release;
  return {
    rating: typeof rating === "string" ? [] : Object.keys(rating),
    judgements: Object.entries(judgements).flatMap(([key, value]) =>
      typeof value === "object" ? [key] : [],
    ),
  };
}
