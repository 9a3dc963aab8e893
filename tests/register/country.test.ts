import { beforeAll, describe, expect, test } from "vitest";
import { type Country, createCountry } from "../../src/register/country.ts";
import { realRegister } from "./realRegister.ts";
import { council, registerOf, report, visit } from "./rows.ts";

describe("the country on a day", () => {
  const country = createCountry(
    registerOf(
      [
        report("exampleshire", "2016-05-01", "good"),
        report("exampleshire", "2019-05-01", "outstanding"),
        report("exampleshire", "2022-05-02", "outstanding"),
        report("inventon", "2016-05-01", "inadequate"),
        report("inventon", "2017-05-01", "requires-improvement", {}, { kind: "re-inspection" }),
        visit("inventon", "2018-06-01"),
        report("exampleshire", "2026-07-01", "outstanding"),
      ],
      [council("fictown")],
    ),
  );

  test("is empty before the first report", () => {
    expect(country.on("2016-04-30").authorities).toBe(0);
    expect(country.outcomes("2016-04-30")).toEqual([]);
    expect(country.held("exampleshire", "2016-04-30")).toBeNull();
  });

  test("counts a report from the day it came out", () => {
    expect(country.on("2016-05-01")).toMatchObject({ authorities: 2, good: 1, inadequate: 1 });
  });

  test("lets a re-inspection replace the grade held", () => {
    expect(country.on("2017-05-01")).toMatchObject({ requires_improvement: 1, inadequate: 0 });
  });

  test("leaves the grade as it is after a focused visit", () => {
    expect(country.held("inventon", "2018-06-01")?.outcome).toBe("requires-improvement");
  });

  test("leaves out an authority on which no report is out", () => {
    expect(country.on("2026-08-20").authorities).toBe(2);
    expect(country.held("fictown", "2026-08-20")).toBeNull();
  });

  test("lets a report without an overall grade replace the grade held", () => {
    expect(country.on("2026-07-01")).toMatchObject({ authorities: 2, outstanding: 0, not_given: 1 });
    expect(country.holders("outstanding", "2026-07-01")).toEqual([]);
  });

  test("knows since when a grade is held, and from which report", () => {
    const [holder] = country.holders("outstanding", "2023-01-01");
    expect(holder).toMatchObject({ council: "exampleshire", since: "2019-05-01" });
    expect(holder?.inspection.id).toBe("2022-05-02-exampleshire");
  });

  test("has a row for each day on which a report changed it, and none for a grade confirmed", () => {
    expect(country.series.map(({ date }) => date)).toEqual([
      "2016-05-01",
      "2017-05-01",
      "2019-05-01",
      "2026-07-01",
    ]);
  });

  test("counts an overall judgement not made as no grade", () => {
    const register = registerOf([report("inventon", "2016-05-01", "not-judged")]);
    expect(createCountry(register).on("2016-05-01")).toMatchObject({ authorities: 1, not_given: 1 });
  });
});

describe("the real register", () => {
  let country: Country;
  beforeAll(async () => {
    country = createCountry(await realRegister());
  });

  test.each([
    ["2016-03-29", 2, 85],
    ["2019-10-15", 12, 147],
    ["2022-07-20", 23, 149],
    ["2025-01-13", 33, 153],
    ["2025-08-14", 39, 153],
    ["2026-06-30", 46, 153],
  ])("has on %s %i outstanding of %i authorities", (day, outstanding, authorities) => {
    expect(country.on(day)).toMatchObject({ outstanding, authorities });
    expect(country.holders("outstanding", day)).toHaveLength(outstanding);
  });

  test("has two authorities without an overall grade on 30 June 2026", () => {
    expect(country.on("2026-06-30").not_given).toBe(2);
  });

  test("counts every authority once in every row", () => {
    for (const { date, authorities, ...counts } of country.series) {
      const { outstanding, good, requires_improvement, inadequate, not_given } = counts;
      expect(outstanding + good + requires_improvement + inadequate + not_given, date).toBe(authorities);
    }
  });
});
