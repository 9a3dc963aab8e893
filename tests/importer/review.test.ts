import { describe, expect, it } from "vitest";
import { matchArchive } from "../../src/importer/archive.ts";
import { readText } from "../../src/importer/reading.ts";
import { type Prompter, review } from "../../src/importer/review.ts";
import { blocksOfPlainText } from "../../src/importer/text.ts";
import { INVENTED, registerOf } from "./councils.ts";

/** Answers each question from a list of [part of the question, answer], and keeps what was asked and shown. */
function prompting(
  answers: readonly (readonly [RegExp, string])[],
): Prompter & { readonly asked: string[]; readonly shown: string[] } {
  const asked: string[] = [];
  const shown: string[] = [];
  const answer = (question: string) => {
    asked.push(question);
    return answers.find(([pattern]) => pattern.test(question))?.[1];
  };
  return {
    asked,
    shown,
    say: (text) => shown.push(text),
    ask: async (question, proposed, check) => {
      const given = answer(question) ?? proposed;
      const verdict = check(given);
      if (verdict !== true) throw new Error(verdict);
      return given;
    },
    choose: async (question, options, proposed) =>
      options.find(({ value }) => value === answer(question))?.value ?? proposed,
    confirm: async (question, proposed) => (answer(question) ?? (proposed ? "yes" : "no")) === "yes",
  };
}

const read = (text: string) =>
  readText({ blocks: blocksOfPlainText(text), url: "https://www.ofsted.gov.uk/good" }, registerOf(INVENTED));

describe("asking the person at the terminal", () => {
  it("asks nothing about what is plain", async () => {
    const reading = read(
      "Exampleshire’s services rated good\n\n15 October 2019\n\nChildren’s services in Exampleshire have been rated good by Ofsted.",
    );
    const prompter = prompting([]);
    expect(await review(reading, null, INVENTED, prompter)).toEqual(reading);
    expect(prompter.asked).toEqual([]);
  });

  it("asks for what the text lacks, and takes only what can be right", async () => {
    const reading = read(
      "Exampleshire’s services rated good\n\nChildren’s services in Exampleshire have been rated good by Ofsted.",
    );
    expect((await review(reading, null, INVENTED, prompting([[/Date/, "2019-10"]]))).date).toBe("2019-10");
    await expect(review(reading, null, INVENTED, prompting([[/Date/, "yesterday"]]))).rejects.toThrow(
      /Write 2019-10-15/,
    );
    const nobody = read("Good news\n\n15 October 2019\n\nOfsted has been here, they say.");
    expect((await review(nobody, null, INVENTED, prompting([[/Council/, "sampleton"]]))).councils).toEqual([
      "sampleton",
    ]);
    await expect(review(nobody, null, INVENTED, prompting([[/Council/, "nowhere"]]))).rejects.toThrow(
      /not a council/,
    );
  });

  it("shows the passage it doubts, and drops words that are nobody’s", async () => {
    const reading = read(
      "Exampleshire’s services rated good\n\n15 October 2019\n\nExampleshire’s services were rated good.\n\nA council spokesperson said: “We are proud of everybody here.”",
    );
    const prompter = prompting([[/Keep it/, "no"]]);
    expect((await review(reading, null, INVENTED, prompter)).quotes).toEqual([]);
    expect(prompter.shown.join()).toMatch(/We are proud of everybody here/);
  });

  it("shows a claim that the register contradicts", async () => {
    const reading = read(
      "Exampleshire’s services rated good\n\n15 October 2019\n\nExampleshire’s services were rated good.",
    );
    const known = matchArchive(reading, registerOf(INVENTED), []);
    const doubt = {
      field: "claims",
      reason: "The register contradicts a claim.",
      passage: "a third time",
    } as const;
    const prompter = prompting([]);
    await review(reading, { ...known, disagreements: [doubt] }, INVENTED, prompter);
    expect(prompter.shown).toEqual(["\nThe register contradicts a claim.\n  “a third time”"]);
  });
});
