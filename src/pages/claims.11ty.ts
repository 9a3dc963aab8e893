import { VERDICTS, type Verdict } from "../claims/findings.ts";
import { addresses } from "../domain/addresses.ts";
import type { PartialDate } from "../domain/dates.ts";
import { groupBy } from "../domain/order.ts";
import { pagesOf } from "./page.ts";
import { type ClaimView, claimView } from "./views/claim.ts";
import { type Paging, pagedList } from "./views/paging.ts";

export interface ClaimsProps {
  readonly counts: readonly { readonly verdict: Verdict; readonly count: number }[];
  readonly byRegister: number;
  readonly total: number;
  readonly releases: readonly {
    readonly address: string;
    readonly title: string;
    readonly publisher: string;
    readonly date: PartialDate;
    readonly claims: readonly ClaimView[];
  }[];
  readonly paging: Paging;
}

const SIZE = 40;

export const data = pagesOf<ClaimsProps>("claims.11ty.tsx", ({ archive }) => {
  const byVerdict = groupBy(archive.claims, ({ verdict }) => verdict);
  const counts = VERDICTS.map((verdict) => ({ verdict, count: byVerdict.get(verdict)?.length ?? 0 }));
  const byRegister = archive.claims.filter(({ decidedBy }) => decidedBy === "register").length;
  return pagedList(
    {
      address: addresses.claims,
      title: "Claims, checked",
      description:
        "What releases claim, held against the register of every graded inspection and against the reports.",
      section: "claims",
      crumbs: [],
    },
    archive.claims,
    SIZE,
    (items, paging) => ({
      counts,
      byRegister,
      total: archive.claims.length,
      releases: [...groupBy(items, ({ release }) => release)].map(([release, claims]) => ({
        address: addresses.release(release.slug),
        title: release.title,
        publisher: release.source.publisher,
        date: release.date,
        claims: claims.map((claim) => claimView(claim, archive.register)),
      })),
      paging,
    }),
  );
});
