import { addresses } from "../../src/domain/addresses.ts";
import { formatDate } from "../../src/domain/dates.ts";
import type { ClaimView } from "../../src/pages/views/claim.ts";
import { VerdictMark } from "./grade.tsx";
import { Link } from "./link.tsx";

/** A claim, its verdict and the working. `linked`: away from its release, where it leads there. */
export function Claim({ claim, linked = false }: { claim: ClaimView; linked?: boolean }) {
  const says = claim.says.includes("“") ? claim.says : `“${claim.says}”`;
  return (
    <div class="claim" id={linked ? undefined : claim.anchor}>
      <p class="says">{linked ? <Link to={claim.address}>{says}</Link> : says}</p>
      <p class="finding">
        <VerdictMark verdict={claim.verdict} /> {claim.explanation}
      </p>
      {claim.readings.length > 0 ? (
        <ul class="readings">
          {claim.readings.map(({ reading, holds, finding }) => (
            <li key={reading}>
              <strong>
                {reading} ({holds === null ? "can’t be decided" : holds ? "holds" : "does not hold"}):
              </strong>{" "}
              {finding}
            </li>
          ))}
        </ul>
      ) : null}
      {claim.note ? <p class="note">{claim.note}</p> : null}
      <Working claim={claim} />
    </div>
  );
}

function Working({ claim }: { claim: ClaimView }) {
  return (
    <details>
      <summary>
        {claim.decidedBy === "register"
          ? "How we know: the register decides"
          : "How we know: a person looked"}
      </summary>
      {claim.limits ? <p>{claim.limits}</p> : null}
      {claim.rows.length > 0 ? (
        <p>
          It rests on:{" "}
          {claim.rows.map(({ address, label }, at) => (
            <>
              {at > 0 ? "; " : ""}
              <Link key={address} to={address}>
                {label}
              </Link>
            </>
          ))}
          .
        </p>
      ) : null}
      {claim.sources.length > 0 ? (
        <ul>
          {claim.sources.map(({ title, url }) => (
            <li key={title}>{url ? <Link to={url}>{title}</Link> : title}</li>
          ))}
        </ul>
      ) : null}
      <p>
        {claim.checked ? `Checked on ${formatDate(claim.checked)}. ` : ""}
        <Link to={addresses.method}>How claims are checked</Link>.{" "}
        <Link to={claim.address} class="permalink">
          Link to this claim
        </Link>
      </p>
    </details>
  );
}
