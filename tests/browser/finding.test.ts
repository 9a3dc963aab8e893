import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { addresses } from "../../src/domain/addresses.ts";
import { type OpenSite, openSite } from "./openSite.ts";

let site: OpenSite;
beforeAll(async () => {
  site = await openSite("invented");
});
afterAll(() => site.close());

const seen = (selector: string) => site.page.locator(selector).filter({ visible: true });
const query = () => site.page.evaluate(() => location.search);

describe("The filters of the timeline", () => {
  const entries = () => seen(".event");
  const grades = () =>
    entries().evaluateAll((found) => found.map((one) => one.getAttribute("data-rating")?.split(" ")));
  beforeEach(() => site.visit(addresses.timeline));

  it("leave the entries that fit every choice, and put the choices into the address", async () => {
    await site.page.getByText("Grade", { exact: true }).click();
    await site.page.getByRole("checkbox", { name: "Inadequate" }).check();
    for (const grade of await grades()) expect(grade).toContain("inadequate");
    expect(await query()).toBe("?rating=inadequate");
    expect(await seen("#filters [role=status]").innerText()).toBe(
      `${await entries().count()} of ${await site.page.locator(".event").count()} entries`,
    );
  });

  it("are as chosen when the reader comes back, and all entries return with one button", async () => {
    await site.visit(`${addresses.timeline}?rating=good`);
    for (const grade of await grades()) expect(grade).toContain("good");
    await site.page.getByRole("button", { name: "Clear" }).click();
    expect(await entries().count()).toBe(await site.page.locator(".event").count());
    expect(await query()).toBe("");
  });

  it("close with the Escape key, which leaves the keyboard at the filter", async () => {
    await site.page.getByText("Year", { exact: true }).press("Enter");
    expect(await seen("#filters .choices").count()).toBe(1);
    await site.page.keyboard.press("Escape");
    expect(await seen("#filters .choices").count()).toBe(0);
    expect(await site.page.evaluate(() => document.activeElement?.textContent)).toBe("Year");
  });
});

describe("The drawn timeline", () => {
  /** The place of the mark that has the keyboard: of its lane, and in it. */
  const place = () =>
    site.page.evaluate(() => {
      const lane = document.activeElement?.closest(".lane");
      const lanes = [...document.querySelectorAll(".lane")];
      const marks = [...(lane?.querySelectorAll("a") ?? [])];
      return [lane ? lanes.indexOf(lane) : -1, marks.indexOf(document.activeElement as HTMLAnchorElement)];
    });

  it("is one stop of the Tab key, in which arrow keys move along a lane and to the next", async () => {
    await site.visit(addresses.timeline);
    expect(await site.page.locator("#lanes a:not([tabindex='-1'])").count()).toBe(1);
    await site.page.locator("#lanes a").first().focus();
    const moves: (readonly [key: string, lane: number, mark: number])[] = [
      ["ArrowRight", 0, 1],
      ["ArrowLeft", 0, 0],
      ["ArrowDown", 1, 0],
      ["End", 1, (await site.page.locator(".lane").nth(1).locator("a").count()) - 1],
      ["Home", 1, 0],
    ];
    for (const [key, lane, mark] of moves) {
      await site.page.keyboard.press(key);
      expect(await place(), key).toEqual([lane, mark]);
    }
  });

  it("writes below it the name of the mark that has the keyboard", async () => {
    await site.visit(addresses.timeline);
    const mark = site.page.locator("#lanes a").first();
    await mark.focus();
    expect(await site.page.locator(".readout").innerText()).toBe(await mark.getAttribute("aria-label"));
  });
});

describe("The lists of claims", () => {
  it("are one click away by verdict, and have as many claims as the link says", async () => {
    await site.visit(addresses.claims);
    const link = site.page.locator(".claim-filters .tally a", { hasText: "Contradicted" });
    const count = Number(await link.locator("b").innerText());
    await link.click();
    expect(await site.page.locator("h1").innerText()).toBe("Contradicted claims");
    expect(await seen(".claim-item .verdict").allInnerTexts()).toEqual(Array(count).fill("Contradicted"));
  });

  it("are two clicks away by council", async () => {
    await site.visit(addresses.claims);
    await site.page.locator(".claim-filters summary", { hasText: "Council" }).click();
    const link = seen(".claim-filters .columns a").first();
    const name = await link.innerText();
    await link.click();
    expect(await site.page.locator("h1").innerText()).toBe(`Claims about ${name}`);
    expect(await seen(".claim-item, .also-checked li").count()).toBeGreaterThan(0);
  });
});

describe("The finder of councils", () => {
  const rows = () => seen("#found tbody tr");
  beforeEach(() => site.visit(addresses.councils));

  it("finds by the beginning of any word of any of a council's names, however it is written", async () => {
    const names = await rows().locator("th").allInnerTexts();
    const [first = ""] = names;
    await site.page.getByLabel("Name").fill(first.toUpperCase().slice(0, -2));
    expect(await rows().locator("th").allInnerTexts()).toEqual(
      names.filter((name) => name.startsWith(first.slice(0, -2))),
    );
    await site.page.getByLabel("Name").fill("no such council");
    expect(await site.page.locator("#finder [role=status]").innerText()).toBe(
      "No council fits all of these choices.",
    );
  });

  it("shows which councils are inadequate with one choice, which can be linked to", async () => {
    await site.page.getByLabel("Overall grade").selectOption("Inadequate");
    const found = await rows().locator("th").allInnerTexts();
    expect(await rows().locator(".grade.inadequate").count()).toBe(found.length);
    expect(await query()).toBe("?grade=inadequate");
    await site.page.reload();
    expect(await rows().locator("th").allInnerTexts()).toEqual(found);
    await site.page.getByRole("button", { name: "Clear" }).click();
    await expect.poll(() => rows().count()).toBeGreaterThan(found.length);
  });

  it("combines region, change and year, and can have the newest report first", async () => {
    const region = site.page.getByLabel("Region");
    await region.selectOption({ index: 1 });
    const chosen = await region.locator("option:checked").innerText();
    for (const cells of await rows().locator("td:nth-of-type(2)").allInnerTexts()) expect(cells).toBe(chosen);
    await site.page.getByLabel("Order").selectOption("newest");
    const days = await rows()
      .locator("time")
      .evaluateAll((times) => times.map((time) => time.getAttribute("datetime") ?? ""));
    expect(days).toEqual(days.toSorted().toReversed());
    const [day = ""] = days;
    await site.page.getByLabel("Year of report").selectOption(day.slice(0, 4));
    expect(await rows().count()).toBe(days.filter((one) => one.startsWith(day.slice(0, 4))).length);
  });
});

describe("The search", () => {
  const results = () => seen(".results > li");
  const search = async (words: string) => {
    await site.visit(`${addresses.search}?q=${encodeURIComponent(words)}`);
    await site.page.locator("#search [role=status]:not(:empty)", { hasNotText: "Searching" }).waitFor();
  };

  it("finds a council by its name first", async () => {
    await search("Brackenshire");
    expect(await results().first().innerText()).toContain("Brackenshire");
  });

  it("asks of a misspelt name which is meant, shows nothing that only begins alike, and finds it with one click", async () => {
    await search("Brakenshire");
    expect(await results().count()).toBe(0);
    const suggestion = site.page.locator(".did-you-mean a");
    expect(await suggestion.innerText()).toBe("Brackenshire");
    await suggestion.click();
    await results().first().waitFor();
    expect(await results().first().innerText()).toContain("Brackenshire");
  });

  it("of a word that nothing has says so, and shows where else to look", async () => {
    await search("xylophone");
    expect(await results().count()).toBe(0);
    expect(await site.page.locator("#elsewhere").isVisible()).toBe(true);
  });
});
