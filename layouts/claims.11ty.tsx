import type { CheckedClaim } from "../src/archive/model.ts";
import { VERDICTS } from "../src/claims/findings.ts";
import { addresses } from "../src/domain/addresses.ts";
import { groupBy } from "../src/domain/order.ts";
import { counted } from "../src/domain/sentences.ts";
import { inDocument, listHead, type PageData } from "../src/pages/page.ts";
import { Claim } from "./components/claim.tsx";
import { VerdictMark } from "./components/grade.tsx";
import { PageHead } from "./components/heading.tsx";
import { Link } from "./components/link.tsx";
import { Pager } from "./components/pager.tsx";
import { When } from "./components/when.tsx";

interface ClaimsData extends PageData {
  readonly claims: readonly CheckedClaim[];
}

export const data = inDocument<ClaimsData>(({ pagination }) =>
  listHead(
    {
      title: "Claims, checked",
      description:
        "What releases claim, held against the register of every graded inspection and against the reports.",
      section: "claims",
      crumbs: [],
    },
    addresses.claims,
    pagination,
  ),
);

/** Every claim with its verdict, release by release. */
export default function Claims({ archive, claims, pagination }: ClaimsData) {
  const { joinedClaims } = archive;
  const byVerdict = groupBy(joinedClaims, ({ verdict }) => verdict);
  const byRegister = joinedClaims.filter(
    ({ printings }) => printings.at(-1)?.decidedBy === "register",
  ).length;
  return (
    <>
      <PageHead heading="Claims, checked">
        <p>
          What releases claim, held against the official record: {counted(joinedClaims.length, "claim")},{" "}
          {byRegister} of them decided by the register each time this site is built, the others by a person
          from the reports. “Contradicted” stands only where no ordinary reading of the words holds.{" "}
          <Link to={addresses.method}>How it is done</Link>.
        </p>
      </PageHead>
      <ul class="tally">
        {VERDICTS.map((verdict) => (
          <li key={verdict}>
            <b>{byVerdict.get(verdict)?.length ?? 0}</b> <VerdictMark verdict={verdict} />
          </li>
        ))}
      </ul>
      {[...groupBy(claims, ({ release }) => release)].map(([release, made]) => (
        <section class="claims-of" key={release.slug}>
          <h2>
            <Link to={addresses.release(release.slug)}>{release.title}</Link>
          </h2>
          <p class="label">
            {release.source.publisher}, <When date={release.date} />
          </p>
          <div class="claims">
            {made.map((claim) => (
              <Claim key={claim.id} claim={claim} register={archive.register} linked />
            ))}
          </div>
        </section>
      ))}
      <Pager list={addresses.claims} pagination={pagination} />
    </>
  );
}
