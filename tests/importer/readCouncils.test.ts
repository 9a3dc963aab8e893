import { describe, expect, it } from "vitest";
import { readText } from "../../src/importer/reading.ts";
import { blocksOfPlainText } from "../../src/importer/text.ts";
import { INVENTED, inspection, REAL, registerOf } from "./councils.ts";

const read = (text: string) =>
  readText({ blocks: blocksOfPlainText(text) }, registerOf([...INVENTED, ...REAL]));

describe("another council’s grade", () => {
  const release = (sentence: string) =>
    `Sampleton services praised\n\nSampleton Council’s children’s services have been rated inadequate by Ofsted.\n\nInspectors visited in May and spoke to staff, to families and to the children themselves.\n\n${sentence}`;

  it.each([
    "Exampleshire council, which is rated outstanding, will act as improvement partner.",
    "Exampleshire County Council, which was rated “good” last month, is sending in managers to help.",
    "Exampleshire (rated ‘outstanding’ in May) has agreed to be the council’s improvement partner.",
    "Exampleshire, itself rated good, supports the council with advice.",
    "Exampleshire, next door, had a similar change of fortune when it rose from ‘inadequate’ to ‘good’.",
    "Exampleshire, its larger neighbour, is rated good.",
    "Neighbouring Exampleshire’s children’s services are rated good.",
    "Nearby Exampleshire has been judged outstanding.",
    "We learn from Exampleshire County Council, which has been judged outstanding.",
    "It works with neighbouring Exampleshire Council, which is rated outstanding, on fostering.",
    "Exampleshire and Mock and Feign, which are rated good, are lending staff to support the service.",
  ])("is not the inspected one’s: %s", (sentence) => {
    const { councils, rating, doubts } = read(release(sentence));
    expect(councils).toEqual(["sampleton"]);
    expect(rating).toBe("inadequate");
    expect(doubts.map(({ field }) => field)).not.toContain("council");
  });

  it("leaves a doubt where nothing says why it is given", () => {
    const { councils, doubts } = read(
      release("Exampleshire’s children’s services have been rated good in May."),
    );
    expect(councils).toEqual(["sampleton"]);
    expect(doubts).toContainEqual(expect.objectContaining({ field: "council" }));
  });

  it.each([
    "Sampleton Council was rated inadequate, while Exampleshire was rated good.",
    "Elsewhere, Exampleshire’s children’s services have moved to good.",
    "Exampleshire\n\nExampleshire County Council has been rated good by the inspectors.",
  ])("counts in a report on several: %s", (sentence) => {
    expect(read(release(sentence)).councils).toEqual(["sampleton", "exampleshire"]);
  });

  it("counts where the headline names the council too", () => {
    const text =
      "Sampleton and Exampleshire inspected\n\nSampleton’s children’s services have been rated good. Exampleshire’s children’s services were judged outstanding.";
    expect(read(text).ratings).toEqual({ sampleton: "good", exampleshire: "outstanding" });
  });
});

describe("a council that does something for others", () => {
  it.each([
    "Sampleton Council, which supports families in need, has been rated good by Ofsted.",
    "Sampleton Council, which was inspected in May, is rated good.",
    "Sampleton’s children’s services are rated good. Sampleton Council will help its staff to do better.",
  ])("is inspected all the same: %s", (text) => {
    expect(read(`Ofsted report is out\n\n${text}`)).toMatchObject({
      councils: ["sampleton"],
      rating: "good",
    });
  });
});

describe("the owners of a trust of several councils", () => {
  it.each([
    "Achieving for Children is owned by Kingston upon Thames, Richmond upon Thames and Windsor and Maidenhead councils.",
    "Achieving for Children was set up by the Royal Borough of Kingston upon Thames and Richmond upon Thames.",
  ])("are not inspected with the one that the text is about: %s", (about) => {
    const text = `Focused visit to Richmond\n\nOfsted has published the letter of its focused visit to Richmond upon Thames, where Achieving for Children provides children’s services.\n\n${about}`;
    expect(read(text).councils).toEqual(["richmond-upon-thames"]);
  });
});

describe("a number of councils", () => {
  it.each([
    "Two councils praised\n\nSampleton and Exampleshire were inspected in May, and each has been rated good by Ofsted.",
    "Two councils praised\n\nInspectors found much to praise in Sampleton Council’s children’s services. They had been to Exampleshire County Council as well.",
  ])("is that of those the first lines name: %s", (text) => {
    expect(read(text).councils).toEqual(["sampleton", "exampleshire"]);
  });

  it("does not count others: “one of only two councils”", () => {
    const text =
      "Sampleton rated outstanding\n\nSampleton Council is one of only two councils to be rated outstanding twice. It works with Exampleshire County Council.";
    expect(read(text).councils).toEqual(["sampleton"]);
  });
});

describe("the register", () => {
  const text =
    "Praise for staff\n\n15 October 2019\n\nThe inspectors of Ofsted have much to praise in a report that is out this week.\n\nThey came in May and spoke to staff, to families and to the children themselves.\n\nThe council has an office in Sampleton. Some families moved there.\n\nAn office in Exampleshire is to open.";

  it("says which of the councils a text is about, by a report that came out just before", () => {
    const reading = readText(
      { blocks: blocksOfPlainText(text) },
      registerOf(INVENTED, [inspection("sampleton", "2019-10-11", "good")]),
    );
    expect(reading.councils).toEqual(["sampleton"]);
  });

  it("says nothing if the report is older", () => {
    const reading = readText(
      { blocks: blocksOfPlainText(text) },
      registerOf(INVENTED, [inspection("sampleton", "2019-05-11", "good")]),
    );
    expect(reading.councils).toEqual([]);
    expect(reading.doubts.map(({ field }) => field)).toContain("council");
  });
});
