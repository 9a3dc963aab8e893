import { parseHTML } from "linkedom";
import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { GradeTable } from "../../layouts/components/councils/gradeTable.tsx";
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
const table = (id: string) =>
  parseHTML(`<main>${renderToString(<GradeTable archive={archive} inspection={inspection(id)} />)}</main>`)
    .document;
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
  it("is set beside what the one before graded, with what changed marked", () => {
    expect([...table("2023-01-24-inventon").querySelectorAll("tr")].map((row) => words(row))).toEqual([
      "JudgementGradeBefore: October 2019",
      "Overall effectivenessGoodGood",
      "LeadershipOutstanding higher than beforeGood",
      "Help and protectionGood higher than beforeRequires improvement",
      "Children in care and care leaversGoodGood",
    ]);
  });

  it("is not compared if one report graded together what the other graded separately", () => {
    const shown = table("2025-01-13-exampleshire");
    expect(words([...shown.querySelectorAll("tr")].at(-1) ?? null)).toBe(
      "Care leaversOutstandingOutstanding for both together",
    );
    expect(words(shown.querySelector(".note"))).toBe(
      "What one report graded together and the other separately is not compared.",
    );
  });

  it("has no column for the inspection before if there is none", () => {
    expect(words(table("2016-03-29-exampleshire").querySelector("tr"))).toBe("JudgementGrade");
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
