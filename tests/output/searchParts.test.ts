import { decode, encode } from "cborg";
import { describe, expect, it } from "vitest";
import { regrouped } from "../../src/output/searchParts.ts";

/** A word as Pagefind's index holds it: with its records, and the places in each. */
type Word = [string, [number, number[], number[]][], never[]];

const rare = (word: string): Word => [word, [[7, [-25, 300], []]], []];
/** A word that stands in so many texts that a part of it alone is large. */
const frequent = (word: string): Word => [
  word,
  Array.from({ length: 3000 }, () => [1, [-25, 100, 70_000], [-5, 1]]),
  [],
];
const divide = (...parts: Word[][]) =>
  regrouped(parts.map((words) => encode([words]))).map(({ from, to, content }) => {
    const [words] = decode(content) as [Word[]];
    return { from, to, words: words.map(([word]) => word) };
  });

describe("The words of the index", () => {
  it("keep all that is said of them, in their order", () => {
    const words = ["a", "and", "council", "zeal"].map(frequent);
    const [first = [], second = []] = [words.slice(0, 3), words.slice(3)];
    const parts = regrouped([encode([first]), encode([second])]);
    expect(parts.flatMap(({ content }) => (decode(content) as [Word[]])[0])).toEqual(words);
  });

  it("stand together as long as there is room, whatever part they were in", () => {
    expect(divide([rare("adoption")], [rare("agenda"), rare("zeal")])).toEqual([
      { from: "a", to: "zeal", words: ["adoption", "agenda", "zeal"] },
    ]);
  });

  it("don’t stand with one that is in every text: a rare word is looked for without it", () => {
    expect(divide([rare("octavia"), frequent("of"), rare("office")])).toEqual([
      { from: "o", to: "octavia", words: ["octavia"] },
      { from: "of", to: "of", words: ["of"] },
      { from: "off", to: "office", words: ["office"] },
    ]);
  });

  it("stay with those that begin with them: who searches for “child” is to find “children” too", () => {
    expect(
      divide([rare("chief"), rare("child"), rare("childhood"), frequent("children"), rare("choice")]),
    ).toEqual([
      { from: "c", to: "chief", words: ["chief"] },
      { from: "chil", to: "children", words: ["child", "childhood", "children"] },
      { from: "cho", to: "choice", words: ["choice"] },
    ]);
  });

  it.each([
    ["carer", "carers’", "carers"],
    ["famili", "families’", "families"],
  ])("begin a part with a possessive only for those who look for it: %s, %s", (stem, possessive, asked) => {
    const [first, second] = divide([frequent(stem), frequent(possessive)]);
    expect(first?.to).toBe(asked);
    expect(second?.from).toBe(possessive);
  });

  it("are refused in another form than the one known", () => {
    expect(() => regrouped([encode([1, 2])])).toThrow("another form");
    expect(() => regrouped([encode([[["word", { a: 1 }]]])])).toThrow("another form");
  });
});
