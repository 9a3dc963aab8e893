import { describe, expect, test } from "vitest";
import { checkSchema } from "../../../src/claims/vocabulary.ts";
import type { Inspection } from "../../../src/domain/inspection.ts";
import { council, registerOf, report } from "../../register/rows.ts";
import { decide } from "../decide.ts";

const release = { councils: ["exampleshire"], day: "2025-02-01" };
const outstandingOn = (slug: string, ...days: string[]): Inspection[] =>
  days.map((day) => report(slug, day, "outstanding"));
const three = { first: { to: "in_a_row", grade: "outstanding", times: 3 } };
const before = [report("exampleshire", "2014-03-01", "good"), report("inventon", "2014-03-01", "good")];
const exampleshire = outstandingOn("exampleshire", "2016-03-29", "2019-10-15", "2025-01-13");

describe("the first to have a grade several times in a row", () => {
  test("is alone where nobody had it so by the day", () => {
    const register = registerOf([
      ...before,
      ...exampleshire,
      ...outstandingOn("inventon", "2018-05-01", "2021-05-01"),
    ]);
    expect(decide(three, register, release)).toMatchObject({
      verdict: "supported",
      explanation:
        "The first council in the register to be rated outstanding overall at three inspections in a row was Exampleshire, by its report of 13 January 2025. Exampleshire: reports of 29 March 2016, 15 October 2019 and 13 January 2025.",
    });
  });

  test("shares the place with a council whose report came out on the same day", () => {
    const register = registerOf([
      ...before,
      ...exampleshire,
      ...outstandingOn("inventon", "2018-05-01", "2021-05-01", "2025-01-13"),
    ]);
    expect(decide(three, register, release)).toMatchObject({
      verdict: "supported",
      explanation: expect.stringContaining(
        "were Exampleshire and Inventon. Their reports came out on one day, 13 January 2025, so they share the place.",
      ),
    });
  });

  test("is another once that other’s report came out a day earlier", () => {
    const register = registerOf([
      ...before,
      ...exampleshire,
      ...outstandingOn("inventon", "2018-05-01", "2021-05-01", "2025-01-12"),
    ]);
    expect(decide(three, register, release)).toMatchObject({
      verdict: "contradicted",
      explanation: expect.stringContaining(
        "Exampleshire followed by its report of 13 January 2025, in second place.",
      ),
    });
  });

  test("is not troubled by what came out after the release", () => {
    const register = registerOf([
      ...before,
      ...exampleshire,
      ...outstandingOn("inventon", "2018-05-01", "2021-05-01", "2025-03-01"),
    ]);
    expect(decide(three, register, release).verdict).toBe("supported");
  });

  test("holds in part where one of the release’s councils was the first and one was not", () => {
    const register = registerOf([
      ...before,
      ...exampleshire,
      ...outstandingOn("inventon", "2018-05-01", "2021-05-01"),
    ]);
    expect(decide(three, register, { ...release, councils: ["exampleshire", "inventon"] })).toMatchObject({
      verdict: "partly-supported",
      explanation: expect.stringContaining(
        "Inventon had not been by 1 February 2025, as far as the register shows.",
      ),
    });
  });

  test("can’t be told where the row may have begun before the register", () => {
    const register = registerOf(outstandingOn("exampleshire", "2019-10-15", "2025-01-13"));
    expect(decide(three, register, release).verdict).toBe("cannot-tell");
  });

  test("can be asked for a region", () => {
    const rows = [
      ...before,
      ...exampleshire,
      ...outstandingOn("inventon", "2018-05-01", "2021-05-01", "2024-05-01"),
    ];
    const register = registerOf(rows, [council("exampleshire", "Invented South")]);
    expect(decide(three, register, release).verdict).toBe("contradicted");
    const inRegion = { first: { ...three.first, region: "Invented South" } };
    expect(decide(inRegion, register, release)).toMatchObject({
      verdict: "supported",
      explanation: expect.stringContaining("The first council of Invented South in the register"),
    });
    expect(() => decide({ first: { ...three.first, region: "Invented Sauth" } }, register, release)).toThrow(
      "write Invented North, Invented South",
    );
  });
});

describe("other firsts", () => {
  const [from, to] = ["2016-03-29", "2019-10-15"];
  const kept = [
    report("exampleshire", from, "outstanding", { help_and_protection: "good" }),
    report("exampleshire", to, "outstanding"),
  ];
  const at2019 = { councils: ["exampleshire"], day: to };
  const rival = (grades: Parameters<typeof report>[3]) => [
    report("inventon", "2015-03-29", "outstanding", grades),
    report("inventon", "2018-10-15", "outstanding", { leadership: "good" }),
  ];

  test("to hold a grade", () => {
    const check = { first: { to: "hold", grade: "outstanding" } };
    expect(decide(check, registerOf(kept), at2019).verdict).toBe("supported");
    expect(decide(check, registerOf([...kept, ...rival({})]), at2019).verdict).toBe("contradicted");
  });

  test("to hold it in every judgement", () => {
    const check = { first: { to: "every_judgement", grade: "outstanding" } };
    expect(decide(check, registerOf(kept), at2019).verdict).toBe("supported");
    expect(decide(check, registerOf([...kept, ...rival({})]), at2019).verdict).toBe("contradicted");
  });

  test("to keep it", () => {
    const check = { first: { to: "keep", grade: "outstanding" } };
    expect(decide(check, registerOf(kept), at2019).verdict).toBe("supported");
    expect(decide(check, registerOf([...kept, ...rival({})]), at2019).verdict).toBe("contradicted");
  });

  test("to keep it and improve: a judgement graded higher", () => {
    const check = { first: { to: "keep_and_improve", grade: "outstanding" } };
    expect(decide(check, registerOf(kept), at2019)).toMatchObject({
      verdict: "supported",
      explanation: expect.stringContaining(
        "graded higher in the second: help and protection (good, then outstanding)",
      ),
    });
    // A rival that kept the grade without a rise is no rival.
    expect(decide(check, registerOf([...kept, ...rival({})]), at2019).verdict).toBe("supported");
    // One with a rise and a fall is, if a rise is enough.
    const finding = decide(check, registerOf([...kept, ...rival({ help_and_protection: "good" })]), at2019);
    expect(finding.verdict).toBe("partly-supported");
    expect(finding.readings.map(({ verdict }) => verdict)).toEqual(["supported", "contradicted"]);
  });

  test("to improve on it", () => {
    const check = { first: { to: "improve", grade: "good" } };
    const risen = [report("exampleshire", from, "good"), report("exampleshire", to, "outstanding")];
    expect(decide(check, registerOf(risen), at2019).verdict).toBe("supported");
    const level = [report("exampleshire", from, "good"), report("exampleshire", to, "good")];
    expect(decide(check, registerOf(level), at2019).verdict).toBe("contradicted");
  });
});

test.each([
  [{ to: "in_a_row", grade: "good" }, "needs “times” too"],
  [{ to: "hold", grade: "good", times: 2 }, "“times” goes with “to: in_a_row” only"],
  [{ to: "improve", grade: "outstanding" }, "write “to: keep_and_improve”"],
])("%j makes no sense, and the message says what would", (settings, message) => {
  expect(checkSchema.safeParse({ first: settings }).error?.issues[0]?.message).toContain(message);
});
