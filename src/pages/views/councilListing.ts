import type { Archive } from "../../archive/model.ts";
import { addresses } from "../../domain/addresses.ts";
import type { CalendarDay } from "../../domain/dates.ts";
import type { GradeOrUngraded } from "../../domain/grades.ts";
import type { Council } from "../../domain/inspection.ts";

/** A council as lists show it: its latest grade in the register, and since when. */
export interface CouncilListing {
  readonly name: string;
  readonly address: string;
  readonly region: string;
  /** Null where the register has no graded report of it. */
  readonly latest: {
    readonly grade: GradeOrUngraded;
    readonly published: CalendarDay;
    readonly since: CalendarDay;
  } | null;
  readonly releases: number;
}

export function councilListing(
  { country, register, releasesOfCouncil }: Archive,
  council: Council,
): CouncilListing {
  const held = country.held(council.slug, register.asAt);
  return {
    name: council.name,
    address: addresses.council(council.slug),
    region: council.region,
    latest: held && { grade: held.outcome, published: held.inspection.published, since: held.since },
    releases: releasesOfCouncil.get(council.slug)?.length ?? 0,
  };
}
