import { isRoutine } from "../../src/archive/claims.ts";
import type { CheckedClaim } from "../../src/archive/model.ts";
import { VERDICTS, type Verdict, verdictLabel } from "../../src/claims/findings.ts";
import { counted, insideSentence, startSentence } from "../../src/domain/sentences.ts";
import { VerdictShape } from "./grade.tsx";

/** How many of some claims have which verdict: “Four claims checked: 3 supported, 1 contradicted”. Nothing if there are none. */
export function Tally({ claims }: { claims: readonly CheckedClaim[] }) {
  const { total, counts } = countVerdicts(claims);
  if (total === 0) return null;
  return (
    <span class="verdicts">
      {startSentence(counted(total, "claim"))} checked:
      {counts.map(({ verdict, count }, at) => (
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

/** The same as plain text; empty if there are no claims. */
export function verdictsInWords(claims: readonly CheckedClaim[]): string {
  const { total, counts } = countVerdicts(claims);
  if (total === 0) return "";
  const parts = counts.map(({ verdict, count }) => `${count} ${insideSentence(verdictLabel(verdict))}`);
  return `${startSentence(counted(total, "claim"))} checked: ${parts.join(", ")}`;
}

/** Counts a claim once, however many releases make it, and none that only repeats the official record; only verdicts that there are. */
function countVerdicts(claims: readonly CheckedClaim[]) {
  const telling = claims.filter((claim) => !isRoutine(claim));
  const verdicts = [...new Map(telling.map(({ claim, verdict }) => [claim, verdict])).values()];
  const count = (verdict: Verdict) => verdicts.filter((one) => one === verdict).length;
  const counts = VERDICTS.map((verdict) => ({ verdict, count: count(verdict) }));
  return { total: verdicts.length, counts: counts.filter(({ count }) => count > 0) };
}
