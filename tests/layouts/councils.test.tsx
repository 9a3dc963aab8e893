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

  it("has the names that each council is found by, and the values that the finder's fields have for it", () => {
    expect(rows.map(dataOf)).toEqual([
      { names: "Exampleshire County Council ECC", is: "outstanding south-west county same" },
      { names: "Inventon City Council", is: "not-given north-west metropolitan-district not-comparable" },
      {
        names: "Borough of Madeup-on-Sea Madeup MoS",
        is: "requires-improvement south-east unitary-authority",
      },
    ]);
  });

  it("has an anchor at the first council of each letter", () => {
    expect(rows.map((row) => row.querySelector("th")?.id)).toEqual(["e", "i", "m"]);
  });
});
