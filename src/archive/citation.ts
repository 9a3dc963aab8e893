import { addresses } from "../domain/addresses.ts";
import { formatDate } from "../domain/dates.ts";
import { titleInText } from "../domain/release.ts";
import type { Release } from "./model.ts";
import type { Site } from "./site.ts";

/** How to cite a release's page: publisher, title, date as far as known, and where it is recorded. */
export function citationSentence({ archive, location }: Site, release: Release): string {
  const title = release.title_by === "archive" ? `[${release.title}]` : `“${titleInText(release)}”`;
  const page = location.absolute(addresses.release(release.slug));
  return `${release.source.publisher}, ${title}, ${formatDate(release.date)}. Recorded in ${archive.site.name}, ${page}`;
}
