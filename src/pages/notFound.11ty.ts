import { addresses } from "../domain/addresses.ts";
import { pagesOf } from "./page.ts";
import { type ReleaseListing, releaseListing } from "./views/listings.ts";

export interface NotFoundProps {
  readonly latest: readonly ReleaseListing[];
}

/** How many releases it offers. */
const LATEST = 5;

export const data = pagesOf<NotFoundProps>("notFound.11ty.tsx", ({ archive }) => [
  {
    address: addresses.notFound,
    title: "Page not found",
    description: "There is no page at this address.",
    section: null,
    crumbs: [],
    hidden: true,
    props: () => ({ latest: archive.releases.slice(0, LATEST).map(releaseListing) }),
  },
]);
