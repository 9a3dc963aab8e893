import type { Records } from "../content/load.ts";
import type { PersonFields } from "../content/siteSchema.ts";
import { addresses } from "../domain/addresses.ts";
import { formatDateShort } from "../domain/dates.ts";
import { compareText } from "../domain/order.ts";
import { slugOf } from "../domain/slugs.ts";
import type { Person, Printing } from "./model.ts";

/** The address part of a person: the slug given, or that of the name. */
export function personSlug(person: PersonFields): string {
  return person.slug ?? slugOf(person.name);
}

/** The people with pages, by the last word of the name, then the whole. */
export function publicPeople(records: Records): PersonFields[] {
  return records.people
    .filter((person) => person.public)
    .toSorted(
      (a, b) => compareText(sortName(a.name), sortName(b.name)) || compareText(personSlug(a), personSlug(b)),
    );
}

/** "Campbell, Elizabeth": how a list of people orders. */
function sortName(name: string): string {
  const words = name.split(/\s+/);
  return [words.at(-1), ...words.slice(0, -1)].join(" ");
}

/** A role as a release printed it, and when. */
export interface PrintedRole {
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
export function rolesOf(person: Person): readonly PrintedRole[] {
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
