import type { Archive } from "../../../src/archive/model.ts";
import { type Inspection, isGraded } from "../../../src/domain/inspection.ts";
import { Link } from "../frame/link.tsx";

/** What a report said must improve, in our words; if that is not recorded here, where to read it. */
export function Improvement({ inspection, archive }: { inspection: Inspection; archive: Archive }) {
  const points = archive.inspectionNotes.get(inspection.id)?.to_improve ?? [];
  const { inspectorate } = archive.site;
  const report = `${inspectorate}’s ${isGraded(inspection) ? "report" : "letter"}`;
  if (points.length === 0)
    return (
      <p>
        Not recorded here yet; see{" "}
        {inspection.reportUrl ? (
          <Link to={inspection.reportUrl} class="out">
            {report}
          </Link>
        ) : (
          report
        )}
        .
      </p>
    );
  return (
    <>
      <ul class="points">
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <p class="note">In our words, after the report.</p>
    </>
  );
}
