import { setImmediate } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { askInTurn } from "../../src/commands/askInTurn.ts";
import type { Found } from "../../src/commands/lookAtSource.ts";

/** Asks at these addresses, and notes what happens; every address is there unless it is given an answer. */
async function ask(urls: readonly string[], answers: Readonly<Record<string, Found>> = {}) {
  const happened: string[] = [];
  const atOnce = { now: 0, most: 0 };
  const found = await askInTurn(urls, {
    async look(url) {
      happened.push(url);
      atOnce.now += 1;
      atOnce.most = Math.max(atOnce.most, atOnce.now);
      await setImmediate();
      atOnce.now -= 1;
      return answers[url] ?? { status: "ok", code: 200 };
    },
    async wait(milliseconds) {
      happened.push(`wait ${milliseconds}`);
    },
  });
  return { found: [...found.keys()].toSorted(), happened, most: atOnce.most };
}

describe("askInTurn", () => {
  it("asks one host one thing at a time, with a pause between", async () => {
    const { happened, most } = await ask([
      "https://a.example/1",
      "https://a.example/2",
      "https://a.example/3",
    ]);
    expect(happened).toEqual([
      "https://a.example/1",
      "wait 1500",
      "https://a.example/2",
      "wait 1500",
      "https://a.example/3",
    ]);
    expect(most).toBe(1);
  });

  it("asks several hosts at once, but no more than four", async () => {
    const urls = ["a", "b", "c", "d", "e", "f"].map((name) => `https://${name}.example/`);
    const { found, most } = await ask(urls);
    expect(found).toEqual(urls);
    expect(most).toBe(4);
  });

  it.each([429, 503])("leaves a host alone that answers %i", async (code) => {
    const urls = ["https://a.example/1", "https://a.example/2", "https://b.example/"];
    const { found } = await ask(urls, { "https://a.example/1": { status: "unreachable", code } });
    expect(found).toEqual(["https://a.example/1", "https://b.example/"]);
  });
});
