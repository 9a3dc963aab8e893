import { addresses } from "../src/domain/addresses.ts";
import { formatDate, formatMonth } from "../src/domain/dates.ts";
import { GRADES, gradeInSentence, gradeLabel, gradeMeaning, isGrade } from "../src/domain/grades.ts";
import {
  areaGrades,
  type Inspection,
  inspectionTitle,
  isGraded,
  overallGrade,
  whenInspected,
} from "../src/domain/inspection.ts";
import { inspectionKindLabel, judgementInSentence } from "../src/domain/judgements.ts";
import { insideSentence } from "../src/domain/sentences.ts";
import { inDocument, type PageData } from "../src/eleventy/page.ts";
import { changesSincePrevious } from "../src/register/changes.ts";
import { sameGradeThen } from "../src/register/country.ts";
import { Improvement } from "./components/councils/improvement.tsx";
import { ScoreKey, ScoreTable } from "./components/councils/score.tsx";
import { Link, Term } from "./components/frame/link.tsx";
import { Reporting } from "./components/frame/reporting.tsx";
import { GradeMark } from "./components/grade.tsx";
import { ReleaseList } from "./components/releaseItem.tsx";
import { PageHead, When } from "./components/text.tsx";

interface InspectionData extends PageData {
  readonly inspection: Inspection;
}

type Part = Pick<InspectionData, "inspection" | "archive">;

export const data = inDocument<InspectionData>(({ inspection, archive }) => {
  const council = archive.register.councils.get(inspection.council);
  const name = council?.name ?? inspection.council;
  return {
    title: `${name}: ${insideSentence(inspectionTitle(inspection))}`,
    description: describe(inspection, council?.officialName ?? name, archive.site.inspectorate),
    section: "councils",
    crumbs: [
      { label: "Councils", address: addresses.councils },
      { label: name, address: addresses.council(inspection.council) },
    ],
  };
});

function describe(inspection: Inspection, council: string, inspectorate: string): string {
  const day = formatDate(inspection.published);
  if (!isGraded(inspection))
    return `${inspectorate}’s focused visit to ${council}, reported on ${day}. A focused visit gives no grade.`;
  const overall = inspection.grades.overall;
  const result = isGrade(overall) ? `${gradeLabel(overall)} overall` : "No overall grade";
  const areas = areaGrades(inspection).map(
    ({ judgement, grade }) => `${judgementInSentence(judgement)} ${gradeInSentence(grade)}`,
  );
  return `What ${inspectorate} graded in the children’s services of ${council}, report of ${day}. ${result}; ${areas.join(", ")}.`;
}

/** One inspection: what it graded, what it said must improve, what changed, and what was said of it. */
export default function InspectionPage({ inspection, archive, site, page }: InspectionData) {
  const { published, kind } = inspection;
  const graded = isGraded(inspection);
  const council = archive.register.councils.get(inspection.council)?.name ?? inspection.council;
  const grades = Object.values(inspection.grades);
  const releases = archive.releasesOfInspection.get(inspection.id) ?? [];
  return (
    <>
      <PageHead
        heading={`${council}: ${insideSentence(inspectionKindLabel(kind))}, ${formatMonth(published)}`}
      >
        <p>
          <Result inspection={inspection} archive={archive} />
        </p>
      </PageHead>
      <div class="two-columns">
        <div>
          {graded ? (
            <section aria-labelledby="grades">
              <h2 id="grades">What was graded</h2>
              <Grades inspection={inspection} archive={archive} />
              <ul class="meanings">
                {GRADES.filter((grade) => grades.includes(grade)).map((grade) => (
                  <li key={grade}>
                    <b>{gradeLabel(grade)}.</b> {gradeMeaning(grade)}
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
          <section aria-labelledby="improve">
            <h2 id="improve">What the {graded ? "report" : "letter"} said must improve</h2>
            <Improvement inspection={inspection} archive={archive} />
          </section>
          <Notes inspection={inspection} archive={archive} />
          <section aria-labelledby="releases">
            <h2 id="releases">Releases about it</h2>
            {releases.length > 0 ? (
              <ReleaseList releases={releases} />
            ) : (
              <p>The archive has no release about this {graded ? "inspection" : "visit"} yet.</p>
            )}
          </section>
        </div>
        <aside>
          <Facts inspection={inspection} archive={archive} />
          <Others inspection={inspection} archive={archive} />
          <Reporting
            site={site}
            file="content/register/inspections.csv"
            title={`${council}, ${formatDate(published)}`}
            address={page.url}
          />
        </aside>
      </div>
    </>
  );
}

/** What it graded, after what the graded inspection before it did, with what changed marked. */
function Grades({ inspection, archive }: Part) {
  const council = archive.register.councils.get(inspection.council);
  if (!council) return null;
  const previous = changesSincePrevious(archive.register, inspection)?.previous;
  const shown = previous ? [previous, inspection] : [inspection];
  return (
    <>
      <ScoreTable archive={archive} council={council} inspections={shown} />
      <p class="note">
        <ScoreKey scores={[shown]} />
      </p>
    </>
  );
}

function Others({ inspection, archive: { register } }: Part) {
  const council = register.councils.get(inspection.council)?.name ?? inspection.council;
  const all = register.inspectionsOf.get(inspection.council) ?? [];
  const at = all.indexOf(inspection);
  const [before, after] = [all[at - 1], all[at + 1]];
  return (
    <nav aria-label="Other inspections of this council">
      <h2>Other inspections of {council}</h2>
      <ul>
        {before ? (
          <li>
            Before: <Link to={addresses.inspection(before.id)}>{inspectionTitle(before)}</Link>
          </li>
        ) : null}
        {after ? (
          <li>
            After: <Link to={addresses.inspection(after.id)}>{inspectionTitle(after)}</Link>
          </li>
        ) : null}
        <li>
          <Link to={addresses.council(inspection.council)}>All inspections of {council}</Link>
        </li>
      </ul>
    </nav>
  );
}

/** The overall grade, when it was given, and how many councils then held the same; for a visit, that it gives none. */
function Result({ inspection, archive: { country, site } }: Part) {
  const { published, era } = inspection;
  const overall = overallGrade(inspection);
  if (!isGraded(inspection))
    return (
      <>
        A focused visit looks at one part of the service and gives no grade. Letter published on{" "}
        <When date={published} />.
      </>
    );
  const from = era.judgements.includes("overall") ? null : era.from;
  return (
    <>
      {overall ? (
        <>
          <GradeMark grade={overall} /> overall
        </>
      ) : (
        "No overall grade"
      )}
      , in the report published on <When date={published} />.{" "}
      {from ? `${site.inspectorate} gives none for inspections begun since ${formatMonth(from)}. ` : ""}
      {sameGradeThen(country, inspection)}
    </>
  );
}

function Notes({ inspection, archive }: Part) {
  const { summary, notes = [] } = archive.inspectionNotes.get(inspection.id) ?? {};
  if (!summary && notes.length === 0) return null;
  return (
    <section aria-labelledby="notes">
      <h2 id="notes">Also recorded here</h2>
      {summary ? <p>{summary}</p> : null}
      {notes.length > 0 ? (
        <ul class="points">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function Facts({ inspection, archive }: Part) {
  const { register, site } = archive;
  const { council, kind, era, published, leadInspector, reportUrl } = inspection;
  const visit = !isGraded(inspection);
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">The inspection</h2>
      <dl class="facts">
        <dt>Council</dt>
        <dd>
          <Link to={addresses.council(council)}>{register.councils.get(council)?.name ?? council}</Link>
        </dd>
        <dt>Kind</dt>
        <dd>
          <Term archive={archive} term={inspectionKindLabel(kind)} />
        </dd>
        <dt>Framework</dt>
        <dd>{era.label}</dd>
        <dt>{visit ? "Visited" : "Inspected"}</dt>
        <dd>{whenInspected(inspection) ?? "Not in the register"}</dd>
        <dt>Report published</dt>
        <dd>
          <When date={published} />
        </dd>
        {visit && !leadInspector ? null : (
          <>
            <dt>Lead inspector</dt>
            <dd>{leadInspector ?? "Not in the register"}</dd>
          </>
        )}
        <dt>{site.inspectorate}’s report</dt>
        <dd>
          {reportUrl ? (
            <Link to={reportUrl} class="out">
              Read the report
            </Link>
          ) : (
            "No link in the register"
          )}
        </dd>
      </dl>
    </section>
  );
}
