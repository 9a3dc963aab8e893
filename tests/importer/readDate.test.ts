import { describe, expect, it } from "vitest";
import { findDates, joinDateline } from "../../src/importer/dates.ts";
import { readDate } from "../../src/importer/releaseDate.ts";
import { blocksOfPlainText } from "../../src/importer/text.ts";

const BODY =
  "\n\nChildren’s services in Exampleshire have been rated good by Ofsted after an inspection.\n\nInspectors came between 3 and 14 June 2019, and last came in May 2016.";

function dateIn(head: string, url?: string, foot = "") {
  return readDate({ blocks: blocksOfPlainText(head + BODY + foot), ...(url && { url }) }).date;
}

describe("how a date is written", () => {
  it.each([
    ["15 October 2019", "2019-10-15"],
    ["Tuesday 15 October 2019", "2019-10-15"],
    ["Tuesday, 15th October, 2019", "2019-10-15"],
    ["15th of October 2019", "2019-10-15"],
    ["Tue 15 Oct 2019", "2019-10-15"],
    ["15 OCT 2019", "2019-10-15"],
    ["15-Oct-2019", "2019-10-15"],
    ["3 Sept 2019", "2019-09-03"],
    ["October 15, 2019", "2019-10-15"],
    ["Oct. 15th, 2019", "2019-10-15"],
    ["15/10/2019", "2019-10-15"],
    ["15.10.19", "2019-10-15"],
    ["03/09/2019", "2019-09-03"],
    ["10/15/2019", "2019-10-15"],
    ["2019-10-15", "2019-10-15"],
    ["2019-10-15T09:30:00+01:00", "2019-10-15"],
    ["October 2019", "2019-10"],
    ["15 October", "--10-15"],
  ])("%s", (text, value) => {
    expect(findDates(text).map((date) => date.value)).toEqual([value]);
  });

  it.each([
    "31 February 2019",
    "15 Octember 2019",
    "version 1.2.3",
    "2019/20",
    "may be 12 of them",
    "section 47",
    "0300 123 4567",
    "March on",
  ])("%s is no date", (text) => {
    expect(findDates(text)).toEqual([]);
  });
});

describe("where the day of a release stands", () => {
  it.each([
    ["a line of its own", "Rated good\n\n15 October 2019"],
    ["above the headline", "15 October 2019\n\nRated good"],
    ["with a time", "Rated good\n\nTuesday 15 October 2019 10:30"],
    ["with a label", "Rated good\n\nPublished: 15 October 2019"],
    ["with a label on a line above", "Rated good\n\nDate:\nTue, 15/10/2019"],
    ["with the council’s name", "Rated good\n\nExampleshire Council, 15 October 2019 00:00"],
    ["with the author’s name", "Ada Invented 15 October 2019\n\nRated good"],
    ["glued to the author’s name", "Rated good\n\nAuthor: Ada InventedPublished 15th Oct 2019"],
    ["with “by” and a time", "Rated good\n\nBy Ada Invented | Posted on October 15, 2019 at 9.30am"],
    ["with a later change", "Rated good\n\nPublished: 15 October 2019\n\nUpdated: 18 October 2019"],
    [
      "with a later change first",
      "Rated good\n\nLast updated: 18 October 2019\n\nPublished: 15 October 2019",
    ],
    [
      "“today”, with the day in brackets",
      "Rated good\n\nThe report is out today (Tuesday 15 October 2019) and can be read in full, says the council.",
    ],
    [
      "“today’s report”, with the day in brackets",
      "Rated good\n\nToday’s report (15 October 2019), after an inspection last summer, says that children are safer.",
    ],
    [
      "“published today”",
      "Rated good\n\nOfsted’s report, published today, 15 October 2019, calls the service strong and says why.",
    ],
    [
      "a dateline before the first words",
      "Rated good\n\nEXAMPLETOWN, 15 October 2019 – Children in Exampleshire are safer than they were.",
    ],
    ["a release date", "PRESS RELEASE\nRelease date: 15 October 2019\n\nRated good"],
    ["a label with a colon and weekday", "Rated good\n\nDate published: Tuesday, 15 October, 2019"],
  ])("%s", (_place, head) => {
    expect(dateIn(head)).toBe("2019-10-15");
  });

  it("may be in the last sentence, which says when the findings came out", () => {
    const paragraphs = Array.from(
      { length: 14 },
      (_, index) => `\n\nFoster carers were praised in part ${index}.`,
    );
    const foot = `${paragraphs.join("")}\n\nThe findings were published on Tuesday 15 October 2019.`;
    expect(dateIn("Rated good", undefined, foot)).toBe("2019-10-15");
  });

  it("may be on a line for each of its parts", () => {
    const head = blocksOfPlainText("Rated good\n\nExampletown,\n\n15\n\nOctober\n\n2019\n\n9.30am");
    const blocks = joinDateline([...head, ...blocksOfPlainText(BODY)]);
    expect(readDate({ blocks }).date).toBe("2019-10-15");
  });

  it("is not in doubt if the text says that it comes out today", () => {
    const text =
      "The report is out today (Tuesday 15 October 2019) and can be read in full, says the council.";
    expect(readDate({ blocks: blocksOfPlainText(`Rated good\n\n${text}${BODY}`) }).unsure).toBeNull();
  });

  it("takes the day of a last change where there is no other", () => {
    expect(dateIn("Rated good", undefined, "\n\nLast updated: 15 October 2019")).toBe("2019-10-15");
  });

  it("takes a day, month or year from the address", () => {
    expect(dateIn("Rated good", "https://example.org/2019/10/15/rated-good/")).toBe("2019-10-15");
    expect(dateIn("Rated good", "https://example.org/news/2019/oct/15/rated-good")).toBe("2019-10-15");
    expect(dateIn("Rated good", "https://example.org/2019/10/rated-good")).toBe("2019-10");
    expect(dateIn("Rated good", "https://example.org/news/2019/rated-good")).toBe("2019");
    expect(dateIn("Rated good", "https://example.org/news/pr7775/ofsted-2019")).toBe(null);
  });

  it("takes the text before the address", () => {
    expect(dateIn("Rated good\n\n15 October 2019", "https://example.org/2019/11/rated-good")).toBe(
      "2019-10-15",
    );
  });

  it("puts the year of the address to a day that has none", () => {
    expect(dateIn("Rated good\n\nTuesday 15 October", "https://example.org/news/2019/10/rated-good")).toBe(
      "2019-10-15",
    );
  });

  it("takes the date of an e-mail where the text has none", () => {
    const blocks = blocksOfPlainText(`Rated good${BODY}`);
    expect(readDate({ blocks, sent: "2019-10-15" })).toMatchObject({ date: "2019-10-15", from: "e-mail" });
  });
});

describe("days that are not the release’s", () => {
  it.each([
    [
      "the inspectors’ visit",
      "Rated good\n\nOfsted carried out a visit between Wednesday, 9 January 2019 and Thursday, 10 January 2019 at the hub.",
    ],
    [
      "an officer’s start",
      "Rated good\n\nAda Invented took over on Friday 6 July 2018 and has led the service since then.",
    ],
    [
      "a report of before",
      "Rated good\n\nSince the inspection of 12 January 2016 the service has become much stronger, they said.",
    ],
    ["no date at all", "Rated good"],
  ])("%s", (_what, head) => {
    expect(dateIn(head)).toBe(null);
  });

  it("doubts a day that stands in a sentence, and one that the address contradicts", () => {
    const doubt = (head: string, url?: string) =>
      readDate({ blocks: blocksOfPlainText(head + BODY), ...(url && { url }) }).unsure;
    expect(doubt("Ofsted’s report was published on 15 October 2019 and calls the service strong.")).not.toBe(
      null,
    );
    expect(doubt("Rated good\n\n15 October 2019", "https://example.org/2017/10/rated-good")).not.toBe(null);
    expect(doubt("Rated good\n\n15 October 2019")).toBe(null);
  });
});
