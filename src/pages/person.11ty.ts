import type { Person } from "../archive/model.ts";
import { addresses } from "../domain/addresses.ts";

/** A page a person who has one. */
export const data = {
  layout: "person.11ty.tsx",
  pagination: { data: "archive.people", size: 1, alias: "person", addAllPagesToCollections: false },
  permalink: ({ person }: { person: Person }) => addresses.person(person.slug),
};
