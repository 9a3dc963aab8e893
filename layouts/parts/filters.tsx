import type { FilterGroup } from "../../src/pages/views/filters.ts";
import { Link } from "./link.tsx";

/** The choices above the timeline: links to pages, which the script turns into filters in place. */
export function Filters({ groups }: { groups: readonly FilterGroup[] }) {
  return (
    <div class="filters" id="filters">
      {groups.map(({ facet, legend, options }) => (
        <div class="filter" key={facet} data-facet={facet}>
          <p class="legend" id={`filter-${facet}`}>
            {legend}
          </p>
          <ul aria-labelledby={`filter-${facet}`}>
            {options.map(({ value, label, count, address }) => (
              <li key={value} data-value={value}>
                <Link to={address}>{label}</Link> <span class="count">{count}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
