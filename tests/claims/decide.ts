import { type Finding, wholeExplanation } from "../../src/claims/findings.ts";
import { checkSchema } from "../../src/claims/language.ts";
import { runCheck } from "../../src/claims/runCheck.ts";
import { parsePartialDate } from "../../src/domain/dates.ts";
import type { Register } from "../../src/register/register.ts";

/** What a check decides, written as an editor writes it, for a release about these councils and inspections. */
export function decide(
  check: unknown,
  register: Register,
  release: {
    readonly councils: readonly string[];
    readonly inspections?: readonly string[];
    /** Its date, as far as it is known: "2019-10-15", "2019-10". */
    readonly date: string;
  },
): Finding & { readonly whole: string } {
  const date = parsePartialDate(release.date);
  if (!date) throw new Error(`Not a date: ${release.date}`);
  const finding = runCheck(checkSchema.parse(check), { register, inspections: [], ...release, date });
  return { ...finding, whole: wholeExplanation(finding) };
}
