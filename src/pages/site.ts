import type { Archive } from "../archive/model.ts";
import type { Location } from "../domain/addresses.ts";
import type { Repository } from "../domain/repository.ts";
import type { KeptPages, Page } from "./page.ts";

/** What every page may use: the archive, and where the site stands. A class, so that Eleventy passes it on as it is. */
export class Site {
  readonly archive: Archive;
  readonly location: Location;
  /** Where the archive is edited; null where that is not known: then there are no edit links. */
  readonly repository: Repository | null;
  /** The addresses of the built stylesheet and scripts, by name ("site.css"). */
  readonly assets: ReadonlyMap<string, string>;
  /** What stands at these addresses. */
  readonly assetFiles: readonly { readonly address: string; readonly content: Uint8Array }[];
  /** True in `npm start`: the page may connect to the development server. */
  readonly liveReload: boolean;
  /** True where images are drawn for pages that are shared: only then may pages name them. */
  readonly shareImages: boolean;
  /** The pages chosen so far, by address; `pagesOf` enters them, and the site map lists them when all are written. */
  readonly pages = new Map<string, Pick<Page<unknown>, "hidden" | "share">>();
  /** The addresses of the files that are not pages, once they have been made. */
  readonly files = new Set<string>();
  /** The pages of the site built before, and where those of this one go; null where Eleventy renders and writes them all. */
  kept: KeptPages | null = null;
  /** Parts that are the same on many pages, by name, as HTML: kept once rendered. */
  readonly rendered = new Map<string, string>();

  constructor(
    parts: Pick<Site, "archive" | "location" | "repository" | "assets" | "assetFiles" | "liveReload"> & {
      readonly shareImages?: boolean;
    },
  ) {
    this.archive = parts.archive;
    this.location = parts.location;
    this.repository = parts.repository;
    this.assets = parts.assets;
    this.assetFiles = parts.assetFiles;
    this.liveReload = parts.liveReload;
    this.shareImages = parts.shareImages ?? false;
  }
}

/**
 * What layouts may use of the site, beside what a page gives them. It is all that the pages of a site share: with the code, it and a
 * page's own props decide every byte of the page.
 */
export type Frame = Pick<
  Site,
  "location" | "repository" | "assets" | "liveReload" | "shareImages" | "rendered"
> & { readonly archive: Pick<Archive, "site"> };
