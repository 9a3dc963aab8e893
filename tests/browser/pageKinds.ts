import { addresses } from "../../src/domain/addresses.ts";

/** One page of each kind, or two where they differ much: what it shows, and its address. */
export const PAGE_KINDS: readonly (readonly [kind: string, address: string])[] = [
  ["timeline", addresses.timeline],
  ["release by one council", addresses.release("2016-04-08-our-childrens-services-judged-to-be-outstanding")],
  ["release on two councils", addresses.release("2025-01-third-outstanding-rating-in-a-row")],
  [
    "release about a visit",
    addresses.release("2022-07-20-ofsted-praises-innovative-teams-keeping-children-safe"),
  ],
  ["releases", addresses.releases],
  ["inspection", addresses.inspection("2025-01-13-kensington-and-chelsea")],
  ["visit", addresses.inspection("2022-07-20-westminster")],
  ["inspections", addresses.inspections],
  ["council with releases", addresses.council("westminster")],
  ["council without releases", addresses.council("birmingham")],
  ["councils", addresses.councils],
  ["region", addresses.region("London")],
  ["country", addresses.country],
  ["year", addresses.year(2025)],
  ["years", addresses.years],
  ["rating", addresses.rating("outstanding")],
  ["rating without releases", addresses.rating("inadequate")],
  ["ratings", addresses.ratings],
  ["source", addresses.source("council")],
  ["person", addresses.person("sarah-newman")],
  ["people", addresses.people],
  ["quotations", addresses.quotes],
  ["claims", addresses.claims],
  ["search", addresses.search],
  ["data", addresses.data],
  ["about", addresses.about],
  ["method", addresses.method],
  ["glossary", addresses.glossary],
  ["corrections", addresses.corrections],
  ["page not found", addresses.notFound],
];

/** The kinds that most readers see. */
export const MAIN_KINDS = PAGE_KINDS.filter(([kind]) =>
  [
    "timeline",
    "release on two councils",
    "inspection",
    "council with releases",
    "country",
    "claims",
  ].includes(kind),
);
