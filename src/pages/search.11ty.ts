import { addresses } from "../domain/addresses.ts";

/** The search. */
export const data = { layout: "search.11ty.tsx", permalink: addresses.search };
