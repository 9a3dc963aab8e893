import { gradeSteps } from "../../src/domain/grades.ts";
import type { CouncilChart as Chart } from "../../src/pages/views/councilChart.ts";
import { ChartStyle } from "./chartStyle.tsx";
import { Bars } from "./sprite.tsx";

/** A council's judgements on a line of time: a mark at each report, and a line for as long as the grade stood. */
export function CouncilChart({ chart, standalone = false }: { chart: Chart; standalone?: boolean }) {
  const bottom = chart.height - 22;
  return (
    <svg
      class="chart council-chart"
      {...(standalone
        ? { xmlns: "http://www.w3.org/2000/svg", width: chart.width, height: chart.height }
        : {})}
      viewBox={`0 0 ${chart.width} ${chart.height}`}
      role="img"
      aria-labelledby="chart-title chart-description"
    >
      <title id="chart-title">{chart.title}</title>
      <desc id="chart-description">{chart.description}</desc>
      {standalone ? <ChartStyle /> : null}
      {chart.ticks.map(({ x, label }) => (
        <g key={label}>
          <line class="grid" x1={x} x2={x} y1="8" y2={bottom} />
          <text class="tick" x={x} y={bottom + 16} text-anchor="middle">
            {label}
          </text>
        </g>
      ))}
      {chart.rows.map(({ label, y, marks }) => (
        <g key={label}>
          <text class="row" x="0" y={y + 14}>
            {label}
          </text>
          {marks.map(({ x, until, grade, words }) => (
            <g key={words} class={`grade ${grade}`}>
              <title>{words}</title>
              <line class="stood" x1={x} x2={until} y1={y + 39} y2={y + 39} />
              <rect class="hit" x={x - 13} y={y + 20} width="26" height="26" />
              <g transform={`translate(${x - 11} ${y + 25})`}>
                <Bars steps={gradeSteps(grade)} />
              </g>
            </g>
          ))}
        </g>
      ))}
    </svg>
  );
}
