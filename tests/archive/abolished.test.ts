import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { findCouncil } from "../../src/register/register.ts";
import { decide } from "../claims/decide.ts";
import { council, registerOf, report } from "../register/rows.ts";
import { releaseFile, tinySite } from "../tinySite.ts";

const OLDSHIRE =
  "oldshire,Oldshire,Oldshire County Council,county,South West,,oldshire.example.org,,,2019-03-31";
const councils = `${readFileSync("tests/fixtures/tiny/register/councils.csv", "utf8").trimEnd()}\n${OLDSHIRE}\n`;
const about = (slug: string) => ({
  "register/councils.csv": councils,
  "releases/2018/about-oldshire.md": releaseFile({ date: "2018-05-14", council: slug }),
});

describe("A council that was abolished", () => {
  test("can be the council of a release, and then has a page", async () => {
    const { archive } = await tinySite({ files: about("oldshire") });
    const release = archive.releases.find(({ slug }) => slug === "about-oldshire");
    expect(release?.councils.map(({ name, until }) => [name, until])).toEqual([["Oldshire", "2019-03-31"]]);
    expect(archive.councilsWithPages.map(({ slug }) => slug)).toContain("oldshire");
  });

  test("has no page if no release is about it", async () => {
    const { archive } = await tinySite({ files: about("exampleshire") });
    expect(archive.councilsWithPages).toEqual(archive.councils);
  });

  test("is not one of the councils, nor of those of its region", async () => {
    const { archive } = await tinySite({ files: about("oldshire") });
    expect(archive.councils.map(({ slug }) => slug)).not.toContain("oldshire");
    const region = archive.regions.find(({ name }) => name === "South West");
    expect(region?.councils.map(({ slug }) => slug)).not.toContain("oldshire");
  });
});

describe("A claim about a council that was abolished", () => {
  const gone = { ...council("oldshire"), until: "2019-03-31" };
  const register = registerOf([report("exampleshire", "2018-05-14", "good")], [gone]);
  const release = { councils: ["oldshire"], date: "2018-06-01" };

  test.each([
    { grade: "good" },
    { rose: true },
    { published: "2018-05-14" },
    { grade: "good", in_a_row: 2 },
    { grade: "good", only: true },
    { top: "25%" },
    { among_best: true },
  ])("can’t be told, since the register has no report on it: %j", (check) => {
    expect(findCouncil(register, "oldshire")?.name).toBe("Oldshire");
    const { verdict, whole } = decide(check, register, release);
    expect(verdict).toBe("cannot-tell");
    expect(whole).toContain("Oldshire");
  });
});
