import type { Archive } from "../../../src/archive/model.ts";
import { addresses } from "../../../src/domain/addresses.ts";
import { formatDate } from "../../../src/domain/dates.ts";
import { type Council, gradeFor, type Inspection, isGraded } from "../../../src/domain/inspection.ts";
import {
  inspectionKindLabel,
  JOINT_CARE,
  JUDGEMENTS,
  type Judgement,
  judgementLabel,
} from "../../../src/domain/judgements.ts";
import { insideSentence } from "../../../src/domain/sentences.ts";
import { type Change, changesBetween } from "../../../src/register/changes.ts";
import { Link, Term } from "../frame/link.tsx";
import { GradeMark } from "../grade.tsx";
import { When } from "../text.tsx";
import { Arrow, ChangeMark } from "./change.tsx";

interface ScoreProps {
  readonly archive: Archive;
  readonly council: Council;
  /** Oldest first. */
  readonly inspections: readonly Inspection[];
  readonly headed?: boolean;
}

/** The rows of a score: the grade that children in care and care leavers share spans both of theirs. */
const ROWS = JUDGEMENTS.filter((judgement) => judgement !== JOINT_CARE);

/** A column: an inspection, with what changed since the graded one before it in the table. */
interface Column {
  readonly inspection: Inspection;
  readonly changes: readonly Change[];
}

/** A council's judgements over time: judgements down, inspections and visits across, changes marked. */
export function ScoreTable({ archive, council, inspections, headed = false }: ScoreProps) {
  const columns = columnsOf(inspections);
  const graded = inspections.filter(isGraded);
  const rows = ROWS.filter((judgement) => graded.some((inspection) => gradeFor(inspection, judgement)));
  return (
    <div class="score-frame">
      {headed ? (
        <h3>
          <Link to={addresses.council(council.slug)}>{council.name}</Link>
        </h3>
      ) : null}
      <div class="scroll">
        <table class="score">
          <caption class="visually-hidden">{council.name}: grades by judgement and inspection</caption>
          <thead>
            <tr>
              <th scope="col" class="corner">
                <span>Judgement</span>
              </th>
              {inspections.map((inspection) => (
                <ColumnHead key={inspection.id} inspection={inspection} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((judgement, row) => (
              <tr key={judgement} class={judgement === "overall" ? "overall" : undefined}>
                <th scope="row">
                  <Term archive={archive} term={judgementLabel(judgement)}>
                    {judgement === "overall" ? "Overall" : judgementLabel(judgement)}
                  </Term>
                </th>
                {columns.map((column) => (
                  <Cell
                    key={column.inspection.id}
                    column={column}
                    judgement={judgement}
                    rows={row === 0 ? rows.length : 0}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function columnsOf(inspections: readonly Inspection[]): Column[] {
  return inspections.map((inspection, at) => {
    const previous = inspections.slice(0, at).findLast(isGraded);
    const changes = previous && isGraded(inspection) ? changesBetween(previous, inspection) : [];
    return { inspection, changes };
  });
}

/** What the marks in the tables of some councils mean, as far as the tables have them. */
export function ScoreKey({ scores }: { scores: readonly (readonly Inspection[])[] }) {
  const graded = scores.map((inspections) => inspections.filter(isGraded));
  const moved = scores
    .flatMap(columnsOf)
    .flatMap(({ changes }) => changes)
    .filter(({ direction }) => direction === "up" || direction === "down");
  const joint = graded.flat().some(({ grades }) => grades[JOINT_CARE] !== undefined);
  const gaps = graded.some((all) => ROWS.some((judgement) => isPartial(all, judgement)));
  return (
    <>
      {moved.length > 0 ? (
        <>
          <Arrow direction="up" /> Higher, or <Arrow direction="down" /> lower, than at the inspection before.{" "}
        </>
      ) : null}
      {moved.some(({ acrossFrameworks }) => acrossFrameworks)
        ? "Between two frameworks, only the names of the grades are compared. "
        : ""}
      {joint
        ? "One grade across two rows: the report graded both together, which is not compared with separate grades. "
        : ""}
      {gaps ? "A dash: not graded at that inspection. " : ""}
    </>
  );
}

function isPartial(graded: readonly Inspection[], judgement: Judgement): boolean {
  const found = graded.filter((inspection) => gradeFor(inspection, judgement)).length;
  return found > 0 && found < graded.length;
}

function ColumnHead({ inspection }: { inspection: Inspection }) {
  const { id, published, kind } = inspection;
  const visit = !isGraded(inspection);
  return (
    <th scope="col" class={visit ? "visit" : undefined}>
      <Link to={addresses.inspection(id)}>
        <span class="year">{published.slice(0, 4)}</span>{" "}
        <small>{visit ? "visit" : <When date={published} short />}</small>
        <span class="visually-hidden">
          {visit ? `, ${formatDate(published)}` : `, ${insideSentence(inspectionKindLabel(kind))}`}
        </span>
      </Link>
    </th>
  );
}

interface CellProps {
  readonly column: Column;
  readonly judgement: Judgement;
  /** How many rows the table has, in the first of them; 0 in the others. A visit's one cell spans them all. */
  readonly rows: number;
}

function Cell({ column: { inspection, changes }, judgement, rows }: CellProps) {
  if (!isGraded(inspection))
    return rows > 0 ? (
      <td class="visit" rowSpan={rows}>
        <span>No grades</span>
      </td>
    ) : null;
  const found = gradeFor(inspection, judgement);
  if (!found)
    return (
      <td class="absent">
        <span aria-hidden="true">–</span>
        <span class="visually-hidden">Not graded then</span>
      </td>
    );
  const joint = found.judgement === JOINT_CARE;
  if (joint && judgement === "care_leavers") return null;
  return (
    <td class={joint ? "joint" : undefined} rowSpan={joint ? 2 : undefined}>
      <GradeMark grade={found.grade} />
      <ChangeMark direction={changes.find((change) => change.judgement === found.judgement)?.direction} />
      {joint ? <span class="visually-hidden"> (one grade with care leavers)</span> : null}
    </td>
  );
}
