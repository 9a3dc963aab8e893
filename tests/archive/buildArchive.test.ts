import { describe, expect, test } from "vitest";
import { releaseFile, tinySite } from "../tinySite.ts";

const { archive } = await tinySite();

describe("releases", () => {
  test("stand newest first, ties by slug", () => {
    const days = archive.releases.map(({ date }) => date.last);
    expect(days).toEqual(days.toSorted().toReversed());
  });

  test("a month or year orders as its last day", async () => {
    const site = await tinySite({
      files: {
        "releases/2020/a-year.md": releaseFile({ date: "2020" }),
        "releases/2020/a-month.md": releaseFile({ date: "2020-05" }),
        "releases/2020/a-day.md": releaseFile({ date: "2020-05-31" }),
      },
    });
    const slugs = site.archive.releases
      .filter(({ date }) => date.text.startsWith("2020"))
      .map(({ slug }) => slug);
    expect(slugs).toEqual(["a-year", "a-day", "a-month"]);
  });

  test("are linked to their councils and inspections, oldest report first", () => {
    const release = archive.releases.find(({ slug }) => slug === "two-councils-one-day");
    expect(release?.councils.map(({ name }) => name)).toEqual(["Exampleshire", "Inventon"]);
    expect(release?.inspections.map(({ id }) => id)).toEqual([
      "2019-10-15-exampleshire",
      "2019-10-15-inventon",
    ]);
    expect(archive.releasesOfInspection.get("2019-10-15-inventon")).toContain(release);
    expect(archive.releasesOfCouncil.get("inventon")).toContain(release);
  });
});

describe("quotations", () => {
  test("one quotation printed in two releases is one, with two printings, oldest first", () => {
    const quotation = archive.quotations.find(({ key }) => key === "proud-of-everyone");
    expect(quotation?.printings.map(({ release }) => release.slug)).toEqual([
      "two-councils-one-day",
      "neighbours-praised",
    ]);
  });

  test("the paragraphs of a speech are one quotation", () => {
    const printing = archive.printings.find(({ id }) => id === "proud");
    expect(printing?.paragraphs).toEqual([
      "I am proud of everyone who works with children here.",
      "They have earned this.",
    ]);
  });

  test("a quotation without an id gets one from its first words", () => {
    expect(archive.printings.map(({ id }) => id)).toContain("children-are-at-the-heart");
  });
});

describe("people", () => {
  test("a misprinted name leads to the person, and stays as printed", () => {
    const misprinted = archive.printings.find(({ speaker }) => speaker.name === "Ada Inventted");
    expect(misprinted?.person?.name).toBe("Ada Invented");
  });

  test("an unnamed speaker is never linked to a person", () => {
    for (const printing of archive.printings)
      if (!printing.speaker.isNamed) expect(printing.person).toBeNull();
  });

  test("only office holders and directors have pages", async () => {
    const site = await tinySite({
      files: {
        "people.yaml":
          "- name: Ada Invented\n  public: false\n  spellings: [Ada Inventted, Ada Invented-Jones]\n",
      },
    });
    expect(site.archive.people).toEqual([]);
    expect(site.archive.printings.every(({ person }) => person === null)).toBe(true);
  });
});

describe("claims", () => {
  test("the register decides a check, and a person what it can't", () => {
    const verdicts = new Map(
      archive.claims.map(({ id, verdict, decidedBy }) => [id, `${verdict} by ${decidedBy}`]),
    );
    expect(verdicts.get("outstanding-overall")).toBe("supported by register");
    expect(verdicts.get("most-improved")).toBe("cannot-tell by person");
  });

  test("a check that names something that is not there is an error at its place in the file", async () => {
    const claim = { id: "x", says: "x", check: { grade: "good", council: "nowhere" } };
    const broken = tinySite({ files: { "releases/2020/x.md": releaseFile({ claims: [claim] }) } });
    await expect(broken).rejects.toThrow(/nowhere/);
  });
});
