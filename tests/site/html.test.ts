import { setImmediate } from "node:timers/promises";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { describe, expect, it } from "vitest";
import { builtPages } from "./pages.ts";

describe("Every page of the site", () => {
  const pages = builtPages();

  it("is valid HTML", async () => {
    expect(pages.length).toBeGreaterThan(500);
    const validator = new HtmlValidate(new StaticConfigLoader({ extends: ["html-validate:standard"] }));
    const faults: string[] = [];
    for (const { address, html } of pages) {
      const { results } = await validator.validateString(html, address);
      for (const { messages } of results)
        faults.push(...messages.map(({ line, message }) => `${address}:${line} ${message}`));
      await setImmediate(); // So that the test runner hears from us meanwhile.
    }
    expect(faults).toEqual([]);
  });
});
