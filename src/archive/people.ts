import type { Records } from "../content/records.ts";
import type { PersonFields } from "../content/siteSchema.ts";
import { compareText } from "../domain/order.ts";
import { slugOf } from "../domain/slugs.ts";

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
