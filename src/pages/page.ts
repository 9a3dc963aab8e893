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
  /** Objects for JSON-LD, each with its "@type"; the document adds "@context". Made when the page is rendered. */
  readonly jsonLd?: () => readonly object[];
  /** Kept out of search engines and of the site map: drafts, the 404 page. */
  readonly hidden?: boolean;
  /** What its own image shows, for where the page is shared; absent where the archive’s stands for it. */
  readonly share?: () => ShareCard;
  /** A script that enhances the page, by the name of its source in `src/assets`. */
  readonly script?: "timeline" | "search" | "copy";
  /** A stylesheet of its own in place of the site's, by the name of its source in `src/assets`; it imports the site's. */
  readonly style?: "charts" | "search";
  /**
   * All that the page is made of: its head and props read of the archive only these records and the ground (`Archive.ground`).
   * While they are the same, the page is.
   */
  readonly of: readonly Source[];
  /** Made when the page is rendered, so that ten thousand pages are not held at once. */
  readonly props: () => Props;
}

/** What a file of the site is made of: a record of the archive, by its digest, or a plain fact that was derived from many. */
export type Source = { readonly digest: string } | string | number | boolean | null;

/** What a layout gets from Eleventy. */
export interface LayoutData<Props> {
  readonly entry: Page<Props>;
  readonly site: Frame;
}

/** Where the pages of a site go. */
export interface PageStore {
  /** Whether the page is to be rendered here: it is not another thread's, and does not stand there already as it would come out. */
  needs(page: Page<unknown>): boolean;
  write(page: Page<unknown>, html: string): void;
}

/**
 * The front matter of a kind of page: Eleventy paginates over the pages that `choose` makes, one file each, and renders each
 * by the layout named, but for those that the site's store has no need of. Eleventy's pagination starts from a list in its data;
 * `before` replaces it by ours.
 */
export function pagesOf<Props>(layout: string, choose: (site: Site) => readonly Page<Props>[]) {
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
        // Not the pages themselves, which Eleventy lets go as it renders them.
        for (const { address, hidden = false, share } of pages)
          site.pages.set(address, share ? { hidden, share } : { hidden });
        const { store } = site;
        return store ? pages.filter((page) => store.needs(page)) : pages;
      },
    },
    permalink: ({ entry }: LayoutData<Props>) =>
      entry.address.endsWith("/") ? `${entry.address}index.html` : entry.address,
  };
}
