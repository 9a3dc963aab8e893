import type { Release } from "../../archive/model.ts";
import type { Rating } from "../../domain/grades.ts";

/** The overall ratings that a release reports: one, or several where its councils differ. */
export function releaseRatings({ rating }: Pick<Release, "rating">): Rating[] {
  return [...new Set(rating.values())];
}
