import { VERDICTS, type Verdict } from "../../../src/claims/findings.ts";
import { GRADES, gradeSteps } from "../../../src/domain/grades.ts";

/** The bars of the grade mark, left to right: x and height, on a baseline of 14, in a box of 22 by 15. */
const BARS = [
  { x: 1, height: 4 },
  { x: 6.5, height: 7 },
  { x: 12, height: 10 },
  { x: 17.5, height: 13 },
] as const;

/** The four rising bars of a grade, as many filled as it has steps. */
export function Bars({ steps }: { steps: number }) {
  return (
    <>
      {BARS.map(({ x, height }, at) => (
        <rect
          key={x}
          x={x}
          y={14 - height}
          width="3.5"
          height={height}
          stroke="currentColor"
          {...(at < steps ? { fill: "currentColor" } : { fill: "none", "stroke-opacity": 0.55 })}
        />
      ))}
    </>
  );
}

/** The shape of a verdict, in a box of 16 by 16. `paper`: the colour behind it. */
export function VerdictGlyph({ verdict, paper = "Canvas" }: { verdict: Verdict; paper?: string }) {
  const ring = <circle cx="8" cy="8" r="6.4" fill="none" stroke="currentColor" stroke-width="1.3" />;
  switch (verdict) {
    case "supported":
      return (
        <>
          <circle cx="8" cy="8" r="7" fill="currentColor" />
          <path d="M4.5 8.3l2.4 2.4 4.6-5" fill="none" stroke={paper} stroke-width="1.8" />
        </>
      );
    case "partly-supported":
      return (
        <>
          {ring}
          <path d="M8 1.5a6.5 6.5 0 0 0 0 13z" fill="currentColor" />
        </>
      );
    case "contradicted":
      return <path d="M2.5 2.5l11 11m0-11l-11 11" fill="none" stroke="currentColor" stroke-width="2.4" />;
    case "cannot-tell":
      return (
        <>
          <g stroke-dasharray="2.5 2">{ring}</g>
          <circle cx="8" cy="8" r="1.6" fill="currentColor" />
        </>
      );
  }
}

/** The site's drawn marks, once a page; the places where they stand refer to them. */
export function Sprite() {
  return (
    <svg class="sprite" width="0" height="0" aria-hidden="true">
      {GRADES.map((grade) => (
        <symbol key={grade} id={`mark-${grade}`} viewBox="0 0 22 15">
          <Bars steps={gradeSteps(grade)} />
        </symbol>
      ))}
      {VERDICTS.map((verdict) => (
        <symbol key={verdict} id={`mark-${verdict}`} viewBox="0 0 16 16">
          <VerdictGlyph verdict={verdict} />
        </symbol>
      ))}
    </svg>
  );
}
