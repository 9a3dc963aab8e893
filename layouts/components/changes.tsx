import { addresses } from "../../src/domain/addresses.ts";
import type { GradeOrUngraded } from "../../src/domain/grades.ts";
import { type Inspection, inspectionTitle } from "../../src/domain/inspection.ts";
import { JOINT_CARE, type Judgement, judgementLabel, SEPARATE_CARE } from "../../src/domain/judgements.ts";
import { insideSentence } from "../../src/domain/sentences.ts";
import { type Change, changesSincePrevious, type Direction } from "../../src/register/changes.ts";
import type { Register } from "../../src/register/register.ts";
import { GradeMark } from "./grade.tsx";
import { Link } from "./link.tsx";

const WORDS: Record<Direction, string> = {
  up: "Higher",
  down: "Lower",
  same: "The same",
  "not-comparable": "Not comparable",
};

interface ChangesProps {
  readonly register: Register;
  readonly inspection: Inspection;
  readonly heading: string;
}

/** What changed since the council's previous graded inspection; nothing if there is none. */
export function Changes({ register, inspection, heading }: ChangesProps) {
  const found = changesSincePrevious(register, inspection);
  if (!found) return null;
  const { previous, changes } = found;
  return (
    <section class="changes">
      <h2>{heading}</h2>
      <p>
        Since the{" "}
        <Link to={addresses.inspection(previous.id)}>{insideSentence(inspectionTitle(previous))}</Link>:
      </p>
      <dl class="change-list">
        {changeLines(previous, inspection, changes).map((line) => (
          <Line key={line.label} line={line} />
        ))}
      </dl>
      {changes.some(({ acrossFrameworks }) => acrossFrameworks) ? (
        <p class="note">
          The two inspections follow different frameworks: higher and lower are of the words alone.
        </p>
      ) : null}
    </section>
  );
}

interface ChangeLine {
  readonly label: string;
  /** One grade, or several if one report graded apart what the other graded together. Empty if there was none. */
  readonly from: readonly LabelledGrade[];
  readonly to: readonly LabelledGrade[];
  readonly direction: Direction;
  /** Why the two can't be compared; null if they can. */
  readonly reason: string | null;
}

interface LabelledGrade {
  /** What it grades, if there are several; null if the line says it. */
  readonly label: string | null;
  readonly grade: GradeOrUngraded;
}

const CARE: readonly Judgement[] = [JOINT_CARE, ...SEPARATE_CARE];

/** A line a judgement; one for all of care if one report gave a single grade for what the other graded apart. */
function changeLines(previous: Inspection, here: Inspection, changes: readonly Change[]): ChangeLine[] {
  const joint = [previous, here].filter(({ grades }) => grades[JOINT_CARE] !== undefined).length === 1;
  const lines = changes
    .filter(({ judgement }) => !joint || !CARE.includes(judgement))
    .map(({ judgement, from, to, direction, reason }) => ({
      label: judgementLabel(judgement),
      from: from ? [{ label: null, grade: from }] : [],
      to: to ? [{ label: null, grade: to }] : [],
      direction,
      reason: reason ?? null,
    }));
  return joint ? [...lines, careLine(previous, here)] : lines;
}

function careLine(previous: Inspection, here: Inspection): ChangeLine {
  return {
    label: judgementLabel(JOINT_CARE),
    from: careGrades(previous),
    to: careGrades(here),
    direction: "not-comparable",
    reason: "One report gives a grade for both together, the other a grade for each.",
  };
}

const CARE_LABELS: Partial<Record<Judgement, string>> = {
  in_care_and_care_leavers: "both together",
  in_care: "in care",
  care_leavers: "care leavers",
};

function careGrades({ grades }: Inspection): LabelledGrade[] {
  return CARE.flatMap((judgement) => {
    const grade = grades[judgement];
    return grade === undefined ? [] : [{ label: CARE_LABELS[judgement] ?? null, grade }];
  });
}

function Line({ line }: { line: ChangeLine }) {
  const same = line.direction === "same";
  return (
    <div class={line.direction}>
      <dt>{line.label}</dt>
      <dd>
        <b>{WORDS[line.direction]}</b>
        {same ? <Grades grades={line.to} /> : null}
        {same || (line.from.length === 0 && line.to.length === 0) ? null : (
          <span class="from-to">
            <Grades grades={line.from} /> <span class="arrow">then</span> <Grades grades={line.to} />
          </span>
        )}
        {line.reason ? <span class="note">{line.reason}</span> : null}
      </dd>
    </div>
  );
}

function Grades({ grades }: { grades: ChangeLine["to"] }) {
  if (grades.length === 0) return <span class="grade none">not graded</span>;
  return (
    <>
      {grades.map(({ label, grade }) => (
        <span key={label} class="labelled">
          <GradeMark grade={grade} />
          {label ? ` ${label}` : null}
        </span>
      ))}
    </>
  );
}
