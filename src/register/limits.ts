import { formatMonth } from "../domain/dates.ts";
import type { Inspection } from "../domain/inspection.ts";
import { gradedInspections, type Register } from "./register.ts";

/* What the register can’t show, as sentences. */

/**
 * What the register can’t show of earlier times; undefined for an empty register. With inspections, only if one of them is the
 * first that the register has of its council, so that something may have gone before.
 */
export function beginning(register: Register, inspections?: readonly Inspection[]): string | undefined {
  const open = inspections?.some((each) => gradedInspections(register, each.council)[0] === each) ?? true;
  const [first] = register.inspections;
  if (!open || !first) return undefined;
  return `The register begins with reports published in ${formatMonth(first.published)}: it can’t show what earlier inspections, under other frameworks, had found.`;
}

/** A sentence if inspections that are compared followed different frameworks; else undefined. */
export function acrossFrameworks(...rows: readonly (readonly Inspection[])[]): string | undefined {
  const across = rows.some((row) => new Set(row.map(({ framework }) => framework)).size > 1);
  return across ? "The inspections followed two frameworks, whose grades are not like for like." : undefined;
}
