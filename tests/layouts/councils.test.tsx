import { parseHTML } from "linkedom";
import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { CouncilTable } from "../../layouts/components/councils/councilTable.tsx";
import { tinySite } from "../tinySite.ts";

const { archive } = await tinySite();
const page = (node: VNode) => parseHTML(`<main>${renderToString(node)}</main>`).document;

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
