import { describe, expect, it } from "vitest";
import { GRADE_COLOURS, GRADES } from "../../src/domain/grades.ts";

/** The contrast of two colours, as WCAG 2.2 defines it. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

describe("the colours of a grade", () => {
  it.each([...GRADES, "not-given"] as const)("%s can be read on the page at 7:1", (grade) => {
    const { text } = GRADE_COLOURS[grade];
    expect(contrast(text.light, "#fffdf9")).toBeGreaterThanOrEqual(7);
    expect(contrast(text.dark, "#14171a")).toBeGreaterThanOrEqual(7);
  });

  it("differ from grade to grade", () => {
    const all = GRADES.map((grade) => GRADE_COLOURS[grade]);
    expect(new Set(all.map(({ text }) => text.light)).size).toBe(4);
    expect(new Set(all.map(({ band }) => band.light)).size).toBe(4);
  });
});
