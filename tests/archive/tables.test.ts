import { describe, expect, it } from "vitest";
import { rowObjects } from "../../src/archive/table.ts";
import { type ArchiveTables, archiveTables } from "../../src/archive/tables.ts";
import { releaseFile, tinySite } from "../tinySite.ts";

type Changes = Parameters<typeof tinySite>[0];

async function rowsOf(table: keyof ArchiveTables, changes?: Changes) {
  const { archive, location } = await tinySite(changes);
  return rowObjects(archiveTables(archive, location)[table]);
}

describe("the table of releases", () => {
  it("gives one rating and the stated judgements for each council, in one order", async () => {
    const rows = await rowsOf("releases");
    expect(rows.find(({ release }) => release === "two-councils-one-day")).toMatchObject({
      councils: ["exampleshire", "inventon"],
      ratings: ["outstanding", "good"],
      judgements: {
        exampleshire: {
          leadership: "outstanding",
          help_and_protection: "outstanding",
          in_care_and_care_leavers: "outstanding",
        },
        inventon: { help_and_protection: "requires-improvement" },
      },
      inspections: ["2019-10-15-exampleshire", "2019-10-15-inventon"],
      address: "https://example.org/repo/releases/two-councils-one-day/",
    });
    expect(rows.find(({ release }) => release === "neighbours-praised")).toMatchObject({
      ratings: ["outstanding"],
      judgements: null,
    });
  });

  it("says when a release is from only as far as it is known", async () => {
    const rows = await rowsOf("releases", {
      files: { "releases/2025/later.md": releaseFile({ date: "2025-01.." }) },
    });
    const dates = new Map(rows.map(({ release, date, date_orders_as }) => [release, [date, date_orders_as]]));
    expect(dates.get("later")).toEqual(["2025-01..", "2025-01-31"]);
    expect(dates.get("exampleshire-is-good")).toEqual(["2016-04", "2016-04-30"]);
    expect(dates.get("neighbours-praised")).toEqual(["2019-10-17", "2019-10-17"]);
  });

  it("says whose words a title is", async () => {
    const rows = await rowsOf("releases");
    expect(Object.fromEntries(rows.map(({ release, title_by }) => [release, title_by]))).toMatchObject({
      "exampleshire-is-good": "archive",
      "neighbours-praised": "source",
    });
  });

  it("leaves drafts out, even where the site shows them", async () => {
    const site = await tinySite({ drafts: true });
    expect(site.archive.releases.some(({ draft }) => draft)).toBe(true);
    const rows = rowObjects(archiveTables(site.archive, site.location).releases);
    expect(rows.map(({ release }) => release)).not.toContain("inventon-keeps-improving");
  });
});

describe("the table of quotations", () => {
  it("keeps the name that is printed, and names the person indexed", async () => {
    const rows = await rowsOf("quotes");
    expect(rows.find(({ release }) => release === "exampleshire-is-good")).toMatchObject({
      id: "we-know-every-child-by",
      speaker: "Ada Inventted",
      person: "ada-invented",
      attributed: null,
      address: "https://example.org/repo/releases/exampleshire-is-good/#quote-we-know-every-child-by",
    });
  });

  it("gives an unnamed speaker no name and no person", async () => {
    const rows = await rowsOf("quotes");
    expect(rows.find(({ attributed }) => attributed === "the lead inspector")).toMatchObject({
      speaker: null,
      person: null,
    });
  });

  it("gives the printings of one quotation one key, and keeps paragraphs apart", async () => {
    const printings = (await rowsOf("quotes")).filter(({ quotation }) => quotation === "proud-of-everyone");
    expect(printings.map(({ release, text }) => [release, text])).toEqual([
      ["neighbours-praised", "I am so proud of everyone who works with children here."],
      [
        "two-councils-one-day",
        "I am proud of everyone who works with children here.\n\nThey have earned this.",
      ],
    ]);
  });
});

describe("the table of claims", () => {
  it("begins with release, id, says, check, verdict and explanation", async () => {
    const { archive, location } = await tinySite();
    const { claims } = archiveTables(archive, location);
    expect(claims.columns.slice(0, 6).map(({ name }) => name)).toEqual([
      "release",
      "id",
      "says",
      "check",
      "verdict",
      "explanation",
    ]);
  });

  it("shows what the register decided, with its check and the inspections it rests on", async () => {
    const [claim] = await rowsOf("claims");
    expect(claim).toMatchObject({
      id: "outstanding-overall",
      check: [{ council: "exampleshire", grade: "outstanding" }],
      verdict: "supported",
      decided_by: "register",
      inspections: ["2019-10-15-exampleshire"],
      checked: null,
    });
    expect(claim?.explanation).toMatch(/Exampleshire/);
  });

  it("shows a date in a check as an editor writes it", async () => {
    const check = { inspected: "2019-09" };
    const release = releaseFile({
      date: "2019-10-15",
      event: "inspection",
      rating: "outstanding",
      inspections: ["2019-10-15-exampleshire"],
      claims: [{ says: "inspected in September", check }],
    });
    const rows = await rowsOf("claims", { files: { "releases/2019/in-september.md": release } });
    expect(rows.find((row) => row.release === "in-september")?.check).toEqual([check]);
  });

  it("shows what the sources decided, with evidence and day", async () => {
    const [, claim] = await rowsOf("claims");
    expect(claim).toMatchObject({
      check: null,
      verdict: "cannot-tell",
      explanation: "The release doesn’t say what is compared with what, and neither report does.",
      decided_by: "sources",
      checked: "2026-01-12",
      sources: [{ title: "Report of 15 October 2019", url: "https://reports.example.org/4" }],
    });
  });
});

describe("the table of inspections", () => {
  it("leaves a judgement empty that the framework of the day did not have, and says which era that was", async () => {
    const rows = new Map((await rowsOf("inspections")).map((row) => [row.id, row]));
    expect(rows.get("2019-10-15-exampleshire")).toMatchObject({
      era: "ilacs-2018",
      in_care: null,
      care_leavers: null,
      in_care_and_care_leavers: "outstanding",
      region: "South West",
    });
    expect(rows.get("2026-07-06-inventon")).toMatchObject({ era: "ilacs-2026", overall: "not-given" });
  });

  it("keeps a day that is known to the month only", async () => {
    const rows = await rowsOf("inspections");
    expect(rows.find(({ kind }) => kind === "focused-visit")).toMatchObject({
      inspection_start: "2022-06",
      inspection_end: null,
      overall: null,
    });
  });
});

describe("the country over time", () => {
  it("has a row for each day on which a report changed it, and no other", async () => {
    const { archive, location } = await tinySite();
    const { national } = archiveTables(archive, location);
    expect(national.columns.map(({ name }) => name)).toEqual([
      "date",
      "authorities",
      "outstanding",
      "good",
      "requires_improvement",
      "inadequate",
      "not_given",
    ]);
    expect(national.rows()).toEqual([
      ["2015-01-30", 1, 0, 0, 0, 1, 0],
      ["2016-03-29", 2, 0, 1, 0, 1, 0],
      ["2017-04-20", 2, 0, 1, 1, 0, 0],
      ["2019-10-15", 2, 1, 1, 0, 0, 0],
      ["2026-05-12", 3, 1, 1, 1, 0, 0],
      ["2026-07-06", 3, 1, 0, 1, 0, 1],
    ]);
  });
});
