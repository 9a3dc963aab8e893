import { councilCard } from "../src/archive/shareCards.ts";
import { addresses } from "../src/domain/addresses.ts";
import { isGrade } from "../src/domain/grades.ts";
import type { Council } from "../src/domain/inspection.ts";
import { inDocument, type PageData } from "../src/pages/page.ts";
import { releaseListing } from "../src/pages/views/listings.ts";
import { changesSincePrevious } from "../src/register/changes.ts";
import type { Outcome } from "../src/register/country.ts";
import { Changes } from "./components/changes.tsx";
import { CouncilChart, hasChart } from "./components/councilChart.tsx";
import { GradeMark } from "./components/grade.tsx";
import { PageHead } from "./components/heading.tsx";
import { Link } from "./components/link.tsx";
import { ReleaseList } from "./components/releaseItem.tsx";
import { ScoreTable, sharesGrades } from "./components/score.tsx";
import { When } from "./components/when.tsx";

interface CouncilData extends PageData {
  readonly council: Council;
}

const TYPES: Record<Council["type"], string> = {
  county: "county council",
  "london-borough": "London borough",
  "metropolitan-district": "metropolitan district",
  "unitary-authority": "unitary authority",
};

export const data = inDocument<CouncilData>(({ council, archive }) => ({
  title: `${council.name}: children’s services inspections`,
  description: `What Ofsted graded in the children’s services of ${council.officialName}, inspection by inspection, and what press releases said of it.`,
  section: "councils",
  style: "charts",
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

/** A council: its latest grade in this register, its judgements over time, what changed, and its releases. */
export default function CouncilPage({ council, archive }: CouncilData) {
  const { register } = archive;
  const inspections = register.inspectionsOf.get(council.slug) ?? [];
  const releases = archive.releasesOfCouncil.get(council.slug) ?? [];
  const changes = inspections
    .toReversed()
    .filter((inspection) => changesSincePrevious(register, inspection) !== null)
    .map((inspection) => (
      <Changes
        key={inspection.id}
        register={register}
        inspection={inspection}
        heading={`What changed in ${inspection.published.slice(0, 4)}`}
      />
    ));
  return (
    <>
      <PageHead heading={council.name}>
        <Latest council={council} archive={archive} />
      </PageHead>
      {inspections.length > 0 ? (
        <section class="judgements" aria-labelledby="judgements">
          <h2 id="judgements">Judgements, inspection by inspection</h2>
          <ScoreTable council={council} inspections={inspections} />
          <p class="note">
            Shaded: below outstanding. A dash: the framework of the day gave no such grade.
            {sharesGrades(inspections) ? " A bracket joins two rows for which Ofsted gave one grade." : ""}
          </p>
        </section>
      ) : null}
      {hasChart(register, council) ? (
        <figure class="chart-figure">
          <figcaption>
            <h2>Over time</h2>
            <p class="note">
              Each mark is a report; the line shows how long it was the latest.{" "}
              <Link to={addresses.chartSvg(addresses.council(council.slug))}>This chart as SVG</Link>,{" "}
              <Link to={addresses.chartCsv(addresses.council(council.slug))}>as CSV</Link>.
            </p>
          </figcaption>
          <CouncilChart register={register} council={council} />
        </figure>
      ) : null}
      {releases.length > 0 ? (
        <div class="two-columns">
          <Releases council={council} archive={archive} />
          <aside>
            {changes}
            <About council={council} />
          </aside>
        </div>
      ) : (
        <>
          <Releases council={council} archive={archive} />
          <div class="side-by-side">
            {changes}
            <About council={council} />
          </div>
        </>
      )}
      <Neighbours council={council} archive={archive} />
    </>
  );
}

type Part = Pick<CouncilData, "council" | "archive">;

function Neighbours({ council, archive: { councils } }: Part) {
  const at = councils.indexOf(council);
  const [before, after] = [councils[at - 1], councils[at + 1]];
  return (
    <nav class="steps" aria-label="Other councils">
      {before ? (
        <p>
          <span class="label">Before, A to Z</span>
          <Link to={addresses.council(before.slug)}>{before.name}</Link>
        </p>
      ) : null}
      {after ? (
        <p>
          <span class="label">After, A to Z</span>
          <Link to={addresses.council(after.slug)}>{after.name}</Link>
        </p>
      ) : null}
    </nav>
  );
}

function Releases({ council: { slug, name }, archive }: Part) {
  const releases = archive.releasesOfCouncil.get(slug) ?? [];
  const address = addresses.council(slug);
  return (
    <section aria-labelledby="releases">
      <h2 id="releases">Releases</h2>
      {releases.length > 0 ? (
        <ReleaseList releases={releases.map(releaseListing)} />
      ) : (
        <p>The archive has no release of {name} yet. What stands here is from the register alone.</p>
      )}
      <p class="note">
        Follow {name}: <Link to={addresses.atom(address)}>Atom feed</Link>,{" "}
        <Link to={addresses.jsonFeed(address)}>JSON feed</Link>.
      </p>
    </section>
  );
}

function Latest({ council, archive: { country, register } }: Part) {
  const held = country.held(council.slug, register.asAt);
  return (
    <>
      <p>
        {held ? <LatestGrade held={held} /> : "No graded inspection of the council in this register"}, to{" "}
        <When date={register.asAt} />.
      </p>
      <p class="ways">
        {held ? (
          <Link to={addresses.inspection(held.inspection.id)}>
            The inspection reported on <When date={held.inspection.published} />
          </Link>
        ) : null}
        {held?.inspection.reportUrl ? (
          <Link to={held.inspection.reportUrl} class="out">
            Ofsted’s report
          </Link>
        ) : null}
        <Link to={`https://reports.ofsted.gov.uk/provider/44/${council.urn}`} class="out">
          Ofsted’s own page on the council
        </Link>
      </p>
    </>
  );
}

function LatestGrade({ held: { outcome, since, inspection } }: { held: Outcome }) {
  if (!isGrade(outcome)) return <>The latest inspection in this register gave no overall grade</>;
  return (
    <>
      <GradeMark grade={outcome} /> overall
      {since === inspection.published ? null : (
        <>
          , held since <When date={since} />
        </>
      )}
      : latest in this register
    </>
  );
}

function About({ council: { name, officialName, type, region, trusts, website } }: Pick<Part, "council">) {
  return (
    <section aria-labelledby="about-council">
      <h2 id="about-council">{name === officialName ? "The council" : officialName}</h2>
      <dl class="facts">
        <dt>Type</dt>
        <dd>{TYPES[type]}</dd>
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
        <dt>Website</dt>
        <dd>
          <Link to={`https://www.${website}/`} class="out">
            {website}
          </Link>
        </dd>
      </dl>
    </section>
  );
}
