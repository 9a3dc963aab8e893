import { describe, expect, it } from "vitest";
import type { ReleaseRecord } from "../../src/content/load.ts";
import { parsePartialDate } from "../../src/domain/dates.ts";
import { matchArchive } from "../../src/importer/archive.ts";
import { readText } from "../../src/importer/reading.ts";
import { buildRegister } from "../../src/register/register.ts";
import { INVENTED, inspection } from "./councils.ts";

const REGISTER = buildRegister(
  INVENTED,
  [
    inspection("exampleshire", "2016-05-03", "inadequate"),
    inspection("exampleshire", "2019-10-14", "good"),
    inspection("exampleshire", "2021-02-02", null, "focused-visit"),
  ],
  "2026-01-01",
);
const knows = (text: string, date: string, releases: ReleaseRecord[] = [], url?: string) =>
  matchArchive(
    readText(
      {
        blocks: [date, ...text.split("\n")].map((line) => ({ kind: "paragraph" as const, text: line })),
        ...(url && { url }),
      },
      REGISTER,
    ),
    REGISTER,
    releases,
  );
const GOOD = "Children’s services in Exampleshire have been rated good by Ofsted.";

describe("what the archive knows of a release", () => {
  it("proposes the inspection whose report came out shortly before", () => {
    expect(knows(GOOD, "15 October 2019").inspections.map(({ id }) => id)).toEqual([
      "2019-10-14-exampleshire",
    ]);
    expect(knows(GOOD, "October 2019").inspections.map(({ id }) => id)).toEqual(["2019-10-14-exampleshire"]);
    expect(knows(GOOD, "15 October 2020").inspections).toEqual([]);
    expect(
      knows("Ofsted made a focused visit to Exampleshire County Council.", "3 February 2021").inspections.map(
        ({ id }) => id,
      ),
    ).toEqual(["2021-02-02-exampleshire"]);
  });

  it("says where the register disagrees", () => {
    const { disagreements } = knows(
      "Children’s services in Exampleshire have been rated outstanding by Ofsted.\nLeadership was rated outstanding.",
      "15 October 2019",
    );
    expect(disagreements.map(({ field, reason }) => `${field}: ${reason}`)).toEqual([
      "rating: The text gives Exampleshire Outstanding; the register says Good (report of 2019-10-14).",
      "judgements: The text gives Exampleshire Leadership: Outstanding; the register says Good (report of 2019-10-14).",
    ]);
    expect(knows(GOOD, "15 October 2019").disagreements).toEqual([]);
  });

  it("says when the release or a quotation is there already", () => {
    const date = parsePartialDate("2019-10-15");
    const words = "We are proud of everybody who had a part in this, and not finished.";
    const held = {
      slug: "2019-10-15-held",
      title: "Held",
      date,
      source: { url: "https://www.example.org/good/" },
      quotes: [{ speaker: "Ada Invented", text: words }],
    } as unknown as ReleaseRecord;
    const said = `${GOOD}\nAda Invented, Leader, said: “${words}”`;
    expect(knows(said, "15 October 2019", [held], "http://example.org/good#top")).toMatchObject({
      sameRelease: ["2019-10-15-held"],
      sameQuotations: [{ speaker: "Ada Invented", release: "2019-10-15-held" }],
    });
    expect(knows(GOOD, "15 October 2019", [held], "https://example.org/other")).toMatchObject({
      sameRelease: [],
      sameQuotations: [],
    });
  });
});
