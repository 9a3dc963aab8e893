import { describe, expect, test } from "vitest";
import { eventView, facetsOf } from "../../../src/pages/views/event.ts";
import { filterGroups } from "../../../src/pages/views/filters.ts";
import { pagedList } from "../../../src/pages/views/paging.ts";
import { accountOf } from "../../../src/pages/views/passages.ts";
import { differences, printingView } from "../../../src/pages/views/quotation.ts";
import { statedGrades } from "../../../src/pages/views/record.ts";
import { releaseFile, tinySite } from "../../tinySite.ts";

const { archive } = await tinySite();
const { register } = archive;

function release(slug: string, from = archive) {
  const found = from.releases.find((one) => one.slug === slug);
  if (!found) throw new Error(`no ${slug}`);
  return found;
}

describe("two printings of one quotation", () => {
  test("differ where the words differ", () => {
    expect(differences("This is a boost.", "This will be a boost.")).toEqual([
      { text: "This ", only: null },
      { text: "is", only: "here" },
      { text: "will be", only: "there" },
      { text: " a boost.", only: null },
    ]);
    expect(differences("The same.", "The same.")).toEqual([]);
  });

  test("a name printed otherwise than the person is known by is shown as printed", () => {
    const misprinted = archive.printings.find(({ speaker }) => speaker === "Ada Inventted");
    if (!misprinted) throw new Error("no misprint in the tiny archive");
    expect(printingView(misprinted)).toMatchObject({ speaker: "Ada Invented", printedAs: "Ada Inventted" });
  });
});

describe("the account", () => {
  test("a claim closes a passage and stands beside it; what is not placed is kept", () => {
    const account = accountOf(release("two-councils-one-day"), register);
    expect(account.sections[0]?.passages[0]?.claims.map(({ anchor }) => anchor)).toEqual([
      "claim-outstanding-overall",
    ]);
    expect(account.printings.map(({ anchor }) => anchor)).toEqual(["quote-children-are-at-the-heart"]);
    expect(account.claims).toEqual([]);
  });
});

describe("the grades that a release states", () => {
  test("are told council by council where it states some", () => {
    expect(statedGrades(release("two-councils-one-day"))).toContain("help and protection (Inventon)");
  });

  test("a release that states none, or is about a visit", async () => {
    expect(statedGrades(release("neighbours-praised"))).toContain("states no grade below the overall one");
    expect(statedGrades(release("inspectors-look-at-first-response"))).toBeNull();
  });
});

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
