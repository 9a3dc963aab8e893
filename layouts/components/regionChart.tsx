import type { Archive, Region } from "../../src/archive/model.ts";
import { addresses } from "../../src/domain/addresses.ts";
import { createCountry } from "../../src/register/country.ts";
import { buildRegister } from "../../src/register/register.ts";
import { Link } from "./link.tsx";
import { shareAreas } from "./shareAreas.ts";
import { timeScale } from "./timeScale.ts";

/* In SVG units. */
const WIDTH = 220;
const HEIGHT = 110;

/** A region's share at each grade over time, small, with the two figures that sum it up; all regions on one line of time. */
export function RegionChart({ archive, region }: { archive: Archive; region: Region }) {
  const { register, country } = archive;
  const { asAt } = register;
  const time = timeScale(country.series[0]?.date ?? asAt, asAt, [0, WIDTH]);
  const slugs = new Set(region.councils.map(({ slug }) => slug));
  const own = register.inspections.filter(({ council }) => slugs.has(council));
  const rows = createCountry(buildRegister(region.councils, own, asAt)).series.filter(
    ({ date }) => date <= asAt,
  );
  const areas = shareAreas(rows, asAt, time, { top: 0, bottom: HEIGHT });
  return (
    <li>
      <h3>
        <Link to={addresses.region(region.name)}>{region.name}</Link>
      </h3>
      <svg class="chart small" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
        {areas.map(({ grade, path }) => (
          <path key={grade} class={`band ${grade}`} d={path} />
        ))}
      </svg>
      <p class="note">
        {areas[0]?.count ?? 0} of {rows.at(-1)?.authorities ?? 0} outstanding at the end
      </p>
    </li>
  );
}
