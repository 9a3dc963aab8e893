import { formatDate, formatDateShort } from "../../../src/domain/dates.ts";
import { type Grade, gradeLabel, isGrade } from "../../../src/domain/grades.ts";
import { type Council, gradeFor, type Inspection } from "../../../src/domain/inspection.ts";
import { JOINT_CARE, JUDGEMENTS, type Judgement, judgementLabel } from "../../../src/domain/judgements.ts";
import { gradedInspections, type Register } from "../../../src/register/register.ts";
import { ChartStyle } from "./chartStyle.tsx";
import { type TimeScale, timeScale } from "./timeScale.ts";

/* Sizes in SVG units. */
const LEFT = 150;
const WIDTH = 760;
const ROW = 40;
const TOP = 36;
const ROWS = JUDGEMENTS.filter((judgement) => judgement !== JOINT_CARE && judgement !== "adoption");
const BOTTOM = TOP + ROW * ROWS.length;
const HEIGHT = BOTTOM + 28;
/** About how wide a letter is. */
const LETTER = 7;

interface ChartProps {
  readonly register: Register;
  readonly council: Council;
}

/** Whether a council has anything to draw over time: two graded reports. */
export function hasChart(register: Register, council: Council): boolean {
  return gradedInspections(register, council.slug).length >= 2;
}

/** A council's judgements on a line of time, as a file of its own: a bar for as long as a report was the latest, with its grade. */
export function CouncilChart({ register, council }: ChartProps) {
  const { asAt } = register;
  const inspections = gradedInspections(register, council.slug);
  const from = `${inspections[0]?.published.slice(0, 4)}-01-01`;
  const time = timeScale(from, asAt, WIDTH - LEFT - 20);
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-labelledby="chart-title chart-description"
    >
      <title id="chart-title">{council.name}: grades by judgement over time</title>
      <desc id="chart-description">
        {`Each bar begins with the report of a graded inspection of ${council.name} and ends with the next, or on ${formatDate(asAt)}.`}
      </desc>
      <ChartStyle />
      {time.years.map(({ year, x, width }) => (
        <g key={year}>
          <line class="grid" x1={LEFT + x} x2={LEFT + x} y1={TOP - 8} y2={BOTTOM} />
          {width > 30 ? (
            <text class="tick" x={LEFT + x} y={BOTTOM + 18} text-anchor="middle">
              {year}
            </text>
          ) : null}
        </g>
      ))}
      {inspections.map(({ id, published }) => (
        <text key={id} class="tick" x={LEFT + time.at(published)} y={TOP - 14}>
          {formatDateShort(published)}
        </text>
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
      <text class="row" x="0" y={y + 20}>
        {judgement === "overall" ? "Overall" : judgementLabel(judgement)}
      </text>
      {inspections.map((inspection, place) => {
        const found = gradeFor(inspection, judgement);
        if (!found || !isGrade(found.grade)) return null;
        const next = inspections[place + 1];
        const joint =
          found.judgement === judgement ? "" : " (one grade for children in care and care leavers)";
        return (
          <Bar
            key={inspection.id}
            grade={found.grade}
            x={LEFT + time.at(inspection.published)}
            until={LEFT + (next ? time.at(next.published) : end)}
            y={y}
            words={`${judgementLabel(judgement)}, ${formatDate(inspection.published)}: ${gradeLabel(found.grade)}${joint}`}
          />
        );
      })}
    </g>
  );
}

interface BarProps {
  readonly grade: Grade;
  readonly x: number;
  readonly until: number;
  readonly y: number;
  readonly words: string;
}

/** A thick line in the grade's colour, with the grade's name above it if it fits. */
function Bar({ grade, x, until, y, words }: BarProps) {
  const label = gradeLabel(grade);
  return (
    <g class={grade}>
      <title>{words}</title>
      {label.length * LETTER < until - x ? (
        <text class="share" x={x} y={y + 14}>
          {label}
        </text>
      ) : null}
      <rect class={`band ${grade}`} x={x} y={y + 20} width={Math.max(1, until - x - 1)} height="8" />
    </g>
  );
}
