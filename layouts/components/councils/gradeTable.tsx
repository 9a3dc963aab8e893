import type { Archive } from "../../../src/archive/model.ts";
import { addresses } from "../../../src/domain/addresses.ts";
import { formatMonth } from "../../../src/domain/dates.ts";
import { gradesFor, type Inspection } from "../../../src/domain/inspection.ts";
import { JOINT_CARE, JUDGEMENTS, type Judgement, judgementLabel } from "../../../src/domain/judgements.ts";
import { type Change, changesSincePrevious } from "../../../src/register/changes.ts";
import { Link, Term } from "../frame/link.tsx";
import { GradeMark } from "../grade.tsx";
import { Arrow, ChangeMark } from "./change.tsx";

interface TableProps {
  readonly archive: Archive;
  readonly inspection: Inspection;
}

/** What an inspection graded, beside what the graded inspection before it did, with what changed marked. */
export function GradeTable({ archive, inspection }: TableProps) {
  const found = changesSincePrevious(archive.register, inspection);
  const previous = found?.previous;
  const changes = found?.changes ?? [];
  const rows = JUDGEMENTS.filter((judgement) => inspection.grades[judgement] !== undefined);
  return (
    <>
      <div class="scroll">
        <table class="graded">
          <caption class="visually-hidden">
            Grades of this inspection{previous ? " and of the one before" : ""}
          </caption>
          <thead>
            <tr>
              <th scope="col">Judgement</th>
              <th scope="col">Grade</th>
              {previous ? (
                <th scope="col">
                  Before:{" "}
                  <Link to={addresses.inspection(previous.id)}>{formatMonth(previous.published)}</Link>
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {rows.map((judgement) => (
              <Row
                key={judgement}
                {...{ archive, judgement, inspection, previous }}
                change={changes.find((one) => one.judgement === judgement)}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p class="note">
        <Key changes={changes.filter(({ judgement }) => rows.includes(judgement))} />
      </p>
    </>
  );
}

interface RowProps {
  readonly archive: Archive;
  readonly judgement: Judgement;
  readonly inspection: Inspection;
  readonly previous: Inspection | undefined;
  readonly change: Change | undefined;
}

function Row({ archive, judgement, inspection, previous, change }: RowProps) {
  const grade = inspection.grades[judgement];
  const before = previous ? gradesFor(previous, judgement) : [];
  return (
    <tr class={judgement === "overall" ? "overall" : undefined}>
      <th scope="row">
        <Term archive={archive} term={judgementLabel(judgement)} />
      </th>
      <td>
        {grade ? <GradeMark grade={grade} /> : null}
        <ChangeMark direction={change?.direction} />
      </td>
      {previous ? (
        <td>
          {before.length === 0 ? (
            <span class="grade none">Not graded</span>
          ) : (
            before.map((one) => (
              <span key={one.judgement} class="labelled">
                <GradeMark grade={one.grade} />
                {one.judgement === judgement ? null : ` ${OTHERWISE[one.judgement] ?? ""}`}
              </span>
            ))
          )}
        </td>
      ) : null}
    </tr>
  );
}

/** What a grade of the inspection before was for, if it covered more or less than the judgement of this one. */
const OTHERWISE: Partial<Record<Judgement, string>> = {
  [JOINT_CARE]: "for both together",
  in_care: "for children in care",
  care_leavers: "for care leavers",
};

function Key({ changes }: { changes: readonly Change[] }) {
  const moved = changes.filter(({ direction }) => direction === "up" || direction === "down");
  const reasons = [
    ...new Set(changes.flatMap(({ from, reason }) => (from !== null && reason ? [reason] : []))),
  ];
  const joint = changes.some(({ judgement, from }) => from === null && judgement !== "overall");
  return (
    <>
      {moved.length > 0 ? (
        <>
          <Arrow direction="up" /> Higher, or <Arrow direction="down" /> lower, than before.{" "}
        </>
      ) : null}
      {moved.some(({ acrossFrameworks }) => acrossFrameworks)
        ? "The two inspections followed different frameworks, so only the names of the grades are compared. "
        : ""}
      {joint ? "What one report graded together and the other separately is not compared. " : ""}
      {reasons.join(" ")}
    </>
  );
}
