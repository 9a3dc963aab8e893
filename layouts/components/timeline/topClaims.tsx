import { answerTo, claimPage, inContext, isRoutine, leadOf } from "../../../src/archive/claims.ts";
import type { Archive, CheckedClaim, JoinedClaim } from "../../../src/archive/model.ts";
import type { Verdict } from "../../../src/claims/findings.ts";
import { addresses } from "../../../src/domain/addresses.ts";
import { Link } from "../frame/link.tsx";
import { VerdictMark } from "../grade.tsx";
import { Tally } from "../tally.tsx";

/** How many claims the front page answers. */
const MOST = 3;
/** How many letters an answer may have there. */
const SHORT = 170;

/** Which verdict comes first. What nobody can decide is left out. */
const ORDER: readonly Verdict[] = ["partly-supported", "supported", "contradicted"];

/** What was claimed, and does it hold? The most telling claims, each with its answer in a sentence. */
export function TopClaims({ archive: { joinedClaims } }: { archive: Archive }) {
  const shown = mostTelling(joinedClaims);
  if (shown.length === 0) return null;
  return (
    <section class="top-claims" aria-labelledby="claimed">
      <h2 id="claimed">What was claimed, and does it hold?</h2>
      <ul>
        {shown.map((claim) => (
          <li key={claim.claim}>
            <Link to={claimPage(claim)}>{inContext(claim)}</Link> <VerdictMark verdict={claim.verdict} />{" "}
            {answerTo(claim).length <= SHORT ? answerTo(claim) : null}
          </li>
        ))}
      </ul>
      <p class="label">
        <Tally claims={joinedClaims.map(leadOf)} />. <Link to={addresses.claims}>All claims</Link>
      </p>
    </section>
  );
}

/**
 * Claims that a person has answered in a sentence go first, then those that most releases make, then the latest. Of each verdict
 * there is one before there are two of another. Claims that only repeat the official record are left out.
 */
function mostTelling(claims: readonly JoinedClaim[]): CheckedClaim[] {
  const telling = claims
    .map((claim) => ({ claim: leadOf(claim), printed: claim.printings.length }))
    .filter(({ claim }) => !isRoutine(claim))
    .toSorted(
      (a, b) => Number(b.claim.answer !== null) - Number(a.claim.answer !== null) || b.printed - a.printed,
    );
  const turns = ORDER.flatMap((verdict) =>
    telling.filter(({ claim }) => claim.verdict === verdict).map(({ claim }, turn) => ({ claim, turn })),
  );
  return turns
    .toSorted((a, b) => a.turn - b.turn)
    .slice(0, MOST)
    .map(({ claim }) => claim);
}
