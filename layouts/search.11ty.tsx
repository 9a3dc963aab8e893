import { entryInDocument, type LayoutData } from "../src/pages/page.ts";
import type { SearchProps } from "../src/pages/search.11ty.ts";
import { PageHead } from "./components/heading.tsx";
import { Link } from "./components/link.tsx";

/**
 * The search. The script shows the form and fills what is empty here; without it the page says so, and where to look instead.
 * The names of the fields are those in the page's address.
 */
export const data = entryInDocument;

export default function Search({ entry }: LayoutData<SearchProps>) {
  const { index, facets, ways, narrowAtOnce } = entry.props();
  return (
    <>
      <PageHead heading="Search" />
      <search class="search" id="search" data-index={index} hidden>
        <form>
          <div class="find">
            <label for="q">Search the archive</label>
            <input id="q" type="search" name="q" autocomplete="off" enterkeyhint="search" />
            <button type="submit">Search</button>
          </div>
          <p class="note">
            Finds releases, quotations, claims, councils, people, inspections and terms that have all of the
            words.
          </p>
          <details class="narrow" open={narrowAtOnce} hidden>
            <summary>Narrow the results</summary>
            <div class="filters">
              {facets.map(({ name, legend, order }) => (
                // biome-ignore lint/a11y/useSemanticElements: a legend can't stand in the grid of a fieldset
                <div
                  class="filter"
                  key={name}
                  role="group"
                  aria-labelledby={`by-${name}`}
                  data-facet={name}
                  data-order={typeof order === "string" ? order : order?.join("|")}
                  hidden
                >
                  <p class="legend" id={`by-${name}`}>
                    {legend}
                  </p>
                  <ul />
                </div>
              ))}
            </div>
          </details>
          <p class="filter-status">
            <span role="status" />
            <button type="button" id="clear" hidden>
              Clear the filters
            </button>
            <label class="order" hidden>
              Order{" "}
              <select name="order">
                <option value="">Best match first</option>
                <option value="newest">Newest first</option>
              </select>
            </label>
          </p>
        </form>
        <ol class="results" />
        <button type="button" id="more" hidden>
          Show more
        </button>
      </search>
      <div id="ways">
        <p id="search-off">
          The search runs in your browser and needs JavaScript, which is off or has not loaded. Everything in
          the archive is also found on these pages:
        </p>
        <p id="ways-on" hidden>
          Or look through the archive:
        </p>
        <ul class="ways-on">
          {ways.map(({ label, address, says }) => (
            <li key={address}>
              <Link to={address}>{label}</Link>, {says}
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
