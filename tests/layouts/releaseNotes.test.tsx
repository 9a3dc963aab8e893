import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { SiteProvider } from "../../layouts/parts/link.tsx";
import { ReleaseNotes } from "../../layouts/parts/releaseNotes.tsx";
import { data } from "../../src/pages/release.11ty.ts";
import { releaseFile, tinySite } from "../tinySite.ts";

const ORIGINAL = "https://news.example.org/one";

/** What a reader is told of a release's source, as text, when this was found at its address. */
async function aboutSource(look: string | null, archived?: string): Promise<string> {
  const source = {
    publisher: "The Invented Post",
    kind: "news",
    url: ORIGINAL,
    ...(archived && { archived }),
  };
  const site = await tinySite({
    files: {
      "releases/2020/here.md": releaseFile({ source }),
      "sources.yaml": look === null ? "" : `${ORIGINAL}: ${look}\n`,
    },
  });
  const page = data.pagination.before([], { site }).find(({ address }) => address === "/releases/here/");
  if (!page) throw new Error("No such page");
  const html = renderToString(
    <SiteProvider value={site}>
      <ReleaseNotes {...page.props()} />
    </SiteProvider>,
  );
  return html.replaceAll(/<[^>]+>/g, "");
}

describe("The source of a release", () => {
  const copy = "https://archive.example.org/one";

  it("was gone when last looked: the reader is told so, the day, and where a copy is", async () => {
    const gone = "{ checked: 2027-03-03, status: gone, code: 404 }";
    expect(await aboutSource(gone, copy)).toContain(
      "The original was gone when last looked, 3 March 2027; archived copy.",
    );
    expect(await aboutSource(gone)).toContain("The original was gone when last looked, 3 March 2027.");
  });

  it.each([
    ["nobody looked", null],
    ["it was there", "{ checked: 2027-03-03, status: ok, code: 200 }"],
    ["it had moved", "{ checked: 2027-03-03, status: moved, to: https://news.example.org/two }"],
    ["there was no answer", "{ checked: 2027-03-03, status: unreachable }"],
  ])("is just named where %s", async (_, look) => {
    expect(await aboutSource(look, copy)).toContain("The original, archived copy.");
  });
});
