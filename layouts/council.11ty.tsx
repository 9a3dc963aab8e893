import { isGrade } from "../src/domain/grades.ts";
import type { CouncilProps } from "../src/pages/council.11ty.ts";
import { entryInDocument, type LayoutData } from "../src/pages/page.ts";
import { Changes } from "./components/changes.tsx";
import { CouncilChart } from "./components/councilChart.tsx";
import { GradeMark } from "./components/grade.tsx";
import { PageHead } from "./components/heading.tsx";
import { Link } from "./components/link.tsx";
import { ReleaseList } from "./components/releaseItem.tsx";
import { ScoreTable } from "./components/score.tsx";
import { When } from "./components/when.tsx";

export const data = entryInDocument;

/** A council: its latest grade in this register, its judgements over time, what changed, and its releases. */
export default function CouncilPage({ entry }: LayoutData<CouncilProps>) {
  const props = entry.props();
  return (
    <>
      <PageHead heading={props.name}>
        <Latest {...props} />
      </PageHead>
      {props.score.columns.length > 0 ? (
        <section class="judgements" aria-labelledby="judgements">
          <h2 id="judgements">Judgements, inspection by inspection</h2>
          <ScoreTable score={props.score} />
          <p class="note">
            Shaded: below outstanding. A dash: the framework of the day gave no such grade.
            {props.score.shares ? " A bracket joins two rows for which Ofsted gave one grade." : ""}
          </p>
        </section>
      ) : null}
      {props.chart ? (
        <figure class="chart-figure">
          <figcaption>
            <h2>Over time</h2>
            <p class="note">
              Each mark is a report; the line shows how long it was the latest.{" "}
              <Link to={props.chart.svgAddress}>This chart as SVG</Link>,{" "}
              <Link to={props.chart.csvAddress}>as CSV</Link>.
            </p>
          </figcaption>
          <CouncilChart chart={props.chart} />
        </figure>
      ) : null}
      {props.releases.length > 0 ? (
        <div class="two-columns">
          <Releases {...props} />
          <aside>
            <AllChanges {...props} />
            <About {...props} />
          </aside>
        </div>
      ) : (
        <>
          <Releases {...props} />
          <div class="side-by-side">
            <AllChanges {...props} />
            <About {...props} />
          </div>
        </>
      )}
      <nav class="steps" aria-label="Other councils">
        {props.previous ? (
          <p>
            <span class="label">Before, A to Z</span>
            <Link to={props.previous.address}>{props.previous.name}</Link>
          </p>
        ) : null}
        {props.next ? (
          <p>
            <span class="label">After, A to Z</span>
            <Link to={props.next.address}>{props.next.name}</Link>
          </p>
        ) : null}
      </nav>
    </>
  );
}

function Releases({ name, releases, feeds }: CouncilProps) {
  return (
    <section aria-labelledby="releases">
      <h2 id="releases">Releases</h2>
      {releases.length > 0 ? (
        <ReleaseList releases={releases} />
      ) : (
        <p>The archive has no release of {name} yet. What stands here is from the register alone.</p>
      )}
      <p class="note">
        Follow {name}: <Link to={feeds.atom}>Atom feed</Link>, <Link to={feeds.json}>JSON feed</Link>.
      </p>
    </section>
  );
}

function AllChanges({ changes }: CouncilProps) {
  return (
    <>
      {changes.map((one) => (
        <Changes
          key={one.here.address}
          changes={one}
          heading={`What changed in ${one.here.published.slice(0, 4)}`}
        />
      ))}
    </>
  );
}

function Latest({ latest, latestReport, asAt, ofstedUrl }: CouncilProps) {
  return (
    <>
      <p>
        {latest ? <LatestGrade latest={latest} /> : "No graded inspection of the council in this register"},
        to <When date={asAt} />.
      </p>
      <p class="ways">
        {latest && latestReport ? (
          <Link to={latestReport.address}>
            The inspection reported on <When date={latest.published} />
          </Link>
        ) : null}
        {latestReport?.url ? (
          <Link to={latestReport.url} class="out">
            Ofsted’s report
          </Link>
        ) : null}
        <Link to={ofstedUrl} class="out">
          Ofsted’s own page on the council
        </Link>
      </p>
    </>
  );
}

function LatestGrade({ latest }: { latest: NonNullable<CouncilProps["latest"]> }) {
  if (!isGrade(latest.grade)) return <>The latest inspection in this register gave no overall grade</>;
  return (
    <>
      <GradeMark grade={latest.grade} /> overall
      {latest.since === latest.published ? null : (
        <>
          , held since <When date={latest.since} />
        </>
      )}
      : latest in this register
    </>
  );
}

function About({ name, officialName, type, region, trusts, website }: CouncilProps) {
  return (
    <section aria-labelledby="about-council">
      <h2 id="about-council">{name === officialName ? "The council" : officialName}</h2>
      <dl class="facts">
        <dt>Type</dt>
        <dd>{type}</dd>
        <dt>Region</dt>
        <dd>
          <Link to={region.address}>{region.name}</Link>
        </dd>
        {trusts.length > 0 ? (
          <>
            <dt>Service delivered by</dt>
            <dd>{trusts.join("; ")}</dd>
          </>
        ) : null}
        <dt>Website</dt>
        <dd>
          <Link to={website} class="out">
            {website.replace(/^https:\/\/www\.|\/$/g, "")}
          </Link>
        </dd>
      </dl>
    </section>
  );
}
