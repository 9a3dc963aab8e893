import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { inventReleases } from "../../src/bench/inventedReleases.ts";
import { writeOwnContent } from "../../src/bench/ownContent.ts";
import { loadContent } from "../../src/content/loadContent.ts";
import { addresses } from "../../src/domain/addresses.ts";
import { type BuiltSite, buildSite, LOCATION } from "../site/buildSite.ts";
import { type OpenSite, openSite } from "./openSite.ts";
import { violations } from "./violations.ts";

let content: string;
let built: BuiltSite;
let site: OpenSite;
/** What the page has asked the site for, as addresses. */
let requested: string[];

/** More releases than the front page can show, about all councils. */
beforeAll(async () => {
  content = await mkdtemp(path.join(tmpdir(), "large-"));
  const { records } = await loadContent({ directory: "content", drafts: false, today: "2026-11-22" });
  writeOwnContent(
    content,
    inventReleases(300, records?.councils ?? [], records?.inspections ?? []),
    "content",
  );
  built = await buildSite({ content });
  site = await openSite({}, built.directory);
  site.page.on("request", (request) =>
    requested.push(new URL(request.url()).pathname.slice(LOCATION.base.length - 1)),
  );
});
afterAll(async () => {
  await site.close();
  await built.remove();
  await rm(content, { recursive: true, force: true });
});
beforeEach(async () => {
  requested = [];
  site.faults.length = 0;
  await site.visit(addresses.timeline);
});

const eventually = <Value>(value: () => Value) => expect.poll(value, { timeout: 20_000 });
const box = (group: string, label: string | RegExp) =>
  site.page.getByRole("group", { name: group }).getByRole("checkbox", { name: label });
const status = () => site.page.getByRole("status").innerText();
const query = () => site.page.evaluate(() => location.search);
const entries = () => site.page.locator(".event");
const more = () => site.page.getByRole("button", { name: "Show more" });
const countOf = async (group: string, label: string | RegExp) =>
  Number(/\d+$/.exec(await box(group, label).locator("..").innerText())?.[0]);
const data = () => requested.filter((address) => address.endsWith(".json"));

describe("The filters of a timeline that is too large for its page", () => {
  it("load nothing until something is chosen", async () => {
    await site.page.waitForLoadState("networkidle");
    expect(data()).toEqual([]);
    expect(await entries().count()).toBeGreaterThan(10);
    expect(await site.page.locator(".earlier").isVisible()).toBe(true);
  });

  it("show what fits from all years, newest first, as many as the choice says", async () => {
    const expected = await countOf("Overall grade", /^Inadequate/);
    await box("Overall grade", /^Inadequate/).check();
    await eventually(status).toMatch(new RegExp(`^${expected} of \\d+ entries$`));
    expect(data().length).toBeGreaterThan(5);
    expect(await query()).toBe("?rating=inadequate");
    expect(await entries().count()).toBe(10);
    const dates = await entries()
      .locator("> h4 time")
      .evaluateAll((times) => times.map((time) => time.getAttribute("datetime") ?? ""));
    expect(dates).toEqual(dates.toSorted().toReversed());
    for (const rating of await entries().evaluateAll((all) => all.map(({ dataset }) => dataset.rating)))
      expect(rating?.split(" ")).toContain("inadequate");
    expect(await site.page.locator(".earlier").count()).toBe(0);
  });

  it("show more when asked to, without end before all are shown, and move the focus to the first of them", async () => {
    const expected = await countOf("Overall grade", /^Inadequate/);
    await box("Overall grade", /^Inadequate/).check();
    await more().click();
    await eventually(() => entries().count()).toBeGreaterThan(10);
    const focused = () =>
      entries()
        .nth(10)
        .evaluate((entry) => entry.contains(document.activeElement));
    expect(await focused()).toBe(true);
    while (await more().isVisible()) {
      const before = await entries().count();
      await more().click();
      await eventually(() => entries().count()).toBeGreaterThan(before);
    }
    expect(await entries().count()).toBe(expected);
    const years = await site.page.locator(".year-of h3").allInnerTexts();
    expect(years).toEqual([...new Set(years)].toSorted().toReversed());
  });

  it("are a council’s own entries, from among all councils", async () => {
    await site.page.getByText(/^All \d+$/).click();
    const [name = ""] = await site.page.locator('[data-facet="council"] label').allTextContents();
    const [, council = "", count] = /^ *(.*\S) +(\d+)$/.exec(name) ?? [];
    await box("Council", new RegExp(`^${council}`)).check();
    await eventually(status).toMatch(new RegExp(`^${count} of`));
    await expect(entries().first().innerText()).resolves.toContain(council);
  });

  it("count for each choice what it would show beside the other groups", async () => {
    await box("Overall grade", /^Inadequate/).check();
    await eventually(status).toMatch(/entries$/);
    expect(await countOf("Overall grade", /^Good/)).toBeGreaterThan(0);
    const expected = await countOf("Year", "2019");
    await box("Year", "2019").check();
    await eventually(status).toMatch(new RegExp(`^${expected} of`));
    expect(await site.page.locator(".year-of h3").allInnerTexts()).toEqual(["2019"]);
  });

  it("stand as the address says, and go back with the browser to the whole timeline", async () => {
    const whole = await entries().count();
    await site.page.goto(`${LOCATION.absolute(addresses.timeline)}?council=halton&event=inspection`);
    await eventually(status).toMatch(/^\d+ of \d+ entries$|^No entry/);
    expect(await box("Council", /^Halton/).isVisible()).toBe(true);
    await site.page.getByRole("button", { name: "Clear the filters" }).click();
    await eventually(() => entries().count()).toBe(whole);
    expect(await query()).toBe("");
    expect(await status()).toBe("");
    expect(await site.page.locator(".earlier").isVisible()).toBe(true);
    expect(await site.page.evaluate(() => document.activeElement?.tagName)).toBe("INPUT");
    await site.page.goBack();
    await eventually(query).toBe("?council=halton&event=inspection");
    expect(await box("Council", /^Halton/).isChecked()).toBe(true);
  });

  it("are as the other pages are: accessible, on a desk and on a phone", async () => {
    for (const width of [1280, 360]) {
      await site.page.setViewportSize({ width, height: 900 });
      await site.page.goto(`${LOCATION.absolute(addresses.timeline)}?rating=good`);
      await eventually(status).toMatch(/entries$/);
      expect(await violations(site.page)).toEqual([]);
      const wider = await site.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wider).toBeLessThanOrEqual(0);
      expect(site.faults).toEqual([]);
    }
  });

  it("say so where the entries can’t be loaded, and leave the timeline", async () => {
    const whole = await entries().count();
    await site.page.route(/timeline\/2019\.json$/, (route) => route.abort());
    await box("Overall grade", /^Good/).check();
    await eventually(status).toMatch(/^The entries could not be loaded: /);
    expect(await entries().count()).toBe(whole);
    await site.page.unroute(/timeline\/2019\.json$/);
    await box("Overall grade", /^Inadequate/).check();
    await eventually(status).toMatch(/^\d+ of \d+ entries$/);
  });
});

it("Without scripts, each choice leads to a page that shows it", async () => {
  const plain = await openSite({ javaScriptEnabled: false }, built.directory);
  await plain.visit(addresses.timeline);
  await plain.page.getByText(/^All \d+$/).click();
  await plain.page.locator('[data-facet="council"]').getByRole("link", { name: "Halton" }).click();
  expect(new URL(plain.page.url()).pathname).toBe(LOCATION.href(addresses.council("halton")));
  await plain.visit(addresses.timeline);
  await plain.page.locator("#filters").getByRole("link", { name: "2019", exact: true }).click();
  expect(new URL(plain.page.url()).pathname).toBe(LOCATION.href(addresses.year(2019)));
  expect(plain.faults).toEqual([]);
  await plain.close();
});
