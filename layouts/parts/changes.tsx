import type { Direction } from "../../src/register/changes.ts";
import type { ChangeLine, ChangesView } from "../../src/pages/views/changes.ts";
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
        Since the <Link to={changes.previous.address}>{changes.previous.label.toLowerCase()}</Link>:
      </p>
      <dl class="change-list">
        {changes.lines.map((line) => (
          <Line key={line.label} line={line} />
        ))}
      </dl>
      {changes.acrossFrameworks ? (
        <p class="note">The two inspections follow different frameworks: higher and lower are of the words alone.</p>
      ) : null}
    </section>
  );
}

function Line({ line }: { line: ChangeLine }) {
  return (
    <div class={line.direction}>
      <dt>{line.label}</dt>
      <dd>
        <b>{WORDS[line.direction]}</b>
        {line.from && line.to && line.direction !== "same" ? (
          <span class="from-to">
            <GradeMark grade={line.from} /> <span class="arrow">to</span> <GradeMark grade={line.to} />
          </span>
        ) : null}
        {line.direction === "same" && line.to ? <GradeMark grade={line.to} /> : null}
        {line.reason ? <span class="note">{line.reason}</span> : null}
      </dd>
    </div>
  );
}
