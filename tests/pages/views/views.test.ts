import { describe, expect, test } from "vitest";
import { changesView } from "../../../src/pages/views/changes.ts";
import { councilChart } from "../../../src/pages/views/councilChart.ts";
import { countryChart } from "../../../src/pages/views/countryChart.ts";
import { eventView, facetsOf } from "../../../src/pages/views/event.ts";
import { filterGroups } from "../../../src/pages/views/filters.ts";
import { pagedList } from "../../../src/pages/views/paging.ts";
import { accountOf } from "../../../src/pages/views/passages.ts";
import { differences, printingView } from "../../../src/pages/views/quotation.ts";
import { statedGrades } from "../../../src/pages/views/record.ts";
import { scoreOf } from "../../../src/pages/views/score.ts";
import { changesSincePrevious } from "../../../src/register/changes.ts";
import { releaseFile, tinySite } from "../../tinySite.ts";

const { archive } = await tinySite();
const { register } = archive;

function council(slug: string) {
  const found = register.councils.get(slug);
  if (!found) throw new Error(`no ${slug}`);
  return found;
}
function inspection(id: string) {
  const found = register.inspectionsById.get(id);
  if (!found) throw new Error(`no ${id}`);
  return found;
}
function release(slug: string, from = archive) {
  const found = from.releases.find((one) => one.slug === slug);
  if (!found) throw new Error(`no ${slug}`);
  return found;
}

describe("the score", () => {
  const score = scoreOf(council("exampleshire"), register.inspectionsOf.get("exampleshire") ?? []);
  const row = (judgement: string) => score.rows.find((one) => one.judgement === judgement)?.cells;

  test("a grade given for care and care leavers together stands in both rows, joined", () => {
    expect(row("in_care")?.[1]).toEqual({ grade: "outstanding", below: false, shared: "first" });
    expect(row("care_leavers")?.[1]).toEqual({ grade: "outstanding", below: false, shared: "second" });
  });

  test("every grade below outstanding is marked, and an absent judgement is not a bad one", () => {
    expect(row("overall")?.[0]).toMatchObject({ grade: "good", below: true });
    expect(row("adoption")?.map(({ grade }) => grade)).toEqual(["not-judged", "absent", "visit", "absent"]);
    expect(row("adoption")?.some(({ below }) => below)).toBe(false);
  });
});

describe("what changed", () => {
  test("one grade for both against one for each is one line, not comparable", () => {
    const later = inspection("2025-01-13-exampleshire");
    const lines = changesView(later, changesSincePrevious(register, later))?.lines ?? [];
    const care = lines.filter(({ label }) => /care/i.test(label));
    expect(care).toHaveLength(1);
    expect(care[0]).toMatchObject({ direction: "not-comparable", from: [{ label: "both together" }] });
    expect(care[0]?.to.map(({ grade }) => grade)).toEqual(["good", "outstanding"]);
  });
});

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

describe("charts", () => {
  test("the country's shares fill the plot: the first area begins at its top, and all reach its bottom", () => {
    const { areas, plot } = countryChart(archive);
    expect(areas.map(({ grade }) => grade)).toEqual([
      "outstanding",
      "good",
      "requires-improvement",
      "inadequate",
      "not-given",
    ]);
    expect(areas[0]?.path).toContain(`V${plot.top}`);
    for (const { path } of areas) expect(path.endsWith(`V${plot.bottom}Z`)).toBe(true);
    expect(areas.reduce((sum, { count }) => sum + count, 0)).toBe(
      archive.country.on(register.asAt).authorities,
    );
  });

  test("a council with one graded report has nothing to draw over time", () => {
    expect(councilChart(register, council("madeup-on-sea"))).toBeNull();
    expect(councilChart(register, council("inventon"))?.rows[0]?.marks).toHaveLength(4);
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
