import { addresses } from "../domain/addresses.ts";

export const data = { layout: "people.11ty.tsx", permalink: addresses.people };
