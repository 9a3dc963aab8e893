import { scaleLinear } from "d3-scale";
import { area, curveStepAfter } from "d3-shape";
import type { Archive } from "../../archive/model.ts";
import { addresses } from "../../domain/addresses.ts";
import { formatDate, formatDateShort } from "../../domain/dates.ts";
import { type Grade, gradeLabel } from "../../domain/grades.ts";
import { isGraded } from "../../domain/inspection.ts";
import { groupBy } from "../../domain/order.ts";
import { listNames } from "../../domain/sentences.ts";
import type { NationalRow } from "../../register/country.ts";
import { roundTenth, timeScale } from "./timeScale.ts";

/** The share of authorities at each overall grade over time, as stacked areas. Sizes in SVG units. */
export interface CountryChart {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  /** From the top: outstanding first. */
  readonly areas: readonly {
    readonly grade: Grade | "not-given";
    readonly label: string;
    readonly path: string;
    /** The middle of the area at the right edge, and its share there, in percent. */
    readonly labelY: number;
    readonly share: number;
  }[];
  readonly xTicks: readonly { readonly x: number; readonly label: string }[];
  readonly yTicks: readonly { readonly y: number; readonly label: string }[];
  /** Reports of the councils in focus. */
  readonly marks: readonly { readonly x: number; readonly words: string; readonly year: string }[];
  /** Up to where fewer than half of the authorities had a report. */
  readonly veil: { readonly until: number; readonly words: string };
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly svgAddress: string;
  readonly csvAddress: string;
}

const WIDTH = 760;
const HEIGHT = 400;
const PLOT = { left: 44, right: 590, top: 26, bottom: 360 };
/** Until this share of today's authorities had a report, shares jump about and mean little: the chart is veiled. */
const ENOUGH = 0.5;

const BANDS: readonly { grade: Grade | "not-given"; of: (row: NationalRow) => number }[] = [
  { grade: "outstanding", of: (row) => row.outstanding },
  { grade: "good", of: (row) => row.good },
  { grade: "requires-improvement", of: (row) => row.requires_improvement },
  { grade: "inadequate", of: (row) => row.inadequate },
  { grade: "not-given", of: (row) => row.not_given },
];

/** Draws the country from the day on which half of the authorities had a report, to the day the register is complete to. */
export function countryChart(archive: Archive): CountryChart {
  const { country, register } = archive;
  const rows = country.series.filter(({ date }) => date <= register.asAt);
  const enough = rows.find(({ authorities }) => authorities >= register.councils.size * ENOUGH)?.date ?? register.asAt;
  const last = rows.at(-1) ?? { date: register.asAt, ...country.on(register.asAt) };
  const drawn = [...rows, { ...last, date: register.asAt }];
  const from = drawn[0]?.date ?? register.asAt;
  const time = timeScale(from, register.asAt, [PLOT.left, PLOT.right]);
  const y = scaleLinear([0, 1], [PLOT.top, PLOT.bottom]);
  const edge = (row: NationalRow, bands: number) =>
    BANDS.slice(0, bands).reduce((sum, band) => sum + band.of(row), 0) / Math.max(1, row.authorities);
  return {
    width: WIDTH,
    height: HEIGHT,
    title: "Share of authorities at each overall grade",
    description: `From ${formatDate(from)} to ${formatDate(register.asAt)}. Half of today’s authorities had a report by ${formatDate(enough)}; before, the chart is veiled. At the end: ${listNames(
      BANDS.map(({ grade, of }) => `${gradeLabel(grade).toLowerCase()} ${of(last)}`),
    )}, of ${last.authorities}.`,
    areas: BANDS.map(({ grade, of }, band) => ({
      grade,
      label: gradeLabel(grade),
      path:
        area<NationalRow>()
          .x((row) => time.at(row.date))
          .y0((row) => roundTenth(y(edge(row, band))))
          .y1((row) => roundTenth(y(edge(row, band + 1))))
          .curve(curveStepAfter)(drawn) ?? "",
      labelY: roundTenth(y((edge(last, band) + edge(last, band + 1)) / 2)),
      share: Math.round((100 * of(last)) / Math.max(1, last.authorities)),
    })),
    xTicks: time.years,
    yTicks: [0, 0.25, 0.5, 0.75, 1].map((share) => ({ y: roundTenth(y(share)), label: `${100 - share * 100}%` })),
    marks: focusMarks(archive, from).map(({ day, words }) => ({
      x: time.at(day),
      words,
      year: day.slice(0, 4),
    })),
    plot: PLOT,
    veil: { until: time.at(enough), words: `Fewer than half inspected, to ${formatDateShort(enough)}` },
    svgAddress: addresses.chartSvg(addresses.country),
    csvAddress: addresses.dataFile("national.csv"),
  };
}

function focusMarks({ register, site }: Archive, from: string): { day: string; words: string }[] {
  const reports = site.focus
    .flatMap((slug) => register.inspectionsOf.get(slug) ?? [])
    .filter((inspection) => isGraded(inspection) && inspection.published >= from);
  return [...groupBy(reports, ({ published }) => published)].map(([day, found]) => ({
    day,
    words: `${formatDate(day)}: ${listNames(found.map(({ council }) => register.councils.get(council)?.name ?? council))}`,
  }));
}
