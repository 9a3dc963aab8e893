import { describe, expect, test } from "vitest";
import { createCountry } from "../../src/register/country.ts";
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
