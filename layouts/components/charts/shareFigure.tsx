import type { ComponentChildren } from "preact";
import type { Archive } from "../../../src/archive/model.ts";
import { formatDate, formatMonth } from "../../../src/domain/dates.ts";
import { GRADES, gradeInSentence, gradeLabel } from "../../../src/domain/grades.ts";
import type { Council } from "../../../src/domain/inspection.ts";
import { insideSentence, listNames } from "../../../src/domain/sentences.ts";
import { sharePercent } from "./shareAreas.ts";
import { ShareChart, type ShareSeries, shareSeries } from "./shareChart.tsx";

interface FigureProps {
  readonly archive: Archive;
  readonly councils: readonly Council[];
  /** The name of the region whose councils they are; absent: all. */
  readonly region?: string;
  /** Where the chart and its data are to be had. */
  readonly files?: ComponentChildren;
}

/** The share of councils at each grade over time, under what it shows as a heading; nothing if half of them never had a report. */
export function ShareFigure({ archive, councils, region, files }: FigureProps) {
  const { register } = archive;
  const series = shareSeries(archive, councils);
  const last = series.rows.at(-1);
  if (!last || series.rows.length < 2) return null;
  return (
    <figure class="chart-figure">
      <figcaption>
        <h2>{region === undefined ? finding(series) : `${region}: ${insideSentence(finding(series))}`}</h2>
        <p class="note">Share of councils at each overall grade</p>
      </figcaption>
      <ShareChart
        series={series}
        from={series.from}
        to={register.asAt}
        description={describe(series, register.asAt)}
      />
      <ul class="chart-key" aria-hidden="true">
        {[...GRADES, ...(last.not_given > 0 ? (["not-given"] as const) : [])].map((grade) => (
          <li key={grade}>
            <span class={`swatch ${grade}`} />
            {gradeLabel(grade)} {sharePercent(last, grade)}%
          </li>
        ))}
      </ul>
      <p class="note">
        Shares of the councils with a report: each counts with the grade of its latest, by the day the report
        came out. The chart begins in {formatMonth(series.from)}, when half of today’s councils had one.
        {last.not_given > 0 ? " At the top, outside the scale: councils whose latest report gives none." : ""}{" "}
        {files}
      </p>
    </figure>
  );
}

/** What the chart shows, as a heading: "30% of councils are outstanding, up from 3% in February 2016". */
export function finding({ rows, from }: ShareSeries): string {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return "";
  const [then, now] = [sharePercent(first, "outstanding"), sharePercent(last, "outstanding")];
  const share = (percent: number) => (percent === 0 ? "none" : `${percent}%`);
  const change = now === then ? "as" : now > then ? `up from ${share(then)}` : `down from ${share(then)}`;
  const subject = now === 0 ? "None of the councils is" : `${now}% of councils are`;
  return `${subject} outstanding, ${change} in ${formatMonth(from)}`;
}

/** The chart in words, for those who don't see it. */
export function describe({ rows, from }: ShareSeries, to: string): string {
  const last = rows.at(-1);
  if (!last) return "";
  const shares = GRADES.map((grade) => `${gradeInSentence(grade)} ${sharePercent(last, grade)}%`);
  if (last.not_given > 0) shares.push(`no overall grade ${sharePercent(last, "not-given")}%`);
  return `Stacked shares of the councils at each overall grade, ${formatDate(from)} to ${formatDate(to)}. At the end, of ${last.authorities} councils: ${listNames(shares)}.`;
}
