import type { Archive } from "../archive/model.ts";
import type { ShareCard } from "../archive/shareCards.ts";
import type { Site } from "../archive/site.ts";
import { addresses } from "../domain/addresses.ts";

/** The parts of the site that the masthead lists. */
export type Section = "timeline" | "councils" | "country" | "quotes" | "claims" | "data" | "about" | "search";

export interface Crumb {
  readonly label: string;
  readonly address: string;
}

/** What a page's `<head>` says, and where the page belongs. */
export interface Head {
  /** For the browser's title and for shared links; unique on the site. */
  readonly title: string;
  /** One or two sentences for search engines and shared links. */
  readonly description: string;
  /** The part of the site that the masthead marks as current. */
  readonly section: Section | null;
  /** The way here from the front page, without the page itself. */
  readonly crumbs: readonly Crumb[];
  /** A feed of its own, besides that of the whole archive: the address of the page that has it. */
  readonly feedOf?: { readonly address: string; readonly title: string };
  /** Objects for JSON-LD, each with its "@type"; the document adds "@context". */
  readonly jsonLd?: () => readonly object[];
  /** Kept out of search engines and of the site map: drafts, the 404 page. */
  readonly hidden?: boolean;
  /** What the page's own share picture shows; absent: the archive's stands for it. */
  readonly share?: () => ShareCard;
  /** A script that enhances the page, by the name of its source in `src/client`. */
  readonly script?: "timeline" | "councils" | "search" | "copy";
  /** A stylesheet to use instead of the site's, by the name of its source in `src/client`. */
  readonly style?: "charts" | "home" | "search";
}

/** What Eleventy passes to every layout. A kind of page adds its pagination’s alias. */
export interface PageData {
  readonly archive: Archive;
  readonly site: Site;
  readonly page: { readonly url: string };
  readonly pagination: Pagination;
}

/** Eleventy's pagination: pages are numbered from 0. */
export interface Pagination {
  readonly pageNumber: number;
  readonly pages: readonly unknown[];
}

/** The front matter of a kind of page's layout: it is wrapped in the document, whose head it writes. */
export function inDocument<Data>(head: (data: Data) => Head) {
  return { layout: "document.11ty.tsx", head };
}

/** The addresses of a list's pages. */
export function listPermalink(list: string) {
  return ({ pagination }: { pagination: Pagination }) => addresses.listPage(list, pagination.pageNumber + 1);
}

/** The head of a page of a list: from the second page on its title has the number, and its crumbs lead to the first. */
export function listHead(head: Head, list: string, { pageNumber, pages }: Pagination): Head {
  if (pageNumber === 0) return head;
  return {
    ...head,
    title: `${head.title}, page ${pageNumber + 1} of ${pages.length}`,
    crumbs: [...head.crumbs, { label: head.title, address: list }],
  };
}

/** A page of one of several lists, each of which has pages of its own. */
export interface PartOfList<Key, Item> {
  /** What its list is of: a year, a grade. */
  readonly of: Key;
  readonly items: readonly Item[];
  readonly pagination: Pagination;
}

/** The pages of several lists, `size` items each; an empty list has one page too. */
export function partsOf<Key, Item>(
  lists: Iterable<readonly [Key, readonly Item[]]>,
  size: number,
): PartOfList<Key, Item>[] {
  return [...lists].flatMap(([of, all]) => {
    const pages = Array.from({ length: Math.max(1, Math.ceil(all.length / size)) }, (_, at) =>
      all.slice(at * size, (at + 1) * size),
    );
    return pages.map((items, pageNumber) => ({ of, items, pagination: { pageNumber, pages } }));
  });
}
