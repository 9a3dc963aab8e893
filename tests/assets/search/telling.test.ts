import { describe, expect, it } from "vitest";
import { telling } from "../../../src/assets/search/telling.ts";

describe("The words that are searched for", () => {
  it("are those that tell texts apart", () => {
    expect(telling("the quality of care")).toBe("quality care");
    expect(telling("Looked after by The council")).toBe("Looked after council");
  });

  it("are all of a phrase", () => {
    expect(telling('"requires improvement to be good"')).toBe('"requires improvement to be good"');
  });

  it("are all where none tells anything", () => {
    expect(telling("to be of the")).toBe("to be of the");
    expect(telling("")).toBe("");
  });
});
