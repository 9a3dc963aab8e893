import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import ClaimPage from "../../layouts/claim.11ty.tsx";
import Claims from "../../layouts/claims.11ty.tsx";
import { claimPage, inContext, isRoutine, leadOf } from "../../src/archive/claims.ts";
import { claimJsonLd } from "../../src/archive/references.ts";
import type { Site } from "../../src/archive/site.ts";
import { releaseFile, tinySite } from "../tinySite.ts";

const CLAIMS = [
  {
    id: "years",
    says: "Ten years of outstanding",
    claim: "ten-years",
    check: { grade: "outstanding", held_for: "10 years" },
  },
  { id: "outstanding", says: "It is outstanding", check: { grade: "outstanding" } },
  {
    id: "words",
    says: "It is praised",
    verdict: "cannot-tell",
    evidence: "No report says so.",
    checked: "2026-01-02",
  },
];

/** An archive in which two releases about one inspection make the claim of ten years. */
async function siteWithClaims(): Promise<Site> {
  const release = (source: string, claims: unknown) =>
    releaseFile({
      council: "exampleshire",
      inspections: ["2025-01-13-exampleshire"],
      event: "inspection",
      rating: "outstanding",
      date: "2025-01-20",
      source: { publisher: source, kind: "news", url: `https://${source.toLowerCase()}.example.org/` },
      claims,
    });
  return tinySite({
    files: {
      "releases/2025/one.md": release("First", CLAIMS),
      "releases/2025/two.md": release("Second", [
        { ...CLAIMS[0], says: "A decade of outstanding", answer: "Not yet." },
      ]),
    },
  });
}

const site = await siteWithClaims();
const { archive } = site;
const claim = (says: string) => {
  const found = archive.joinedClaims.find((one) => leadOf(one).says === says);
  if (!found) throw new Error(`no claim ${says}`);
  return found;
};
const props = { site, archive, page: { url: "/" }, pagination: { pageNumber: 0, pages: [] } };
const page = (says: string) => renderToString(<ClaimPage {...props} claim={claim(says)} />);

describe("the page of a claim", () => {
  it("is at the claim’s name, or at its release and id if it has none", () => {
    expect(claimPage(leadOf(claim("Ten years of outstanding")))).toBe("/claims/ten-years/");
    expect(claimPage(leadOf(claim("It is praised")))).toBe("/claims/one/words/");
  });

  it("shows the verdict, the claim, the answer, and every release that makes it in its own words", () => {
    const html = page("Ten years of outstanding");
    expect(html.indexOf("mark-")).toBeLessThan(
      html.indexOf("<h1>Exampleshire: Ten years of outstanding</h1>"),
    );
    expect(html).toContain("A decade of outstanding");
    expect(html.match(/class="says"/g)).toHaveLength(2);
  });

  it("never says that a person looked", () => {
    expect(page("It is praised")).toContain("Compared with these sources on");
    expect(page("It is praised")).not.toMatch(/person|by hand/i);
  });
});

describe("a claim outside its release", () => {
  it("has the council that it is about before it, unless it names the council", async () => {
    const { archive } = await tinySite({
      files: {
        "releases/2020/two.md": releaseFile({
          council: ["exampleshire", "inventon"],
          claims: [
            {
              id: "both",
              says: "both are praised",
              verdict: "cannot-tell",
              evidence: "No report.",
              checked: "2026-01-02",
            },
            {
              id: "named",
              says: "the service in Inventon is good",
              check: { council: "inventon", grade: "good" },
            },
            { id: "latter", says: "the latter is good", check: { council: "inventon", grade: "good" } },
          ],
        }),
      },
    });
    const claims = archive.releases.find(({ slug }) => slug === "two")?.claims ?? [];
    expect(claims.map(inContext)).toEqual([
      "Exampleshire and Inventon: both are praised",
      "The service in Inventon is good",
      "Inventon: the latter is good",
    ]);
    const about = (slug: string) =>
      archive.claimLists.find(({ address }) => address === `/claims/council/${slug}/`)?.claims.map(leadOf) ??
      [];
    expect(about("exampleshire")).not.toContain(claims[2]);
    expect(about("inventon")).toContain(claims[2]);
  });
});

describe("a claim for machines", () => {
  it("is a review with a rating, unless it can’t be decided", () => {
    expect(claimJsonLd(site, claim("It is praised"))).toEqual([]);
    expect(claimJsonLd(site, claim("It is outstanding"))).toMatchObject([
      { "@type": "ClaimReview", reviewRating: { ratingValue: 3, bestRating: 3, alternateName: "Supported" } },
    ]);
  });
});

describe("the list of claims", () => {
  const shown = (address: string) => {
    const list = archive.claimLists.find((one) => one.address === address);
    if (!list) throw new Error(`no list ${address}`);
    const one = { list, claims: list.claims, pageNumber: 0, pages: [list.claims] };
    return renderToString(<Claims {...props} shown={one} />);
  };

  it("has each claim once, under a heading", () => {
    const html = shown("/claims/");
    expect(html.match(/<h3><a href="\/claims\/ten-years\/"/g)).toHaveLength(1);
  });

  it("folds away what only repeats the record", () => {
    expect(isRoutine(leadOf(claim("It is outstanding")))).toBe(true);
    expect(isRoutine(leadOf(claim("It is praised")))).toBe(false);
    expect(shown("/claims/")).toMatch(/<details class="also-checked">.*It is outstanding.*<\/details>/s);
  });

  it("has a page for each verdict, year, council and kind, which need no script", () => {
    const addresses = archive.claimLists.map(({ address }) => address);
    expect(addresses).toContain("/claims/verdict/cannot-tell/");
    expect(addresses).toContain("/claims/year/2025/");
    expect(addresses).toContain("/claims/council/exampleshire/");
    expect(addresses).toContain("/claims/kind/beyond-the-register/");
    expect(shown("/claims/council/exampleshire/")).toContain("Claims about Exampleshire");
  });
});
