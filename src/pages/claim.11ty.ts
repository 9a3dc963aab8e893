import { claimPage, leadOf } from "../archive/claims.ts";
import type { JoinedClaim } from "../archive/model.ts";

/** A page a claim, with every release that makes it. */
export const data = {
  layout: "claim.11ty.tsx",
  pagination: { data: "archive.joinedClaims", size: 1, alias: "claim", addAllPagesToCollections: false },
  permalink: ({ claim }: { claim: JoinedClaim }) => claimPage(leadOf(claim)),
};
