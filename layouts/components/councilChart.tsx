import { formatDate } from "../../src/domain/dates.ts";
import { type Grade, gradeLabel, gradeSteps, isGrade } from "../../src/domain/grades.ts";
import { type Council, gradeFor, type Inspection } from "../../src/domain/inspection.ts";
import { JOINT_CARE, JUDGEMENTS, type Judgement, judgementLabel } from "../../src/domain/judgements.ts";
import { gradedInspections, type Register } from "../../src/register/register.ts";
import { ChartStyle } from "./chartStyle.tsx";
import { Bars } from "./sprite.tsx";
import { type TimeScale, timeScale } from "./timeScale.ts";

/* Sizes in SVG units. Narrow, with the labels above the lines: it stays legible on a phone. */
const WIDTH = 440;
const EDGE = 16;
const ROW = 50;
const TOP = 4;
const ROWS = JUDGEMENTS.filter((judgement) => judgement !== JOINT_CARE && judgement !== "adoption");
const HEIGHT = TOP + ROW * ROWS.length + 26;
const BOTTOM = HEIGHT - 22;

interface ChartProps {
  readonly register: Register;
  readonly council: Council;
  /** As a file of its own. */
  readonly standalone?: boolean;
}

/** Whether a council has anything to draw over time: two graded reports. */
export function hasChart(register: Register, council: Council): boolean {
  return gradedInspections(register, council.slug).length >= 2;
}

/** A council's judgements on a line of time: a row a judgement, a mark at each report, a line for as long as it was the latest. */
export function CouncilChart({ register, council, standalone = false }: ChartProps) {
  const { asAt } = register;
  const inspections = gradedInspections(register, council.slug);
  const time = timeScale(register.inspections[0]?.published ?? asAt, asAt, [EDGE, WIDTH - 4]);
  return (
    <svg
      class="chart council-chart"
      {...(standalone ? { xmlns: "http://www.w3.org/2000/svg", width: WIDTH, height: HEIGHT } : {})}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-labelledby="chart-title chart-description"
    >
      <title id="chart-title">{council.name}: judgements over time</title>
      <desc id="chart-description">
        {`Each judgement of each graded inspection of ${council.name}, by the day of its report, up to ${formatDate(asAt)}. The table beside it has the same grades.`}
      </desc>
      {standalone ? <ChartStyle /> : null}
      {time.years.map(({ x, label }) => (
        <g key={label}>
          <line class="grid" x1={x} x2={x} y1="8" y2={BOTTOM} />
          <text class="tick" x={x} y={BOTTOM + 16} text-anchor="middle">
            {label}
          </text>
        </g>
      ))}
      {ROWS.map((judgement, row) => (
        <Row key={judgement} {...{ judgement, inspections, time }} y={TOP + ROW * row} end={time.at(asAt)} />
      ))}
    </svg>
  );
}

interface RowProps {
  readonly judgement: Judgement;
  readonly inspections: readonly Inspection[];
  readonly time: TimeScale;
  readonly y: number;
  readonly end: number;
}

function Row({ judgement, inspections, time, y, end }: RowProps) {
  return (
    <g>
      <text class="row" x="0" y={y + 14}>
        {judgement === "overall" ? "Overall" : judgementLabel(judgement)}
      </text>
      {inspections.map((inspection, place) => {
        const found = gradeFor(inspection, judgement);
        if (!found || !isGrade(found.grade)) return null;
        const next = inspections[place + 1];
        return (
          <Mark
            key={inspection.id}
            grade={found.grade}
            x={time.at(inspection.published)}
            until={next ? time.at(next.published) : end}
            y={y}
            words={`${judgementLabel(judgement)}, ${formatDate(inspection.published)}: ${gradeLabel(found.grade)}${
              found.judgement === judgement ? "" : " (one grade for children in care and care leavers)"
            }`}
          />
        );
      })}
    </g>
  );
}

interface MarkProps {
  readonly grade: Grade;
  readonly x: number;
  /** Up to where the grade was the latest. */
  readonly until: number;
  readonly y: number;
  readonly words: string;
}

function Mark({ grade, x, until, y, words }: MarkProps) {
  return (
    <g class={`grade ${grade}`}>
      <title>{words}</title>
      <line class="stood" x1={x} x2={until} y1={y + 39} y2={y + 39} />
      <rect class="hit" x={x - 13} y={y + 20} width="26" height="26" />
      <g transform={`translate(${x - 11} ${y + 25})`}>
        <Bars steps={gradeSteps(grade)} />
      </g>
    </g>
  );
}
