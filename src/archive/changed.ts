import type { CalendarDay } from "../domain/dates.ts";
import type { Release } from "./model.ts";

/** The day on which the releases last changed, as far as they say; null if none says. */
export function releasesChanged(releases: readonly Release[]): CalendarDay | null {
  return releases.flatMap(changesOf).toSorted().at(-1) ?? null;
}

function changesOf({ added, updated, corrections, withdrawn, reply = [] }: Release): CalendarDay[] {
  const days = [added, updated, withdrawn?.date, ...[...corrections, ...reply].map(({ date }) => date)];
  return days.filter((day) => day !== undefined);
}
