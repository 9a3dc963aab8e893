import type { Archive, CheckedClaim } from "./model.ts";

/** A claim on which two archives of the same releases disagree. */
export interface VerdictChange {
  readonly claim: CheckedClaim;
  readonly from: CheckedClaim["verdict"];
  readonly to: CheckedClaim["verdict"];
}

/** The claims whose verdict differs between an archive and a later one of the same releases, in the order of the releases. */
export function verdictChanges(before: Archive, after: Archive): VerdictChange[] {
  const keyOf = ({ release, id }: CheckedClaim) => `${release.slug}#${id}`;
  const verdicts = new Map(before.claims.map((claim) => [keyOf(claim), claim.verdict]));
  return after.claims.flatMap((claim) => {
    const from = verdicts.get(keyOf(claim));
    return from === undefined || from === claim.verdict ? [] : [{ claim, from, to: claim.verdict }];
  });
}
