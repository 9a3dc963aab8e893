import { expect, it } from "vitest";
import { newestFirst } from "../../../src/assets/search/pagefind.ts";

it("orders what was found by its number, which its name ends with, the last digit first", () => {
  const found = ["en_53f03b8/001", "en_53f03b8/z00", "en_53f03b8/000", "en_53f03b8/110"];
  const matches = found.map((id) => ({ id, data: () => Promise.reject(new Error("not loaded")) }));
  expect(newestFirst(matches).map(({ id }) => id)).toEqual([
    "en_53f03b8/000",
    "en_53f03b8/z00",
    "en_53f03b8/110",
    "en_53f03b8/001",
  ]);
});
