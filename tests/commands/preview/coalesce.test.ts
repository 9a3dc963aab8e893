import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { coalesce } from "../../../src/commands/preview/coalesce.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Work that takes 100 ms, and how much of it was done, and was ever under way at once. */
function slowWork() {
  const seen = { runs: 0, atOnce: 0, most: 0 };
  const work = async () => {
    seen.runs += 1;
    seen.atOnce += 1;
    seen.most = Math.max(seen.most, seen.atOnce);
    await new Promise((resolve) => setTimeout(resolve, 100));
    seen.atOnce -= 1;
  };
  return { seen, request: coalesce(work, 50) };
}

it("a burst of changes is built once, when it is over", async () => {
  const { seen, request } = slowWork();
  for (let change = 0; change < 10; change += 1) {
    request();
    await vi.advanceTimersByTimeAsync(40);
  }
  expect(seen.runs).toBe(0);
  await vi.advanceTimersByTimeAsync(20);
  expect(seen.runs).toBe(1);
});

it("changes during a build are built after it, once, and never beside it", async () => {
  const { seen, request } = slowWork();
  request();
  await vi.advanceTimersByTimeAsync(60);
  request();
  await vi.advanceTimersByTimeAsync(55);
  request();
  await vi.advanceTimersByTimeAsync(1000);
  expect(seen).toEqual({ runs: 2, atOnce: 0, most: 1 });
});

it("a change after a build is built again", async () => {
  const { seen, request } = slowWork();
  request();
  await vi.advanceTimersByTimeAsync(1000);
  request();
  await vi.advanceTimersByTimeAsync(1000);
  expect(seen.runs).toBe(2);
});
