import type { CalendarDay } from "../domain/dates.ts";
import type { Archive, Release } from "./model.ts";

/** The day on which the releases last changed, as far as they say; null if none says. */
export function releasesChanged({
  releases,
  withdrawn,
}: Pick<Archive, "releases" | "withdrawn">): CalendarDay | null {
  return [...releases, ...withdrawn].flatMap(changesOf).toSorted().at(-1) ?? null;
}

function changesOf({ added, updated, corrections, withdrawn, reply = [] }: Release): CalendarDay[] {
  const days = [added, updated, withdrawn?.date, ...[...corrections, ...reply].map(({ date }) => date)];
  return days.filter((day) => day !== undefined);
}

/** The day on which anything in the archive last changed, the register included: the version of its data. */
export function archiveChanged(archive: Pick<Archive, "releases" | "withdrawn" | "register">): CalendarDay {
  const days = [archive.register.asAt, releasesChanged(archive) ?? ""];
  return days.toSorted().at(-1) ?? archive.register.asAt;
}
