import type { Council, Inspection } from "../domain/inspection.ts";
import type { Body } from "./body.ts";
import type { Origin } from "./problems.ts";
import type { PublishedAddresses } from "./publishedAddresses.ts";
import type { ReleaseFields } from "./schema.ts";
import type { InspectionNotes, PersonFields, ProseFields, SiteFields } from "./siteSchema.ts";
import type { SourceLook } from "./sourceLooks.ts";

/** A release file, parsed and validated. */
export interface ReleaseRecord extends ReleaseFields {
  /** The file name without `.md`: the last part of its address. */
  readonly slug: string;
  /** A short hash of the file's name and text: where it is the same, so is the record. */
  readonly digest: string;
  readonly origin: Origin;
  /** What stands below the front matter, rendered. */
  readonly body: Body;
}

/** A page of prose, from `content/pages`. */
export interface ProseRecord extends ProseFields {
  readonly slug: string;
  /** As a release's. */
  readonly digest: string;
  readonly origin: Origin;
  readonly body: Body;
}

/** Everything in `content/`, read and valid: each file on its own, and what files say of each other. */
export interface Records {
  readonly site: SiteFields;
  readonly councils: readonly Council[];
  readonly inspections: readonly Inspection[];
  readonly inspectionNotes: ReadonlyMap<string, InspectionNotes>;
  readonly people: readonly PersonFields[];
  readonly releases: readonly ReleaseRecord[];
  readonly pages: readonly ProseRecord[];
  /** Every address published so far; null where no list of them is kept. */
  readonly published: PublishedAddresses | null;
  /** By address, what was found there when someone last looked. */
  readonly sources: ReadonlyMap<string, SourceLook>;
  /** Where the files stand that hold one record each for the whole site, for problems found later. */
  readonly origins: { readonly site: Origin; readonly people: Origin; readonly inspectionNotes: Origin };
}
