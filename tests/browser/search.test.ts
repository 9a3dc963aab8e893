import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addresses } from "../../src/domain/addresses.ts";
import { LOCATION } from "../site/buildSite.ts";
import { type OpenSite, openSite } from "./openSite.ts";
import { violations } from "./violations.ts";

let site: OpenSite;
/** What the page has asked the site for, as addresses. */
let requested: string[];

const results = () => site.page.locator(".results > li");
const status = () => site.page.locator(".search [role=status]");
const field = () => site.page.getByRole("searchbox");
const choice = (name: RegExp) => site.page.getByRole("checkbox", { name });
const query = () => new URL(site.page.url()).search;
const search = (asked: string) => site.visit(`${addresses.search}?${asked}`);
const indexed = () => requested.filter((address) => address.startsWith(addresses.searchIndex));

const eventually = <Value>(value: () => Value) => expect.poll(value, { timeout: 20_000 });

async function open(options: Parameters<typeof openSite>[0] = {}) {
  site = await openSite(options);
  requested = [];
  site.page
    .context()
    .on("request", (request) =>
      requested.push(new URL(request.url()).pathname.slice(LOCATION.base.length - 1)),
    );
}

describe("The search", () => {
  beforeEach(() => open());
  afterEach(async () => {
    expect(site.faults).toEqual([]);
    await site.close();
  });

  it("loads nothing of the index until someone searches", async () => {
    await site.visit(addresses.search);
    await field().waitFor();
    await site.page.waitForLoadState("networkidle");
    expect(indexed()).toEqual([]);
    expect(await status().textContent()).toBe("");
    expect(await site.page.locator("#ways").getByRole("link", { name: "Glossary" }).isVisible()).toBe(true);
  });

  it("finds a quotation from the field of any page, marks its words, and leads to it", async () => {
    await site.visit(addresses.timeline);
    await field().fill("tragic headline");
    await field().press("Enter");
    const found = results().filter({ hasText: "Elizabeth Campbell, Leader" });
    await found.waitFor();
    expect(await found.locator("mark").allTextContents()).toEqual(["tragic", "headline"]);
    expect(await found.locator(".label").textContent()).toBe("Quotation · 16 January 2025");
    expect(await status().textContent()).toMatch(/^\d+ results? for “tragic headline”$/);
    await found.getByRole("link").click();
    await site.page.waitForURL(/\/releases\/.*#quote-campbell-ten-years$/);
    expect(await site.page.locator(":target").textContent()).toContain("tragic headline of a young life");
  });

  it("is where the reader left it when they come back", async () => {
    await search("q=outstanding");
    await results().nth(9).waitFor();
    await site.page.getByRole("button", { name: "Show more" }).click();
    await results().nth(19).waitFor();
    const link = results().nth(17).getByRole("link");
    const title = await link.textContent();
    await link.scrollIntoViewIfNeeded();
    await link.click();
    await site.page.waitForURL((url) => !url.pathname.endsWith(addresses.search));
    await site.page.goBack();
    await results().nth(19).waitFor();
    expect(await field().inputValue()).toBe("outstanding");
    expect(await link.textContent()).toBe(title);
    await eventually(() => link.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(900);
    expect(await link.evaluate((element) => element.getBoundingClientRect().bottom)).toBeGreaterThan(0);
  });

  it("is narrowed by several choices at once, with counts that come true", async () => {
    await search("q=children");
    await choice(/^Quotation/).waitFor();
    const [, quotations] =
      /(\d+)$/.exec((await site.page.locator("label", { hasText: /^ ?Quotation/ }).textContent()) ?? "") ??
      [];
    await choice(/^Quotation/).check();
    await eventually(() => status().textContent()).toBe(`${quotations} results for “children”`);
    const [, claims] =
      /(\d+)$/.exec((await site.page.locator("label", { hasText: /^ ?Claim/ }).textContent()) ?? "") ?? [];
    await choice(/^Claim/).check();
    await eventually(() => status().textContent()).toBe(
      `${Number(quotations) + Number(claims)} results for “children”`,
    );
    await choice(/^2016/).check();
    await eventually(query).toBe("?q=children&kind=Claim&kind=Quotation&year=2016");
    await eventually(async () => new Set(await results().locator(".label").allTextContents())).toEqual(
      new Set(["Claim · 8 April 2016"]),
    );
    await site.page.goBack();
    await eventually(() => choice(/^2016/).isChecked()).toBe(false);
    expect(await choice(/^Claim/).isChecked()).toBe(true);
    await site.page.getByRole("button", { name: "Clear the filters" }).click();
    await eventually(query).toBe("?q=children");
    expect(await choice(/^Claim/).isChecked()).toBe(false);
  });

  it.each([
    ["a council by its name", "Westminster", addresses.council("westminster")],
    ["a council by another name", "RBKC", addresses.council("kensington-and-chelsea")],
    ["a person by their name", "Sarah Newman", addresses.person("sarah-newman")],
    ["a person by a name printed otherwise", "David Lindsey", addresses.person("david-lindsay")],
    ["what a word means", "ILACS", `${addresses.glossary}#ilacs`],
  ])("finds %s before all that mentions it", async (_, words, address) => {
    await search(`q=${encodeURIComponent(words)}`);
    await eventually(() => results().first().getByRole("link").getAttribute("href")).toBe(
      LOCATION.href(address),
    );
  });

  it("tells the latest grade of a council, and how late that is", async () => {
    await search("q=Westminster");
    await results().first().waitFor();
    expect(await results().first().textContent()).toContain(
      "Latest in this register, to 20 August 2026: outstanding",
    );
  });

  it("works by the keyboard alone", async () => {
    await search("q=children");
    await choice(/^Quotation/).waitFor();
    await field().focus();
    await site.page.keyboard.press("Tab");
    await site.page.keyboard.press("Tab");
    expect(await site.page.evaluate(() => document.activeElement?.tagName)).toBe("SUMMARY");
    await site.page.keyboard.press("Tab");
    await site.page.keyboard.press("Space");
    await eventually(query).toMatch(/^\?q=children&kind=\w+$/);
    expect(await site.page.evaluate(() => (document.activeElement as HTMLInputElement).checked)).toBe(true);
    const kind = new URLSearchParams(query()).get("kind");
    await eventually(async () => {
      const labels = await results().locator(".label b").allTextContents();
      return labels.length > 0 && labels.every((label) => label === kind);
    }).toBe(true);
    await results().first().getByRole("link").focus();
    await site.page.keyboard.press("Enter");
    await site.page.waitForURL(/\/releases\//);
  });

  it("moves the focus to the first of more results", async () => {
    await search("q=outstanding");
    await site.page.getByRole("button", { name: "Show more" }).click();
    await eventually(() =>
      results()
        .nth(10)
        .getByRole("link")
        .evaluate((link) => link === document.activeElement),
    ).toBe(true);
  });

  it("follows what is typed, in the address too, and adds no step to go back over", async () => {
    await site.visit(addresses.timeline);
    await site.visit(addresses.search);
    await field().pressSequentially("adoption", { delay: 20 });
    await eventually(query).toBe("?q=adoption");
    await results().first().waitFor();
    await site.page.goBack();
    expect(new URL(site.page.url()).pathname).toBe(LOCATION.href(addresses.timeline));
  });

  it("orders by date when asked to", async () => {
    await search("q=outstanding&kind=Release");
    await results().first().waitFor();
    await site.page.getByLabel("Order").selectOption("Newest first");
    await eventually(query).toBe("?q=outstanding&kind=Release&order=newest");
    const dates = ["January 2025 or later", "16 January 2025", "15 October 2019", "8 April 2016"];
    await eventually(() => results().locator(".label").allTextContents()).toEqual(
      dates.map((date) => `Release · ${date}`),
    );
  });

  it("shows results that are accessible, on a desk and on a phone", async () => {
    for (const width of [1280, 360]) {
      await site.page.setViewportSize({ width, height: 900 });
      await search("q=children&kind=Claim&kind=Quotation");
      await results().first().waitFor();
      expect(await violations(site.page)).toEqual([]);
      const wider = await site.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wider).toBeLessThanOrEqual(0);
    }
  });

  it("says when nothing is found, and where else to look", async () => {
    await search("q=zzyzx");
    await eventually(() => status().textContent()).toBe("Nothing found for “zzyzx”.");
    expect(await results().count()).toBe(0);
    expect(await site.page.locator("#ways").getByRole("link", { name: "Councils" }).isVisible()).toBe(true);
  });

  it("shows what is asked as text, whatever it is", async () => {
    await search(
      `q=${encodeURIComponent("<img src=x onerror=alert(1)> children")}&kind=${encodeURIComponent("<b>Kind</b>")}`,
    );
    await eventually(() => status().textContent()).toContain("“<img src=x onerror=alert(1)> children”");
    expect(await site.page.locator("main img, main .filters b").count()).toBe(0);
  });
});

describe("The search page", () => {
  afterEach(() => site.close());

  it("says that it needs JavaScript where there is none, and leads to all that it would search", async () => {
    await open({ javaScriptEnabled: false });
    await search("q=children");
    expect(await site.page.getByText("needs JavaScript").isVisible()).toBe(true);
    expect(await field().count()).toBe(0);
    await site.page.locator("#ways").getByRole("link", { name: "Quotations" }).click();
    expect(new URL(site.page.url()).pathname).toBe(LOCATION.href(addresses.quotes));
  });

  it("says so plainly when the search can’t be loaded", async () => {
    await open();
    await site.page.route(/pagefind\.js$/, (route) => route.abort());
    await search("q=children");
    await eventually(() => status().textContent()).toMatch(/^The search could not be loaded: /);
    expect(await site.page.locator("#ways").getByRole("link", { name: "Glossary" }).isVisible()).toBe(true);
  });
});
