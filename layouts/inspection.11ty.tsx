import { formatMonth } from "../src/domain/dates.ts";
import { insideSentence } from "../src/domain/sentences.ts";
import type { InspectionProps } from "../src/pages/inspection.11ty.ts";
import { entryInDocument, type LayoutData } from "../src/pages/page.ts";
import { Changes } from "./components/changes.tsx";
import { GradeMark } from "./components/grade.tsx";
import { PageHead } from "./components/heading.tsx";
import { Link } from "./components/link.tsx";
import { GradeList } from "./components/record.tsx";
import { ReleaseList } from "./components/releaseItem.tsx";
import { Reporting } from "./components/reporting.tsx";
import { When } from "./components/when.tsx";

export const data = entryInDocument;

/** One inspection: what it graded, what it said must improve, what changed, and what was said of it. */
export default function InspectionPage({ entry }: LayoutData<InspectionProps>) {
  const props = entry.props();
  return (
    <>
      <PageHead heading={`${props.council}: ${insideSentence(props.kind)}, ${formatMonth(props.published)}`}>
        <p>
          {props.overall ? <GradeMark grade={props.overall} /> : "A focused visit: no grade is given."}
          {props.overall && props.overall !== "not-given" ? " overall." : ""} Report published on{" "}
          <When date={props.published} />.
        </p>
      </PageHead>
      <div class="two-columns">
        <div>
          {props.visit ? null : (
            <section aria-labelledby="grades">
              <h2 id="grades">What was graded</h2>
              <GradeList grades={props.grades} />
              <ul class="meanings">
                {props.meanings.map(({ label, meaning }) => (
                  <li key={label}>
                    <b>{label}.</b> {meaning}
                  </li>
                ))}
              </ul>
              {props.country ? <p class="note">{props.country}</p> : null}
            </section>
          )}
          <Findings {...props} />
          <section aria-labelledby="releases">
            <h2 id="releases">Releases that report it</h2>
            {props.releases.length > 0 ? (
              <ReleaseList releases={props.releases} />
            ) : (
              <p>The archive has no release about this {props.visit ? "visit" : "inspection"} yet.</p>
            )}
          </section>
        </div>
        <aside>
          <Facts {...props} />
          {props.changes ? <Changes changes={props.changes} heading="What changed" /> : null}
          <nav aria-label="Other inspections of this council">
            <h2>Other inspections of {props.council}</h2>
            <ul>
              {props.previous ? (
                <li>
                  Before: <Link to={props.previous.address}>{props.previous.label}</Link>
                </li>
              ) : null}
              {props.next ? (
                <li>
                  After: <Link to={props.next.address}>{props.next.label}</Link>
                </li>
              ) : null}
              <li>
                <Link to={props.councilAddress}>All of {props.council}</Link>
              </li>
            </ul>
          </nav>
          <Reporting reporting={props.reporting} />
        </aside>
      </div>
    </>
  );
}

function Findings({ summary, toImprove, notes }: InspectionProps) {
  if (!summary && toImprove.length === 0 && notes.length === 0) return null;
  return (
    <section aria-labelledby="improve">
      <h2 id="improve">{toImprove.length > 0 ? "What the report said must improve" : "From the report"}</h2>
      {summary ? <p>{summary}</p> : null}
      {toImprove.length > 0 ? (
        <ul>
          {toImprove.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      ) : null}
      {toImprove.length > 0 ? <p class="note">In our words, after the report.</p> : null}
      {notes.map((note) => (
        <p class="note" key={note}>
          {note}
        </p>
      ))}
    </section>
  );
}

function Facts(props: InspectionProps) {
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">The inspection</h2>
      <dl class="facts">
        <dt>Council</dt>
        <dd>
          <Link to={props.councilAddress}>{props.council}</Link>
        </dd>
        <dt>Kind</dt>
        <dd>
          <Link to={props.kindGlossary} class="term">
            {props.kind}
          </Link>
        </dd>
        <dt>Framework</dt>
        <dd>{props.framework}</dd>
        <dt>{props.visit ? "Visited" : "Inspected"}</dt>
        <dd>{props.inspected ?? "The register has no dates"}</dd>
        <dt>Report published</dt>
        <dd>
          <When date={props.published} />
        </dd>
        {props.visit && !props.leadInspector ? null : (
          <>
            <dt>Lead inspector</dt>
            <dd>{props.leadInspector ?? "Not in the register"}</dd>
          </>
        )}
        <dt>Ofsted’s report</dt>
        <dd>
          {props.reportUrl ? (
            <Link to={props.reportUrl} class="out">
              Read the report
            </Link>
          ) : (
            "The register has no link to it"
          )}
        </dd>
      </dl>
    </section>
  );
}
