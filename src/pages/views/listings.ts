import type { Release } from "../../archive/model.ts";
import { addresses } from "../../domain/addresses.ts";

/* Lists take releases as they are; this goes with the last page that uses it. */

export type ReleaseListing = Release & { readonly address: string };

export const releaseListing = (release: Release): ReleaseListing => ({
  ...release,
  address: addresses.release(release.slug),
});
