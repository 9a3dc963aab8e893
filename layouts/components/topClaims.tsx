import type { Archive, CheckedClaim } from "../../src/archive/model.ts";
import { claimAddress } from "../../src/archive/printings.ts";
import { VERDICTS } from "../../src/claims/findings.ts";
import { groupBy } from "../../src/domain/order.ts";
import { VerdictMark } from "./grade.tsx";
import { Link } from "./link.tsx";

/** How many claims the front page answers. */
const MOST = 4;

/** What was claimed, and does it hold? The most telling claims, each with its answer in a sentence. */
export function TopClaims({ archive: { claims } }: { archive: Archive }) {
  if (claims.length === 0) return null;
  return (
    <section class="top-claims" aria-labelledby="claimed">
      <h2 id="claimed">What was claimed, and does it hold?</h2>
      <ul>
        {mostTelling(claims).map((claim) => (
          <li key={claim.claim}>
            <Link to={claimAddress(claim.release, claim.id)}>“{claim.says}”</Link>{" "}
            <VerdictMark verdict={claim.verdict} /> {claim.answer}
          </li>
        ))}
      </ul>
    </section>
  );
}

/**
 * Claims that a person has answered in a sentence go first, then those that most releases make, then the latest. Of each verdict
 * there is one before there are two of another.
 */
export function mostTelling(claims: readonly CheckedClaim[]): CheckedClaim[] {
  const printings = [...groupBy(claims, ({ claim }) => claim).values()].flatMap((all) => {
    const [first] = all;
    return first ? [{ claim: all.find(({ answer }) => answer !== null) ?? first, printed: all.length }] : [];
  });
  const telling = printings.toSorted(
    (a, b) => Number(b.claim.answer !== null) - Number(a.claim.answer !== null) || b.printed - a.printed,
  );
  const turns = VERDICTS.flatMap((verdict) =>
    telling.filter(({ claim }) => claim.verdict === verdict).map(({ claim }, turn) => ({ claim, turn })),
  );
  return turns
    .toSorted((a, b) => a.turn - b.turn)
    .slice(0, MOST)
    .map(({ claim }) => claim);
}
