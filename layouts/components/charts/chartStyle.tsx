import { GRADE_COLOURS } from "../../../src/domain/grades.ts";

/** The colours of a chart that is a file of its own, which the site's stylesheet does not reach. On white. */
export function ChartStyle() {
  const grades = Object.entries(GRADE_COLOURS).map(
    ([grade, { text, band }]) =>
      `.share.${grade}, .${grade} .share { fill: ${text.light} } .band.${grade} { fill: ${band.light} }`,
  );
  return (
    <style>{`
      svg { background: #fff; font: 13px "Helvetica Neue", Arial, sans-serif }
      .grid { stroke: #16191c; stroke-opacity: .15; vector-effect: non-scaling-stroke }
      .band { stroke: #fff; stroke-width: 1; vector-effect: non-scaling-stroke }
      .tick, .row { fill: #16191c } .share { font-weight: 600 }
      ${grades.join("\n      ")}
    `}</style>
  );
}
