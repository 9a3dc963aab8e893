import type { Release } from "../archive/model.ts";
import { addresses } from "../domain/addresses.ts";
import { RATINGS, type Rating } from "../domain/grades.ts";
import { reportedRatings } from "../domain/release.ts";
import { type PartOfList, partsOf } from "../eleventy/page.ts";

/** Each grade: the councils that hold it, and the releases that report it. */
export const data = {
  layout: "rating.11ty.tsx",
  pagination: {
    data: "archive.releases",
    size: 1,
    alias: "part",
    before: (releases: readonly Release[]) =>
      partsOf(
        RATINGS.map((rating) => [rating, releases.filter((one) => reportedRatings(one).includes(rating))]),
        50,
      ),
    addAllPagesToCollections: false,
  },
  permalink: ({ part }: { part: PartOfList<Rating, Release> }) =>
    addresses.listPage(addresses.rating(part.of), part.pagination.pageNumber + 1),
};
