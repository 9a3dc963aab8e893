import { insideSentence } from "../../src/domain/sentences.ts";
import type { ChangeLine, ChangesView } from "../../src/pages/views/changes.ts";
import type { Direction } from "../../src/register/changes.ts";
import { GradeMark } from "./grade.tsx";
import { Link } from "./link.tsx";

const WORDS: Record<Direction, string> = {
  up: "Higher",
  down: "Lower",
  same: "The same",
  "not-comparable": "Not comparable",
};

/** What changed from one graded inspection of a council to the next. */
export function Changes({ changes, heading }: { changes: ChangesView; heading: string }) {
  return (
    <section class="changes">
      <h2>{heading}</h2>
      <p>
        Since the <Link to={changes.previous.address}>{insideSentence(changes.previous.label)}</Link>:
      </p>
      <dl class="change-list">
        {changes.lines.map((line) => (
          <Line key={line.label} line={line} />
        ))}
      </dl>
      {changes.acrossFrameworks ? (
        <p class="note">
          The two inspections follow different frameworks: higher and lower are of the words alone.
        </p>
      ) : null}
    </section>
  );
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
