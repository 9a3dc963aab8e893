import { parseHTML } from "linkedom";
import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import InspectionPage from "../../layouts/inspection.11ty.tsx";
import { tinySite } from "../tinySite.ts";

const site = await tinySite();
const { archive } = site;
const { register } = archive;

function inspection(id: string) {
  const found = register.inspectionsById.get(id);
  if (!found) throw new Error(`no ${id}`);
  return found;
}
const words = (element: { readonly textContent: string | null } | null) =>
  (element?.textContent ?? "").replaceAll(/\s+/g, " ").trim();
const pageOf = (id: string) =>
  parseHTML(
    `<main>${renderToString(
      <InspectionPage
        inspection={inspection(id)}
        archive={archive}
        site={site}
        page={{ url: `/inspections/${id}/` }}
        pagination={{ pageNumber: 0, pages: [[]] }}
      />,
    )}</main>`,
  ).document;

describe("What an inspection graded", () => {
  const rows = (id: string) => [...pageOf(id).querySelectorAll(".score tr")].map(words);

  it("is set beside what the one before graded, with what changed marked", () => {
    expect(rows("2023-01-24-inventon")).toEqual([
      "Judgement2019 15 Oct 2019, standard inspection2023 24 Jan 2023, short inspection",
      "OverallGoodGood",
      "LeadershipGoodOutstanding higher than before",
      "Help and protectionRequires improvementGood higher than before",
      "Children in careGood (one grade with care leavers)Good (one grade with care leavers)",
      "Care leavers",
    ]);
  });

  it("is not compared if one report graded together what the other graded separately", () => {
    expect(rows("2025-01-13-exampleshire").slice(-2)).toEqual([
      "Children in careOutstanding (one grade with care leavers)Good",
      "Care leaversOutstanding",
    ]);
    expect(words(pageOf("2025-01-13-exampleshire").querySelector(".note"))).toContain(
      "which is not compared with separate grades",
    );
  });

  it("has no column for the inspection before if there is none", () => {
    expect(rows("2016-03-29-exampleshire")[0]).toBe("Judgement2016 29 Mar 2016, full inspection");
  });
});

describe("The page of an inspection", () => {
  it("says what had to improve, or that it is not recorded here", () => {
    for (const { id } of register.inspections)
      expect(words(pageOf(id).querySelector("#improve"))).toMatch(/must improve$/);
  });

  it("says in a sentence why there is no overall grade", () => {
    expect(words(pageOf("2026-07-06-inventon").querySelector(".standfirst"))).toBe(
      "No overall grade, in the report published on 6 July 2026. Ofsted gives none for inspections begun since April 2026.",
    );
  });

  it("says of a visit that it gives no grade", () => {
    expect(words(pageOf("2022-07-20-exampleshire").querySelector(".standfirst"))).toBe(
      "A focused visit looks at one part of the service and gives no grade. Letter published on 20 July 2022.",
    );
  });
});
