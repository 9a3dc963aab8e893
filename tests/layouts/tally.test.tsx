import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { Tally } from "../../layouts/components/tally.tsx";
import { releaseFile, tinySite } from "../tinySite.ts";

const claim = (id: string, verdict: string, name?: string) => ({
  id,
  says: `It says ${id}`,
  verdict,
  evidence: "A report.",
  checked: "2026-01-12",
  ...(name && { claim: name }),
});

/** The tally of a release with these claims, as text. */
async function tallied(...claims: readonly object[]): Promise<string> {
  const site = await tinySite({ files: { "releases/2020/one.md": releaseFile({ claims }) } });
  const release = site.archive.releases.find(({ slug }) => slug === "one");
  return renderToString(<Tally claims={release?.claims ?? []} />).replaceAll(/<[^>]*>/g, "");
}

describe("The tally of a release’s claims", () => {
  it("says how many have which verdict, in words", async () => {
    expect(await tallied(claim("a", "supported"), claim("b", "cannot-tell"), claim("c", "supported"))).toBe(
      "Three claims checked:  2 supported,  1 cannot tell",
    );
  });

  it("counts a claim once that is printed twice", async () => {
    const twice = [claim("a", "supported", "same"), claim("b", "supported", "same")];
    expect(await tallied(...twice)).toBe("One claim checked:  1 supported");
  });

  it("is absent if no claim was checked", async () => {
    expect(await tallied()).toBe("");
  });
});
