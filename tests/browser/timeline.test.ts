import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { addresses } from "../../src/domain/addresses.ts";
import { type OpenSite, openSite } from "./openSite.ts";

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());
beforeEach(() => site.visit(addresses.timeline));

const box = (group: string, label: string) =>
  site.page.getByRole("group", { name: group }).getByRole("checkbox", { name: label });
const choose = (group: string, label: string) => box(group, label).check();
const query = () => site.page.evaluate(() => location.search);
const status = () => site.page.getByRole("status").innerText();

/** The years of the entries that are shown, newest first. */
const shownYears = () =>
  site.page
    .locator(".year-of")
    .filter({ visible: true })
    .evaluateAll((years) => years.map((year) => year.querySelector("h3")?.textContent?.trim()));
/** How many entries a choice would show. */
const countOf = async (group: string, label: string) =>
  Number(/\d+$/.exec(await box(group, label).locator("..").innerText())?.[0]);

describe("The filters of the timeline", () => {
  it("show all four years and nothing to clear at first", async () => {
    expect(await shownYears()).toEqual(["2025", "2022", "2019", "2016"]);
    expect(await status()).toBe("");
    expect(await site.page.getByRole("button", { name: "Clear the filters" }).isVisible()).toBe(false);
  });

  it("show the entries that fit one choice, put it into the address, and say how many there are", async () => {
    await choose("Year", "2019");
    expect(await shownYears()).toEqual(["2019"]);
    expect(await query()).toBe("?year=2019");
    expect(await status()).toBe("1 of 4 entries");
  });

  it("show what fits any choice of a group", async () => {
    await choose("Year", "2019");
    await choose("Year", "2016");
    expect(await shownYears()).toEqual(["2019", "2016"]);
    expect(await query()).toBe("?year=2019&year=2016");
  });

  it("show what fits every group, and say so where nothing does", async () => {
    await choose("Event", "Inspection");
    await choose("Year", "2025");
    expect(await shownYears()).toEqual(["2025"]);
    await choose("Event", "Focused visit");
    await box("Event", "Inspection").uncheck();
    expect(await shownYears()).toEqual([]);
    expect(await status()).toBe("No entry fits all of these choices.");
  });

  it("count for each choice what it would show beside the other groups", async () => {
    expect(await countOf("Told by", "News site")).toBe(1);
    await choose("Year", "2016");
    expect(await countOf("Told by", "News site")).toBe(0);
    expect(await countOf("Told by", "Leader’s blog")).toBe(1);
    expect(await countOf("Year", "2025")).toBe(1);
  });

  it("stand as the address says, and go back with the browser", async () => {
    await site.page.goto(`${site.page.url()}?event=focused-visit`);
    expect(await shownYears()).toEqual(["2022"]);
    expect(await box("Event", "Focused visit").isChecked()).toBe(true);
    await choose("Year", "2022");
    await site.page.goBack();
    expect(await query()).toBe("?event=focused-visit");
    expect(await box("Year", "2022").isChecked()).toBe(false);
    await site.page.goForward();
    expect(await box("Year", "2022").isChecked()).toBe(true);
  });

  it("are cleared at once, and leave the keyboard where it can go on", async () => {
    await choose("Year", "2019");
    await choose("Council", "Westminster");
    await site.page.getByRole("button", { name: "Clear the filters" }).click();
    expect(await shownYears()).toHaveLength(4);
    expect(await query()).toBe("");
    expect(await status()).toBe("");
    expect(await site.page.evaluate(() => document.activeElement?.tagName)).toBe("INPUT");
  });

  it("pass over what the address makes up", async () => {
    await site.page.goto(`${site.page.url()}?year=1850&colour=blue`);
    expect(await shownYears()).toHaveLength(4);
    expect(site.faults).toEqual([]);
  });
});
