import { parseHTML } from "linkedom";
import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { Place } from "../../layouts/components/charts/place.tsx";
import { CouncilLead } from "../../layouts/components/councils/councilLead.tsx";
import { Improvement } from "../../layouts/components/councils/improvement.tsx";
import { ScoreKey, ScoreTable } from "../../layouts/components/councils/score.tsx";
import CouncilPage from "../../layouts/council.11ty.tsx";
import { releaseFile, tinySite } from "../tinySite.ts";

const { archive } = await tinySite();
const { register } = archive;

const page = (node: VNode) =>
  parseHTML(`<main>${renderToString(node).replaceAll("</p>", "</p> ")}</main>`).document;
const words = (element: { readonly textContent: string | null } | null) =>
  (element?.textContent ?? "").replaceAll(/\s+/g, " ").trim();

function council(slug: string) {
  const found = register.councils.get(slug);
  if (!found) throw new Error(`no ${slug}`);
  return found;
}
const inspectionsOf = (slug: string) => register.inspectionsOf.get(slug) ?? [];

describe("A council’s table of grades", () => {
  const table = (slug: string) =>
    page(<ScoreTable archive={archive} council={council(slug)} inspections={inspectionsOf(slug)} />);
  const row = (slug: string, name: string) =>
    [...table(slug).querySelectorAll("tbody tr")]
      .find((tr) => words(tr.querySelector("th")) === name)
      ?.querySelectorAll("td");

  it("marks in words and with an arrow what is higher or lower than at the inspection before", () => {
    expect([...(row("exampleshire", "Overall") ?? [])].map(words)).toEqual([
      "Good",
      "Outstanding higher than before",
      "No grades",
      "Outstanding",
    ]);
  });

  it("marks no grade as a fault: only a change has a mark", () => {
    expect(words(row("inventon", "Overall")?.[0] ?? null)).toBe("Inadequate");
    expect(table("inventon").querySelectorAll("[class*=below]")).toHaveLength(0);
  });

  it("has one cell for a grade that children in care and care leavers share", () => {
    const [, joint] = row("exampleshire", "Children in care") ?? [];
    expect(joint?.getAttribute("rowspan")).toBe("2");
    expect(words(joint ?? null)).toBe("Outstanding (one grade with care leavers)");
    expect([...(row("exampleshire", "Care leavers") ?? [])].map(words)).toEqual([
      "Outstanding",
      "Outstanding",
    ]);
  });

  it("says of a judgement that was not graded then that it was not", () => {
    expect([...(row("exampleshire", "Adoption") ?? [])].map(words)).toEqual([
      "Not judged",
      "–Not graded then",
      "–Not graded then",
    ]);
  });

  it("has no roles: it is a table at every width", () => {
    expect(table("exampleshire").querySelectorAll("[role]")).toHaveLength(0);
  });

  it("has a key of what is in it, and of nothing else", () => {
    const key = (slug: string) =>
      words(page(<ScoreKey scores={[inspectionsOf(slug)]} />).querySelector("main"));
    expect(key("exampleshire")).toBe(
      "Higher, or lower, than at the inspection before. Between two frameworks, only the names of the grades are compared. One grade across two rows: the report graded both together, which is not compared with separate grades. A dash: not graded at that inspection.",
    );
    expect(key("madeup-on-sea")).toBe("");
  });
});

describe("The lead of a council’s page", () => {
  const lead = (slug: string, from = archive) =>
    words(page(<CouncilLead council={council(slug)} archive={from} />).querySelector("main"));

  it("says for how long a grade has been kept: to the latest report, and to today", () => {
    expect(lead("exampleshire")).toBe(
      "Exampleshire has been rated outstanding overall at two inspections in a row, reported from 15 October 2019 to 13 January 2025. No other of the 3 councils in England holds that grade. From the first of those reports to the latest is five years and two months; to 20 August 2026 it is six years and ten months.",
    );
  });

  it("says of a council that was abolished until when it existed", () => {
    const abolished = { ...council("exampleshire"), slug: "oldshire", until: "2019-03-31" };
    expect(words(page(<CouncilLead council={abolished} archive={archive} />).querySelector("main"))).toBe(
      "Exampleshire County Council existed until 31 March 2019. The register has no reports on councils that were abolished.",
    );
  });

  it("says of a council’s first grade that it is", () => {
    expect(lead("madeup-on-sea")).toBe(
      "Madeup-on-Sea was rated requires improvement overall on 12 May 2026, at its first graded inspection in the register. No other of the 3 councils in England holds that grade.",
    );
  });

  it("says why there is no overall grade, and what the last one was", () => {
    expect(lead("inventon")).toBe(
      "The latest inspection of Inventon, reported on 6 July 2026, gave no overall grade: Ofsted has given none for inspections begun since April 2026. The inspection before rated it good overall, on 24 January 2023.",
    );
  });
});

describe("The page of a council", () => {
  const monitoring = {
    event: "monitoring-visit",
    date: "2024-03",
    claims: [
      {
        id: "praise",
        says: "It is praised",
        verdict: "supported",
        evidence: "The letter.",
        checked: "2026-01-02",
      },
    ],
  };
  const councilPage = async (files: Readonly<Record<string, string>>) => {
    const site = await tinySite({ files });
    const found = site.archive.register.councils.get("exampleshire");
    if (!found) throw new Error("no Exampleshire");
    const data = {
      site,
      archive: site.archive,
      page: { url: "/" },
      pagination: { pageNumber: 0, pages: [] },
    };
    return words(page(<CouncilPage {...data} council={found} />).querySelector("main"));
  };

  it("names a visit that a release reports and the register does not have, and none that the register has", async () => {
    const shown = await councilPage({ "releases/2024/visit.md": releaseFile(monitoring) });
    expect(shown).toContain("Not in it, but reported by a release: a monitoring visit, March 2024.");
    expect(await councilPage({})).not.toContain("Not in it");
  });

  it("counts the claims about the council by their verdicts", async () => {
    const shown = await councilPage({ "releases/2024/visit.md": releaseFile(monitoring) });
    expect(shown).toContain(
      "ReleasesTwo claims checked: 1 supported, 1 cannot tellEvery claim about Exampleshire",
    );
  });
});

describe("A council’s place among the others", () => {
  it("has a dot a council, its own ringed, in its region and in the country; no overall grade is a row below the grades", () => {
    const [region] = archive.regions.filter(({ name }) => name === "South West");
    if (!region) throw new Error("no South West");
    const place = page(<Place archive={archive} region={region} council={council("exampleshire")} />);
    expect([...place.querySelectorAll("tbody tr")].map(words)).toEqual([
      "Outstanding1 1",
      "Good0 0",
      "Requires improvement0 1",
      "Inadequate0 0",
      "No overall grade0 1",
    ]);
    expect(place.querySelectorAll("i")).toHaveLength(4);
    expect(place.querySelectorAll("i.own")).toHaveLength(2);
  });
});

describe("What had to improve", () => {
  it("is never absent: if it is not recorded, the page says so and leads to the report", () => {
    const [inspection] = inspectionsOf("madeup-on-sea");
    if (!inspection) throw new Error("no inspection");
    const shown = page(<Improvement inspection={inspection} archive={archive} />);
    expect(words(shown.querySelector("main"))).toBe("Not recorded here yet; see Ofsted’s report.");
    expect(shown.querySelector("a")?.getAttribute("href")).toBe("https://reports.example.org/8");
  });
});
