import { describe, expect, it } from "vitest";
import { blocksOfPlainText } from "../../src/importer/formats/plainText.ts";
import { readText } from "../../src/importer/reading.ts";
import { INVENTED, registerOf } from "./councils.ts";

describe("what stands above a headline", () => {
  it.each([
    "Leader’s blog",
    "Director’s update",
    "London Borough of Exampleshire",
    "Jobs | About us | Benefits | Contact",
    "Home » News » A proud day for all of us",
  ])("is not the title: %s", (line) => {
    const text = `${line}\n\nA proud day for all of us\n\nExampleshire County Council’s children’s services have been rated good by Ofsted.`;
    expect(readText({ blocks: blocksOfPlainText(text) }, registerOf(INVENTED)).title).toBe(
      "A proud day for all of us",
    );
  });
});
