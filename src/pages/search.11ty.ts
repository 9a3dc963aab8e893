import { VERDICTS, verdictLabel } from "../claims/findings.ts";
import { addresses } from "../domain/addresses.ts";
import { gradeLabel, RATINGS } from "../domain/grades.ts";
import { pagesOf } from "./page.ts";

export interface SearchProps {
  /** The folder of the index and of the script that searches it, as an address. */
  readonly index: string;
  /** By what results can be narrowed, under the names that the index has for them. */
  readonly facets: readonly Facet[];
  /** Where to look without JavaScript, or where nothing was found. */
  readonly ways: readonly { readonly label: string; readonly address: string; readonly says: string }[];
  /** Whether the choices to narrow the results are offered at once. Each loads a table of the whole archive. */
  readonly narrowAtOnce: boolean;
}

interface Facet {
  readonly name: string;
  readonly legend: string;
  /** The order of its values, by name, or the latest first; absent: the most frequent first. */
  readonly order?: readonly string[] | "latest";
}

const FACETS: readonly Facet[] = [
  { name: "kind", legend: "Kind" },
  { name: "council", legend: "Council" },
  { name: "year", legend: "Year", order: "latest" },
  { name: "rating", legend: "Overall grade", order: RATINGS.map(gradeLabel) },
  { name: "source", legend: "Told by" },
  { name: "verdict", legend: "Verdict", order: VERDICTS.map(verdictLabel) },
];

/** Above so many releases, the choices to narrow the results wait until they are opened. */
const LARGE = 2000;

export const data = pagesOf<SearchProps>("search.11ty.tsx", ({ archive }) => [
  {
    address: addresses.search,
    title: "Search",
    description: "Search releases, quotations, claims, people, councils and inspections.",
    section: "search",
    crumbs: [],
    script: "search",
    style: "search",
    props: () => ({
      index: addresses.searchIndex,
      facets: FACETS,
      narrowAtOnce: archive.releases.length <= LARGE,
      ways: [
        { label: "Releases", address: addresses.releases, says: "newest first" },
        { label: "Councils", address: addresses.councils, says: "A to Z and by region" },
        { label: "People", address: addresses.people, says: "by surname" },
        { label: "Quotations", address: addresses.quotes, says: "word for word" },
        { label: "Claims", address: addresses.claims, says: "with their verdicts" },
        { label: "Inspections", address: addresses.inspections, says: "every report in the register" },
        { label: "Years", address: addresses.years, says: "the timeline, year by year" },
        { label: "Glossary", address: addresses.glossary, says: "the terms explained" },
      ],
    }),
  },
]);
