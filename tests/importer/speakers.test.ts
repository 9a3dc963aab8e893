import { describe, expect, it } from "vitest";
import { readQuotations } from "../../src/importer/quotations/readQuotations.ts";
import { blocksOfPlainText } from "../../src/importer/text.ts";

const WORDS = "“It has been a long haul and I thank all our staff for it.”";
const read = (text: string) =>
  readQuotations(blocksOfPlainText(text), new Set(["Exampleshire", "Sampleton"]))
    .quotations.filter(({ by }) => by !== "unnamed")
    .map(({ name, role }) => `${name} / ${role}`);

describe("who is quoted", () => {
  it.each([
    ["Ada, who left care last year, said: ", "Ada / who left care last year"],
    ["Ada, a care leaver, said: ", "Ada / care leaver"],
    ["Ada, 19, said: ", "Ada / null"],
    ["Ada, 19, who left care last year, met the inspectors. She said: ", "Ada / who left care last year"],
    ["Ada, who is 19 and from Sampleton, met them. She said: ", "Ada / null"],
    ["Coun Ada Invented, leader, said: ", "Ada Invented / leader"],
    ["SCS Managing Director, Ada Invented, said: ", "Ada Invented / SCS Managing Director"],
    ["Sampleton Councillor Ada Invented, leader, said: ", "Ada Invented / leader"],
    ["Mayor of Sampleton Ada Invented said: ", "Ada Invented / Mayor of Sampleton"],
    ["Workers United’s Ada Invented said: ", "Ada Invented / null"],
    ["Ada Invented, leader, thanked staff, saying: ", "Ada Invented / leader"],
    ["Ada Invented, leader, is delighted: ", "Ada Invented / leader"],
    ["Ada Invented, leader, echoed this: ", "Ada Invented / leader"],
  ])("%s“…”", (before, expected) => {
    expect(read(before + WORDS)).toEqual([expected]);
  });

  it.each([
    ["Ada, Team Manager", "Ada / Team Manager"],
    ["Ada Invented, Team Manager", "Ada Invented / Team Manager"],
    ["Ada Invented\nDirector of Children’s Services", "Ada Invented / Director of Children’s Services"],
    ["Cllr Ada Invented\nCabinet Member", "Ada Invented / Cabinet Member"],
  ])("“…” over the line “%s”", (line, expected) => {
    expect(read(`${WORDS}\n${line}`)).toEqual([expected]);
  });

  it("is who the sentence before speaks of, in the same paragraph", () => {
    expect(
      read("Ada Invented, leader, said the report was a triumph. “It has been a long haul,” she said."),
    ).toEqual(["Ada Invented / leader"]);
  });

  it("is for a person to look at where only a first name is known", () => {
    expect(
      readQuotations(blocksOfPlainText(`${WORDS.replace(".”", ",”")} said Ada, a foster carer.`), new Set())
        .quotations[0]?.unsure,
    ).not.toBeNull();
  });

  it.each([
    "Separately, a parent said: ",
    "Exampleshire, a county of villages, said: ",
    "Yesterday, a social worker said: ",
  ])("is not a person by name: %s", (before) => {
    expect(read(before + WORDS)).toEqual([]);
  });
});
