import { addresses } from "../domain/addresses.ts";

/** The grades, with what each means. */
export const data = { layout: "ratings.11ty.tsx", permalink: addresses.ratings };
