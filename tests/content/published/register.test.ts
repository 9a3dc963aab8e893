import { describe, expect, it } from "vitest";
import { loadContent } from "../../../src/content/load.ts";
import { createCountry } from "../../../src/register/country.ts";
import { buildRegister } from "../../../src/register/register.ts";

const { records } = await loadContent({ directory: "content", drafts: false, today: "9999-12-31" });
if (!records) throw new Error("The content has faults: npm run build names them");
const register = buildRegister(records.councils, records.inspections, records.site.register.as_at);
const country = createCountry(register);

/** Counts that were reviewed against the reports, by a council that tells whether this is the register they were counted in. */
const FIXED_POINTS = [
  ["2016-03-29", { outstanding: 2, authorities: 85 }],
  ["2019-10-15", { outstanding: 12, authorities: 147 }],
  ["2022-07-20", { outstanding: 23, authorities: 149 }],
  ["2025-01-13", { outstanding: 33, authorities: 153 }],
  ["2025-08-14", { outstanding: 39, authorities: 153 }],
  ["2026-06-30", { outstanding: 46, authorities: 153, not_given: 2 }],
] as const;

describe.skipIf(!register.councils.has("kensington-and-chelsea"))("The register of England", () => {
  it.each(FIXED_POINTS)("has the reviewed counts on %s", (day, counts) => {
    expect(country.on(day)).toMatchObject(counts);
  });
});

it("A register has each of its councils at one grade, or without one, on every day", () => {
  for (const { date, authorities, ...counts } of country.series) {
    const { outstanding, good, requires_improvement, inadequate, not_given } = counts;
    expect(outstanding + good + requires_improvement + inadequate + not_given, date).toBe(authorities);
  }
});
