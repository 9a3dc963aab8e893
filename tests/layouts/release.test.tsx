import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { accountOf } from "../../layouts/components/account.tsx";
import { differences, Quotation } from "../../layouts/components/quotation.tsx";
import { statedGrades } from "../../layouts/components/statedGrades.ts";
import { tinySite } from "../tinySite.ts";

const { archive } = await tinySite();

function release(slug: string) {
  const found = archive.releases.find((one) => one.slug === slug);
  if (!found) throw new Error(`no ${slug}`);
  return found;
}

describe("two printings of one quotation", () => {
  it("differ where the words differ", () => {
    expect(differences("This is a boost.", "This will be a boost.")).toEqual([
      { text: "This ", only: null },
      { text: "is", only: "here" },
      { text: "will be", only: "there" },
      { text: " a boost.", only: null },
    ]);
    expect(differences("The same.", "The same.")).toEqual([]);
  });
});

describe("a quotation", () => {
  it("shows the name as printed if the speaker is known by another", () => {
    const misprinted = archive.printings.find(({ speaker }) => speaker.name === "Ada Inventted");
    if (!misprinted) throw new Error("no misprint in the tiny archive");
    const html = renderToString(<Quotation printing={misprinted} level={3} />);
    expect(html).toContain(">Ada Invented</a>");
    expect(html).toContain("“Ada Inventted”");
  });
});

describe("the account of a release", () => {
  it("puts a claim beside the passage that it closes, and keeps what the body does not place", () => {
    const { sections, printings, claims } = accountOf(release("two-councils-one-day"));
    expect(sections[0]?.passages[0]?.claims.map(({ id }) => id)).toEqual(["outstanding-overall"]);
    expect(printings.map(({ id }) => id)).toEqual(["children-are-at-the-heart"]);
    expect(claims).toEqual([]);
  });
});

describe("the grades that a release states", () => {
  it("are named council by council", () => {
    expect(statedGrades(release("two-councils-one-day"))).toContain("help and protection in Inventon");
  });

  it("are none at all if the release names no overall grade either", () => {
    const rating = new Map([["exampleshire", "not-reported" as const]]);
    const silent = { ...release("neighbours-praised"), rating };
    expect(statedGrades(silent)).toContain("states none of these grades");
  });

  it("are said to be none, or not mentioned if it reports a visit", () => {
    expect(statedGrades(release("neighbours-praised"))).toContain("states no grade but the overall one");
    expect(statedGrades(release("inspectors-look-at-first-response"))).toBeNull();
  });
});
