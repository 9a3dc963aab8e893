import type { Archive } from "../../../src/archive/model.ts";
import type { CalendarDay } from "../../../src/domain/dates.ts";
import { gradeLabel } from "../../../src/domain/grades.ts";
import type { Council } from "../../../src/domain/inspection.ts";
import { createCountry, type NationalRow } from "../../../src/register/country.ts";
import { buildRegister } from "../../../src/register/register.ts";
import { ChartStyle } from "./chartStyle.tsx";
import { type ShareArea, SIDE, shareAreas } from "./shareAreas.ts";
import { type TimeScale, timeScale } from "./timeScale.ts";

/** The counts of some councils over time, from the first day on which half of them had a report: before, shares rest on few. */
export interface ShareSeries {
  readonly rows: readonly NationalRow[];
  readonly from: CalendarDay;
}

/** The series of some councils: of all of them the country's own, else as if there were no others. */
export function shareSeries(archive: Archive, councils: readonly Council[]): ShareSeries {
  const { register, country } = archive;
  const { asAt } = register;
  const slugs = new Set(councils.map(({ slug }) => slug));
  const own = register.inspections.filter(({ council }) => slugs.has(council));
  const { series } =
    slugs.size === register.councils.size ? country : createCountry(buildRegister(councils, own, asAt));
  const known = series.filter(({ date }) => date <= asAt);
  const start = known.findIndex(({ authorities }) => authorities * 2 >= councils.length);
  const rows = start < 0 ? [] : known.slice(start);
  return { rows, from: rows[0]?.date ?? asAt };
}

interface ChartProps {
  readonly series: ShareSeries;
  /** The first day of the line of time, which charts that stand together share. */
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  /** What the chart shows, for those who don't see it. */
  readonly description: string;
}

/** The share of councils at each overall grade over time, best at the top; above it those whose latest report gives none. */
export function ShareChart({ series, from, to, description }: ChartProps) {
  const time = timeScale(from, to, SIDE);
  const areas = shareAreas(series.rows, to, time);
  return (
    <div class="share-chart" role="img" aria-label={description}>
      <YAxis class="y-axis" />
      <Bands areas={areas} time={time} class="plot" />
      <Labels areas={areas} class="band-labels" />
      <XAxis time={time} class="x-axis" />
    </div>
  );
}

/** The same, small, to be seen beside others. */
export function SmallShareChart({ series, from, to, description }: ChartProps) {
  const time = timeScale(from, to, SIDE);
  return (
    <div class="share-chart small" role="img" aria-label={description}>
      <YAxis class="y-axis" only={[0, 100]} />
      <Bands areas={shareAreas(series.rows, to, time)} time={time} class="plot" />
      <XAxis time={time} class="x-axis" ends />
    </div>
  );
}

/* The chart as a file of its own: sizes in SVG units. */
const FILE = { width: 760, height: 390, left: 44, right: 550, top: 12, bottom: 350 };

/** The same as a file of its own, with its own colours. */
export function ShareChartFile({ series, from, to, description, title }: ChartProps & { title: string }) {
  const time = timeScale(from, to, SIDE);
  const areas = shareAreas(series.rows, to, time);
  const { left, right, top, bottom } = FILE;
  const plot = { x: left, y: top, width: right - left, height: bottom - top };
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={FILE.width}
      height={FILE.height}
      viewBox={`0 0 ${FILE.width} ${FILE.height}`}
      role="img"
      aria-labelledby="chart-title chart-description"
    >
      <title id="chart-title">{title}</title>
      <desc id="chart-description">{description}</desc>
      <ChartStyle />
      <YAxis {...plot} x={0} width={left - 6} />
      <Bands areas={areas} time={time} {...plot} />
      <Labels areas={areas} {...plot} x={right + 10} width={FILE.width - right - 10} />
      <XAxis time={time} {...plot} y={bottom + 2} height={24} />
    </svg>
  );
}

/** Where a part of the chart is: by its class on a page, by numbers in a file. */
interface Box {
  readonly class?: string;
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
}

/** Stretched to its place, whatever that is; nothing in it is text. */
const STRETCHED = { viewBox: `0 0 ${SIDE} ${SIDE}`, preserveAspectRatio: "none" } as const;

function Bands({ areas, time, ...box }: Box & { areas: readonly ShareArea[]; time: TimeScale }) {
  return (
    <svg {...box} {...STRETCHED} aria-hidden="true" focusable="false">
      {areas.map(({ grade, path }) => (
        <path key={grade} class={`band ${grade}`} d={path} />
      ))}
      {[250, 500, 750].map((y) => (
        <line key={y} class="grid" x1="0" x2={SIDE} y1={y} y2={y} />
      ))}
      {time.years.slice(1).map(({ year, x }) => (
        <line key={year} class="grid" x1={x} x2={x} y1="0" y2={SIDE} />
      ))}
    </svg>
  );
}

function YAxis({ only = [0, 25, 50, 75, 100], ...box }: Box & { only?: readonly number[] }) {
  return (
    <svg {...box} aria-hidden="true" focusable="false">
      {only.map((percent) => (
        <text key={percent} class="tick" x="100%" y={`${100 - percent}%`} dy="0.32em" text-anchor="end">
          {percent}%
        </text>
      ))}
    </svg>
  );
}

/** The years below the chart, each in the middle of its place, if it is wide enough for its name; or the first and the last. */
function XAxis({ time, ends = false, ...box }: Box & { time: TimeScale; ends?: boolean }) {
  const wide = time.years.filter(({ width }) => width > SIDE / 25);
  const shown = ends ? [...wide.slice(0, 1), ...wide.slice(-1)] : wide;
  return (
    <svg {...box} aria-hidden="true" focusable="false">
      {shown.map(({ year, middle }, at) => (
        <text
          key={year}
          class={ends || at % 4 === 0 ? "tick" : at % 2 === 0 ? "tick even" : "tick odd"}
          x={`${middle / (SIDE / 100)}%`}
          y="1.1em"
          text-anchor="middle"
        >
          {year}
        </text>
      ))}
    </svg>
  );
}

/** How near to each other the labels may be, as a share of the chart's height. */
const GAP = 0.065;

function Labels({ areas, ...box }: Box & { areas: readonly ShareArea[] }) {
  const places = spread(areas.map(({ middle }) => middle));
  return (
    <svg {...box} aria-hidden="true" focusable="false">
      {areas.map(({ grade, count, share }, at) =>
        count > 0 ? (
          <text
            key={grade}
            class={`share ${grade}`}
            x="0"
            y={`${Math.round(1000 * (places[at] ?? 0)) / 10}%`}
            dy="0.32em"
          >
            {gradeLabel(grade)} {share}%
          </text>
        ) : null,
      )}
    </svg>
  );
}

/** The places of labels, top to bottom, moved apart where they would touch. */
function spread(middles: readonly number[]): number[] {
  const down: number[] = [];
  for (const middle of middles) down.push(Math.max(middle, (down.at(-1) ?? -1) + GAP));
  const up: number[] = [];
  for (const place of down.toReversed()) up.unshift(Math.min(place, (up[0] ?? 1 + GAP / 2) - GAP));
  return up;
}
