import type { Location } from "../domain/addresses.ts";
import type { Repository } from "../domain/repository.ts";
import type { Archive } from "./model.ts";

/** The archive and where it is published: all that pages and the files beside them are made from. */
export class Site {
  readonly archive: Archive;
  readonly location: Location;
  /** Where the archive is edited; null if that is not known: then there are no edit links. */
  readonly repository: Repository | null;
  /** Addresses of the built stylesheets and scripts, by name: "site.css" → "/assets/site-4XKQ2ZMA.css". */
  readonly assets: ReadonlyMap<string, string>;
  readonly assetFiles: readonly { readonly address: string; readonly content: Uint8Array }[];
  /** True under `npm start`: pages load the script that reloads them. */
  readonly liveReload: boolean;
  /** True if share pictures are drawn: only then may pages refer to them. */
  readonly shareImages: boolean;

  constructor(parts: Pick<Site, keyof Site>) {
    this.archive = parts.archive;
    this.location = parts.location;
    this.repository = parts.repository;
    this.assets = parts.assets;
    this.assetFiles = parts.assetFiles;
    this.liveReload = parts.liveReload;
    this.shareImages = parts.shareImages;
  }
}
