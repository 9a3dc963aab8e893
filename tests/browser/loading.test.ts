import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type OpenSite, openSite } from "./openSite.ts";
import { PAGE_KINDS } from "./pageKinds.ts";

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());
beforeEach(() => {
  site.faults.length = 0;
});

/** How far the parts of the page have moved since it was first drawn: 0 where nothing has, up to 1 where all has. */
const shifts = () =>
  site.page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += "value" in entry ? Number(entry.value) : 0;
        }).observe({ type: "layout-shift", buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
      }),
  );

describe.each(PAGE_KINDS)("The page of kind “%s”", (_kind, address) => {
  it("loads without an error, a breach of its policy, or a request to elsewhere, and nothing shifts", async () => {
    await site.visit(address);
    await site.page.waitForLoadState("networkidle");
    expect(await shifts()).toBeLessThan(0.01);
    expect(site.faults).toEqual([]);
  });
});
