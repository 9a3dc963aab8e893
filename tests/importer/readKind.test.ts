import { describe, expect, it } from "vitest";
import type { Inspection } from "../../src/domain/inspection.ts";
import { readText } from "../../src/importer/reading.ts";
import { blocksOfPlainText } from "../../src/importer/text.ts";
import { INVENTED, registerOf } from "./councils.ts";

const kindOf = (text: string, inspections: readonly Inspection[] = []) =>
  readText({ blocks: blocksOfPlainText(text) }, registerOf(INVENTED, inspections)).kind;

describe("what a text without a grade reports", () => {
  it("is a visit if it speaks of Ofsted’s letter", () => {
    expect(
      kindOf(
        "Visit to Exampleshire\n\nOfsted’s letter about its visit to Exampleshire County Council is out.",
      ),
    ).toBe("focused-visit");
  });

  it("is an inspection if it speaks of a full one and of no visit", () => {
    expect(
      kindOf(
        "Praise for Exampleshire\n\nThe full inspection of Exampleshire County Council by Ofsted is over.",
      ),
    ).toBe("inspection");
  });

  it("is nothing of Ofsted’s if it speaks of no inspection", () => {
    expect(kindOf("A new library\n\nExampleshire County Council has opened a library for children.")).toBe(
      "other",
    );
  });
});

describe("a visit", () => {
  it.each([
    "Since the focused visit of 2018 the service has grown stronger.",
    "The previous monitoring visit had found steady progress.",
  ])("of the past is not what a text with a new grade reports: %s", (sentence) => {
    expect(
      kindOf(`Exampleshire rated good\n\nExampleshire County Council has been rated good. ${sentence}`),
    ).toBe("inspection");
  });

  it("is reported if it is the last of several, whatever is hoped for", () => {
    const text =
      "Steady progress in Exampleshire\n\nThe sixth and last monitoring visit to Exampleshire County Council found progress.\n\nAda Invented, leader, said: “We will be good at our next inspection.”";
    expect(kindOf(text)).toBe("monitoring-visit");
  });
});

describe("an event of others", () => {
  it.each([
    "Fostering agency rated good\n\nThe fostering agency of Exampleshire has been praised. The fostering agency was seen in May.",
    "Ministers end intervention\n\nMinisters have ended the supervision of Exampleshire County Council, which Ofsted inspects.",
  ])("is no inspection of children’s services: %s", (text) => {
    expect(kindOf(text)).toBe("other");
  });
});
