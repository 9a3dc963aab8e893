import type { Release } from "../model.ts";
import type { ColumnOf, ForeignKey } from "./table.ts";

/** What the ids of releases, quotations, claims and people look like. */
export const SLUG_PATTERN = "[a-z0-9]+(-[a-z0-9]+)*";
export const required = { required: true } as const;
export const ofRelease: readonly ForeignKey[] = [{ column: "release", table: "releases", key: "release" }];

/** The release that a row belongs to. */
export function releaseColumn<Item>(of: (item: Item) => Release): ColumnOf<Item> {
  return {
    name: "release",
    type: "string",
    description: "The release’s id.",
    constraints: required,
    of: (item) => of(item).slug,
  };
}

/** The id of a row within its release. */
export function idColumn<Item>(what: string, of: (item: Item) => string): ColumnOf<Item> {
  const description = `The ${what}’s id, unique in its release: the end of its address.`;
  return {
    name: "id",
    type: "string",
    description,
    constraints: { required: true, pattern: SLUG_PATTERN },
    of,
  };
}

/** The whole address of what a row is about. */
export function addressColumn<Item>(of: (item: Item) => string): ColumnOf<Item> {
  return {
    name: "address",
    type: "string",
    format: "uri",
    description: "Where it stands in the archive.",
    constraints: required,
    of,
  };
}
