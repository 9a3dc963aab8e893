import type { CountryChart as Chart } from "../../src/pages/views/countryChart.ts";
import { ChartStyle } from "./chartStyle.tsx";

/** The share of authorities at each overall grade over time, best at the top; the reports of the councils in focus marked on it. */
export function CountryChart({ chart, standalone = false }: { chart: Chart; standalone?: boolean }) {
  const { plot } = chart;
  return (
    <svg
      class="chart country-chart"
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
      {chart.areas.map(({ grade, label, path, share, labelY }) => (
        <g key={grade}>
          <path class={`band ${grade}`} d={path}>
            <title>{`${label}: ${share}% at the end`}</title>
          </path>
          {share > 0 ? (
            <text class={`share ${grade}`} x={plot.right + 8} y={labelY + 4}>
              {label} {share}%
            </text>
          ) : null}
        </g>
      ))}
      <rect
        class="veil"
        x={plot.left}
        y={plot.top}
        width={chart.veil.until - plot.left}
        height={plot.bottom - plot.top}
      >
        <title>{chart.veil.words}</title>
      </rect>
      {chart.yTicks.map(({ y, label }) => (
        <g key={label}>
          <line class="grid" x1={plot.left} x2={plot.right} y1={y} y2={y} />
          <text class="tick" x={plot.left - 6} y={y + 4} text-anchor="end">
            {label}
          </text>
        </g>
      ))}
      {chart.xTicks.map(({ x, label }) => (
        <text key={label} class="tick" x={x} y={plot.bottom + 18} text-anchor="middle">
          {label}
        </text>
      ))}
      {chart.marks.map(({ x, words, year }) => (
        <g key={words}>
          <title>{words}</title>
          <line class="mark" x1={x} x2={x} y1={plot.top - 6} y2={plot.bottom} />
          <text class="tick" x={x} y={plot.top - 10} text-anchor="middle">
            {year}
          </text>
        </g>
      ))}
    </svg>
  );
}
