import { describe, expect, it } from "vitest";
import { oneLine, withoutOuterMarks, withoutUnseen } from "../../src/domain/plainText.ts";

describe("characters that can’t be seen", () => {
  it.each([
    ["a soft hyphen", "chil\u00ADdren", "children"],
    ["a zero-width space", "chil\u200Bdren", "children"],
    ["an override of direction", "\u202Egood\u202C", "good"],
    ["a filler", "\u3164", ""],
    ["an empty Braille cell", "\u2800", ""],
    ["a byte-order mark inside a text", "a\uFEFFb", "ab"],
  ])("%s is left out", (_, text, plain) => {
    expect(withoutUnseen(text)).toBe(plain);
  });

  it("stay if they change what is seen", () => {
    for (const text of ["👩\u200D👧", "❤\uFE0F", "می\u200Cخواهم"]) expect(withoutUnseen(text)).toBe(text);
  });
});

it("a name is one line, with plain spaces", () => {
  expect(oneLine(" Ada\u00A0 Invented\n")).toBe("Ada Invented");
});

describe("quotation marks around a whole text", () => {
  it.each(["“All of it”", '"All of it"', "‘All of it’", "'All of it'"])("are left out of %s", (text) => {
    expect(withoutOuterMarks(text)).toBe("All of it");
  });

  it.each(["“One” and “two”", "“Outstanding” services", "It’s good", "'Tis good, isn't it'"])(
    "%s has none",
    (text) => {
      expect(withoutOuterMarks(text)).toBe(text);
    },
  );
});
