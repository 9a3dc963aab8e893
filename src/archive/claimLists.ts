import { VERDICTS, verdictLabel } from "../claims/findings.ts";
import { CLAIM_KINDS } from "../claims/kinds.ts";
import { addresses } from "../domain/addresses.ts";
import { yearOf } from "../domain/dates.ts";
import type { Council } from "../domain/inspection.ts";
import { groupBy } from "../domain/order.ts";
import { slugOf } from "../domain/slugs.ts";
import { claimKind, councilsOf, isRoutine, leadOf, yearsOf } from "./claims.ts";
import type { ClaimList, Facet, JoinedClaim, Release } from "./model.ts";

/**
 * The list of all claims; one for each verdict and kind; one for each year and council of a release, newest year first, councils by
 * name. A list whose last claim is withdrawn, or gets another verdict, is empty: its address was published.
 *
 * @param releases All of them, those that were withdrawn too.
 */
export function claimLists(
  claims: readonly JoinedClaim[],
  releases: readonly Release[],
  councils: readonly Council[],
): ClaimList[] {
  const routine = new Set(claims.filter((claim) => isRoutine(leadOf(claim))));
  const countRoutine = (found: readonly JoinedClaim[]) => found.filter((claim) => routine.has(claim)).length;
  const byVerdict = groupBy(claims, ({ verdict }) => verdict);
  const byKind = groupBy(claims, (claim) => claimKind(leadOf(claim)));
  const byYear = grouped(claims, yearsOf);
  const byCouncil = grouped(claims, (claim) => councilsOf(claim).map(({ slug }) => slug));
  const years = [...new Set(releases.map(({ date }) => yearOf(date)))].toSorted((a, b) => b - a);
  const concerned = new Set(releases.flatMap((release) => release.councils));
  const list = (
    facet: Facet,
    slug: string,
    label: string,
    found: readonly JoinedClaim[] = [],
  ): ClaimList => ({
    address: addresses.claimsBy(facet, slug),
    facet,
    label,
    claims: found,
    routine: countRoutine(found),
  });
  return [
    { address: addresses.claims, facet: null, label: "", claims, routine: countRoutine(claims) },
    ...VERDICTS.map((verdict) => list("verdict", verdict, verdictLabel(verdict), byVerdict.get(verdict))),
    ...years.map((year) => list("year", String(year), String(year), byYear.get(year))),
    ...councils
      .filter((council) => concerned.has(council))
      .map(({ slug, name }) => list("council", slug, name, byCouncil.get(slug))),
    ...CLAIM_KINDS.map((kind) => list("kind", slugOf(kind.name), kind.name, byKind.get(kind))),
    list("kind", "beyond-the-register", "Beyond the register", byKind.get(null)),
  ];
}

/** The claims by each of their keys. */
function grouped<Key>(claims: readonly JoinedClaim[], keysOf: (claim: JoinedClaim) => readonly Key[]) {
  const entries = claims.flatMap((claim) => keysOf(claim).map((key) => ({ key, claim })));
  return new Map(
    [...groupBy(entries, ({ key }) => key)].map(([key, found]) => [key, found.map(({ claim }) => claim)]),
  );
}
