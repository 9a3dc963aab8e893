import type { CheckedClaim } from "../../src/archive/model.ts";
import { claimAddress } from "../../src/archive/printings.ts";
import { addresses, claimAnchor } from "../../src/domain/addresses.ts";
import { formatDate } from "../../src/domain/dates.ts";
import type { Register } from "../../src/register/register.ts";
import { VerdictMark } from "./grade.tsx";
import { Link } from "./link.tsx";

interface ClaimProps {
  readonly claim: CheckedClaim;
  readonly register: Register;
  /** Away from its release, where it leads there. */
  readonly linked?: boolean;
}

/** A claim, its verdict and the working. */
export function Claim({ claim, register, linked = false }: ClaimProps) {
  const says = claim.says.includes("“") ? claim.says : `“${claim.says}”`;
  const { explanation, readings } = claim.finding;
  return (
    <div class="claim" id={linked ? undefined : claimAnchor(claim.id)}>
      <p class="says">{linked ? <Link to={claimAddress(claim.release, claim.id)}>{says}</Link> : says}</p>
      <p class="finding">
        <VerdictMark verdict={claim.verdict} /> {claim.answer ?? explanation}
      </p>
      {claim.answer ? <p>{explanation}</p> : null}
      {readings.length > 0 ? (
        <ul class="readings">
          {readings.map(({ reading, holds, finding }) => (
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
      <Working claim={claim} register={register} />
    </div>
  );
}

function Working({ claim, register }: Pick<ClaimProps, "claim" | "register">) {
  const { limits, rows } = claim.finding;
  return (
    <details>
      <summary>
        {claim.decidedBy === "register"
          ? "How we know: the register decides"
          : "How we know: a person looked"}
      </summary>
      {limits ? <p>{limits}</p> : null}
      <Rows rows={rows} register={register} />
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
        <Link to={claimAddress(claim.release, claim.id)} class="permalink">
          Link to this claim
        </Link>
      </p>
    </details>
  );
}

/** The inspections that a finding rests on. */
function Rows({ rows, register }: { rows: readonly string[]; register: Register }) {
  const inspections = rows.flatMap((id) => register.inspectionsById.get(id) ?? []);
  if (inspections.length === 0) return null;
  return (
    <p>
      It rests on:{" "}
      {inspections.map(({ id, council, published }, at) => (
        <>
          {at > 0 ? "; " : ""}
          <Link key={id} to={addresses.inspection(id)}>
            {`${register.councils.get(council)?.name}, ${formatDate(published)}`}
          </Link>
        </>
      ))}
      .
    </p>
  );
}
