import { describe, expect, it } from "vitest";
import { readText } from "../../src/importer/reading.ts";
import { blocksOfPlainText } from "../../src/importer/text.ts";
import { INVENTED, registerOf } from "./councils.ts";

const ratingOf = (text: string) =>
  readText(
    { blocks: blocksOfPlainText(`Inspectors visited Exampleshire County Council in May.\n\n${text}`) },
    registerOf(INVENTED),
  ).rating;

describe("the grade of the whole", () => {
  it.each([
    [
      "Two areas have been rated good by Ofsted, and the service as a whole ‘requires improvement to be good’. Both leadership and care leavers are now rated good.",
      "requires-improvement",
    ],
    ["Three judgements are good, but the service as a whole requires improvement.", "requires-improvement"],
    [
      "Taken as a whole, the service requires improvement to be good. Care leavers and leadership were rated good.",
      "requires-improvement",
    ],
    ["Some areas were rated outstanding. The whole service has been judged good.", "good"],
    [
      "Ofsted rated the service inadequate overall, for help and protection and for the impact of leaders.",
      "inadequate",
    ],
    [
      "The service was judged to be good overall, and outstanding for care leavers and for leadership.",
      "good",
    ],
  ])("goes before those of areas: %s", (text, rating) => {
    expect(ratingOf(text)).toBe(rating);
  });

  it.each([
    "Children’s services have been told they require improvement by Ofsted.",
    "Ofsted has told the council that its children’s services require improvement to be good.",
    "Children’s services in the county were told that they still require improvement.",
    "Ofsted told the authority that it requires improvement to be good.",
  ])("is told as well as given: %s", (text) => {
    expect(ratingOf(text)).toBe("requires-improvement");
  });

  it("is not what single things require", () => {
    expect(ratingOf("Inspectors said the service requires improvement in its record keeping.")).toBeNull();
  });

  it.each([
    ["Children’s services have lost their good rating and now require improvement.", "requires-improvement"],
    [
      "Children’s services narrowly missed out on a good rating and were told they require improvement.",
      "requires-improvement",
    ],
    ["The service was stripped of its outstanding rating and is now inadequate.", "inadequate"],
    ["Children’s services have shaken off an inadequate rating and are now good.", "good"],
  ])("is not the one lost or missed: %s", (text, rating) => {
    expect(ratingOf(text)).toBe(rating);
  });
});

describe("a grade that follows what was done", () => {
  it.each([
    [
      "The council has promised swift action after inspectors concluded that its services are ‘inadequate’.",
      "inadequate",
    ],
    ["The leader apologised after Ofsted found that the council’s services were ‘inadequate’.", "inadequate"],
  ])("is new: %s", (text, rating) => {
    expect(ratingOf(text)).toBe(rating);
  });

  it("is old after years of it", () => {
    expect(ratingOf("After three years of being inadequate, the service has been rated good.")).toBe("good");
  });
});

describe("a grade named by its rank", () => {
  it.each([
    ["Ofsted has given its highest rating to children’s services.", "outstanding"],
    ["Children’s services have been awarded the top grade by Ofsted.", "outstanding"],
    ["Children’s services get the highest possible Ofsted rating.", "outstanding"],
    ["Children’s services were handed the second-highest rating.", "good"],
    ["The service was found to be failing and given the lowest possible rating.", "inadequate"],
    ["Ofsted gave the children’s services the bottom grade.", "inadequate"],
  ])("%s", (text, rating) => {
    expect(ratingOf(text)).toBe(rating);
  });

  it.each([
    "The council’s highest rating was for its library.",
    "It is the highest rating yet for our staff survey.",
    "Our top rating came from families.",
  ])("is not somebody’s own best: %s", (text) => {
    expect(ratingOf(text)).toBeNull();
  });
});

describe("a grade without a verb of grading", () => {
  it.each([
    [
      "Ofsted has published its report on services, which it says require improvement to be good.",
      "requires-improvement",
    ],
    [
      "The council has welcomed a report that finds its children’s services to be good with outstanding features.",
      "good",
    ],
    ["The result means that children’s services, which were inadequate five years ago, are good.", "good"],
    ["It’s official: the county’s children’s services are good!", "good"],
    ["The council has today received the outcome of its inspection: Outstanding.", "outstanding"],
    [
      "The council that was once rated inadequate has been hailed as outstanding by inspectors.",
      "outstanding",
    ],
  ])("is read all the same: %s", (text, rating) => {
    expect(ratingOf(text)).toBe(rating);
  });

  it.each([
    "Inspectors found the mood in the service to be good.",
    "Children’s services are good at listening to families.",
    "Once again, relations with partners are good.",
  ])("is nothing but praise: %s", (text) => {
    expect(ratingOf(text)).toBeNull();
  });
});
