import type { Archive } from "../../archive/model.ts";
import { addresses } from "../../domain/addresses.ts";
import { formatDate, formatDateShort } from "../../domain/dates.ts";
import { isGraded } from "../../domain/inspection.ts";
import { groupBy } from "../../domain/order.ts";
import { insideSentence, listNames } from "../../domain/sentences.ts";
import { createCountry } from "../../register/country.ts";
import { buildRegister } from "../../register/register.ts";
import { type ShareArea, shareAreas } from "./shareAreas.ts";
import { roundTenth, timeScale } from "./timeScale.ts";

/** The share of authorities at each overall grade over time, as stacked areas. Sizes in SVG units. */
export interface CountryChart {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  /** From the top: outstanding first. */
  readonly areas: readonly ShareArea[];
  readonly xTicks: readonly { readonly x: number; readonly label: string }[];
  readonly yTicks: readonly { readonly y: number; readonly label: string }[];
  /** Reports of the councils in focus. */
  readonly marks: readonly { readonly x: number; readonly words: string; readonly year: string }[];
  /** Up to where fewer than half of the authorities had a report. */
  readonly veil: { readonly until: number; readonly words: string };
  readonly plot: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly svgAddress: string;
  readonly csvAddress: string;
}

const WIDTH = 760;
const HEIGHT = 400;
const PLOT = { left: 44, right: 576, top: 26, bottom: 360 };
/** Until this share of today's authorities had a report, shares jump about and mean little: the chart is veiled. */
const ENOUGH = 0.5;

/** Draws the country from the first report to the day the register is complete to. */
export function countryChart(archive: Archive): CountryChart {
  const { country, register } = archive;
  const { asAt } = register;
  const rows = country.series.filter(({ date }) => date <= asAt);
  const enough = rows.find(({ authorities }) => authorities >= register.councils.size * ENOUGH)?.date ?? asAt;
  const from = rows[0]?.date ?? asAt;
  const time = timeScale(from, asAt, [PLOT.left, PLOT.right]);
  const areas = shareAreas(rows, asAt, time, PLOT);
  return {
    width: WIDTH,
    height: HEIGHT,
    title: "Share of authorities at each overall grade",
    description: `From ${formatDate(from)} to ${formatDate(asAt)}. Half of today’s authorities had a report by ${formatDate(enough)}; before, the chart is veiled. At the end: ${listNames(
      areas.map(({ label, count }) => `${insideSentence(label)} ${count}`),
    )}, of ${rows.at(-1)?.authorities ?? 0}.`,
    areas,
    xTicks: time.years,
    yTicks: [0, 25, 50, 75, 100].map((percent) => ({
      y: roundTenth(PLOT.bottom - ((PLOT.bottom - PLOT.top) * percent) / 100),
      label: `${percent}%`,
    })),
    marks: focusMarks(archive).map(({ day, words }) => ({ x: time.at(day), words, year: day.slice(0, 4) })),
    veil: { until: time.at(enough), words: `Fewer than half had a report, to ${formatDateShort(enough)}` },
    plot: PLOT,
    svgAddress: addresses.chartSvg(addresses.country),
    csvAddress: addresses.dataFile("national.csv"),
  };
}

function focusMarks({ register, site }: Archive): { day: string; words: string }[] {
  const reports = site.focus.flatMap((slug) => register.inspectionsOf.get(slug) ?? []).filter(isGraded);
  return [...groupBy(reports, ({ published }) => published)].map(([day, found]) => ({
    day,
    words: `${formatDate(day)}: ${listNames(found.map(({ council }) => register.councils.get(council)?.name ?? council))}`,
  }));
}

/** The same drawing for one region, small, to be seen beside the others. */
export interface RegionChart {
  readonly region: string;
  readonly address: string;
  readonly width: number;
  readonly height: number;
  readonly areas: readonly ShareArea[];
  readonly outstanding: number;
  readonly authorities: number;
}

const SMALL = { width: 220, height: 110 };

/** A small chart for each region, by name; all on the same line of time. */
export function regionCharts({ register, country }: Archive): RegionChart[] {
  const { asAt } = register;
  const from = country.series[0]?.date ?? asAt;
  const time = timeScale(from, asAt, [0, SMALL.width]);
  return [...groupBy(register.councils.values(), ({ region }) => region)]
    .map(([region, councils]) => {
      const slugs = new Set(councils.map(({ slug }) => slug));
      const rows = createCountry(
        buildRegister(
          councils,
          register.inspections.filter(({ council }) => slugs.has(council)),
          asAt,
        ),
      ).series.filter(({ date }) => date <= asAt);
      const areas = shareAreas(rows, asAt, time, { top: 0, bottom: SMALL.height });
      return {
        region,
        address: addresses.region(region),
        ...SMALL,
        areas,
        outstanding: areas[0]?.count ?? 0,
        authorities: rows.at(-1)?.authorities ?? 0,
      };
    })
    .toSorted((a, b) => (a.region < b.region ? -1 : 1));
}
