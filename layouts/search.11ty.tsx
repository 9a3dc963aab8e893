import type { Archive } from "../src/archive/model.ts";
import { VERDICTS, verdictLabel } from "../src/claims/findings.ts";
import { addresses } from "../src/domain/addresses.ts";
import { gradeLabel, RATINGS } from "../src/domain/grades.ts";
import { compareText } from "../src/domain/order.ts";
import { inDocument, type PageData } from "../src/eleventy/page.ts";
import { hasPage, Link } from "./components/frame/link.tsx";
import { PageHead } from "./components/text.tsx";

interface Facet {
  /** Under this name the index has it. */
  readonly name: string;
  readonly legend: string;
  /** The order of its values, by name, or the latest first; absent: the most frequent first. */
  readonly order?: string;
}

/** By what results can be narrowed. */
const FACETS: readonly Facet[] = [
  { name: "kind", legend: "Kind" },
  { name: "council", legend: "Council" },
  { name: "year", legend: "Year", order: "latest" },
  { name: "rating", legend: "Overall grade", order: RATINGS.map(gradeLabel).join("|") },
  { name: "source", legend: "Source" },
  { name: "verdict", legend: "Verdict", order: VERDICTS.map(verdictLabel).join("|") },
];

/** Where to look without JavaScript, or if nothing was found. */
const INDEXES = [
  { label: "Releases", address: addresses.releases, says: "newest first" },
  { label: "Councils", address: addresses.councils, says: "A to Z and by region" },
  { label: "People", address: addresses.people, says: "by surname" },
  { label: "Quotations", address: addresses.quotes, says: "word for word" },
  { label: "Claims", address: addresses.claims, says: "with their verdicts" },
  { label: "Inspections", address: addresses.inspections, says: "every report in the register" },
  { label: "Years", address: addresses.years, says: "the timeline, year by year" },
  { label: "Glossary", address: addresses.glossary, says: "the terms explained" },
];

export const data = inDocument<PageData>(() => ({
  title: "Search",
  description: "Search releases, quotations, claims, people, councils and inspections.",
  section: "search",
  crumbs: [],
  script: "search",
  style: "search",
}));

/**
 * The search. The script shows the form and fills what is empty here; without it the page says so, and where to look instead.
 * The names of the fields are those in the page's address.
 */
export default function Search({ archive }: PageData) {
  return (
    <>
      <PageHead heading="Search" />
      <search
        class="search"
        id="search"
        data-index={addresses.searchIndex}
        data-names={namesOf(archive).join(" ")}
        hidden
      >
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
          <details class="narrow" hidden>
            <summary>Narrow the results</summary>
            <div class="filters">
              {FACETS.map(({ name, legend, order }) => (
                // biome-ignore lint/a11y/useSemanticElements: a legend can't stand in the grid of a fieldset
                <div
                  class="filter"
                  key={name}
                  role="group"
                  aria-labelledby={`by-${name}`}
                  data-facet={name}
                  data-order={order}
                  hidden
                >
                  <p id={`by-${name}`}>{legend}</p>
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
        <p class="did-you-mean" />
        <ol class="results" />
        <button type="button" id="more" hidden>
          Show more
        </button>
      </search>
      <div id="elsewhere">
        <p id="search-off">
          The search runs in your browser and needs JavaScript, which is off or has not loaded. Everything in
          the archive is also found on these pages:
        </p>
        <p id="or-browse" hidden>
          Or look through the archive:
        </p>
        <ul class="indexes">
          {INDEXES.filter(({ address }) => hasPage(archive, address)).map(({ label, address, says }) => (
            <li key={address}>
              <Link to={address}>{label}</Link>, {says}
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}

/** The words of the names of councils and people, which a misspelt word may have meant. */
function namesOf({ councils, people }: Archive): string[] {
  const names = [
    ...councils.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...people.flatMap(({ name, spellings }) => [name, ...spellings]),
  ];
  const words = names.flatMap((name) => name.split(/[\s,&()-]+/)).filter((word) => word.length > 3);
  return [...new Set(words)].toSorted(compareText);
}
