import { describe, expect, it } from "vitest";
import { createCountry } from "../../../src/register/country.ts";
import { realRegister } from "../../register/realRegister.ts";

const register = await realRegister();

/** Counts that were reviewed against the reports, by a council that tells whether this is the register they were counted in. */
const FIXED_POINTS = [
  ["2016-03-29", { outstanding: 2, authorities: 85 }],
  ["2019-10-15", { outstanding: 12, authorities: 147 }],
  ["2022-07-20", { outstanding: 23, authorities: 149 }],
  ["2025-01-13", { outstanding: 33, authorities: 153 }],
  ["2026-06-30", { outstanding: 46, authorities: 153, not_given: 2 }],
] as const;

describe.skipIf(!register.councils.has("kensington-and-chelsea"))("The register of England", () => {
  it.each(FIXED_POINTS)("has the reviewed counts on %s", (day, counts) => {
    expect(createCountry(register).on(day)).toMatchObject(counts);
  });
});
