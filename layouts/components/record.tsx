import type { Archive } from "../../src/archive/model.ts";
import { addresses } from "../../src/domain/addresses.ts";
import { isGrade } from "../../src/domain/grades.ts";
import { type Inspection, isGraded } from "../../src/domain/inspection.ts";
import {
  inspectionKindLabel,
  JUDGEMENTS,
  type Judgement,
  judgementLabel,
} from "../../src/domain/judgements.ts";
import { counted } from "../../src/domain/sentences.ts";
import { Link, Term } from "./frame/link.tsx";
import { GradeMark } from "./grade.tsx";
import { When } from "./text.tsx";

/** The judgements of a report, one a line, in print order; those that differ from the overall grade are marked. */
function GradeList({ archive, inspection }: { archive: Archive; inspection: Inspection }) {
  const differs = differingGrades(inspection);
  return (
    <dl class="grades">
      {JUDGEMENTS.map((judgement) => {
        const grade = inspection.grades[judgement];
        if (grade === undefined) return null;
        const names = [
          judgement === "overall" ? "overall" : "",
          differs.includes(judgement) ? "differs" : "",
        ];
        return (
          <div key={judgement} class={names.join(" ").trim() || undefined}>
            <dt>
              <Term archive={archive} term={judgementLabel(judgement)} />
            </dt>
            <dd>
              <GradeMark grade={grade} />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** The judgements that differ from the overall grade, in either direction; none if the report gives no overall grade. */
export function differingGrades({ grades }: Inspection): Judgement[] {
  if (!isGrade(grades.overall)) return [];
  return JUDGEMENTS.filter((judgement) => isGrade(grades[judgement]) && grades[judgement] !== grades.overall);
}

/** The official outcome of one inspection, beside a release that reports it. */
export function OfficialRecord({ archive, inspection }: { archive: Archive; inspection: Inspection }) {
  const council = archive.register.councils.get(inspection.council)?.name ?? inspection.council;
  const { inspectorate } = archive.site;
  return (
    <section class="record">
      <h3>
        <Link to={addresses.council(inspection.council)}>{council}</Link>
      </h3>
      <p class="label">
        {inspectionKindLabel(inspection.kind)}, report of <When date={inspection.published} />
      </p>
      {isGraded(inspection) ? (
        <GradeList archive={archive} inspection={inspection} />
      ) : (
        <p class="grade none">A focused visit looks at one part of the service. It gives no grade.</p>
      )}
      {isGraded(inspection) ? <ToImprove archive={archive} inspection={inspection} /> : null}
      <p class="links">
        <Link to={addresses.inspection(inspection.id)} label={`The inspection: ${council}`}>
          The inspection
        </Link>
        {inspection.reportUrl ? (
          <Link to={inspection.reportUrl} class="out" label={`${inspectorate}’s report on ${council}`}>
            {inspectorate}’s report
          </Link>
        ) : null}
      </p>
    </section>
  );
}

/** What the report said must improve, folded; or that the archive does not have it, which is not to say that nothing had to. */
function ToImprove({ archive, inspection }: { archive: Archive; inspection: Inspection }) {
  const points = archive.inspectionNotes.get(inspection.id)?.to_improve ?? [];
  if (points.length === 0)
    return <p class="note">What had to improve is not recorded here yet: see the report.</p>;
  return (
    <details class="to-improve">
      <summary>What had to improve: {counted(points.length, "point")}</summary>
      <ul>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </details>
  );
}
