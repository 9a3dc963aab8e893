import { claimPage } from "../../src/archive/claims.ts";
import type { CheckedClaim } from "../../src/archive/model.ts";
import type { Reading } from "../../src/claims/findings.ts";
import { addresses, claimAnchor } from "../../src/domain/addresses.ts";
import type { Register } from "../../src/register/register.ts";
import { Link } from "./frame/link.tsx";
import { VerdictMark } from "./grade.tsx";
import { When } from "./text.tsx";

interface NotesProps {
  readonly claims: readonly CheckedClaim[];
  readonly numbers: ReadonlyMap<string, number>;
  /** Of the heading of each. */
  readonly level: 3 | 4;
}

/** The claims of a passage, beside it. Nothing if there are none. */
export function ClaimNotes({ claims, numbers, level }: NotesProps) {
  if (claims.length === 0) return null;
  return (
    <ul class="claim-notes" aria-label={claims.length === 1 ? "Claim, checked" : "Claims, checked"}>
      {claims.map((claim) => (
        <ClaimNote key={claim.id} claim={claim} number={numbers.get(claim.id) ?? 0} level={level} />
      ))}
    </ul>
  );
}

/** A claim beside the words that make it: its number, the verdict and the answer, if an editor wrote one. The working opens in place. */
function ClaimNote(props: { claim: CheckedClaim; number: number; level: NotesProps["level"] }) {
  const { answer, finding, says, verdict } = props.claim;
  const Heading = `h${props.level}` as const;
  return (
    <li class="claim-note" id={claimAnchor(props.claim.id)}>
      <details>
        <summary>
          <Heading>
            <span class="number">{props.number}</span> <span class="visually-hidden">{says}: </span>
            <VerdictMark verdict={verdict} />
          </Heading>
          {answer === null ? null : <span class="short-answer">{answer}</span>}
        </summary>
        <p class="says">{says}</p>
        <p>{finding.explanation}</p>
        <p>
          <Link to={claimPage(props.claim)}>More on this claim</Link>
        </p>
      </details>
    </li>
  );
}

const HOLDS = { true: "Holds", false: "Does not hold", null: "Can’t be decided" } as const;

/** The ways to understand a claim, a row each; nothing if there is but one. */
export function Readings({ readings }: { readings: readonly Reading[] }) {
  if (readings.length === 0) return null;
  return (
    <section class="readings" aria-labelledby="readings">
      <h2 id="readings">Ways to read it</h2>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">Counted</th>
              <th scope="col">The register shows</th>
              <th scope="col">Holds?</th>
            </tr>
          </thead>
          <tbody>
            {readings.map(({ reading, finding, holds }) => (
              <tr key={reading}>
                <th scope="row">{reading}</th>
                <td>{finding}</td>
                <td>{HOLDS[`${holds}`]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** What the verdict rests on: the inspections and the sources, and when they were last compared with the claim. */
export function Basis({ claim, register }: { claim: CheckedClaim; register: Register }) {
  const inspections = claim.finding.rows.flatMap((id) => register.inspectionsById.get(id) ?? []);
  return (
    <>
      {inspections.length > 0 ? (
        <>
          <h3>Inspections</h3>
          <ul class="columns">
            {inspections.map(({ id, council, published }) => (
              <li key={id}>
                <Link to={addresses.inspection(id)}>{register.councils.get(council)?.name ?? council}</Link>,{" "}
                <When date={published} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {claim.sources.length > 0 ? (
        <>
          <h3>Sources</h3>
          <ul>
            {claim.sources.map(({ title, url }) => (
              <li key={title}>{url ? <Link to={url}>{title}</Link> : title}</li>
            ))}
          </ul>
        </>
      ) : null}
      <p class="label">
        {claim.decidedBy === "register" ? (
          <>
            Checked against the register, which runs to <When date={register.asAt} />.
          </>
        ) : claim.checked ? (
          <>
            Compared with these sources on <When date={claim.checked} />
            {claim.checkedBy === null ? "" : `, by ${claim.checkedBy}`}.
          </>
        ) : null}
      </p>
    </>
  );
}
