import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pageKinds } from "../site/pages.ts";
import { losses } from "./measures.ts";
import { type OpenSite, openSite } from "./openSite.ts";

/** The typefaces that a machine may have instead of those that the stylesheet prefers; each is wider or narrower than another. */
const FONTS = {
  DejaVu: ["dejavu-fonts-ttf/ttf/DejaVuSerif.ttf", "dejavu-fonts-ttf/ttf/DejaVuSans.ttf"],
  Liberation: [
    "@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf",
    "@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf",
  ],
  Noto: [
    "@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf",
    "@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf",
  ],
} as const;
const WIDTHS = [320, 360, 768, 1280];

/** A style that sets all text in two font files. */
function fontStyle([serif, sans]: readonly [string, string]): string {
  const face = (name: string, file: string) => {
    const data = readFileSync(path.resolve("node_modules", file)).toString("base64");
    return `@font-face { font-family: "${name}"; src: url(data:font/ttf;base64,${data}); }`;
  };
  return `${face("Test serif", serif)} ${face("Test sans", sans)} :root { --serif: "Test serif"; --sans: "Test sans"; }`;
}

describe.each(Object.entries(FONTS))("In %s", (_name, files) => {
  let site: OpenSite;
  beforeAll(async () => {
    // The site's own policy allows no fonts.
    site = await openSite("invented", { bypassCSP: true });
  });
  afterAll(() => site.close());

  it.each(pageKinds("invented"))(
    "a page of the kind “%s” (%s) shows all its words",
    async (_kind, address) => {
      const { page } = site;
      await page.setViewportSize({ width: 1280, height: 900 });
      await site.visit(address);
      await page.addStyleTag({ content: fontStyle(files) });
      await page.evaluate(() => document.fonts.ready);
      const found: Record<number, string[]> = {};
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        found[width] = await page.evaluate(losses);
      }
      // WCAG 1.4.12: a reader's own spacing.
      await page.addStyleTag({
        content:
          "* { line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em; } p { margin-bottom: 2em; }",
      });
      await page.setViewportSize({ width: 320, height: 900 });
      const spaced = await page.evaluate(losses);
      expect({ ...found, spaced }).toEqual({ 320: [], 360: [], 768: [], 1280: [], spaced: [] });
    },
  );
});
