import { isRoutine, leadOf } from "../src/archive/claims.ts";
import type { Archive, ClaimList, Facet, JoinedClaim } from "../src/archive/model.ts";
import { VERDICTS, type Verdict } from "../src/claims/findings.ts";
import { addresses } from "../src/domain/addresses.ts";
import { yearOf } from "../src/domain/dates.ts";
import { groupBy } from "../src/domain/order.ts";
import { counted, insideSentence, startSentence } from "../src/domain/sentences.ts";
import { inDocument, listHead, type PageData } from "../src/eleventy/page.ts";
import type { ClaimListPage } from "../src/pages/claims.11ty.ts";
import { AlsoChecked, ClaimItem } from "./components/claimItem.tsx";
import { hasPage, Link } from "./components/frame/link.tsx";
import { Pager } from "./components/frame/pager.tsx";
import { VerdictMark } from "./components/grade.tsx";
import { PageHead } from "./components/text.tsx";

interface ClaimsData extends PageData {
  readonly shown: ClaimListPage;
}

export const data = inDocument<ClaimsData>(({ shown: { list, pageNumber, pages } }) =>
  listHead(
    {
      title: headingOf(list),
      description: `${headingOf(list)}. What releases claim, compared with the register of every graded inspection and with the reports.`,
      section: "claims",
      crumbs: list.facet === null ? [] : [{ label: "Claims", address: addresses.claims }],
      hidden: isEmpty(list),
    },
    list.address,
    { pageNumber, pages },
  ),
);

/** A list that is only there because its address was published, or may get claims. */
const isEmpty = ({ facet, claims }: ClaimList) => facet !== null && claims.length === 0;

/** "Claims, checked", "Contradicted claims", "Claims about Leeds", "Claims made in 2019". */
function headingOf(list: ClaimList): string {
  const { facet, label } = list;
  switch (facet) {
    case null:
      return "Claims, checked";
    case "verdict":
      return list.address === addresses.claimsBy("verdict", "cannot-tell")
        ? "Claims that can’t be decided"
        : `${label} claims`;
    case "council":
      return `Claims about ${label}`;
    case "year":
      return `Claims made in ${label}`;
    case "kind":
      return `Claims: ${insideSentence(label)}`;
  }
}

/** Claims with their verdicts, newest first; the ways to those of a verdict, council, year or kind are above. */
export default function Claims({ archive, shown }: ClaimsData) {
  const { list, claims } = shown;
  return (
    <>
      <PageHead heading={headingOf(list)}>
        {isEmpty(list) ? <p>The archive has no such claim.</p> : <Standfirst archive={archive} list={list} />}
      </PageHead>
      <Filters archive={archive} current={list} />
      {[...groupBy(claims, (claim) => yearOf(leadOf(claim).release.date))].map(([year, found]) => (
        <Year key={year} year={year} claims={found} />
      ))}
      <Pager list={list.address} pagination={shown} />
    </>
  );
}

function Standfirst({ archive, list }: { archive: Archive; list: ClaimList }) {
  const { routine } = list;
  const telling = list.claims.length - routine;
  const others = routine > 0 ? `, and ${counted(routine, "plain fact")} of the record` : "";
  if (list.facet !== null) return <p>{`${startSentence(counted(telling, "claim"))}${others}.`}</p>;
  return (
    <p>
      What releases claim, and whether it holds: {counted(telling, "claim")}
      {others}. A claim is contradicted only if no ordinary reading of its words holds.
      {hasPage(archive, addresses.method) ? (
        <>
          {" "}
          <Link to={addresses.method}>How claims are checked</Link>
        </>
      ) : null}
    </p>
  );
}

function Year({ year, claims }: { year: number; claims: readonly JoinedClaim[] }) {
  const routine = claims.filter((claim) => isRoutine(leadOf(claim)));
  const telling = claims.filter((claim) => !routine.includes(claim));
  return (
    <section class="claims-of" aria-labelledby={`in-${year}`}>
      <h2 id={`in-${year}`}>{year}</h2>
      {telling.length > 0 ? (
        <ul class="claim-list">
          {telling.map((claim) => (
            <ClaimItem key={claim.key} claim={claim} />
          ))}
        </ul>
      ) : null}
      <AlsoChecked claims={routine} open={telling.length === 0} />
    </section>
  );
}

const FACETS: readonly { readonly facet: Facet; readonly label: string }[] = [
  { facet: "council", label: "Council" },
  { facet: "year", label: "Year" },
  { facet: "kind", label: "Kind" },
];

/** Links to every list of claims, with how many it has: the verdicts in sight, the rest folded. */
function Filters({ archive, current }: { archive: Archive; current: ClaimList }) {
  const lists = groupBy(archive.claimLists, ({ facet }) => facet);
  return (
    <nav class="claim-filters" aria-label="Claims by verdict, council, year and kind">
      <ul class="tally">
        {(lists.get("verdict") ?? []).map((list) => (
          <li key={list.address}>
            <Link to={list.address} current={list.address === current.address}>
              <b>{list.claims.length - list.routine}</b> <VerdictMark verdict={verdictOf(list)} />
            </Link>
          </li>
        ))}
        {current.facet === null ? null : (
          <li>
            <Link to={addresses.claims}>All claims</Link>
          </li>
        )}
      </ul>
      <div class="more-filters">
        {FACETS.map(({ facet, label }) => (
          <details key={facet}>
            <summary>{label}</summary>
            <ul class="columns">
              {(lists.get(facet) ?? [])
                .filter(({ claims }) => claims.length > 0)
                .map((list) => (
                  <li key={list.address}>
                    <Link to={list.address} current={list.address === current.address}>
                      {list.label}
                    </Link>{" "}
                    <span class="count">{list.claims.length}</span>
                  </li>
                ))}
            </ul>
          </details>
        ))}
      </div>
    </nav>
  );
}

function verdictOf(list: ClaimList): Verdict {
  return VERDICTS.find((verdict) => list.address === addresses.claimsBy("verdict", verdict)) ?? "cannot-tell";
}
