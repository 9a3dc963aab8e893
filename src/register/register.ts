import type { CalendarDay } from "../domain/dates.ts";
import { type Council, compareByReport, type Inspection, isGraded } from "../domain/inspection.ts";
import { compareText } from "../domain/order.ts";

/** Every graded inspection that the archive holds, and the councils they were of. Read-only. */
export interface Register {
  /** The councils of today, by slug in alphabetical order of name. */
  readonly councils: ReadonlyMap<string, Council>;
  /** Councils that were abolished. The register has no reports on them, so no count takes them in. */
  readonly abolished: ReadonlyMap<string, Council>;
  /** All inspections and visits, oldest report first; ties by council. */
  readonly inspections: readonly Inspection[];
  readonly inspectionsById: ReadonlyMap<string, Inspection>;
  /** A council's inspections and visits, oldest report first; every council has an entry. */
  readonly inspectionsOf: ReadonlyMap<string, readonly Inspection[]>;
  /** The day to which the register is complete, from `site.yaml`. */
  readonly asAt: CalendarDay;
}

/** Puts the rows in order and indexes them. The rows have been validated: every council is known, every id unique. */
export function buildRegister(
  councils: readonly Council[],
  inspections: readonly Inspection[],
  asAt: CalendarDay,
): Register {
  const byName = councils.toSorted((a, b) => compareText(a.name, b.name) || compareText(a.slug, b.slug));
  const ordered = inspections.toSorted(compareByReport);
  const existing = byName.filter(({ until }) => until === undefined);
  const abolished = byName.filter(({ until }) => until !== undefined);
  const inspectionsOf = new Map<string, Inspection[]>(existing.map(({ slug }) => [slug, []]));
  for (const inspection of ordered) inspectionsOf.get(inspection.council)?.push(inspection);
  return {
    councils: new Map(existing.map((council) => [council.slug, council])),
    abolished: new Map(abolished.map((council) => [council.slug, council])),
    inspections: ordered,
    inspectionsById: new Map(ordered.map((inspection) => [inspection.id, inspection])),
    inspectionsOf,
    asAt,
  };
}

/** A council of today or one that was abolished; undefined if there never was one of that name. */
export function findCouncil({ councils, abolished }: Register, slug: string): Council | undefined {
  return councils.get(slug) ?? abolished.get(slug);
}

/** A council's graded inspections, oldest report first: those whose report was out by `day`, or all. */
export function gradedInspections(
  register: Register,
  council: string,
  day?: CalendarDay,
): readonly Inspection[] {
  const all = register.inspectionsOf.get(council) ?? [];
  return all.filter(
    (inspection) => isGraded(inspection) && (day === undefined || inspection.published <= day),
  );
}
