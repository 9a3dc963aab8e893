import { answerTo, claimPage, inContext, leadOf } from "../../src/archive/claims.ts";
import type { JoinedClaim } from "../../src/archive/model.ts";
import { sourceName } from "../../src/domain/release.ts";
import { counted } from "../../src/domain/sentences.ts";
import { Link } from "./frame/link.tsx";
import { VerdictMark } from "./grade.tsx";
import { When } from "./text.tsx";

/** A claim in a list: its verdict, what it says, the answer unless it simply holds, and who made it. */
export function ClaimItem({ claim }: { claim: JoinedClaim }) {
  const lead = leadOf(claim);
  const { release, verdict, answer } = lead;
  const more = claim.printings.length - 1;
  return (
    <li class="claim-item">
      <VerdictMark verdict={verdict} />
      <div>
        <h3>
          <Link to={claimPage(lead)}>{inContext(lead)}</Link>
        </h3>
        {answer !== null || verdict !== "supported" ? <p>{answerTo(lead)}</p> : null}
        <p class="label">
          {sourceName(release.source)}, <When date={release.date} />
          {more > 0 ? `, and ${counted(more, "more release")}` : ""}
        </p>
      </div>
    </li>
  );
}

/** Claims that repeat the official record, in one line each, folded away. */
export function AlsoChecked({ claims, open }: { claims: readonly JoinedClaim[]; open: boolean }) {
  if (claims.length === 0) return null;
  return (
    <details class="also-checked" open={open}>
      <summary>Also checked, and right: {counted(claims.length, "plain fact")} of the record</summary>
      <ul>
        {claims.map((claim) => (
          <li key={claim.key}>
            <Link to={claimPage(leadOf(claim))}>{inContext(leadOf(claim))}</Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
