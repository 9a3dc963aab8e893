import type { Records } from "../content/load.ts";
import type { PersonFields } from "../content/siteSchema.ts";
import { yearOf } from "../domain/dates.ts";
import { compareText, groupBy } from "../domain/order.ts";
import { listNames } from "../domain/sentences.ts";
import { slugOf } from "../domain/slugs.ts";
import type { Person } from "./model.ts";

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

/** A role of a person: printed with their words, held by other accounts, or both. */
export interface Role {
  readonly role: string;
  readonly organisation: string | undefined;
  /** When it was held, in words, if the archive knows it: "from 19 July 2017". Never worked out from when they were quoted. */
  readonly held: string | undefined;
  /** Where it is known from that it was held. */
  readonly source: string | undefined;
  /** The years in which they were quoted under it, oldest first; none for one that no quotation shows. */
  readonly quoted: readonly number[];
}

/** The roles of a person: those they were quoted under, latest first, then the other offices. One role in several releases is one. */
export function rolesOf({ printings, offices }: Person): readonly Role[] {
  const keyOf = (one: { role?: string | undefined; organisation?: string | undefined }) =>
    `${one.role}|${one.organisation}`;
  const held = new Map(offices.map((office) => [keyOf(office), office]));
  const printed = groupBy(
    printings.filter(({ role }) => role !== undefined),
    keyOf,
  );
  const roles = [...printed].map(([key, found]): Role => {
    const office = held.get(key);
    held.delete(key);
    const years = new Set(found.map(({ release }) => yearOf(release.date)));
    return {
      role: found[0]?.role ?? "",
      organisation: found[0]?.organisation,
      held: office?.when,
      source: office?.source,
      quoted: [...years].toSorted((a, b) => a - b),
    };
  });
  const others = [...held.values()].map(
    ({ role, organisation, when, source }): Role => ({ role, organisation, held: when, source, quoted: [] }),
  );
  return [...roles, ...others];
}

/** A role in words: "Leader, Fictown Council (from 19 July 2017; quoted in 2019 and 2025)". */
export function roleText({ role, organisation, held, quoted }: Role): string {
  const when = [held, quoted.length > 0 ? `quoted in ${listNames(quoted.map(String))}` : undefined];
  const name = organisation === undefined ? role : `${role}, ${organisation}`;
  return `${name} (${when.filter((part) => part !== undefined).join("; ")})`;
}
