import { addresses } from "../domain/addresses.ts";

/** The whole country over time. */
export const data = { layout: "country.11ty.tsx", permalink: addresses.country };
