import { createHash } from "node:crypto";
import type { Archive } from "../archive/model.ts";
import type { Location } from "../domain/addresses.ts";
import type { Repository } from "../domain/repository.ts";
import type { Page, PageStore } from "./page.ts";

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
  /** Where the pages go; null where Eleventy writes them itself. */
  store: PageStore | null = null;
  /** Parts that are the same on many pages, by name, as HTML: kept once rendered. */
  readonly rendered = new Map<string, string>();

  #digest: string | undefined;

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

  /** Of all that is in the archive: a page of which nothing narrower can be said is made of the site. */
  get digest(): string {
    const { ground, releases, pages } = this.archive;
    this.#digest ??= createHash("sha256")
      .update(JSON.stringify([ground, ...[...releases, ...pages].map(({ digest }) => digest)]))
      .digest("base64url");
    return this.#digest;
  }
}

/** What layouts may use of the site, beside what a page gives them: all that the pages of a site share. */
export type Frame = Pick<
  Site,
  "location" | "repository" | "assets" | "liveReload" | "shareImages" | "rendered"
> & { readonly archive: Pick<Archive, "site"> };
