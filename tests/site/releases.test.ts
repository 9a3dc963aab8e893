import { describe, expect, it } from "vitest";
import { addresses } from "../../src/domain/addresses.ts";
import { FACTS } from "../facts/facts.ts";
import { PRINTINGS } from "../facts/quotations.ts";
import { builtPage, find, textOf } from "./pages.ts";

interface JsonLd {
  readonly "@type": string;
  readonly text?: string;
  readonly headline?: string;
  readonly spokenByCharacter?: { readonly "@type": string; readonly name: string };
}

describe.each(Object.entries(FACTS))("The page of %s", (slug, facts) => {
  const { document } = builtPage(addresses.release(slug));
  const printings = PRINTINGS.filter(({ release }) => release === slug);
  const article = textOf(find(document, "article.release"));
  const { "@graph": graph }: { "@graph": readonly JsonLd[] } = JSON.parse(
    find(document, 'script[type="application/ld+json"]').textContent ?? "",
  );
  const ofType = (type: string) => graph.filter((object) => object["@type"] === type);

  it.each(facts)("tells: %s", (fact) => {
    if (typeof fact === "string") expect(article).toContain(fact);
    else expect(article).toMatch(fact);
  });

  it("shows the quotations of the published text word for word, in its order, and says who spoke", () => {
    const shown = [...document.querySelectorAll(".quotation")].map((figure) => ({
      paragraphs: [...figure.querySelectorAll("blockquote p")].map(textOf),
      caption: textOf(find(figure, "figcaption")),
    }));
    expect(shown.map(({ paragraphs }) => paragraphs)).toEqual(
      printings.map(({ paragraphs }) =>
        paragraphs.map((paragraph, at) => `“${paragraph}${at === paragraphs.length - 1 ? "”" : ""}`),
      ),
    );
    for (const [at, { by, role, organisation, named }] of printings.entries()) {
      const caption = shown[at]?.caption ?? "";
      for (const part of [by, role, organisation]) if (part) expect(caption).toContain(part);
      expect(caption.includes("(no name is given)")).toBe(!named);
    }
  });

  it("tells machines the article and its quotations, and makes nobody of an unnamed speaker", () => {
    expect(ofType("NewsArticle").map(({ headline }) => headline)).toEqual([textOf(find(document, "h1"))]);
    expect(ofType("Quotation").map(({ text }) => text)).toEqual(
      printings.map(({ paragraphs }) => paragraphs.join("\n\n")),
    );
    expect(ofType("Quotation").map(({ spokenByCharacter }) => spokenByCharacter?.["@type"])).toEqual(
      printings.map(({ named }) => (named ? "Person" : undefined)),
    );
  });
});

describe("The list of releases", () => {
  it("offers a new file on GitHub with the fields filled in", () => {
    const links = [...builtPage(addresses.releases).document.querySelectorAll("main a")];
    const link = links.find((one) => textOf(one) === "Add a release")?.getAttribute("href") ?? "";
    const { pathname, searchParams } = new URL(link);
    expect(pathname).toBe("/example/archive/new/main");
    expect(searchParams.get("filename")).toMatch(/^content\/releases\/\d{4}\/.+\.md$/);
    expect(searchParams.get("value")).toMatch(/^---\ntitle: .*\n(?:.*\n)+draft: true.*\n---\n/);
  });
});
