import { CheckError } from "../claims/context.ts";
import type { Finding } from "../claims/findings.ts";
import { runCheck } from "../claims/runCheck.ts";
import type { ReleaseRecord } from "../content/load.ts";
import { type Problem, problemAt } from "../content/problems.ts";
import { groupBy } from "../domain/order.ts";
import { idFromWords } from "../domain/slugs.ts";
import type { Archive, CheckedClaim, JoinedClaim, Release } from "./model.ts";

/** What the register said of checks, by the check as it was parsed; it holds as long as the register and the file are the same. */
export type DecidedChecks = Map<object, Finding>;

/**
 * Decides the claims of a release: by the register if the claim has a check, else as the person decided who looked. A check that
 * names a council or region that the register does not have is a problem, with its place in the file.
 */
export function checkClaims(
  record: ReleaseRecord,
  release: Release,
  { register }: Pick<Archive, "register">,
  decided: DecidedChecks,
): { claims: CheckedClaim[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const claims = record.claims.flatMap((claim, at): CheckedClaim[] => {
    const id = claim.id ?? idFromWords(claim.says);
    const common = {
      id,
      release,
      says: claim.says,
      claim: claim.claim ?? `${release.slug}#${id}`,
      answer: claim.answer ?? null,
      sources: claim.sources,
      checked: claim.decision.by === "person" ? claim.decision.checked : null,
      checkedBy: claim.decision.by === "person" ? claim.decision.checkedBy : null,
      note: claim.note ?? null,
    };
    const { decision } = claim;
    if (decision.by === "person") {
      const { verdict, evidence } = decision;
      const finding = { verdict, explanation: evidence, readings: [], rows: [] };
      return [{ ...common, verdict, decidedBy: "person", check: null, finding }];
    }
    const { check } = decision;
    try {
      const finding =
        decided.get(check) ??
        runCheck(check, {
          register,
          councils: record.council,
          inspections: release.inspections.map(({ id }) => id),
          date: record.date,
        });
      decided.set(check, finding);
      return [{ ...common, verdict: finding.verdict, decidedBy: "register", check, finding }];
    } catch (error) {
      if (!(error instanceof CheckError)) throw error;
      const path = ["claims", at, "check", ...error.path];
      problems.push(problemAt(record.origin, path, `${path.slice(2).join(".")}: ${error.message}`));
      return [];
    }
  });
  return { claims, problems };
}

/** The claims, newest first, with the printings of one claim joined. */
export function joinClaims(claims: readonly CheckedClaim[]): readonly JoinedClaim[] {
  return [...groupBy(claims, ({ claim }) => claim)].flatMap(([key, printings]) =>
    printings[0] ? [{ key, printings: printings.toReversed(), verdict: printings[0].verdict }] : [],
  );
}
