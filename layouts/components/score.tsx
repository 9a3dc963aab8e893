import { addresses } from "../../src/domain/addresses.ts";
import { formatDate } from "../../src/domain/dates.ts";
import { inspectionKindLabel } from "../../src/domain/judgements.ts";
import { insideSentence } from "../../src/domain/sentences.ts";
import type { Score, ScoreCell, ScoreColumn } from "../../src/pages/views/score.ts";
import { GradeMark } from "./grade.tsx";
import { Link } from "./link.tsx";
import { When } from "./when.tsx";

/**
 * A council's judgements over time. The roles are spelt out because the narrow layout sets each row as a grid, which would
 * otherwise take the table's meaning from it.
 */
export function ScoreTable({ score, headed = false }: { score: Score; headed?: boolean }) {
  const columns = Math.min(score.columns.length, 6);
  const { name, slug } = score.council;
  return (
    <div class="score-frame">
      {headed ? (
        <h3>
          <Link to={addresses.council(slug)}>{name}</Link>
        </h3>
      ) : null}
      {/* biome-ignore-start lint/a11y/noRedundantRoles: see above */}
      <table class={`score columns-${columns}`} role="table">
        <caption class="unseen">{name}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col" class="corner">
              Judgement
            </th>
            {score.columns.map((column) => (
              <ColumnHead key={column.address} column={column} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {score.rows.map(({ judgement, label, glossary, cells }) => (
            <tr key={judgement} role="row" class={judgement === "overall" ? "overall" : undefined}>
              <th role="rowheader" scope="row">
                <Link to={glossary} class="term">
                  {label}
                </Link>
              </th>
              {cells.map((cell, at) => (
                <Cell key={score.columns[at]?.address} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {/* biome-ignore-end lint/a11y/noRedundantRoles: see above */}
    </div>
  );
}

function ColumnHead({ column }: { column: ScoreColumn }) {
  return (
    <th role="columnheader" scope="col" class={column.visit ? "visit" : undefined}>
      <Link to={column.address}>
        <span class="year">{column.published.slice(0, 4)}</span>{" "}
        <small>{column.visit ? "visit, no grades" : <When date={column.published} short />}</small>
        <span class="unseen">
          {column.visit
            ? `, ${formatDate(column.published)}`
            : `, ${insideSentence(inspectionKindLabel(column.kind))}`}
        </span>
      </Link>
    </th>
  );
}

function Cell({ cell }: { cell: ScoreCell }) {
  const { grade, below, shared } = cell;
  if (grade === "visit")
    return (
      <td role="cell" class="visit">
        <span class="unseen">A visit: no grade</span>
      </td>
    );
  if (grade === "absent")
    return (
      <td role="cell" class="absent">
        <span aria-hidden="true">–</span>
        <span class="unseen">Not graded then</span>
      </td>
    );
  const names = [below ? "below" : "", shared ? `shared ${shared}` : ""]
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
