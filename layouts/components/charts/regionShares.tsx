import type { Archive } from "../../../src/archive/model.ts";
import { addresses } from "../../../src/domain/addresses.ts";
import { yearOf } from "../../../src/domain/dates.ts";
import { GRADES, gradeLabel } from "../../../src/domain/grades.ts";
import { compareText } from "../../../src/domain/order.ts";
import { Link } from "../frame/link.tsx";
import { sharePercent } from "./shareAreas.ts";
import { SmallShareChart, shareSeries } from "./shareChart.tsx";
import { describe } from "./shareFigure.tsx";

/** The regions' shares over time, small and on one line of time, those with the largest share outstanding first. */
export function RegionShares({ archive }: { archive: Archive }) {
  const { register, regions, councils } = archive;
  const { from } = shareSeries(archive, councils);
  const shown = regions
    .map((region) => ({ ...region, series: shareSeries(archive, region.councils) }))
    .flatMap((region) => {
      const last = region.series.rows.at(-1);
      return last ? [{ ...region, last, share: sharePercent(last, "outstanding") }] : [];
    })
    .toSorted(
      (a, b) =>
        b.share - a.share ||
        sharePercent(b.last, "good") - sharePercent(a.last, "good") ||
        compareText(a.name, b.name),
    );
  if (shown.length < 2) return null;
  return (
    <section aria-labelledby="regions">
      <h2 id="regions">Region by region, the most outstanding first</h2>
      <p class="note">
        The same shares for each region, {yearOf(from)} to {yearOf(register.asAt)}; each begins when half of
        the region’s councils had a report.
      </p>
      <ul class="chart-key always" aria-hidden="true">
        {[...GRADES, "not-given" as const].map((grade) => (
          <li key={grade}>
            <span class={`swatch ${grade}`} />
            {gradeLabel(grade)}
          </li>
        ))}
      </ul>
      <ul class="multiples">
        {shown.map(({ name, series, last }) => (
          <li key={name}>
            <h3>
              <Link to={addresses.region(name)}>{name}</Link>
            </h3>
            <SmallShareChart
              series={series}
              from={from}
              to={register.asAt}
              description={describe(series, register.asAt)}
            />
            <p class="note">
              {last.outstanding} of {last.authorities} outstanding, {last.inadequate || "none"} inadequate
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
