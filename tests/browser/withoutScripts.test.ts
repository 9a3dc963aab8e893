import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addresses } from "../../src/domain/addresses.ts";
import { LOCATION } from "../site/buildSite.ts";
import { builtPage, find, textOf } from "../site/pages.ts";
import { type OpenSite, openSite } from "./openSite.ts";
import { PAGE_KINDS } from "./pageKinds.ts";

let site: OpenSite;
beforeAll(async () => {
  site = await openSite({ javaScriptEnabled: false });
});
afterAll(() => site.close());

describe("Without JavaScript", () => {
  it.each(PAGE_KINDS)(
    "the page of kind “%s” shows its text, and no control that does nothing",
    async (_kind, address) => {
      await site.visit(address);
      const { document } = builtPage(address);
      const heading = site.page.locator("h1");
      expect(await heading.isVisible()).toBe(true);
      expect(await heading.innerText()).toBe(textOf(find(document, "h1")));
      expect((await site.page.locator("main").innerText()).length).toBeGreaterThan(150);
      const idle = site.page.locator("button, input, select, [role=button]").filter({ visible: true });
      for (const control of await idle.all())
        expect(await control.evaluate((element) => element.closest("form")?.getAttribute("action"))).toBe(
          LOCATION.href(addresses.search),
        );
    },
  );

  it("the choices above the timeline are links to pages that show the same", async () => {
    await site.visit(addresses.timeline);
    const links = site.page.locator("#filters a");
    const choices = await links.evaluateAll((all) =>
      all.map((link) => ({ label: link.textContent ?? "", address: link.getAttribute("href") ?? "" })),
    );
    expect(choices.length).toBeGreaterThan(10);
    expect(await site.page.locator("#filters input").count()).toBe(0);
    for (const { label, address } of choices) {
      const { document } = builtPage(`/${address.slice(LOCATION.base.length)}`);
      expect(textOf(find(document, "main")).toLowerCase(), address).toContain(
        label.toLowerCase().replace(/s$/, ""),
      );
    }
    await links.filter({ hasText: "Westminster" }).click();
    expect(await site.page.locator("h1").innerText()).toBe("Westminster");
  });

  it("a search leads to the search page, which says that it needs JavaScript and where else to look", async () => {
    await site.visit(addresses.timeline);
    await site.page.locator("header input[type=search]").fill("outstanding");
    await site.page.locator("header button").click();
    expect(site.page.url()).toBe(`${LOCATION.absolute(addresses.search)}?q=outstanding`);
    const main = site.page.locator("main");
    expect(await main.innerText()).toContain("needs JavaScript");
    expect(await main.getByRole("link").count()).toBeGreaterThan(3);
  });
});
