import type { Location } from "../domain/addresses.ts";
import type { Repository } from "../domain/repository.ts";
import type { Archive } from "./model.ts";

/** An image in several sizes and formats, as HTML wants it. */
export interface Picture {
  /** Best format first; the last is the original’s. */
  readonly sources: readonly { readonly type: string; readonly srcset: string }[];
  readonly src: string;
  readonly width: number;
  readonly height: number;
  /** Every size and format, with where it is on disk. */
  readonly files: readonly { readonly address: string; readonly path: string }[];
}

/** A file under /data/. */
export interface DataFile {
  readonly address: string;
  readonly make: () => Uint8Array | string;
}

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

  /** The files under /data/; made when first asked for. */
  readonly dataFiles: () => readonly DataFile[];
  /** The images of releases, by the path of the original. */
  readonly pictures: ReadonlyMap<string, Picture>;

  constructor(parts: Pick<Site, keyof Site>) {
    this.archive = parts.archive;
    this.location = parts.location;
    this.repository = parts.repository;
    this.assets = parts.assets;
    this.assetFiles = parts.assetFiles;
    this.liveReload = parts.liveReload;
    this.shareImages = parts.shareImages;
    this.dataFiles = parts.dataFiles;
    this.pictures = parts.pictures;
  }
}
