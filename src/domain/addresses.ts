import type { Rating } from "./grades.ts";
import { slugOf } from "./slugs.ts";

/**
 * Every address of the site, from its root ("/councils/leeds/"); the one place that makes them. A published address works
 * for ever. The base path of a host is put before them by `Location.href`, nowhere else.
 */
export const addresses = {
  timeline: "/",
  years: "/years/",
  year: (year: number) => `/years/${year}/`,
  releases: "/releases/",
  release: (slug: string) => `/releases/${slug}/`,
  ratings: "/ratings/",
  rating: (rating: Rating) => `/ratings/${rating}/`,
  /** The releases of one kind of source. */
  source: (kind: string) => `/sources/${kind}/`,
  inspections: "/inspections/",
  inspection: (id: string) => `/inspections/${id}/`,
  people: "/people/",
  person: (slug: string) => `/people/${slug}/`,
  councils: "/councils/",
  council: (slug: string) => `/councils/${slug}/`,
  /** By the region's name: "Yorkshire and the Humber". */
  region: (name: string) => `/regions/${slugOf(name)}/`,
  country: "/country/",
  quotes: "/quotes/",
  claims: "/claims/",
  /** By a claim’s name, or by its release and its id, with a slash between. */
  claim: (name: string) => `/claims/${name}/`,
  /** The claims of a verdict, a council, a year or a kind. */
  claimsBy: (facet: "verdict" | "council" | "year" | "kind", value: string) => `/claims/${facet}/${value}/`,
  search: "/search/",
  /** The folder of the search index, and of the script that searches it. */
  searchIndex: "/pagefind/",
  data: "/data/",
  corrections: "/corrections/",
  /** A prose page of `content/pages`: about, method, glossary. */
  prose: (slug: string) => `/${slug}/`,
  about: "/about/",
  method: "/method/",
  glossary: "/glossary/",
  /** A term of the glossary, whose headings are its terms: "/glossary/#help-and-protection". */
  glossaryEntry: (term: string) => `/glossary/#${slugOf(term)}`,
  notFound: "/404.html",
  sitemap: "/sitemap.xml",
  /** A part of a site map too long for one file, from 1. */
  sitemapPart: (part: number) => `/sitemap-${part}.xml`,
  robots: "/robots.txt",
  /** The list of the addresses that the site promises to keep. */
  list: "/addresses.txt",
  atom: (page = "/") => `${page}feed.xml`,
  jsonFeed: (page = "/") => `${page}feed.json`,
  dataFile: (name: string) => `/data/${name}`,
  asset: (name: string) => `/assets/${name}`,
  bibtex: (release: string) => `/releases/${release}/cite.bib`,
  /** A file in the folder of a release. */
  attachment: (release: string, file: string) => `/releases/${release}/${file}`,
  ris: (release: string) => `/releases/${release}/cite.ris`,
  shareImage: (page: string) => `${page}share.png`,
  chartSvg: (page: string) => `${page}chart.svg`,
  chartCsv: (page: string) => `${page}chart.csv`,
  /** The n-th page of a list, from 1; the first is the list itself. */
  listPage: (list: string, page: number) => (page === 1 ? list : `${list}page/${page}/`),
} as const;

export const quoteAnchor = (id: string) => `quote-${id}`;
export const claimAnchor = (id: string) => `claim-${id}`;

/** The id of an inspection: the day its report came out, then the council ("2019-10-15-westminster"). */
export const inspectionId = (published: string, council: string) => `${published}-${council}`;

/** Whether a text is a whole web address: http or https, a domain, and no name before an “@” that would look like the domain. */
export function isWebAddress(text: string): boolean {
  if (!/^https?:\/\/[^/\s]\S*$/i.test(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === "" && password === "";
}

/** The location of the site: its origin and base path. */
export class Location {
  readonly base: string;
  readonly origin: string;

  /** @param siteUrl The address of the site's root: "https://user.github.io/repo/". */
  constructor(siteUrl: string) {
    const url = new URL(siteUrl);
    this.origin = url.origin;
    this.base = url.pathname.replace(/\/*$/, "/");
  }

  /** An address as a link on the page, with the base path: "/repo/councils/leeds/". */
  href(address: string): string {
    return this.base + address.replace(/^\//, "");
  }

  /** The whole address, for feeds, metadata and citations. */
  absolute(address: string): string {
    return this.origin + this.href(address);
  }
}
