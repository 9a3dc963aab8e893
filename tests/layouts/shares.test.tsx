import { parseHTML } from "linkedom";
import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { shareAreas, stepPath } from "../../layouts/components/charts/shareAreas.ts";
import { ShareChart, shareSeries } from "../../layouts/components/charts/shareChart.tsx";
import { finding, ShareFigure } from "../../layouts/components/charts/shareFigure.tsx";
import { timeScale } from "../../layouts/components/charts/timeScale.ts";
import { movesOf } from "../../layouts/components/timeline/moves.tsx";
import type { NationalRow } from "../../src/register/country.ts";
import { tinySite } from "../tinySite.ts";

const { archive } = await tinySite();

function row(
  date: string,
  [outstanding, good, requires_improvement, inadequate, not_given]: number[],
): NationalRow {
  const counts = [outstanding, good, requires_improvement, inadequate, not_given].map((count) => count ?? 0);
  const [o = 0, g = 0, r = 0, i = 0, n = 0] = counts;
  return {
    date,
    authorities: o + g + r + i + n,
    outstanding: o,
    good: g,
    requires_improvement: r,
    inadequate: i,
    not_given: n,
  };
}

describe("The shares at each grade", () => {
  const time = timeScale("2020-01-01", "2021-01-01", 1000);

  it("are of all councils with a report: no overall grade is above the scale, and moves no lower edge", () => {
    const areas = shareAreas([row("2020-01-01", [1, 2, 0, 1, 4])], "2021-01-01", time);
    expect(areas.map(({ grade, count, share }) => [grade, count, share])).toEqual([
      ["not-given", 4, 50],
      ["outstanding", 1, 13],
      ["good", 2, 25],
      ["requires-improvement", 0, 0],
      ["inadequate", 1, 13],
    ]);
    expect(areas[1]?.path).toBe("M0 1000H0V500H1000V1000Z");
    expect(areas[4]?.path).toBe("M0 1000H0V875H1000V1000Z");
  });

  it("are not drawn while no council holds a grade", () => {
    const [, ...areas] = shareAreas([row("2020-01-01", [0, 0, 0, 0, 3])], "2021-01-01", time);
    for (const { path } of areas) expect(path).toBe("M0 1000H0V1000H1000V1000Z");
  });

  it("begin when half of the councils had a report", () => {
    expect(shareSeries(archive, archive.councils).from).toBe("2016-03-29");
  });

  it("are summed up in a heading that says what changed", () => {
    const series = (then: number[], now: number[]) => ({
      from: "2016-02-01",
      rows: [row("2016-02-01", then), row("2020-02-01", now)],
    });
    expect(finding(series([1, 3], [3, 1]))).toBe(
      "75% of councils are outstanding, up from 25% in February 2016",
    );
    expect(finding(series([1, 3], [0, 4]))).toBe(
      "None of the councils is outstanding, down from 25% in February 2016",
    );
    expect(finding(series([1, 3], [1, 3]))).toBe("25% of councils are outstanding, as in February 2016");
  });
});

describe("A path of steps", () => {
  it("takes the last of several steps in one place, also at its beginning", () => {
    const points = [
      { x: 0, y: 0.5 },
      { x: 0.2, y: 0.5 },
      { x: 10, y: 0.5 },
      { x: 20, y: 0.25 },
    ];
    expect(stepPath(points, 30)).toBe("M0 1000H0V500H20V250H30V1000Z");
  });
});

describe("The chart of shares", () => {
  it("is described for those who don’t see it, with those that have no overall grade above the others", () => {
    const series = shareSeries(archive, archive.councils);
    const html = renderToString(
      <ShareChart series={series} from={series.from} to="2026-08-20" description="In words" />,
    );
    const { document } = parseHTML(html);
    expect(document.querySelector("[role=img]")?.getAttribute("aria-label")).toBe("In words");
    expect(document.querySelector(".band-labels")?.textContent).toMatch(/^No overall grade 33%/);
    expect(document.querySelectorAll(".plot .band")).toHaveLength(5);
  });

  it("is not drawn of councils of which half never had a report", async () => {
    const [council] = archive.councils.filter(({ slug }) => slug === "madeup-on-sea");
    if (!council) throw new Error("no council");
    expect(renderToString(<ShareFigure archive={archive} councils={[council]} region="South East" />)).toBe(
      "",
    );
  });
});

describe("The line of time", () => {
  it("keeps what is before it at its beginning, and knows where its years are", () => {
    const { at, years } = timeScale("2020-07-01", "2022-07-01", 730);
    expect([at("2019-01-01"), at("2020-07-01"), at("2022-07-01")]).toEqual([0, 0, 730]);
    expect(years.map(({ year, x, width }) => [year, x, width])).toEqual([
      [2020, 0, 184],
      [2021, 184, 365],
      [2022, 549, 181],
    ]);
  });
});

describe("Which councils went up or down", () => {
  it("is by the overall grades of their two latest inspections; without one of them nothing is said", () => {
    expect(movesOf(archive)).toMatchObject({ up: [], down: [], same: 1 });
  });
});
