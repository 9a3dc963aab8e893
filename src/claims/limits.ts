import { type CalendarDay, formatDate, formatMonth } from "../domain/dates.ts";
import type { Inspection } from "../domain/inspection.ts";
import { countWord } from "../domain/sentences.ts";
import type { Country } from "../register/country.ts";
import { gradedInspections, type Register } from "../register/register.ts";

/**
 * What the register can't show of earlier times, as a sentence; undefined for an empty register. With inspections, only where one
 * of them is the first that the register has of its council, so that something may have gone before.
 */
export function beginning(register: Register, inspections?: readonly Inspection[]): string | undefined {
  const open = inspections?.some((each) => gradedInspections(register, each.council)[0] === each);
  if (open === false) return undefined;
  const [first] = register.inspections;
  return (
    first &&
    `The register begins with reports published in ${formatMonth(first.published)}: it can’t show what earlier inspections, under other frameworks, had found.`
  );
}

/**
 * Whom a count on a day leaves out, as a sentence: authorities of which no report was out yet, and those abolished since, which
 * the register doesn't hold. Undefined where every authority of the register is counted.
 */
export function coverage(register: Register, country: Country, day: CalendarDay): string | undefined {
  const { authorities } = country.on(day);
  if (authorities === register.councils.size) return undefined;
  return `By ${formatDate(day)} the register has reports on ${countWord(authorities)} of its ${countWord(register.councils.size)} authorities; those on authorities abolished since are not in it.`;
}

/** Several limits as one text; undefined where there is none. */
export function limitsOf(...limits: readonly (string | undefined)[]): string | undefined {
  const known = limits.filter((limit) => limit !== undefined);
  return known.length === 0 ? undefined : known.join(" ");
}

/** A sentence where inspections that are set beside each other followed different frameworks; else undefined. */
export function acrossFrameworks(rows: readonly (readonly Inspection[])[]): string | undefined {
  const across = rows.some((row) => new Set(row.map(({ framework }) => framework)).size > 1);
  return across ? "The inspections followed two frameworks, whose grades are not like for like." : undefined;
}
