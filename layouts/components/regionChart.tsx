import type { RegionChart as Chart } from "../../src/pages/views/countryChart.ts";
import { Link } from "./link.tsx";

/** A region's share at each grade over time, small, with the two figures that sum it up. */
export function RegionChart({ chart }: { chart: Chart }) {
  return (
    <li>
      <h3>
        <Link to={chart.address}>{chart.region}</Link>
      </h3>
      <svg
        class="chart small"
        viewBox={`0 0 ${chart.width} ${chart.height}`}
        aria-hidden="true"
        focusable="false"
      >
        {chart.areas.map(({ grade, path }) => (
          <path key={grade} class={`band ${grade}`} d={path} />
        ))}
      </svg>
      <p class="note">
        {chart.outstanding} of {chart.authorities} outstanding at the end
      </p>
    </li>
  );
}
