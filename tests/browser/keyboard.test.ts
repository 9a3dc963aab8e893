import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addresses } from "../../src/domain/addresses.ts";
import { pageKinds } from "../site/pages.ts";
import { type OpenSite, openSite } from "./openSite.ts";

let site: OpenSite;
beforeAll(async () => {
  site = await openSite("invented");
});
afterAll(() => site.close());

interface Stop {
  readonly name: string;
  /** Its place among the elements of the page. */
  readonly place: number;
  /** What keeps a reader from seeing where the keyboard is. */
  readonly faults: readonly string[];
}

/** What has the keyboard now; null where nothing has. */
function currentStop(): Stop | null {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const style = getComputedStyle(element);
  const box = [...element.getClientRects()].find(({ width }) => width > 1);
  const over = box && document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  return {
    name: `${element.tagName} ${(element.getAttribute("aria-label") ?? element.textContent ?? "").trim().slice(0, 40)}`,
    place: [...document.querySelectorAll("*")].indexOf(element),
    faults: [
      ...(style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2 ? [] : ["no outline"]),
      ...(over && (element.contains(over) || over.contains(element)) ? [] : ["out of sight"]),
    ],
  };
}

/** Every stop of the Tab key, from the start of the page to its end. */
async function stops(): Promise<Stop[]> {
  const found: Stop[] = [];
  for (let count = 0; count < 1000; count++) {
    await site.page.keyboard.press("Tab");
    const stop = await site.page.evaluate(currentStop);
    if (!stop || found.some(({ place }) => place === stop.place)) return found;
    found.push(stop);
  }
  throw new Error("The Tab key never comes to the end of the page.");
}

describe("With the keyboard alone", () => {
  it.each(pageKinds("invented", "main"))(
    "one gets through the page of kind “%s” (%s) in its order, and always sees where one is",
    async (_kind, address) => {
      await site.page.emulateMedia({ reducedMotion: "reduce" });
      await site.visit(address);
      const found = await stops();
      expect(found.length).toBeGreaterThan(15);
      expect(found.filter(({ faults }) => faults.length > 0)).toEqual([]);
      expect(found.map(({ place }) => place)).toEqual(
        found.map(({ place }) => place).toSorted((a, b) => a - b),
      );
      expect(found[0]?.name).toBe("A Skip to main content");
    },
  );

  it("one skips the masthead with the first link", async () => {
    await site.visit(addresses.timeline);
    await site.page.keyboard.press("Tab");
    await site.page.keyboard.press("Enter");
    expect(await site.page.evaluate(() => location.hash)).toBe("#main");
    await site.page.keyboard.press("Tab");
    expect(await site.page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
  });
});
