import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addresses } from "../../src/domain/addresses.ts";
import { type OpenSite, openSite } from "./openSite.ts";
import { PAGE_KINDS } from "./pageKinds.ts";

let site: OpenSite;
beforeAll(async () => {
  // What an A4 page has between its margins.
  site = await openSite({ viewport: { width: 718, height: 1000 } });
  await site.page.emulateMedia({ media: "print", colorScheme: "dark" });
});
afterAll(() => site.close());

describe("On paper", () => {
  it.each(PAGE_KINDS)(
    "the page of kind “%s” has no navigation or controls, saves ink, and is whole",
    async (_kind, address) => {
      await site.visit(address);
      const onScreenOnly = "nav, form, input, button, select, .skip, .permalink, .copy, .filters";
      expect(await site.page.locator(onScreenOnly).filter({ visible: true }).count()).toBe(0);
      const sheet = await site.page.evaluate(() => ({
        wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        paper: getComputedStyle(document.body).backgroundColor,
        cut: [...document.querySelectorAll("main *")]
          .filter(
            (box) => box.scrollWidth > box.clientWidth + 1 && getComputedStyle(box).overflowX !== "visible",
          )
          .filter((box) => !box.closest(".unseen") && box.clientWidth > 1)
          .map(({ className }) => String(className)),
      }));
      expect(sheet).toMatchObject({ wide: 0, cut: [], paper: "rgba(0, 0, 0, 0)" });
    },
  );

  it("a release shows the addresses that its links lead to, and how each claim was checked", async () => {
    await site.visit(addresses.release("2025-01-third-outstanding-rating-in-a-row"));
    const shown = await site.page
      .locator("main a.out")
      .evaluateAll((links) =>
        links.map((link) => [link.getAttribute("href"), getComputedStyle(link, "::after").content]),
      );
    expect(shown.length).toBeGreaterThan(2);
    for (const [address, content] of shown) expect(content).toBe(`" <${address}>"`);
    const working = site.page.locator(".claim details > :not(summary)");
    for (const part of await working.all())
      expect(
        await part.evaluate(
          (element) => element.checkVisibility({ contentVisibilityAuto: true }) && element.clientHeight > 0,
        ),
      ).toBe(true);
  });

  it("makes ink dark on white, whatever the screen shows", async () => {
    await site.visit(addresses.timeline);
    const ink = await site.page.evaluate(() => getComputedStyle(document.body).color);
    expect(Number(/\d+/.exec(ink)?.[0])).toBeLessThan(100);
  });
});
