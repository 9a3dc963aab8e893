import { answerTo, claimPage, councilsOf, inContext, leadOf } from "../src/archive/claims.ts";
import type { CheckedClaim, JoinedClaim } from "../src/archive/model.ts";
import { claimAddress } from "../src/archive/printings.ts";
import { claimJsonLd } from "../src/archive/references.ts";
import { claimCard, hasClaimCard } from "../src/archive/shareCards.ts";
import { verdictLabel } from "../src/claims/findings.ts";
import { addresses } from "../src/domain/addresses.ts";
import { sourceName } from "../src/domain/release.ts";
import { counted, insideSentence } from "../src/domain/sentences.ts";
import { inDocument, type PageData } from "../src/eleventy/page.ts";
import { Ruler } from "./components/charts/ruler.tsx";
import { Basis, Readings } from "./components/claim.tsx";
import { hasPage, Link } from "./components/frame/link.tsx";
import { Reporting } from "./components/frame/reporting.tsx";
import { VerdictMark } from "./components/grade.tsx";
import { Headline, When } from "./components/text.tsx";

interface ClaimData extends PageData {
  readonly claim: JoinedClaim;
}

export const data = inDocument<ClaimData>(({ claim, site, archive }) => {
  const lead = leadOf(claim);
  return {
    title: `${inContext(lead)}: ${insideSentence(verdictLabel(claim.verdict))}`,
    description: answerTo(lead),
    section: "claims",
    crumbs: [{ label: "Claims", address: addresses.claims }],
    jsonLd: () => claimJsonLd(site, claim),
    ...(hasClaimCard(archive, claim) && { share: () => claimCard(archive, claim) }),
    script: "copy",
  };
});

/** A claim: the verdict, what is claimed, the answer in one sentence; then how we know, and who said it. */
export default function ClaimPage({ claim, archive, site }: ClaimData) {
  const lead = leadOf(claim);
  const { finding, note } = lead;
  return (
    <article class="claim-page">
      <header class="claim-head">
        <p class="verdict-large">
          <VerdictMark verdict={claim.verdict} />
        </p>
        <h1>{inContext(lead)}</h1>
        <p class="standfirst">{answerTo(lead)}</p>
      </header>
      <Ruler claim={lead} />
      <Readings readings={finding.readings} />
      <section class="basis" aria-labelledby="basis">
        <h2 id="basis">How we know</h2>
        {lead.answer === null || finding.readings.length > 0 ? null : <p>{finding.explanation}</p>}
        {note ? <p>{note}</p> : null}
        {finding.limits ? <p>{finding.limits}</p> : null}
        <Basis claim={lead} register={archive.register} />
      </section>
      <SaidIn claim={claim} />
      <footer class="claim-foot">
        <p class="links">
          {councilsOf(claim).map(({ slug, name }) => (
            <Link key={slug} to={addresses.claimsBy("council", slug)}>
              Claims about {name}
            </Link>
          ))}
          {hasPage(archive, addresses.method) ? (
            <Link to={addresses.method}>How claims are checked</Link>
          ) : null}
          <Link to={claimPage(lead)} class="permalink">
            Link to this claim
          </Link>
        </p>
        <Reporting
          site={site}
          file={lead.release.origin.file}
          title={inContext(lead)}
          address={claimPage(lead)}
        />
      </footer>
    </article>
  );
}

/** Every release that makes the claim, oldest first, each in its own words. */
function SaidIn({ claim: { printings } }: { claim: JoinedClaim }) {
  return (
    <section class="said-in" aria-labelledby="said-in">
      <h2 id="said-in">
        {printings.length === 1 ? "Who said it" : `Said in ${counted(printings.length, "release")}`}
      </h2>
      <ul>
        {printings.map((printing) => (
          <Said key={printing.release.slug} printing={printing} alone={printings.length === 1} />
        ))}
      </ul>
    </section>
  );
}

function Said({ printing, alone }: { printing: CheckedClaim; alone: boolean }) {
  const { release, id, says } = printing;
  return (
    <li>
      {alone ? null : <p class="says">{says}</p>}
      <p>
        <Link to={claimAddress(release, id)}>
          <Headline release={release} />
        </Link>
      </p>
      <p class="label">
        {sourceName(release.source)}, <When date={release.date} />
      </p>
    </li>
  );
}
