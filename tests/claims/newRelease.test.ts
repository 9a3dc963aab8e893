import { beforeAll, describe, expect, test } from "vitest";
import type { Register } from "../../src/register/register.ts";
import { realRegister } from "../register/realRegister.ts";
import { decide } from "./decide.ts";

/*
 * What someone would write who adds a release about a council that the archive has none of, and knows nothing of the code: the
 * third outstanding rating in a row, and the first.
 */
describe("A release of August 2025 about Leeds", () => {
  const release = { councils: ["leeds"], inspections: ["2025-08-12-leeds"], day: "2025-08-12" };
  let register: Register;
  beforeAll(async () => {
    register = await realRegister();
  });

  test("is right that it is the third outstanding rating in a row", () => {
    const finding = decide({ in_a_row: { grade: "outstanding", times: 3 } }, register, release);
    expect(finding).toMatchObject({
      verdict: "supported",
      explanation:
        "With the report of 12 August 2025, Leeds had been rated outstanding overall three times in a row: on 18 December 2018, 9 May 2022 and 12 August 2025.",
    });
    expect(finding.rows).toContain("2025-08-12-leeds");
  });

  test("would be wrong that it is the first council in the country to have three, for two were before it", () => {
    const finding = decide({ first: { to: "in_a_row", grade: "outstanding", times: 3 } }, register, release);
    expect(finding.verdict).toBe("contradicted");
    expect(finding.explanation).toContain("were Kensington and Chelsea, and Westminster");
    expect(finding.explanation).toContain("Leeds followed by its report of 12 August 2025, in third place.");
  });

  test("would be right that it is the first in its region", () => {
    const check = {
      first: { to: "in_a_row", grade: "outstanding", times: 3, region: "Yorkshire and the Humber" },
    };
    expect(decide(check, register, release).verdict).toBe("supported");
  });
});
