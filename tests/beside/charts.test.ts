import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import { charts } from "../../src/beside/charts.tsx";
import { tinySite } from "../tinySite.ts";

async function files() {
  return new Map([...charts(await tinySite())].map(({ address, make }) => [address, String(make())]));
}

describe("charts as files", () => {
  it("are of the country, and of each council with reports to compare", async () => {
    expect([...(await files()).keys()]).toEqual([
      "/country/chart.svg",
      "/councils/exampleshire/chart.svg",
      "/councils/exampleshire/chart.csv",
      "/councils/inventon/chart.svg",
      "/councils/inventon/chart.csv",
    ]);
  });

  it.each(["/country/chart.svg", "/councils/exampleshire/chart.svg"])(
    "stand alone: %s has its size, its title, a description and its own colours, and loads nothing",
    async (address) => {
      const svg = (await files()).get(address) ?? "";
      expect(XMLValidator.validate(svg)).toBe(true);
      const parsed = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "" }).parse(svg);
      expect(parsed.svg).toMatchObject({
        xmlns: "http://www.w3.org/2000/svg",
        width: expect.stringMatching(/^\d+$/),
        height: expect.stringMatching(/^\d+$/),
      });
      expect(parsed.svg.title["#text"]).not.toBe("");
      expect(parsed.svg.desc["#text"]).not.toBe("");
      expect(parsed.svg.style).toContain(".outstanding");
      expect(svg).not.toMatch(/\bhref=|url\(|@import/);
    },
  );

  it("give a council’s judgements as they were graded, with the grade for two under its own name", async () => {
    const csv = (await files()).get("/councils/exampleshire/chart.csv") ?? "";
    expect(csv.split("\n").slice(0, 8)).toEqual([
      "\uFEFFinspection,published,judgement,grade",
      "2016-03-29-exampleshire,2016-03-29,overall,good",
      "2016-03-29-exampleshire,2016-03-29,leadership,good",
      "2016-03-29-exampleshire,2016-03-29,help_and_protection,good",
      "2016-03-29-exampleshire,2016-03-29,in_care,good",
      "2016-03-29-exampleshire,2016-03-29,care_leavers,outstanding",
      "2016-03-29-exampleshire,2016-03-29,adoption,not-judged",
      "2019-10-15-exampleshire,2019-10-15,overall,outstanding",
    ]);
    expect(csv).toContain("2019-10-15-exampleshire,2019-10-15,in_care_and_care_leavers,outstanding");
  });
});
