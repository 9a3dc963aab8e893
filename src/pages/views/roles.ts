import type { Person } from "../../archive/model.ts";
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

/** The roles under which a person was quoted, newest first; the same role in several releases stands once, with its first and last. */
export function rolesOf(person: Person): RoleView[] {
  const roles = new Map<string, { first: RoleView; last: RoleView }>();
  for (const { role, organisation, release } of person.printings) {
    if (role === undefined) continue;
    const view: RoleView = {
      role,
      organisation: organisation ?? null,
      when: formatDateShort(release.date),
      release: addresses.release(release.slug),
      releaseTitle: release.title,
    };
    const known = roles.get(`${role}|${organisation}`);
    if (known) known.first = view;
    else roles.set(`${role}|${organisation}`, { first: view, last: view });
  }
  return [...roles.values()].map(({ first, last }) =>
    first.when === last.when ? last : { ...last, when: `${first.when} to ${last.when}` },
  );
}
