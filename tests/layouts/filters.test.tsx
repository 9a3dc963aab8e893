import { parseHTML } from "linkedom";
import { renderToString } from "preact-render-to-string";
import { expect, it } from "vitest";
import { facetsOf } from "../../layouts/components/timeline/facets.ts";
import { Filters } from "../../layouts/components/timeline/filters.tsx";
import { releaseFile, tinySite } from "../tinySite.ts";

it("The filters offer what the entries have, best grade first, each a link to a page that shows the same", async () => {
  const { archive } = await tinySite();
  const { document } = parseHTML(renderToString(<Filters archive={archive} listed={archive.events} />));
  const grades = [...document.querySelectorAll('[data-facet="rating"] li')];
  expect(grades.map((one) => `${one.textContent} ${one.querySelector("a")?.getAttribute("href")}`)).toEqual([
    "Outstanding 2 /ratings/outstanding/",
    "Good 3 /ratings/good/",
    "Requires improvement 1 /ratings/requires-improvement/",
    "Inadequate 1 /ratings/inadequate/",
    "No overall grade 1 /ratings/not-given/",
    "No grade: a visit 1 /ratings/none/",
  ]);
});

it("A release without an inspection is found by what it reports itself", async () => {
  const site = await tinySite({ files: { "releases/2020/alone.md": releaseFile() } });
  const alone = site.archive.events.find(({ id }) => id === "alone");
  if (!alone) throw new Error("It is not on the timeline.");
  expect(facetsOf(alone)).toMatchObject({
    event: ["other"],
    source: ["news"],
    year: [2020],
    rating: ["none"],
  });
});
