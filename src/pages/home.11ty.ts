import { addresses } from "../domain/addresses.ts";

/** The front page. */
export const data = { layout: "home.11ty.tsx", permalink: addresses.timeline };
