import { describe, expect, it } from "vitest";
import { readText } from "../../src/importer/reading.ts";
import { blocksOfPlainText } from "../../src/importer/text.ts";
import { INVENTED, registerOf } from "./councils.ts";

describe("what stands above a headline", () => {
  it.each([
    "Leader’s blog",
    "Director’s update",
    "London Borough of Exampleshire",
    "Jobs | About us | Benefits | Contact",
    "Home » News » A proud day for all of us",
    "Please note that offices are closed on Monday.",
  ])("is not the title: %s", (line) => {
    const text = `${line}\n\nA proud day for all of us\n\nExampleshire County Council’s children’s services have been rated good by Ofsted.`;
    expect(readText({ blocks: blocksOfPlainText(text) }, registerOf(INVENTED)).title).toBe(
      "A proud day for all of us",
    );
  });
});

describe("a notice about the council’s other services", () => {
  it("does not end the search for the headline", () => {
    const head =
      "Exampleshire Together\n\nYour council news\n\nNotice: our service centres are closed on Monday.";
    const text = `${head}\n\nOfsted says that services for children are good\n\nExampleshire County Council was rated good.`;
    expect(readText({ blocks: blocksOfPlainText(text) }, registerOf(INVENTED)).title).toBe(
      "Ofsted says that services for children are good",
    );
  });
});

describe("a box of other stories in the middle of a text", () => {
  const top = Array.from(
    { length: 4 },
    () => "Exampleshire County Council’s children’s services have been rated good by Ofsted inspectors.",
  );
  const read = (...more: string[]) =>
    readText(
      { blocks: blocksOfPlainText(["Rated good", ...top, ...more].join("\n\n")) },
      registerOf(INVENTED),
    );

  it("does not end the release if somebody still speaks after it", () => {
    const { quotes } = read(
      "Most read",
      "Bin lorry stuck in lane",
      "Ada Invented, leader of the council, said: “We are proud of our children’s services.”",
      "The council will now write a plan.",
    );
    expect(quotes.map(({ name }) => name)).toEqual(["Ada Invented"]);
  });

  it("ends it if only headlines follow", () => {
    expect(read("Most read", "Bin lorry stuck in lane", "Fair is back").body).toHaveLength(top.length);
  });
});
