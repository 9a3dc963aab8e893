import type { ClaimList, JoinedClaim } from "../archive/model.ts";
import { addresses } from "../domain/addresses.ts";

/** How many claims a page lists. */
const SIZE = 100;

/** A page of a list of claims. */
export interface ClaimListPage {
  readonly list: ClaimList;
  readonly claims: readonly JoinedClaim[];
  readonly pageNumber: number;
  readonly pages: readonly unknown[];
}

/** The list of all claims, and those of a verdict, a council, a year or a kind: filters that need no script. */
export const data = {
  layout: "claims.11ty.tsx",
  pagination: {
    data: "archive.claimLists",
    size: 1,
    alias: "shown",
    before: (lists: readonly ClaimList[]) => lists.flatMap(pagesOf),
    addAllPagesToCollections: false,
  },
  permalink: ({ shown: { list, pageNumber } }: { shown: ClaimListPage }) =>
    addresses.listPage(list.address, pageNumber + 1),
};

function pagesOf(list: ClaimList): ClaimListPage[] {
  const pages = Array.from({ length: Math.max(1, Math.ceil(list.claims.length / SIZE)) }, (_, at) =>
    list.claims.slice(at * SIZE, (at + 1) * SIZE),
  );
  return pages.map((claims, pageNumber) => ({ list, claims, pageNumber, pages }));
}
