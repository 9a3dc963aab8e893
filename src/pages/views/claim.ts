import type { CheckedClaim } from "../../archive/model.ts";
import { claimAddress } from "../../archive/printings.ts";
import type { Reading, Verdict } from "../../claims/findings.ts";
import { addresses, claimAnchor } from "../../domain/addresses.ts";
import { type CalendarDay, formatDate } from "../../domain/dates.ts";
import type { Register } from "../../register/register.ts";

/** A claim with its verdict and the working, as pages show it. */
export interface ClaimView {
  readonly anchor: string;
  readonly address: string;
  readonly says: string;
  readonly verdict: Verdict;
  readonly decidedBy: "register" | "person";
  readonly explanation: string;
  readonly readings: readonly Reading[];
  readonly limits: string | null;
  /** The inspections that the finding rests on. */
  readonly rows: readonly { readonly address: string; readonly label: string }[];
  readonly sources: CheckedClaim["sources"];
  readonly checked: CalendarDay | null;
  readonly note: string | null;
}

export function claimView(claim: CheckedClaim, register: Register): ClaimView {
  return {
    anchor: claimAnchor(claim.id),
    address: claimAddress(claim.release, claim.id),
    says: claim.says,
    verdict: claim.verdict,
    decidedBy: claim.decidedBy,
    explanation: claim.finding.explanation,
    readings: claim.finding.readings,
    limits: claim.finding.limits ?? null,
    rows: claim.finding.rows.flatMap((id) => {
      const inspection = register.inspectionsById.get(id);
      const council = inspection && register.councils.get(inspection.council);
      if (!inspection || !council) return [];
      return [
        { address: addresses.inspection(id), label: `${council.name}, ${formatDate(inspection.published)}` },
      ];
    }),
    sources: claim.sources,
    checked: claim.checked,
    note: claim.note,
  };
}
