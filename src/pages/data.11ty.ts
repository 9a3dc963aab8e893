import { addresses } from "../domain/addresses.ts";

export const data = { layout: "data.11ty.tsx", permalink: addresses.data };
