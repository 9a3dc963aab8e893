import type { CalendarDay } from "../domain/dates.ts";
import type { Council, Inspection } from "../domain/inspection.ts";
import { buildRegister } from "../register/register.ts";
import { checkAddresses } from "./addressChecks.ts";
import type { Loaded } from "./contentFile.ts";
import type { Problem } from "./problems.ts";
import { checkAgainstRegister } from "./recordChecks.ts";
import type { ProseRecord, ReleaseRecord } from "./records.ts";
import { checkDates } from "./releaseChecks.ts";
import { checkNotes, checkPeople, checkSite } from "./siteChecks.ts";
import type { InspectionNotes, PersonFields, SiteFields } from "./siteSchema.ts";

/** What could be read, drafts too; null where a file was faulty, and nothing can be said of what depends on it. */
export interface Readable {
  readonly site: Loaded<SiteFields> | null;
  readonly people: Loaded<PersonFields[]> | null;
  readonly inspectionNotes: Loaded<Record<string, InspectionNotes>> | null;
  readonly councils: readonly Council[] | null;
  readonly inspections: readonly Inspection[] | null;
  readonly releases: readonly ReleaseRecord[];
  readonly pages: readonly ProseRecord[];
}

/** What files say of each other. `today` is the day after which a date is in the future. */
export function crossChecks(all: Readable, today: CalendarDay): Problem[] {
  const { site, people, inspectionNotes, councils, inspections, releases, pages } = all;
  const register =
    councils && inspections && buildRegister(councils, inspections, site?.fields.register.as_at ?? today);
  return [
    ...releases.flatMap((release) => checkDates(release, today)),
    ...(register ? releases.flatMap((release) => checkAgainstRegister(release, register)) : []),
    ...checkAddresses(releases, pages, register),
    ...(site ? checkSite(site, register, today) : []),
    ...(people ? checkPeople(people) : []),
    ...(inspectionNotes && register ? checkNotes(inspectionNotes, register) : []),
  ];
}
