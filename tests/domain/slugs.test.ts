import slugify from "@sindresorhus/slugify";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { idFromWords, slugOf } from "../../src/domain/slugs.ts";

describe("a slug", () => {
  it.each([
    ["Care leavers’ views", "care-leavers-views"],
    ["  Yorkshire and the Humber ", "yorkshire-and-the-humber"],
    ["Café & crèche (2019/20)", "cafe-and-creche-2019-20"],
    ["“…”", ""],
    ["", ""],
  ])("of “%s” is “%s”", (text, slug) => {
    expect(slugOf(text)).toBe(slug);
  });

  it("of plain words is what the library makes of them", () => {
    const plain = fc.string({ unit: fc.constantFrom(..."aZ09 \n\t\u00a0.,:;!?()/-&_é"), maxLength: 12 });
    fc.assert(
      fc.property(plain, (text) => {
        expect(slugOf(text)).toBe(slugify(text, { decamelize: false }));
      }),
      { numRuns: 2000 },
    );
  });
});

test("an id is made of the first five words", () => {
  expect(idFromWords(" We are very proud of everyone who works here")).toBe("we-are-very-proud-of");
});
