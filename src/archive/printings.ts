import { addresses, claimAnchor, quoteAnchor } from "../domain/addresses.ts";
import type { Printing, Release } from "./model.ts";

/** The name under which a speaker is known, or how an unnamed one is described: "Elizabeth Campbell", "the lead inspector". */
export function speakerName(printing: Pick<Printing, "person" | "speaker">): string {
  return printing.person?.name ?? printing.speaker.name;
}

/** Where a quotation is on the page of the release that prints it. */
export function printingAddress(printing: Printing): string {
  return `${addresses.release(printing.release.slug)}#${quoteAnchor(printing.id)}`;
}

/** Where a claim is on the page of the release that makes it. */
export function claimAddress(release: Release, id: string): string {
  return `${addresses.release(release.slug)}#${claimAnchor(id)}`;
}
