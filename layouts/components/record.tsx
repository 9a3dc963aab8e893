import type { Archive } from "../../src/archive/model.ts";
import { addresses } from "../../src/domain/addresses.ts";
import { isGrade } from "../../src/domain/grades.ts";
import { type Inspection, isGraded } from "../../src/domain/inspection.ts";
import { inspectionKindLabel, JUDGEMENTS, judgementLabel } from "../../src/domain/judgements.ts";
import { GradeMark } from "./grade.tsx";
import { Link } from "./link.tsx";
import { When } from "./when.tsx";

/** The judgements of a report, one a line, in print order. */
export function GradeList({ inspection }: { inspection: Inspection }) {
  return (
    <dl class="grades">
      {JUDGEMENTS.map((judgement) => {
        const grade = inspection.grades[judgement];
        if (grade === undefined) return null;
        const names = [
          judgement === "overall" ? "overall" : "",
          isGrade(grade) && grade !== "outstanding" ? "below" : "",
        ];
        const label = judgementLabel(judgement);
        return (
          <div key={judgement} class={names.join(" ").trim() || undefined}>
            <dt>
              <Link to={addresses.glossaryEntry(label)} class="term">
                {label}
              </Link>
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

/** The official outcome of one inspection, beside a release that reports it. */
export function OfficialRecord({ archive, inspection }: { archive: Archive; inspection: Inspection }) {
  const council = archive.register.councils.get(inspection.council)?.name ?? inspection.council;
  const toImprove = archive.inspectionNotes.get(inspection.id)?.to_improve ?? [];
  const page = toImprove.length > 0 ? "The inspection, and what had to improve" : "The inspection";
  return (
    <section class="record">
      <h3>
        <Link to={addresses.council(inspection.council)}>{council}</Link>
      </h3>
      <p class="label">
        {inspectionKindLabel(inspection.kind)}, report of <When date={inspection.published} />
      </p>
      {isGraded(inspection) ? (
        <GradeList inspection={inspection} />
      ) : (
        <p class="grade none">A focused visit looks at one part of the service. It gives no grade.</p>
      )}
      <p class="ways">
        <Link to={addresses.inspection(inspection.id)} label={`${page}: ${council}`}>
          {page}
        </Link>
        {inspection.reportUrl ? (
          <Link to={inspection.reportUrl} class="out" label={`Ofsted’s report on ${council}`}>
            Ofsted’s report
          </Link>
        ) : null}
      </p>
    </section>
  );
}
