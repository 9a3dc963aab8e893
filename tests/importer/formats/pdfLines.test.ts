import { describe, expect, it } from "vitest";
import { joinLines, linesOfPage, paragraphsOf } from "../../../src/importer/formats/pdf.ts";

describe("a line of a PDF and the next", () => {
  it.each([
    ["children in need of", "help", "children in need of help"],
    ["the council’s safe-", "guarding work", "the council’s safeguarding work"],
    ["a well-", "run service", "a well-run service"],
    ["the bi-", "borough service", "the bi-borough service"],
    ["the Stoke-", "Upon service", "the Stoke- Upon service"],
    ["safe\u00ad", "guarding", "safeguarding"],
  ])("%s | %s", (first, second, joined) => {
    expect(joinLines(first, second)).toBe(joined);
  });
});

describe("the pieces of a page", () => {
  const item = (str: string, x: number, y: number, height = 10) => ({
    str,
    x,
    y,
    width: str.length * 5,
    height,
  });

  it("become lines, with a space where there is a gap", () => {
    expect(
      linesOfPage([item("Rated", 50, 700), item("good", 80, 700), item("Next", 50, 686)]).map(
        ({ text }) => text,
      ),
    ).toEqual(["Rated good", "Next"]);
  });

  it("become paragraphs at larger gaps, bullets, and headings where the letters are larger", () => {
    const page = linesOfPage([
      item("A headline", 50, 720, 18),
      item("The first line of a paragraph that is long and", 50, 690),
      item("its second line.", 50, 678),
      item("A new paragraph after a gap, which is as long as", 50, 654),
      item("the first one was.", 50, 642),
      item("• An item of a list", 60, 630),
    ]);
    expect(paragraphsOf([page])).toEqual([
      { kind: "heading", level: 2, text: "A headline" },
      { kind: "paragraph", text: "The first line of a paragraph that is long and its second line." },
      { kind: "paragraph", text: "A new paragraph after a gap, which is as long as the first one was." },
      { kind: "item", text: "An item of a list" },
    ]);
  });
});
