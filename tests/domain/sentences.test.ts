import { describe, expect, test } from "vitest";
import {
  counted,
  countWord,
  listNames,
  ordinalWord,
  paragraphsOf,
  spanWords,
  startSentence,
} from "../../src/domain/sentences.ts";

describe("names in running text", () => {
  test.each([
    [[], ""],
    [["Exampleshire"], "Exampleshire"],
    [["Exampleshire", "Inventon"], "Exampleshire and Inventon"],
    [["Exampleshire", "Fictown", "Inventon"], "Exampleshire, Fictown and Inventon"],
    [["Ham and Egg", "Inventon"], "Ham and Egg, and Inventon"],
    [["Exampleshire", "Ham and Egg", "Inventon"], "Exampleshire, Ham and Egg, and Inventon"],
  ])("%j reads “%s”", (names, text) => {
    expect(listNames(names)).toBe(text);
  });

  test("are alternatives with “or”, and an “and” inside one does not confuse", () => {
    expect(listNames(["Ham and Egg", "Inventon"], "or")).toBe("Ham and Egg or Inventon");
  });
});

describe("numbers in running text", () => {
  test("are words from one to ten, digits above", () => {
    expect([0, 1, 10, 11, 3212].map(countWord)).toEqual(["no", "one", "ten", "11", "3,212"]);
  });

  test("agree with their noun", () => {
    expect([counted(0, "report"), counted(1, "report"), counted(2, "report")]).toEqual([
      "no reports",
      "one report",
      "two reports",
    ]);
    expect(counted(2, "authority", "authorities")).toBe("two authorities");
  });

  test("are ordinals for places in an order", () => {
    expect([1, 3, 10, 11, 21, 22, 23].map(ordinalWord)).toEqual([
      "first",
      "third",
      "tenth",
      "11th",
      "21st",
      "22nd",
      "23rd",
    ]);
  });

  test("express spans of time", () => {
    expect(spanWords({ years: 8, months: 9 })).toBe("eight years and nine months");
    expect(spanWords({ years: 1, months: 0 })).toBe("one year");
    expect(spanWords({ years: 0, months: 1 })).toBe("one month");
    expect(spanWords({ years: 0, months: 0 })).toBe("less than a month");
  });
});

test("a sentence starts with a capital letter", () => {
  expect(startSentence("the report")).toBe("The report");
});

test("every line of a text is a paragraph, as YAML’s folded block leaves it; empty lines are not", () => {
  expect(paragraphsOf("One  line.\n\n  \nTwo.\n")).toEqual(["One line.", "Two."]);
  expect(paragraphsOf("\u00a0 A\tline\u00a0of words \nAs it is.")).toEqual(["A line of words", "As it is."]);
});
