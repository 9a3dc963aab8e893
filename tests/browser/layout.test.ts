import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenSite, openSite } from "./openSite.ts";
import { PAGE_KINDS } from "./pageKinds.ts";

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/**
 * What of a page can't be read as it is laid out: text beyond the edge of the page, cut by a box around it, or over other text.
 * Text in a box that scrolls by itself is not lost; text only for screen readers is not seen at all.
 */
function losses(): string[] {
  const page = document.documentElement;
  const found: string[] = page.scrollWidth > page.clientWidth ? [`${page.scrollWidth} px wide`] : [];
  const seen: { text: Text; box: DOMRect }[] = [];
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let text = words.nextNode(); text instanceof Text; text = words.nextNode()) {
    const holder = text.parentElement;
    if (!holder?.checkVisibility() || text.data.trim() === "") continue;
    if (holder.closest(".unseen, .skip, .find label")) continue;
    range.selectNodeContents(text);
    const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
    let right = page.clientWidth;
    let cut = false;
    for (let box: Element | null = holder; box && box !== document.body; box = box.parentElement) {
      const { overflowX } = getComputedStyle(box);
      if (overflowX === "auto" || overflowX === "scroll") right = Number.POSITIVE_INFINITY;
      if (overflowX !== "hidden" && overflowX !== "clip") continue;
      const edge = box.getBoundingClientRect();
      cut ||= boxes.some((one) => one.right > edge.right + 1 || one.bottom > edge.bottom + 1);
    }
    if (cut) found.push(`cut: ${text.data.trim()}`);
    if (boxes.some((box) => box.left < -1 || box.right > right + 1))
      found.push(`outside: ${text.data.trim()}`);
    if (right === page.clientWidth) seen.push(...boxes.map((box) => ({ text: text as Text, box })));
  }
  seen.sort((a, b) => a.box.top - b.box.top);
  for (const [at, one] of seen.entries()) {
    for (const other of seen.slice(at + 1)) {
      if (other.box.top >= one.box.bottom) break;
      const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      // Line boxes are higher than their letters: neighbouring lines may share a little.
      const down = Math.min(one.box.bottom, other.box.bottom) - other.box.top;
      const letters = Math.min(one.box.height, other.box.height);
      if (one.text !== other.text && across > 1 && down > letters / 2)
        found.push(`over each other: ${one.text.data.trim()} | ${other.text.data.trim()}`);
    }
  }
  return found;
}

describe.each(PAGE_KINDS)("The page of kind “%s”", (_kind, address) => {
  it("shows all its words, without scrolling sideways, from 320 px to wide", async () => {
    await site.page.setViewportSize({ width: 320, height: 900 });
    await site.visit(address);
    const found: Record<number, string[]> = {};
    for (const width of [320, 360, 768, 1024, 1280, 1920]) {
      await site.page.setViewportSize({ width, height: 900 });
      found[width] = await site.page.evaluate(losses);
    }
    expect(found).toEqual({ 320: [], 360: [], 768: [], 1024: [], 1280: [], 1920: [] });
  });

  it("shows all its words with text of twice the size", async () => {
    await site.page.setViewportSize({ width: 1280, height: 900 });
    await site.visit(address);
    await site.page.evaluate(() => {
      document.documentElement.style.fontSize = "200%";
    });
    expect(await site.page.evaluate(losses)).toEqual([]);
  });
});
