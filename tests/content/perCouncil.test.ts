import { expect, test } from "vitest";
import { councilsNamed, judgementsOf, ratingOf } from "../../src/content/perCouncil.ts";

test("one rating holds for every council of the release", () => {
  expect(ratingOf({ rating: "good" }, "exampleshire")).toBe("good");
  expect(councilsNamed({ rating: "good" }).rating).toEqual([]);
});

test("where ratings differ, each council has its own, and one that is not named has none", () => {
  const release = { rating: { exampleshire: "outstanding", inventon: "good" } } as const;
  expect(ratingOf(release, "inventon")).toBe("good");
  expect(ratingOf(release, "madeup-on-sea")).toBeUndefined();
  expect(ratingOf(release, "constructor")).toBeUndefined();
  expect(councilsNamed(release).rating).toEqual(["exampleshire", "inventon"]);
});

test("judgements hold for every council, or each has its own", () => {
  expect(judgementsOf({ judgements: { leadership: "good" } }, "exampleshire")).toEqual({
    leadership: "good",
  });
  const own = {
    judgements: { exampleshire: { leadership: "good" }, inventon: { in_care: "inadequate" } },
  } as const;
  expect(judgementsOf(own, "inventon")).toEqual({ in_care: "inadequate" });
  expect(judgementsOf(own, "madeup-on-sea")).toEqual({});
  expect(judgementsOf({ judgements: undefined }, "exampleshire")).toEqual({});
});
