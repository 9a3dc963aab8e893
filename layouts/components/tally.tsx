import type { CheckedClaim } from "../../src/archive/model.ts";
import { VERDICTS, verdictLabel } from "../../src/claims/findings.ts";
import { counted, insideSentence, startSentence } from "../../src/domain/sentences.ts";
import { VerdictShape } from "./grade.tsx";

/** How many of some claims have which verdict: “Four claims checked: 3 supported, 1 contradicted”. A claim printed several times counts once; nothing if there are none. */
export function Tally({ claims }: { claims: readonly CheckedClaim[] }) {
  const verdicts = [...new Map(claims.map(({ claim, verdict }) => [claim, verdict])).values()];
  if (verdicts.length === 0) return null;
  const counts = VERDICTS.map((verdict) => ({
    verdict,
    count: verdicts.filter((one) => one === verdict).length,
  }));
  return (
    <span class="verdicts">
      {startSentence(counted(verdicts.length, "claim"))} checked:
      {counts
        .filter(({ count }) => count > 0)
        .map(({ verdict, count }, at) => (
          <span key={verdict}>
            {at > 0 ? ", " : " "}
            <span class="verdict-count">
              <VerdictShape verdict={verdict} /> {count} {insideSentence(verdictLabel(verdict))}
            </span>
          </span>
        ))}
    </span>
  );
}
