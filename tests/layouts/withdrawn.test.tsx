import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import Corrections from "../../layouts/corrections.11ty.tsx";
import ReleasePage from "../../layouts/release.11ty.tsx";
import { filesBeside } from "../../src/beside/files.ts";
import { releaseFile, tinySite } from "../tinySite.ts";

const site = await tinySite({
  files: {
    "releases/2020/gone.md": releaseFile({
      title: "A withdrawn title",
      withdrawn: { date: "2026-01-02", why: "It was about another council." },
      quotes: [{ speaker: "Ada Invented", text: "Words that were never said." }],
      claims: [
        {
          id: "praise",
          says: "It is praised",
          verdict: "cannot-tell",
          evidence: "None.",
          checked: "2026-01-01",
        },
      ],
    }),
  },
});
const { archive } = site;
const props = { site, archive, page: { url: "/" }, pagination: { pageNumber: 0, pages: [] } };

describe("a withdrawn release", () => {
  it("keeps its page, which says why and shows none of its words", () => {
    const [release] = archive.withdrawn;
    if (!release) throw new Error("not withdrawn");
    const html = renderToString(<ReleasePage {...props} release={release} />);
    expect(html).toContain("It was about another council.");
    expect(html).not.toContain("never said");
    expect(html).not.toContain("It is praised");
  });

  it("is in no list of releases, quotations or claims", () => {
    expect(archive.releases.map(({ slug }) => slug)).not.toContain("gone");
    expect(archive.printings.some(({ release }) => release.slug === "gone")).toBe(false);
    expect(archive.joinedClaims.some(({ key }) => key.startsWith("gone"))).toBe(false);
    expect(archive.events.some(({ id }) => id === "gone")).toBe(false);
  });

  it("is listed with the corrections", () => {
    const html = renderToString(<Corrections {...props} />);
    expect(html).toContain("A withdrawn title");
    expect(html).toContain("Withdrawn. It was about another council.");
  });

  it("is where the pages of its claims lead", () => {
    const files = new Map(filesBeside(site, []).map(({ address, make }) => [address, make]));
    expect(String(files.get("/claims/gone/praise/")?.())).toContain("/repo/releases/gone/");
  });
});
