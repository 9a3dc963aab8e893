import { expect, test } from "vitest";
import { yearsOf } from "../../src/archive/timeline.ts";
import { releaseFile, tinySite } from "../tinySite.ts";

const { archive } = await tinySite();
const event = (id: string) => archive.events.find((one) => one.id === id);

test("the timeline is in one order: newest first, ties by id", () => {
  const order = archive.events.map(({ date, id }) => `${date.last} ${id}`);
  expect(order.map((key) => key.slice(0, 10))).toEqual(
    order
      .map((key) => key.slice(0, 10))
      .toSorted()
      .toReversed(),
  );
});

test("reports of councils in focus on one day share an entry, with the releases that tell of them", () => {
  const shared = event("2019-10-15-exampleshire");
  expect(shared?.councils.map(({ name }) => name)).toEqual(["Exampleshire", "Inventon"]);
  expect(shared?.releases.map(({ slug }) => slug)).toEqual(["two-councils-one-day", "neighbours-praised"]);
});

test("every inspection of a council in focus is there, with a release or without", () => {
  const shown = new Set(archive.events.flatMap(({ inspections }) => inspections));
  for (const inspection of archive.register.inspections)
    expect(shown.has(inspection)).toBe(archive.site.focus.includes(inspection.council));
});

test("a visit is an entry of its own kind", () => {
  expect(event("2022-07-20-exampleshire")?.kind).toBe("focused-visit");
});

test("a release that reports no inspection stands alone", async () => {
  const site = await tinySite({ files: { "releases/2020/alone.md": releaseFile({ date: "2020-05-04" }) } });
  const alone = site.archive.events.find(({ id }) => id === "alone");
  expect(alone?.kind).toBe("release");
  expect(alone?.inspections).toEqual([]);
});

test("an inspection outside the focus enters with the first release that reports it", async () => {
  const file = releaseFile({
    date: "2026-05-13",
    council: "madeup-on-sea",
    event: "inspection",
    rating: "requires-improvement",
    inspections: ["2026-05-12-madeup-on-sea"],
  });
  const site = await tinySite({ files: { "releases/2026/by-the-sea.md": file } });
  expect(site.archive.events.find(({ id }) => id === "2026-05-12-madeup-on-sea")?.releases).toHaveLength(1);
});

test("every year from the first to the last is listed, though nothing happened in some", async () => {
  const { archive: early } = await tinySite({
    files: { "releases/1998/early.md": releaseFile({ date: "1998-05-04" }) },
  });
  const years = yearsOf(early);
  expect(years.map(([year]) => year)).toEqual(Array.from({ length: 2026 - 1998 + 1 }, (_, at) => 2026 - at));
  expect(years.find(([year]) => year === 1999)?.[1]).toEqual([]);
});
