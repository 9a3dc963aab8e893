import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addresses } from "../../src/domain/addresses.ts";
import { LOCATION } from "../site/buildSite.ts";
import { builtPage, find, pageKinds, textOf } from "../site/pages.ts";
import { type OpenSite, openSite } from "./openSite.ts";

let site: OpenSite;
beforeAll(async () => {
  site = await openSite("invented", { javaScriptEnabled: false });
});
afterAll(() => site.close());

describe("Without JavaScript", () => {
  it.each(pageKinds("invented"))(
    "the page of kind “%s” (%s) shows its text, and no control that does nothing",
    async (_kind, address) => {
      await site.visit(address);
      const { document } = builtPage("invented", address);
      const heading = site.page.locator("h1");
      expect(await heading.isVisible()).toBe(true);
      expect(await heading.innerText()).toBe(textOf(find(document, "h1")));
      expect((await site.page.locator("main").innerText()).length).toBeGreaterThan(40);
      const idle = site.page.locator("button, input, select, [role=button]").filter({ visible: true });
      for (const control of await idle.all())
        expect(await control.evaluate((element) => element.closest("form")?.getAttribute("action"))).toBe(
          LOCATION.href(addresses.search),
        );
    },
  );

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
