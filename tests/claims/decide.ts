import { type Finding, wholeExplanation } from "../../src/claims/check.ts";
import { carryOut, checkSchema } from "../../src/claims/vocabulary.ts";
import { createCountry } from "../../src/register/country.ts";
import type { Register } from "../../src/register/register.ts";

/** A check as an editor writes it, carried out for a release about these councils and inspections. */
export function decide(
  check: unknown,
  register: Register,
  release: {
    readonly councils: readonly string[];
    readonly inspections?: readonly string[];
    readonly day: string;
  },
): Finding & { readonly whole: string } {
  const country = createCountry(register);
  const context = { register, country, inspections: [], ...release };
  const finding = carryOut(checkSchema.parse(check), context);
  return { ...finding, whole: wholeExplanation(finding) };
}
