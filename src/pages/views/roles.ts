import type { Person, Printing } from "../../archive/model.ts";
import { addresses } from "../../domain/addresses.ts";
import { formatDateShort } from "../../domain/dates.ts";

/** A role as a release printed it, and when. */
export interface RoleView {
  readonly role: string;
  readonly organisation: string | null;
  readonly when: string;
  /** The release that prints it. */
  readonly release: string;
  readonly releaseTitle: string;
}

/**
 * The roles under which a person was quoted, newest first; the same role in several releases stands once, with its first and last.
 */
export function rolesOf(person: Person): readonly RoleView[] {
  const roles = new Map<string, { first: Printing; last: Printing }>();
  for (const printing of person.printings) {
    if (printing.role === undefined) continue;
    const key = `${printing.role}|${printing.organisation}`;
    const same = roles.get(key);
    if (same) same.first = printing;
    else roles.set(key, { first: printing, last: printing });
  }
  return [...roles.values()].map(({ first, last }) => {
    const [from, to] = [first, last].map(({ release }) => formatDateShort(release.date));
    return {
      role: last.role ?? "",
      organisation: last.organisation ?? null,
      when: from === to ? `${to}` : `${from} to ${to}`,
      release: addresses.release(last.release.slug),
      releaseTitle: last.release.title,
    };
  });
}
