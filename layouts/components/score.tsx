import { addresses } from "../../src/domain/addresses.ts";
import { formatDate } from "../../src/domain/dates.ts";
import { isGrade } from "../../src/domain/grades.ts";
import { type Council, gradeFor, type Inspection, isGraded } from "../../src/domain/inspection.ts";
import {
  inspectionKindLabel,
  JOINT_CARE,
  JUDGEMENTS,
  type Judgement,
  judgementLabel,
} from "../../src/domain/judgements.ts";
import { insideSentence } from "../../src/domain/sentences.ts";
import { GradeMark } from "./grade.tsx";
import { Link } from "./link.tsx";
import { When } from "./when.tsx";

interface ScoreProps {
  readonly council: Council;
  /** Oldest first. */
  readonly inspections: readonly Inspection[];
  readonly headed?: boolean;
}

/** The rows of a score: the grade that children in care and care leavers share is in both of theirs. */
const ROWS = JUDGEMENTS.filter((judgement) => judgement !== JOINT_CARE);

/**
 * A council's judgements over time: judgements down, inspections and visits across. The roles are spelt out because the narrow
 * layout sets each row as a grid, which would otherwise take the table's meaning from it.
 */
export function ScoreTable({ council, inspections, headed = false }: ScoreProps) {
  const columns = Math.min(inspections.length, 6);
  const graded = inspections.filter(isGraded);
  const rows = ROWS.filter((judgement) => graded.some((inspection) => gradeFor(inspection, judgement)));
  return (
    <div class="score-frame">
      {headed ? (
        <h3>
          <Link to={addresses.council(council.slug)}>{council.name}</Link>
        </h3>
      ) : null}
      {/* biome-ignore-start lint/a11y/noRedundantRoles: see above */}
      <table class={`score columns-${columns}`} role="table">
        <caption class="unseen">{council.name}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col" class="corner">
              Judgement
            </th>
            {inspections.map((inspection) => (
              <ColumnHead key={inspection.id} inspection={inspection} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((judgement) => (
            <tr key={judgement} role="row" class={judgement === "overall" ? "overall" : undefined}>
              <th role="rowheader" scope="row">
                <Link to={addresses.glossaryEntry(judgementLabel(judgement))} class="term">
                  {judgement === "overall" ? "Overall" : judgementLabel(judgement)}
                </Link>
              </th>
              {inspections.map((inspection) => (
                <Cell key={inspection.id} inspection={inspection} judgement={judgement} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {/* biome-ignore-end lint/a11y/noRedundantRoles: see above */}
    </div>
  );
}

/** Whether one of the inspections gave one grade for children in care and care leavers. */
export function sharesGrades(inspections: readonly Inspection[]): boolean {
  return inspections.some(({ grades }) => grades[JOINT_CARE] !== undefined);
}

function ColumnHead({ inspection }: { inspection: Inspection }) {
  const { id, published, kind } = inspection;
  const visit = !isGraded(inspection);
  return (
    <th role="columnheader" scope="col" class={visit ? "visit" : undefined}>
      <Link to={addresses.inspection(id)}>
        <span class="year">{published.slice(0, 4)}</span>{" "}
        <small>{visit ? "visit, no grades" : <When date={published} short />}</small>
        <span class="unseen">
          {visit ? `, ${formatDate(published)}` : `, ${insideSentence(inspectionKindLabel(kind))}`}
        </span>
      </Link>
    </th>
  );
}

function Cell({ inspection, judgement }: { inspection: Inspection; judgement: Judgement }) {
  if (!isGraded(inspection))
    return (
      <td role="cell" class="visit">
        <span class="unseen">A visit: no grade</span>
      </td>
    );
  const found = gradeFor(inspection, judgement);
  if (!found)
    return (
      <td role="cell" class="absent">
        <span aria-hidden="true">–</span>
        <span class="unseen">Not graded then</span>
      </td>
    );
  const { grade } = found;
  const shared = found.judgement === judgement ? null : judgement === "in_care" ? "first" : "second";
  const names = [isGrade(grade) && grade !== "outstanding" ? "below" : "", shared ? `shared ${shared}` : ""]
    .filter((name) => name !== "")
    .join(" ");
  return (
    <td role="cell" class={names || undefined}>
      <GradeMark grade={grade} />
      {shared === "first" ? <span class="unseen"> (one grade with care leavers)</span> : null}
      {shared === "second" ? <span class="unseen"> (one grade with children in care)</span> : null}
    </td>
  );
}
