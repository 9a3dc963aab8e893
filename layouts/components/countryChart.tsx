import type { Archive } from "../../src/archive/model.ts";
import { formatDate, formatDateShort } from "../../src/domain/dates.ts";
import { isGraded } from "../../src/domain/inspection.ts";
import { groupBy } from "../../src/domain/order.ts";
import { insideSentence, listNames } from "../../src/domain/sentences.ts";
import { ChartStyle } from "./chartStyle.tsx";
import { type ShareArea, shareAreas } from "./shareAreas.ts";
import { roundTenth, timeScale } from "./timeScale.ts";

/* Sizes in SVG units. */
const WIDTH = 760;
const HEIGHT = 400;
const PLOT = { left: 44, right: 576, top: 26, bottom: 360 };
/** Until this share of today's councils had a report, shares jump about and mean little: the chart is veiled. */
const ENOUGH = 0.5;

/** The share of councils at each overall grade at the end of the chart, from the top: outstanding first. */
export function countryAreas({ country, register: { asAt } }: Archive): ShareArea[] {
  const rows = country.series.filter(({ date }) => date <= asAt);
  const time = timeScale(rows[0]?.date ?? asAt, asAt, [PLOT.left, PLOT.right]);
  return shareAreas(rows, asAt, time, PLOT);
}

/** The share of councils at each overall grade over time, best at the top; the reports of the councils in focus marked on it. */
export function CountryChart({ archive, standalone = false }: { archive: Archive; standalone?: boolean }) {
  const { country, register } = archive;
  const { asAt } = register;
  const rows = country.series.filter(({ date }) => date <= asAt);
  const from = rows[0]?.date ?? asAt;
  const enough = rows.find(({ authorities }) => authorities >= register.councils.size * ENOUGH)?.date ?? asAt;
  const time = timeScale(from, asAt, [PLOT.left, PLOT.right]);
  const areas = countryAreas(archive);
  const counts = listNames(areas.map(({ label, count }) => `${insideSentence(label)} ${count}`));
  return (
    <svg
      class="chart country-chart"
      {...(standalone ? { xmlns: "http://www.w3.org/2000/svg", width: WIDTH, height: HEIGHT } : {})}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-labelledby="chart-title chart-description"
    >
      <title id="chart-title">Share of authorities at each overall grade</title>
      <desc id="chart-description">
        {`From ${formatDate(from)} to ${formatDate(asAt)}. Half of today’s authorities had a report by ${formatDate(enough)}; before, the chart is veiled. At the end: ${counts}, of ${rows.at(-1)?.authorities ?? 0}.`}
      </desc>
      {standalone ? <ChartStyle /> : null}
      {areas.map(({ grade, label, path, share, labelY }) => (
        <g key={grade}>
          <path class={`band ${grade}`} d={path}>
            <title>{`${label}: ${share}% at the end`}</title>
          </path>
          {share > 0 ? (
            <text class={`share ${grade}`} x={PLOT.right + 8} y={labelY + 4}>
              {label} {share}%
            </text>
          ) : null}
        </g>
      ))}
      <rect
        class="veil"
        x={PLOT.left}
        y={PLOT.top}
        width={time.at(enough) - PLOT.left}
        height={PLOT.bottom - PLOT.top}
      >
        <title>Fewer than half had a report, to {formatDateShort(enough)}</title>
      </rect>
      {[0, 25, 50, 75, 100].map((percent) => {
        const y = roundTenth(PLOT.bottom - ((PLOT.bottom - PLOT.top) * percent) / 100);
        return (
          <g key={percent}>
            <line class="grid" x1={PLOT.left} x2={PLOT.right} y1={y} y2={y} />
            <text class="tick" x={PLOT.left - 6} y={y + 4} text-anchor="end">
              {percent}%
            </text>
          </g>
        );
      })}
      {time.years.map(({ x, label }) => (
        <text key={label} class="tick" x={x} y={PLOT.bottom + 18} text-anchor="middle">
          {label}
        </text>
      ))}
      {focusReports(archive).map(({ day, councils }) => (
        <g key={day}>
          <title>
            {formatDate(day)}: {listNames(councils)}
          </title>
          <line class="mark" x1={time.at(day)} x2={time.at(day)} y1={PLOT.top - 6} y2={PLOT.bottom} />
          <text class="tick" x={time.at(day)} y={PLOT.top - 10} text-anchor="middle">
            {day.slice(0, 4)}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** The days on which graded reports of councils in focus came out, and which councils they were on. */
function focusReports({ register, site }: Archive) {
  const reports = site.focus.flatMap((slug) => register.inspectionsOf.get(slug) ?? []).filter(isGraded);
  return [...groupBy(reports, ({ published }) => published)].map(([day, found]) => ({
    day,
    councils: found.map(({ council }) => register.councils.get(council)?.name ?? council),
  }));
}
