import { expect, test } from "vitest";
import { releaseSchema } from "../../src/content/schema.ts";

const release = {
  title: "A report on Ashmere and Brackenshire",
  date: "2021-03-04",
  council: ["ashmere", "brackenshire"],
  event: "inspection",
  rating: "good",
  source: { publisher: "Ashmere Council", kind: "council", url: "https://www.example.org/" },
};

test("one rating applies to every council of the release", () => {
  const { rating, judgements } = releaseSchema.parse(release);
  expect([...rating]).toEqual([
    ["ashmere", "good"],
    ["brackenshire", "good"],
  ]);
  expect([...judgements.values()]).toEqual([{}, {}]);
});

test("a rating by council applies to that council only", () => {
  const { rating } = releaseSchema.parse({ ...release, rating: { brackenshire: "outstanding" } });
  expect([...rating]).toEqual([["brackenshire", "outstanding"]]);
});

test("judgements apply to every council, or to one each", () => {
  const forAll = releaseSchema.parse({ ...release, judgements: { leadership: "good" } });
  expect(forAll.judgements.get("brackenshire")).toEqual({ leadership: "good" });
  const own = { ashmere: { leadership: "good" }, brackenshire: { in_care: "inadequate" } };
  expect([...releaseSchema.parse({ ...release, judgements: own }).judgements]).toEqual(Object.entries(own));
});
