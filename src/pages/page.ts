import type { Frame, Site } from "./site.ts";
import type { ShareCard } from "./views/shareCard.ts";

/** The parts of the site that the masthead lists. */
export type Section = "timeline" | "councils" | "country" | "quotes" | "claims" | "data" | "about" | "search";

export interface Crumb {
  readonly label: string;
  readonly address: string;
}

/** One page: its address, what its head says, and what its layout shows. */
export interface Page<Props> {
  readonly address: string;
  /** For the browser's title and for links that are shared; unique on the site. */
  readonly title: string;
  /** One or two sentences for search engines and shared links. */
  readonly description: string;
  readonly section: Section | null;
  /** The way here from the front page, without the page itself. */
  readonly crumbs: readonly Crumb[];
  /** The page (its address) whose feed belongs to this one; absent where only the whole archive's does. */
  readonly feedOf?: { readonly address: string; readonly title: string };
  /** Objects for JSON-LD, each with its "@type"; the document adds "@context". */
  readonly jsonLd?: readonly object[];
  /** Kept out of search engines and of the site map: drafts, the 404 page. */
  readonly hidden?: boolean;
  /** What its own image shows, for where the page is shared; absent where the archive’s stands for it. */
  readonly share?: () => ShareCard;
  /** A script that enhances the page, by the name of its source in `src/assets`. */
  readonly script?: "timeline" | "search" | "copy";
  /** A stylesheet of its own in place of the site's, by the name of its source in `src/assets`; it imports the site's. */
  readonly style?: "charts" | "search";
  /** Made when the page is rendered, so that ten thousand pages are not held at once. */
  readonly props: () => Props;
}

/** What a layout gets from Eleventy. */
export interface LayoutData<Props> {
  readonly entry: Page<Props>;
  readonly site: Frame;
}

/** Knows the pages of the site built before, and writes those of the new one. */
export interface KeptPages {
  /** Takes the page over from there, if it would come out the same; gives whether it did. */
  takeOver(page: Page<unknown>): boolean;
  /** To be told what a page shows, when it is rendered. */
  rendered(page: Page<unknown>, props: unknown): void;
  write(page: Page<unknown>, html: string): void;
}

/** Data that JSON tells whole: no maps, sets, functions or instants in it, at any depth. */
type Plain<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends ((...given: never[]) => unknown) | ReadonlyMap<unknown, unknown> | ReadonlySet<unknown> | Date
    ? never
    : { readonly [Key in keyof T]: Plain<T[Key]> };

/**
 * The front matter of a kind of page: Eleventy paginates over the pages that `choose` makes, one file each, and renders each
 * by the layout named, but for those that can be taken over from the last site. Eleventy's pagination starts from a list in its data;
 * `before` replaces it by ours.
 */
export function pagesOf<Props>(
  layout: Props extends Plain<Props> ? string : never,
  choose: (site: Site) => readonly Page<Props>[],
) {
  return {
    layout,
    eleventyExcludeFromCollections: true,
    pagination: {
      data: "pageList",
      size: 1,
      alias: "entry",
      addAllPagesToCollections: false,
      before: (_list: unknown, { site }: { site: Site }) => {
        const pages = choose(site);
        for (const page of pages) site.pages.set(page.address, page);
        const { kept } = site;
        return kept ? pages.filter((page) => !kept.takeOver(page)).map((page) => watched(page, kept)) : pages;
      },
    },
    permalink: ({ entry }: LayoutData<Props>) =>
      entry.address.endsWith("/") ? `${entry.address}index.html` : entry.address,
  };
}

function watched<Props>(page: Page<Props>, kept: KeptPages): Page<Props> {
  const props = () => {
    const made = page.props();
    kept.rendered(page, made);
    return made;
  };
  return { ...page, props };
}
