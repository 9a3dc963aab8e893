import type axe from "axe-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenSite, openSite } from "./openSite.ts";
import { MAIN_KINDS, PAGE_KINDS } from "./pageKinds.ts";
import { violations } from "./violations.ts";

/** WCAG 2.2 AA and axe’s own advice; and beyond it the contrast of AAA. */
const OPTIONS: axe.RunOptions = {
  runOnly: {
    type: "tag",
    values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  },
  rules: { "color-contrast-enhanced": { enabled: true }, "target-size": { enabled: true } },
  resultTypes: ["violations"],
};
/** What depends on the reader’s choice of light or dark. */
const COLOURS: axe.RunOptions = {
  runOnly: { type: "rule", values: ["color-contrast", "color-contrast-enhanced", "link-in-text-block"] },
  resultTypes: ["violations"],
};
/** The browser draws with the reader’s own colours, which axe does not know. */
const IN_FORCED_COLOURS: axe.RunOptions = {
  ...OPTIONS,
  rules: { "color-contrast-enhanced": { enabled: false }, "color-contrast": { enabled: false } },
};
const WIDTHS = [1280, 360];

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** The contrast of words in drawings with the paper, which axe does not look at, where it is below 7 to 1. */
const faintWords = () =>
  site.page.evaluate(() => {
    const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    const luminance = (colour: string) => {
      if (!canvas) return 0;
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((part) =>
        part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const paper = luminance(getComputedStyle(document.body).backgroundColor);
    const contrast = (colour: string) => {
      const ink = luminance(colour);
      return (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
    };
    return [...document.querySelectorAll("svg text")]
      .filter((text) => contrast(getComputedStyle(text).fill) < 7)
      .map((text) => `“${text.textContent}”: ${contrast(getComputedStyle(text).fill).toFixed(2)}`);
  });

describe.each(PAGE_KINDS)("The page of kind “%s”", (_kind, address) => {
  it.each([
    ["light", OPTIONS],
    ["dark", COLOURS],
  ] as const)("is accessible in %s, on a desk and on a phone", async (colorScheme, options) => {
    await site.page.emulateMedia({ colorScheme });
    const found: Record<number, string[]> = {};
    for (const width of WIDTHS) {
      await site.page.setViewportSize({ width, height: 900 });
      await site.visit(address);
      found[width] = [...(await violations(site.page, options)), ...(await faintWords())];
    }
    expect(found).toEqual({ 1280: [], 360: [] });
  });
});

describe.each(MAIN_KINDS)("In forced colours the page of kind “%s”", (_kind, address) => {
  it("is accessible, and its marks stand out from the paper", async () => {
    await site.page.emulateMedia({ colorScheme: "light", forcedColors: "active" });
    await site.page.setViewportSize({ width: 1280, height: 900 });
    await site.visit(address);
    expect(await violations(site.page, IN_FORCED_COLOURS)).toEqual([]);
    const unseen = await site.page.evaluate(() => {
      const paper = getComputedStyle(document.body).backgroundColor;
      return [...document.querySelectorAll("svg.bars, svg.shape")]
        .filter((mark) => getComputedStyle(mark).color === paper)
        .map((mark) => mark.parentElement?.textContent ?? "");
    });
    expect(unseen).toEqual([]);
    await site.page.emulateMedia({ forcedColors: null });
  });
});
