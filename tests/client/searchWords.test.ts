import { describe, expect, it } from "vitest";
import type { Match, Pagefind } from "../../src/client/search/pagefind.ts";
import { meant, unknownWords } from "../../src/client/search/words.ts";

/** An index as Pagefind answers: words in quotation marks exactly, others by what begins so, or else by their longest beginning. */
function indexOf(...words: string[]): Pagefind {
  const found = (text: string): { results: Match[]; filters: object; totalFilters: object } => {
    const quoted = /^"(.*)"$/.exec(text)?.[1];
    const begun = words.filter((word) => word.startsWith(text));
    const shorter = words.filter((word) => text.startsWith(word));
    const matches =
      quoted === undefined ? (begun.length > 0 ? begun : shorter) : words.filter((word) => word === quoted);
    const match = (word: string): Match => ({
      data: async () => ({ url: "/", excerpt: "", content: word, meta: { title: "A title", kind: "Page" } }),
    });
    return { results: matches.map(match), filters: {}, totalFilters: {} };
  };
  return {
    options: async () => {},
    filters: async () => ({}),
    search: async (words) => ({ ...found(words ?? ""), filters: {}, totalFilters: {} }),
  };
}

describe("A word of a query", () => {
  const index = indexOf("brack", "brackenshire", "ashmere", "st");

  it("is unknown if the index has only a beginning of it", async () => {
    expect(await unknownWords(index, "Brackford starmer")).toEqual(["Brackford", "starmer"]);
  });

  it("is known if it is in the index, or is the beginning of a word that is, whatever its case and punctuation", async () => {
    expect(await unknownWords(index, "Ashmere, BRACKEN")).toEqual([]);
  });

  it("is left to the index in quotation marks", async () => {
    expect(await unknownWords(index, '"nowhere at all"')).toEqual([]);
  });
});

describe("What was meant", () => {
  const names = ["Ashmere", "Brackenshire"];

  it("is the query with the nearest name in place of each unknown word", () => {
    expect(meant("brackinshire 2022", ["brackinshire"], names)).toBe("Brackenshire 2022");
  });

  it("is a name in which at most two letters are wrong", () => {
    expect(meant("brakinshire", ["brakinshire"], names)).toBe("Brackenshire");
    expect(meant("brakinshir", ["brakinshir"], names)).toBeNull();
  });

  it("is not said if one of the words is near to no name", () => {
    expect(meant("brackinshire zzzz", ["brackinshire", "zzzz"], names)).toBeNull();
  });
});
