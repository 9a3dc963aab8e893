import { addresses } from "../domain/addresses.ts";

/** All councils. */
export const data = { layout: "councils.11ty.tsx", permalink: addresses.councils };
