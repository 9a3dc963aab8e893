import { addresses } from "../domain/addresses.ts";

export const data = { layout: "corrections.11ty.tsx", permalink: addresses.corrections };
