import { addresses } from "../domain/addresses.ts";

/** The years, with what each has. */
export const data = { layout: "years.11ty.tsx", permalink: addresses.years };
