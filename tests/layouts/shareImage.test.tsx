import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { ShareImage } from "../../layouts/parts/shareImage.tsx";
import { data } from "../../src/pages/council.11ty.ts";
import { Site } from "../../src/pages/site.ts";
import { tinySite } from "../tinySite.ts";

/** What the head of a council’s page says of its image. */
async function head(slug: string, shareImages: boolean): Promise<string> {
  const site = new Site({ ...(await tinySite()), shareImages });
  const page = data.pagination.before([], { site }).find(({ address }) => address === `/councils/${slug}/`);
  if (!page) throw new Error(`No page of ${slug}`);
  return renderToString(<ShareImage entry={page} site={site} />);
}

describe("The image of a shared page, in its head", () => {
  it("is the page’s own for a council in focus: address, size and words", async () => {
    const html = await head("exampleshire", true);
    expect(html).toContain(
      '<meta property="og:image" content="https://example.org/repo/councils/exampleshire/share.png"/>',
    );
    expect(html).toContain('<meta property="og:image:width" content="1200"/>');
    expect(html).toContain('<meta property="og:image:height" content="630"/>');
    expect(html).toMatch(/og:image:alt" content="What Ofsted found: Children’s services in Exampleshire\./);
    expect(html).toContain('<meta name="twitter:card" content="summary_large_image"/>');
  });

  it("is the archive’s for other pages", async () => {
    const html = await head("madeup-on-sea", true);
    expect(html).toContain('<meta property="og:image" content="https://example.org/repo/share.png"/>');
  });

  it("is not named where none are drawn", async () => {
    expect(await head("exampleshire", false)).toBe("");
  });
});
