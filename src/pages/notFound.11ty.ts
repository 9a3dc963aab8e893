import { addresses } from "../domain/addresses.ts";

/** What a host shows for an address that has no page. */
export const data = { layout: "notFound.11ty.tsx", permalink: addresses.notFound };
