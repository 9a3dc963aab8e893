import { addresses } from "../domain/addresses.ts";
import { pagesOf } from "./page.ts";

export interface SearchProps {
  /** Where to look without JavaScript. */
  readonly ways: readonly { readonly label: string; readonly address: string; readonly says: string }[];
}

export const data = pagesOf<SearchProps>("search.11ty.tsx", () => [
  {
    address: addresses.search,
    title: "Search",
    description: "Search releases, quotations, claims, people, councils and inspections.",
    section: "search",
    crumbs: [],
    script: "search",
    props: () => ({
      ways: [
        { label: "Releases", address: addresses.releases, says: "newest first" },
        { label: "Councils", address: addresses.councils, says: "A to Z and by region" },
        { label: "People", address: addresses.people, says: "by surname" },
        { label: "Quotations", address: addresses.quotes, says: "word for word" },
        { label: "Claims", address: addresses.claims, says: "with their verdicts" },
        { label: "Years", address: addresses.years, says: "the timeline, year by year" },
        { label: "Glossary", address: addresses.glossary, says: "the terms explained" },
      ],
    }),
  },
]);
