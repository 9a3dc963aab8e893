import { describe, expect, it } from "vitest";
import { drawTimeline } from "../../layouts/components/timeline/drawnTimeline.ts";
import { releaseFile, tinySite } from "../tinySite.ts";

const release = (date: string, council = "exampleshire", fields = {}) =>
  releaseFile({ date, council, ...fields });

async function drawn(files: Readonly<Record<string, string>> = {}) {
  const { archive } = await tinySite({ files });
  return { archive, ...drawTimeline(archive) };
}

describe("The drawn timeline", () => {
  it("runs from the archive's first year to the last of which anything is known, empty years included", async () => {
    const { years, archive } = await drawn();
    const [first, last] = [years[0]?.year, years.at(-1)?.year];
    expect([first, last]).toEqual([archive.site.years.from, Number(archive.register.asAt.slice(0, 4))]);
    expect(years.map(({ year }) => year)).toEqual(years.map((_, at) => (first ?? 0) + at));
  });

  it("is to scale: a mark is as far into its year as its day", async () => {
    const { lanes, length, years } = await drawn();
    const mark = lanes[0]?.marks.find(({ inspection }) => inspection.published === "2019-10-15");
    const year = years.find((one) => one.year === 2019);
    expect(((mark?.at ?? 0) - (year?.at ?? 0)) / length).toBeCloseTo(287 / 365, 1);
  });

  it("names each mark with its day, its council and its outcome", async () => {
    const { lanes } = await drawn();
    expect(lanes[0]?.marks.map(({ name }) => name)).toContainEqual(
      expect.stringMatching(/^29 March 2016, .*, full inspection: good, with care leavers outstanding$/),
    );
  });

  it("draws a grade for as long as it was the latest, to the day that the register knows", async () => {
    const { lanes, known } = await drawn();
    const held = lanes[0]?.held ?? [];
    for (const [at, { from, length }] of held.entries())
      expect(from + length).toBeCloseTo(held[at + 1]?.from ?? known, 1);
  });

  it("puts releases that would touch each other into rows, and counts by year those that find no room", async () => {
    const days = Array.from({ length: 5 }, (_, at) => `2020-05-0${at + 1}`);
    const { releases, years } = await drawn(
      Object.fromEntries(days.map((day) => [`releases/2020/on-${day}.md`, release(day)])),
    );
    const crowded = releases.filter(({ release: { date } }) => date.text.startsWith("2020-05"));
    expect(crowded.map(({ row }) => row).toSorted()).toEqual([0, 1, 2]);
    expect(years.find(({ year }) => year === 2020)?.releases?.count).toBe(2);
  });

  it("folds reports and releases about other councils into one mark a year", async () => {
    const { years, archive } = await drawn({
      "releases/2020/other.md": release("2020-05-01", "madeup-on-sea"),
    });
    expect(archive.site.focus).not.toContain("madeup-on-sea");
    expect(years.find(({ year }) => year === 2020)?.releases?.name).toBe(
      "2020, 1 release about other councils",
    );
    expect(years.find(({ year }) => year === 2026)?.reports?.name).toMatch(/^2026, .* on other councils: /);
  });

  it("marks a release with a claim that does not hold", async () => {
    const claim = {
      id: "a",
      says: "It is best",
      verdict: "contradicted",
      evidence: "A report.",
      checked: "2026-01-12",
    };
    const { releases } = await drawn({
      "releases/2020/claims.md": release("2020-05-01", "exampleshire", { claims: [claim] }),
      "releases/2021/none.md": release("2021-05-01"),
    });
    const doubtful = (slug: string) => releases.find((one) => one.release.slug === slug)?.doubtful;
    expect([doubtful("claims"), doubtful("none")]).toEqual([true, false]);
  });
});
