import type axe from "axe-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pageKinds } from "../site/pages.ts";
import {
  faintWords,
  layoutShift,
  losses,
  misplaced,
  printFaults,
  reordered,
  unseenMarks,
} from "./measures.ts";
import { type OpenSite, openSite } from "./openSite.ts";
import { violations } from "./violations.ts";

/** WCAG 2.2 AA and axe’s own advice; in place of AA’s contrast that of AAA, which is stricter. */
const ACCESSIBLE: axe.RunOptions = {
  runOnly: {
    type: "tag",
    values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  },
  rules: {
    "color-contrast": { enabled: false },
    "color-contrast-enhanced": { enabled: true },
    "target-size": { enabled: true },
  },
  resultTypes: ["violations"],
};
/** What depends on the width of the window. */
const LAYOUT: axe.RunOptions = {
  ...ACCESSIBLE,
  rules: { ...ACCESSIBLE.rules, "color-contrast-enhanced": { enabled: false } },
};
/** What depends on the reader’s choice of light or dark. */
const COLOURS: axe.RunOptions = {
  runOnly: { type: "rule", values: ["color-contrast-enhanced", "link-in-text-block"] },
  resultTypes: ["violations"],
};
const WIDTHS = [320, 360, 768, 1024, 1280, 1920];
/** What an A4 page has between its margins, in CSS pixels. */
const PAPER = { width: 718, height: 1000 };

describe.each([
  ["invented", "all"],
  ["grown", "main"],
] as const)("On the %s site", (name, only) => {
  let site: OpenSite;
  beforeAll(async () => {
    site = await openSite(name);
  });
  afterAll(() => site.close());

  it.each(pageKinds(name, only))(
    "a page of the kind “%s” (%s) is readable in every mode",
    async (_kind, address) => {
      const { page } = site;
      const found: Record<string, readonly string[]> = {};
      const note = (mode: string, faults: readonly string[]) => {
        if (faults.length > 0) found[mode] = faults;
      };
      site.faults.length = 0;
      await page.emulateMedia({ media: "screen", colorScheme: "light", forcedColors: null });
      await page.setViewportSize({ width: 1280, height: 900 });
      await site.visit(address);
      const shift = await page.evaluate(layoutShift);
      note("loading", shift < 0.01 ? [] : [`it shifts by ${shift}`]);
      note("light", [...(await violations(page, ACCESSIBLE)), ...(await page.evaluate(faintWords))]);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        note(`${width} px`, await page.evaluate(losses));
      }
      await page.setViewportSize({ width: 360, height: 900 });
      note("phone", [
        ...(await violations(page, LAYOUT)),
        ...(await page.evaluate(misplaced)),
        ...(await page.evaluate(reordered)),
      ]);
      await page.emulateMedia({ colorScheme: "dark" });
      note("dark", [...(await violations(page, COLOURS)), ...(await page.evaluate(faintWords))]);
      await page.emulateMedia({ colorScheme: "light", forcedColors: "active" });
      // The elements are the same, and axe does not know the reader's own colours.
      note("forced colours", await page.evaluate(unseenMarks));
      await page.setViewportSize(PAPER);
      await page.emulateMedia({ media: "print", colorScheme: "dark", forcedColors: null });
      note("print", await page.evaluate(printFaults));
      await page.emulateMedia({ media: "screen", colorScheme: "light" });
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.evaluate(() => {
        document.documentElement.style.fontSize = "200%";
      });
      note("text of twice the size", await page.evaluate(losses));
      note("loading and after", site.faults);
      expect(found).toEqual({});
    },
  );
});
