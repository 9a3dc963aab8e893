import type { GradeLine, RecordView } from "../../src/pages/views/record.ts";
import { GradeMark } from "./grade.tsx";
import { Link } from "./link.tsx";
import { When } from "./when.tsx";

/** The judgements of a report, one a line. */
export function GradeList({ grades }: { grades: readonly GradeLine[] }) {
  return (
    <dl class="grades">
      {grades.map(({ label, glossary, grade, overall, below }) => (
        <div
          key={label}
          class={[overall ? "overall" : "", below ? "below" : ""].join(" ").trim() || undefined}
        >
          <dt>
            <Link to={glossary} class="term">
              {label}
            </Link>
          </dt>
          <dd>
            <GradeMark grade={grade} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The official outcome of one inspection, beside a release that reports it. */
export function OfficialRecord({ record }: { record: RecordView }) {
  const inspection =
    record.toImprove.length > 0 ? "The inspection, and what had to improve" : "The inspection";
  return (
    <section class="record">
      <h3>
        <Link to={record.councilAddress}>{record.council}</Link>
      </h3>
      <p class="label">
        {record.kind}, report of <When date={record.published} />
      </p>
      {record.visit ? (
        <p class="grade none">A focused visit looks at one part of the service. It gives no grade.</p>
      ) : (
        <GradeList grades={record.grades} />
      )}
      <p class="ways">
        <Link to={record.address} label={`${inspection}: ${record.council}`}>
          {inspection}
        </Link>
        {record.reportUrl ? (
          <Link to={record.reportUrl} class="out" label={`Ofsted’s report on ${record.council}`}>
            Ofsted’s report
          </Link>
        ) : null}
      </p>
    </section>
  );
}
