import { describe, expect, test } from "vitest";
import { eventView, facetsOf } from "../../../src/pages/views/event.ts";
import { filterGroups } from "../../../src/pages/views/filters.ts";
import { pagedList } from "../../../src/pages/views/paging.ts";
import { releaseFile, tinySite } from "../../tinySite.ts";

const { archive } = await tinySite();

test("filters offer what the entries hold, with counts, each with a page for readers without JavaScript", () => {
  const groups = filterGroups(archive, archive.events.map(facetsOf));
  const rating = groups.find(({ facet }) => facet === "rating");
  expect(rating?.options.map(({ value }) => value)).toEqual([
    "outstanding",
    "good",
    "requires-improvement",
    "inadequate",
    "not-given",
    "none",
  ]);
  expect(rating?.options.find(({ value }) => value === "none")).toMatchObject({
    count: 1,
    address: "/ratings/none/",
  });
});

describe("long lists", () => {
  const head = { address: "/quotes/", title: "Quotations", description: "", section: null, crumbs: [] };
  const pages = (items: number) =>
    pagedList(
      head,
      Array.from({ length: items }, (_, at) => at),
      10,
      (shown, paging) => ({ shown, paging }),
    );

  test("are cut into pages that know each other", () => {
    const [first, second, third] = pages(25);
    expect(second?.address).toBe("/quotes/page/2/");
    expect(second?.props().paging).toMatchObject({ previous: "/quotes/", next: "/quotes/page/3/" });
    expect(third?.props().shown).toEqual([20, 21, 22, 23, 24]);
    expect(new Set([first, second, third].map((page) => page?.title)).size).toBe(3);
  });

  test("an empty one still has its page", () => {
    expect(pages(0).map(({ address }) => address)).toEqual(["/quotes/"]);
  });
});

test("a release alone is found by what it is", async () => {
  const site = await tinySite({ files: { "releases/2020/alone.md": releaseFile() } });
  const alone = site.archive.events.find(({ id }) => id === "alone");
  if (!alone) throw new Error("not on the timeline");
  expect(eventView(site.archive, alone).facets).toMatchObject({
    event: ["other"],
    source: ["news"],
    year: ["2020"],
  });
});
