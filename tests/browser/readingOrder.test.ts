import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenSite, openSite } from "./openSite.ts";
import { PAGE_KINDS } from "./pageKinds.ts";

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const RELEASES = PAGE_KINDS.filter(([kind]) => kind.startsWith("release ") || kind === "release");

describe.each(PAGE_KINDS)("On a phone the page of kind “%s”", (_kind, address) => {
  it("shows its headings and paragraphs in the order in which they are read out", async () => {
    await site.page.setViewportSize({ width: 360, height: 900 });
    await site.visit(address);
    const misplaced = await site.page.evaluate(() => {
      const blocks = [
        ...document.querySelectorAll("h1, h2, h3, h4, h5, main p, blockquote, figcaption, footer p"),
      ].filter(
        (block) =>
          block.checkVisibility() && !block.closest(".unseen") && !block.closest("table, .multiples"),
      );
      const tops = blocks.map((block) => block.getBoundingClientRect().top);
      return blocks
        .filter((_block, at) => (tops[at] ?? 0) + 1 < Math.max(...tops.slice(0, at)))
        .map(({ textContent }) => textContent?.trim().slice(0, 60));
    });
    expect(misplaced).toEqual([]);
  });

  it("orders nothing by style", async () => {
    await site.visit(address);
    for (const width of [360, 1280]) {
      await site.page.setViewportSize({ width, height: 900 });
      const reordered = await site.page.evaluate(() =>
        [...document.body.querySelectorAll("*")]
          .filter((element) => {
            const { order, flexDirection } = getComputedStyle(element);
            return order !== "0" || flexDirection.endsWith("reverse");
          })
          .map(({ outerHTML }) => outerHTML.slice(0, 80)),
      );
      expect(reordered).toEqual([]);
    }
  });
});

describe.each(RELEASES)("A %s", (_kind, address) => {
  it("has each claim after the passage that it concerns, and beside it where there is room", async () => {
    await site.page.setViewportSize({ width: 1280, height: 900 });
    await site.visit(address);
    const rows = await site.page.evaluate(() =>
      [...document.querySelectorAll(".passage.with-claims")].map((row) => {
        const [text, beside] = [row.querySelector(".text"), row.querySelector(".beside")];
        if (!text || !beside) throw new Error("A passage without text or claims");
        const follows = text.compareDocumentPosition(beside) & Node.DOCUMENT_POSITION_FOLLOWING;
        return {
          after: follows !== 0,
          beside: beside.getBoundingClientRect().left >= text.getBoundingClientRect().right,
          below: beside.getBoundingClientRect().top >= text.getBoundingClientRect().top,
        };
      }),
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toEqual({ after: true, beside: true, below: true });
  });
});
