import { leadOf } from "../src/archive/claims.ts";
import { councilCard } from "../src/archive/shareCards.ts";
import { addresses } from "../src/domain/addresses.ts";
import { formatMonth } from "../src/domain/dates.ts";
import { type Council, councilTypeLabel, isGraded } from "../src/domain/inspection.ts";
import { eventLabel } from "../src/domain/release.ts";
import { insideSentence } from "../src/domain/sentences.ts";
import { inDocument, type PageData } from "../src/eleventy/page.ts";
import { hasChart } from "./components/charts/councilChart.tsx";
import { Place } from "./components/charts/place.tsx";
import { CouncilLead } from "./components/councils/councilLead.tsx";
import { Improvement } from "./components/councils/improvement.tsx";
import { ScoreKey, ScoreTable } from "./components/councils/score.tsx";
import { Link } from "./components/frame/link.tsx";
import { Steps } from "./components/frame/steps.tsx";
import { ReleaseList } from "./components/releaseItem.tsx";
import { Tally } from "./components/tally.tsx";
import { PageHead, When } from "./components/text.tsx";

interface CouncilData extends PageData {
  readonly council: Council;
}

export const data = inDocument<CouncilData>(({ council, archive }) => ({
  title: `${council.name}: children’s services inspections`,
  description: `What ${archive.site.inspectorate} found in the children’s services of ${council.officialName}, inspection by inspection, and what press releases said about it.`,
  section: "councils",
  crumbs: [
    { label: "Councils", address: addresses.councils },
    { label: council.region, address: addresses.region(council.region) },
  ],
  feedOf: {
    address: addresses.council(council.slug),
    title: `${council.name} in ${archive.site.name}`,
  },
  ...(archive.site.focus.includes(council.slug) && { share: () => councilCard(archive, council) }),
}));

/** A council: how it did, inspection by inspection and among the others, what had to improve, and what was said about it. */
export default function CouncilPage({ council, archive }: CouncilData) {
  const { register, regions } = archive;
  const inspections = register.inspectionsOf.get(council.slug) ?? [];
  const latest = inspections.findLast(isGraded);
  const region = regions.find(({ name }) => name === council.region);
  return (
    <>
      <PageHead heading={council.name}>
        <CouncilLead council={council} archive={archive} />
        <CouncilLinks council={council} archive={archive} />
      </PageHead>
      {inspections.length > 0 ? <Grades council={council} archive={archive} /> : null}
      {region?.councils.includes(council) ? (
        <section aria-labelledby="place">
          <h2 id="place">Among the other councils</h2>
          <Place archive={archive} region={region} council={council} />
          <p class="note">
            A dot is a council; the ring is {council.name}. Latest grades in the register, to{" "}
            <When date={register.asAt} />.
          </p>
        </section>
      ) : null}
      <div class="two-columns">
        <div>
          {latest ? (
            <section aria-labelledby="improve">
              <h2 id="improve">What had to improve in {latest.published.slice(0, 4)}</h2>
              <Improvement inspection={latest} archive={archive} />
            </section>
          ) : null}
          <Releases council={council} archive={archive} />
        </div>
        <aside>
          <About council={council} />
        </aside>
      </div>
      <Neighbours council={council} archive={archive} />
    </>
  );
}

type Part = Pick<CouncilData, "council" | "archive">;

function Neighbours({ council, archive: { councils } }: Part) {
  const at = councils.indexOf(council);
  if (at < 0) return null;
  const step = (label: string, one: Council | undefined) =>
    one ? { label, address: addresses.council(one.slug), name: one.name } : null;
  return (
    <Steps
      label="Other councils"
      before={step("Before, A to Z", councils[at - 1])}
      after={step("After, A to Z", councils[at + 1])}
    />
  );
}

function Releases({ council: { slug, name }, archive }: Part) {
  const releases = archive.releasesOfCouncil.get(slug) ?? [];
  const claims = archive.claimLists.find((list) => list.address === addresses.claimsBy("council", slug));
  const address = addresses.council(slug);
  return (
    <section aria-labelledby="releases">
      <h2 id="releases">Releases</h2>
      {claims && claims.claims.length > 0 ? (
        <p class="links">
          <Tally claims={claims.claims.map(leadOf)} />
          <Link to={claims.address}>Every claim about {name}</Link>
        </p>
      ) : null}
      {releases.length > 0 ? (
        <ReleaseList releases={releases} />
      ) : (
        <p>
          The archive has no release about {name} yet. What is on this page comes from the register alone.
        </p>
      )}
      <p class="note">
        Get updates about {name}: <Link to={addresses.atom(address)}>Atom</Link>,{" "}
        <Link to={addresses.jsonFeed(address)}>JSON</Link>.
      </p>
    </section>
  );
}

function CouncilLinks({ council, archive: { country, register, site } }: Part) {
  const held = country.held(council.slug, register.asAt);
  return (
    <p class="links">
      {held ? (
        <Link to={addresses.inspection(held.inspection.id)}>
          The inspection of {formatMonth(held.inspection.published)}
        </Link>
      ) : null}
      {held?.inspection.reportUrl ? (
        <Link to={held.inspection.reportUrl} class="out">
          {site.inspectorate}’s report
        </Link>
      ) : null}
      {council.urn ? (
        <Link to={`https://reports.ofsted.gov.uk/provider/44/${council.urn}`} class="out">
          {site.inspectorate}’s page on the council
        </Link>
      ) : null}
    </p>
  );
}

function Grades({ council, archive }: Part) {
  const { register } = archive;
  const inspections = register.inspectionsOf.get(council.slug) ?? [];
  const page = addresses.council(council.slug);
  return (
    <section aria-labelledby="grades">
      <h2 id="grades">Grades, inspection by inspection</h2>
      <ScoreTable archive={archive} council={council} inspections={inspections} />
      <p class="note">
        <ScoreKey scores={[inspections]} />
        {hasChart(register, council) ? (
          <>
            {" "}
            <Link to={addresses.chartCsv(page)}>These grades as CSV</Link>,{" "}
            <Link to={addresses.chartSvg(page)}>as a chart</Link>.
          </>
        ) : null}
      </p>
      <UnregisteredVisits council={council} archive={archive} />
    </section>
  );
}

/** That the register has few visits, and those that releases about the council report but it does not have. */
function UnregisteredVisits({ council: { slug }, archive }: Part) {
  const visits = (archive.releasesOfCouncil.get(slug) ?? []).filter(
    ({ event, inspections }) =>
      event.endsWith("visit") && !inspections.some((one) => one.council === slug && !isGraded(one)),
  );
  return (
    <p class="note">
      The register has few of the visits between inspections, which give no grade.
      {visits.length > 0 ? " Not in it, but reported by a release: " : null}
      {visits.map((release, at) => (
        <span key={release.slug}>
          {at > 0 ? "; " : ""}a {insideSentence(eventLabel(release.event))},{" "}
          <Link to={addresses.release(release.slug)}>
            <When date={release.date} />
          </Link>
        </span>
      ))}
      {visits.length > 0 ? "." : null}
    </p>
  );
}

function About({
  council: { name, officialName, type, region, trusts, website, until },
}: Pick<Part, "council">) {
  return (
    <section aria-labelledby="about-council">
      <h2 id="about-council">{name === officialName ? "The council" : officialName}</h2>
      <dl class="facts">
        <dt>Type</dt>
        <dd>{councilTypeLabel(type)}</dd>
        <dt>Region</dt>
        <dd>
          <Link to={addresses.region(region)}>{region}</Link>
        </dd>
        {trusts.length > 0 ? (
          <>
            <dt>Service delivered by</dt>
            <dd>{trusts.join("; ")}</dd>
          </>
        ) : null}
        {until ? (
          <>
            <dt>Last day</dt>
            <dd>
              <When date={until} />
            </dd>
          </>
        ) : (
          <>
            <dt>Website</dt>
            <dd>
              <Link to={`https://www.${website}/`} class="out">
                {website}
              </Link>
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}
