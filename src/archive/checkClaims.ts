import { CheckError } from "../claims/check.ts";
import { carryOut } from "../claims/vocabulary.ts";
import { type Problem, problemAt } from "../content/problems.ts";
import type { ReleaseRecord } from "../content/records.ts";
import type { ClaimFields } from "../content/schema.ts";
import { idFromWords } from "../domain/slugs.ts";
import type { Archive, CheckedClaim, Release } from "./model.ts";

/**
 * Decides the claims of a release: by the register where the claim has a check, else as the person wrote who looked. A check
 * that names something that is not there is a problem, with its place in the file.
 */
export function checkClaims(
  record: ReleaseRecord,
  release: Release,
  { register, country }: Pick<Archive, "register" | "country">,
): { claims: CheckedClaim[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const claims = record.claims.flatMap((claim, at): CheckedClaim[] => {
    const common = {
      id: claim.id ?? idFromWords(claim.says),
      release,
      says: claim.says,
      sources: claim.sources ?? [],
      checked: claim.checked ?? null,
      note: claim.note ?? null,
    };
    if (claim.check === undefined) return [{ ...common, ...personVerdict(claim) }];
    try {
      const finding = carryOut(claim.check, {
        register,
        country,
        councils: record.council,
        inspections: release.inspections.map(({ id }) => id),
        day: record.date.last,
      });
      return [{ ...common, verdict: finding.verdict, decidedBy: "register", check: claim.check, finding }];
    } catch (error) {
      if (!(error instanceof CheckError)) throw error;
      const [kind = "check"] = Object.keys(claim.check);
      const path = ["claims", at, "check", kind, ...error.path];
      problems.push(problemAt(record.origin, path, `${path.slice(2).join(".")}: ${error.message}`));
      return [];
    }
  });
  return { claims, problems };
}

function personVerdict(
  claim: ClaimFields,
): Pick<CheckedClaim, "verdict" | "decidedBy" | "check" | "finding"> {
  const verdict = claim.verdict ?? "cannot-tell";
  return {
    verdict,
    decidedBy: "person",
    check: null,
    finding: { verdict, explanation: claim.evidence ?? "", readings: [], rows: [] },
  };
}
