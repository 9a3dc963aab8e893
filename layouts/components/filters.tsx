import type { FilterGroup } from "../../src/pages/views/filters.ts";
import { Link } from "./link.tsx";

interface FiltersProps {
  readonly groups: readonly FilterGroup[];
}

/** The choices above the timeline: links to pages, which the script turns into filters in place. */
export function Filters({ groups }: FiltersProps) {
  return (
    <div class="filters" id="filters">
      {groups.map((group) => (
        <div class="filter" key={group.facet} data-facet={group.facet}>
          <p class="legend" id={`filter-${group.facet}`}>
            {group.legend}
          </p>
          {group.many ? (
            <details>
              <summary>All {group.options.length}</summary>
              <Choices group={group} />
            </details>
          ) : (
            <Choices group={group} />
          )}
        </div>
      ))}
    </div>
  );
}

function Choices({ group: { facet, options } }: { group: FilterGroup }) {
  return (
    <ul aria-labelledby={`filter-${facet}`}>
      {options.map(({ value, label, count, address }) => (
        <li key={value} data-value={value}>
          <Link to={address}>{label}</Link> <span class="count">{count}</span>
        </li>
      ))}
    </ul>
  );
}
