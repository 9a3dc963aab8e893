import { GRADE_COLOURS } from "../../src/domain/grades.ts";

/** The colours of a chart that is a file of its own, which the site's stylesheet does not reach. On white. */
export function ChartStyle() {
  const grades = Object.entries(GRADE_COLOURS).map(
    ([grade, { text, band }]) => `.${grade} { color: ${text.light} } .band.${grade} { fill: ${band.light} }`,
  );
  return (
    <style>{`
      svg { background: #fff; color: #16191c; font: 13px "Helvetica Neue", Arial, sans-serif }
      .grid, .axis { stroke: #d9d4c8 } .tick, .row, .share { fill: #16191c; stroke: none } .stood { stroke: currentColor; stroke-width: 2 }
      .hit { fill: none } .veil { fill: #fff; fill-opacity: .65 } .mark { stroke: #16191c; stroke-dasharray: 2 3 } .band { stroke: #fff; stroke-width: 1 }
      ${grades.join("\n      ")}
    `}</style>
  );
}
