import { describe, expect, it } from "vitest";
import { closest, didYouMean, quoted } from "../../src/domain/suggestions.ts";

describe("the candidate that was probably meant", () => {
  const councils = ["ashmere", "brackenshire", "east-brackenshire"];

  it.each([
    ["ashmer", "ashmere"],
    ["Ashmere", "ashmere"],
    ["brakenshire", "brackenshire"],
    ["East Brackenshire", "east-brackenshire"],
  ])("of %s is %s", (word, meant) => {
    expect(closest(word, councils)).toBe(meant);
  });

  it("is none if nothing is near", () => {
    expect(closest("leeds", councils)).toBeNull();
    expect(didYouMean("leeds", councils)).toBe("");
  });

  it("may differ from a short word by one letter only", () => {
    expect(closest("gap", ["good", "gaps"])).toBe("gaps");
    expect(closest("god", ["bad"])).toBeNull();
    expect(closest("ulr", ["url"])).toBe("url");
  });
});

describe("a value in an error message", () => {
  it("shows spaces and control characters, and is cut after 60 characters", () => {
    expect(quoted(" a\tb\u0007")).toBe('" a\\tb\\u0007"');
    expect(quoted("x".repeat(100))).toBe(`"${"x".repeat(59)}…"`);
  });
});
