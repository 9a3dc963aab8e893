import type { Release } from "../../archive/model.ts";
import { addresses } from "../../domain/addresses.ts";
import type { Source } from "../page.ts";
import { type ReleaseListing, releaseListing } from "./listings.ts";

/** How many releases a page lists that is about something else: a council, an inspection. The others are on pages of their own. */
export const LISTED = 30;

/** The way to what a list leaves out, so that no page grows with the archive. */
export interface Further {
  /** How many are left out. */
  readonly count: number;
  readonly address: string;
}

/** What `firstReleases` shows is made of. */
export function listedOf(releases: readonly Release[] = []): Source[] {
  return [releases.length, ...releases.slice(0, LISTED)];
}

/** The first releases of a page's list, and the way to the others; null where these are all. */
export function firstReleases(
  page: string,
  releases: readonly Release[],
): { readonly releases: readonly ReleaseListing[]; readonly further: Further | null } {
  return {
    releases: releases.slice(0, LISTED).map(releaseListing),
    further:
      releases.length > LISTED
        ? { count: releases.length - LISTED, address: addresses.listPage(page, 2) }
        : null,
  };
}
