import { parseHTML } from "linkedom";
import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { CouncilsHolding, CouncilTable } from "../../layouts/components/councilTable.tsx";
import { tinySite } from "../tinySite.ts";

const { archive } = await tinySite();
const page = (node: VNode) => parseHTML(`<main>${renderToString(node)}</main>`).document;
const words = (element: { readonly textContent: string | null } | null) =>
  (element?.textContent ?? "").replaceAll(/\s+/g, " ").trim();

const dataOf = (row: Element) =>
  Object.fromEntries([...row.attributes].map(({ name, value }) => [name.replace("data-", ""), value]));

describe("The table of all councils", () => {
  const rows = [
    ...page(
      <CouncilTable archive={archive} councils={archive.councils} caption="All" finder />,
    ).querySelectorAll("tbody tr"),
  ];

  it("has what each council is found by, under the names of the finder’s fields", () => {
    expect(rows.map(dataOf)).toEqual([
      {
        name: "exampleshire exampleshire county council ecc",
        grade: "outstanding",
        region: "South West",
        type: "county",
        change: "same",
        year: "2025",
        day: "2025-01-13",
      },
      {
        name: "inventon inventon city council",
        grade: "not-given",
        region: "North West",
        type: "metropolitan-district",
        change: "not-comparable",
        year: "2026",
        day: "2026-07-06",
      },
      {
        name: "madeup-on-sea borough of madeup-on-sea madeup mos",
        grade: "requires-improvement",
        region: "South East",
        type: "unitary-authority",
        change: "",
        year: "2026",
        day: "2026-05-12",
      },
    ]);
  });

  it("has an anchor at the first council of each letter", () => {
    expect(rows.map((row) => row.querySelector("th")?.id)).toEqual(["e", "i", "m"]);
  });
});

describe("The councils at a grade", () => {
  const holding = (rating: "outstanding" | "inadequate" | "not-given" | "none") =>
    page(<CouncilsHolding archive={archive} rating={rating} />);

  it("are counted and listed", () => {
    expect(words(holding("outstanding").querySelector("h2"))).toBe("One council");
    expect(words(holding("outstanding").querySelector("tbody th"))).toBe("Exampleshire");
    expect(words(holding("inadequate").querySelector("h2"))).toBe("No council");
    expect(holding("inadequate").querySelector("table")).toBeNull();
  });

  it("include those whose latest report gives no overall grade, under that", () => {
    expect(words(holding("not-given").querySelector("tbody th"))).toBe("Inventon");
  });

  it("are none for a visit, after which nobody holds anything", () => {
    expect(words(holding("none").querySelector("main"))).toBe("");
  });
});
