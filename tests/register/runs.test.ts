import { beforeAll, describe, expect, test } from "vitest";
import { councilOf, firstReached, inARow, reachedOn } from "../../src/register/milestones.ts";
import type { Register } from "../../src/register/register.ts";
import { runsOf, runUpTo } from "../../src/register/runs.ts";
import { realRegister } from "./realRegister.ts";
import { registerOf, report, visit } from "./rows.ts";

const lengths = (register: Register) =>
  runsOf(register, "exampleshire").map(({ grade, inspections }) => [grade, inspections.length]);

describe("runs of one overall grade", () => {
  test("are consecutive graded inspections, whatever visit lies between", () => {
    const register = registerOf([
      report("exampleshire", "2015-05-01", "good"),
      report("exampleshire", "2018-05-01", "outstanding"),
      visit("exampleshire", "2020-05-01"),
      report("exampleshire", "2021-05-01", "outstanding"),
    ]);
    expect(lengths(register)).toEqual([
      ["good", 1],
      ["outstanding", 2],
    ]);
  });

  test("end with another grade", () => {
    const register = registerOf([
      report("exampleshire", "2015-05-01", "outstanding"),
      report("exampleshire", "2018-05-01", "good"),
      report("exampleshire", "2021-05-01", "outstanding"),
    ]);
    expect(lengths(register)).toEqual([
      ["outstanding", 1],
      ["good", 1],
      ["outstanding", 1],
    ]);
  });

  test("end with a report that gives no overall grade", () => {
    const register = registerOf([
      report("exampleshire", "2023-05-01", "outstanding"),
      report("exampleshire", "2026-07-01", "outstanding"),
      report("exampleshire", "2029-07-01", "outstanding", { overall: "outstanding" }),
    ]);
    expect(lengths(register)).toEqual([
      ["outstanding", 1],
      ["outstanding", 1],
    ]);
  });

  test("count back from an inspection, not on from it", () => {
    const first = report("exampleshire", "2018-05-01", "good");
    const second = report("exampleshire", "2021-05-01", "good");
    const register = registerOf([first, second]);
    expect(runUpTo(register, first)?.inspections).toEqual([first]);
    expect(runUpTo(register, second)?.inspections).toEqual([first, second]);
  });

  test("are none up to an inspection without an overall grade", () => {
    const open = report("exampleshire", "2026-07-01", "good");
    expect(runUpTo(registerOf([report("exampleshire", "2023-05-01", "good"), open]), open)).toBeNull();
  });
});

describe("the real register", () => {
  let register: Register;
  beforeAll(async () => {
    register = await realRegister();
  });

  test("has four councils with three outstanding in a row, the first two on one day", () => {
    const reached = firstReached(
      register,
      new Set(register.councils.keys()),
      inARow("outstanding", 3),
      "2026-08-20",
    );
    expect(reached.map((each) => [reachedOn(each), councilOf(each)])).toEqual([
      ["2025-01-13", "kensington-and-chelsea"],
      ["2025-01-13", "westminster"],
      ["2025-08-12", "leeds"],
      ["2026-04-30", "north-lincolnshire"],
    ]);
  });
});
