import { describe, expect, it } from "vitest";
import {
  archiveCard,
  cardsLacking,
  councilCard,
  hasCard,
  releaseCard,
} from "../../src/archive/shareCards.ts";
import type { Site } from "../../src/archive/site.ts";
import { releaseFile, tinySite } from "../tinySite.ts";

const council = ({ archive }: Site, slug: string) => {
  const found = archive.register.councils.get(slug);
  if (!found) throw new Error(`No ${slug}`);
  return councilCard(archive, found);
};
async function releaseWith(fields: Readonly<Record<string, unknown>>) {
  const { archive } = await tinySite({ files: { "releases/2020/here.md": releaseFile(fields) } });
  const release = archive.releases.find(({ slug }) => slug === "here");
  if (!release) throw new Error("No release");
  return { archive, release };
}

describe("The image that stands for a page where it is shared", () => {
  it("shows the headline of the archive and the four marks", async () => {
    const { archive } = await tinySite();
    const card = archiveCard(archive);
    expect(card).toMatchObject({
      archive: "The Exampleshire Archive",
      title: "How Exampleshire and Inventon did",
    });
    expect(card.marks.map(({ label }) => label)).toEqual([
      "Outstanding",
      "Good",
      "Requires improvement",
      "Inadequate",
    ]);
    expect(card.alt).toBe("The Exampleshire Archive: How Exampleshire and Inventon did.");
  });

  it("shows a council’s overall grades in order of time, with what was graded otherwise", async () => {
    const card = council(await tinySite(), "exampleshire");
    expect(card.title).toBe("Children’s services in Exampleshire");
    expect(card.marks).toEqual([
      { over: "29 Mar 2016", grade: "good", label: "Good", under: "Care leavers: outstanding" },
      { over: "15 Oct 2019", grade: "outstanding", label: "Outstanding", under: null },
      { over: "13 Jan 2025", grade: "outstanding", label: "Outstanding", under: "Children in care: good" },
    ]);
    expect(card.alt).toBe(
      "What Ofsted found: Children’s services in Exampleshire. Overall grades, by the day of the report: 29 Mar 2016: good (Care leavers: outstanding); 15 Oct 2019: outstanding; 13 Jan 2025: outstanding (Children in care: good).",
    );
  });

  it("shows the latest four at most, counts judgements where names would be long, and says where no overall grade is given", async () => {
    const { marks } = council(await tinySite(), "inventon");
    expect(marks.map(({ over, label, under }) => [over, label, under])).toEqual([
      ["20 Apr 2017", "Requires improvement", "Judgements: 3 good, 2 requires improvement"],
      ["15 Oct 2019", "Good", "Help and protection: requires improvement"],
      ["24 Jan 2023", "Good", "Leadership: outstanding"],
      ["6 Jul 2026", "No overall grade", "Judgements: 1 outstanding, 3 good"],
    ]);
  });

  it("shows beside a release’s headline what the register has, whatever the release says", async () => {
    const { archive, release } = await releaseWith({
      title: "Our best day",
      council: ["exampleshire", "inventon"],
      event: "inspection",
      rating: "outstanding",
      date: "2019-10-20",
      inspections: ["2019-10-15-inventon", "2019-10-15-exampleshire"],
    });
    const card = releaseCard(archive, release);
    expect(card).toMatchObject({
      kicker: "The Invented Post · 20 October 2019",
      title: "Our best day",
      caption: "The official record",
    });
    expect(card.marks.map(({ over, label }) => [over, label])).toEqual([
      ["Exampleshire", "Outstanding"],
      ["Inventon", "Good"],
    ]);
  });

  it("says of a visit that it gave no grade", async () => {
    const { archive, release } = await releaseWith({
      event: "focused-visit",
      date: "2022-08",
      inspections: ["2022-07-20-exampleshire"],
    });
    expect(releaseCard(archive, release).marks).toEqual([
      { over: "Exampleshire", grade: null, label: "A visit, without a grade", under: null },
    ]);
  });

  it("is a release’s own only where it is about a council in focus", async () => {
    const inFocus = await releaseWith({ council: ["madeup-on-sea", "inventon"] });
    expect(hasCard(inFocus.archive, inFocus.release)).toBe(true);
    const other = await releaseWith({ council: "madeup-on-sea" });
    expect(hasCard(other.archive, other.release)).toBe(false);
  });
});

describe("letters that the typefaces lack", () => {
  const focus = { council: "exampleshire", event: "inspection", rating: "outstanding" };

  it("leave the page to the archive’s picture, and are named", async () => {
    const { archive, release } = await releaseWith({ ...focus, title: "Outstanding 優秀 again" });
    expect(hasCard(archive, release)).toBe(false);
    expect(cardsLacking(archive)).toMatchObject([{ title: "Outstanding 優秀 again", letters: "優秀" }]);
  });

  it("are none of the Latin ones, with any punctuation", async () => {
    const { archive, release } = await releaseWith({ ...focus, title: "Żółć – “naïve” Łódź’s £5m, 90 %" });
    expect(hasCard(archive, release)).toBe(true);
    expect(cardsLacking(archive)).toEqual([]);
  });
});
