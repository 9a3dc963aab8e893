import type { Release } from "../../archive/model.ts";
import { printingAddress, speakerName } from "../../archive/printings.ts";
import { addresses } from "../../domain/addresses.ts";
import type { PartialDate } from "../../domain/dates.ts";
import { sourceKindLabel } from "../../domain/release.ts";

/** A release as lists show it. */
export interface ReleaseListing {
  readonly address: string;
  readonly title: string;
  /** True where the text had no headline and the title is the archive's. */
  readonly titleIsOurs: boolean;
  readonly date: PartialDate;
  readonly publisher: string;
  readonly sourceKind: string;
  readonly sourceUrl: string;
  readonly summary: string | null;
  readonly speakers: readonly Speaker[];
  readonly draft: boolean;
}

/** Who is quoted, and where. */
export interface Speaker {
  readonly name: string;
  readonly address: string;
}

/** A release as lists show it: made once, for a dozen lists show it. */
export function releaseListing(release: Release): ReleaseListing {
  const listing = listings.get(release) ?? makeListing(release);
  listings.set(release, listing);
  return listing;
}

const listings = new WeakMap<Release, ReleaseListing>();

function makeListing(release: Release): ReleaseListing {
  return {
    address: addresses.release(release.slug),
    title: release.title,
    titleIsOurs: release.title_by === "archive",
    date: release.date,
    publisher: release.source.publisher,
    sourceKind: sourceKindLabel(release.source.kind),
    sourceUrl: release.source.url,
    summary: release.summary ?? null,
    speakers: release.printings.map((printing) => ({
      name: speakerName(printing),
      address: printingAddress(printing),
    })),
    draft: release.draft,
  };
}
