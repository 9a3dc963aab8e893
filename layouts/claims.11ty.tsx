import { addresses } from "../src/domain/addresses.ts";
import { counted } from "../src/domain/sentences.ts";
import type { ClaimsProps } from "../src/pages/claims.11ty.ts";
import { entryInDocument, type LayoutData } from "../src/pages/page.ts";
import { Claim } from "./components/claim.tsx";
import { VerdictMark } from "./components/grade.tsx";
import { PageHead } from "./components/heading.tsx";
import { Link } from "./components/link.tsx";
import { Paging } from "./components/paging.tsx";
import { When } from "./components/when.tsx";

export const data = entryInDocument;

/** Every claim with its verdict, release by release. */
export default function Claims({ entry }: LayoutData<ClaimsProps>) {
  const { counts, byRegister, total, releases, paging } = entry.props();
  return (
    <>
      <PageHead heading="Claims, checked">
        <p>
          What releases claim, held against the official record: {counted(total, "claim")}, {byRegister} of
          them decided by the register each time this site is built, the others by a person from the reports.
          “Contradicted” stands only where no ordinary reading of the words holds.{" "}
          <Link to={addresses.method}>How it is done</Link>.
        </p>
      </PageHead>
      <ul class="tally">
        {counts.map(({ verdict, count }) => (
          <li key={verdict}>
            <b>{count}</b> <VerdictMark verdict={verdict} />
          </li>
        ))}
      </ul>
      {releases.map(({ address, title, publisher, date, claims }) => (
        <section class="claims-of" key={address}>
          <h2>
            <Link to={address}>{title}</Link>
          </h2>
          <p class="label">
            {publisher}, <When date={date} />
          </p>
          <div class="claims">
            {claims.map((claim) => (
              <Claim key={claim.address} claim={claim} linked />
            ))}
          </div>
        </section>
      ))}
      <Paging paging={paging} />
    </>
  );
}
