import { addresses } from "../../domain/addresses.ts";
import { formatDate } from "../../domain/dates.ts";
import { type Grade, gradeLabel, isGrade } from "../../domain/grades.ts";
import { type Council, gradeFor } from "../../domain/inspection.ts";
import { JUDGEMENTS, type Judgement, judgementLabel } from "../../domain/judgements.ts";
import { gradedInspections, type Register } from "../../register/register.ts";
import { timeScale } from "./timeScale.ts";

/** A council's judgements drawn on a line of time: a row a judgement, a mark an inspection. Sizes in SVG units. */
export interface CouncilChart {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  readonly rows: readonly {
    readonly label: string;
    readonly y: number;
    readonly marks: readonly ChartMark[];
  }[];
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  readonly svgAddress: string;
  readonly csvAddress: string;
}

export interface ChartMark {
  readonly x: number;
  /** Where the next graded report comes, or the end of the chart: until then the grade stood. */
  readonly until: number;
  readonly grade: Grade;
  /** "Help and protection, 29 March 2016: Good". */
  readonly words: string;
}

/* Narrow, with the labels above the lines: it stays legible on a phone. */
const WIDTH = 440;
const EDGE = 16;
const ROW = 50;
const TOP = 4;
const ROWS = JUDGEMENTS.filter(
  (judgement) => judgement !== "in_care_and_care_leavers" && judgement !== "adoption",
);

/** The chart of a council with at least two graded reports; null for others, which have nothing to draw over time. */
export function councilChart(register: Register, council: Council): CouncilChart | null {
  const inspections = gradedInspections(register, council.slug);
  const first = register.inspections[0];
  if (inspections.length < 2 || !first) return null;
  const time = timeScale(first.published, register.asAt, [EDGE, WIDTH - 4]);
  const end = time.at(register.asAt);
  const rows = ROWS.map((judgement, row) => ({
    label: judgement === "overall" ? "Overall" : judgementLabel(judgement),
    y: TOP + ROW * row,
    marks: marksOf(inspections, judgement, time.at, end),
  }));
  const address = addresses.council(council.slug);
  return {
    width: WIDTH,
    height: TOP + ROW * ROWS.length + 26,
    title: `${council.name}: judgements over time`,
    description: `Each judgement of each graded inspection of ${council.name}, by the day of its report, up to ${formatDate(register.asAt)}. The table beside it has the same grades.`,
    rows,
    ticks: time.years,
    svgAddress: addresses.chartSvg(address),
    csvAddress: addresses.chartCsv(address),
  };
}

function marksOf(
  inspections: ReturnType<typeof gradedInspections>,
  judgement: Judgement,
  at: (day: string) => number,
  end: number,
): ChartMark[] {
  return inspections.flatMap((inspection, place) => {
    const found = gradeFor(inspection, judgement);
    if (!found || !isGrade(found.grade)) return [];
    const next = inspections[place + 1];
    const together =
      found.judgement === judgement ? "" : " (one grade for children in care and care leavers)";
    return [
      {
        x: at(inspection.published),
        until: next ? at(next.published) : end,
        grade: found.grade,
        words: `${judgementLabel(judgement)}, ${formatDate(inspection.published)}: ${gradeLabel(found.grade)}${together}`,
      },
    ];
  });
}
