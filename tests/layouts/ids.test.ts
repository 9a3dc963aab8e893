import { expect, it } from "vitest";
import { renderedPages } from "../hardening/renderedSite.ts";
import { releaseFile, tinySite } from "../tinySite.ts";

/** Pages with a text of the content on them: releases with every part that there may be, and prose. */
async function pagesOfTexts(headings: readonly string[]): Promise<string[]> {
  const text = headings.map((heading) => `## ${heading}\n\nWords.\n`).join("\n");
  const all = {
    inspections: ["2016-03-29-exampleshire"],
    files: [{ file: "letter.pdf", title: "The letter" }],
    quotes: [{ id: "said", speaker: "Ada Invented", text: "Words." }],
    claims: [{ id: "made", says: "a claim", check: { grade: "good" } }],
    reply: [{ who: "Ada Invented", date: "2020-06-01", text: "Words." }],
    updated: "2020-06-01",
    corrections: [{ date: "2020-06-01", text: "Words." }],
  };
  const gone = { withdrawn: { date: "2020-06-01", why: "Words." } };
  const files = {
    "releases/2020/all.md": releaseFile(all, `Words.\n\n${text}`),
    "releases/2020/all/letter.pdf": "%PDF-1.4",
    "releases/2020/gone.md": releaseFile(gone, `Words.\n\n${text}`),
    "pages/method.md": `---\ntitle: Method\nsummary: Words.\n---\n${text}`,
  };
  const site = await tinySite({ files });
  return [...renderedPages(site, /^\/(?:releases\/(?:all|gone)|method)\/$/).values()];
}

const idsIn = (html: string) => [...html.matchAll(/ id="([^"]*)"/g)].map(([, id = ""]) => id);

it("A heading of a text never takes the id of a part of its page", async () => {
  const pages = await pagesOfTexts([]);
  const ids = [...new Set(pages.flatMap(idsIn))];
  // A part that the pages above lack would not be tried.
  expect(
    ids
      .filter((id) => !/^(?:mark|quote|claim)-/.test(id))
      .toSorted()
      .join(" "),
  ).toBe(
    "cite corrections files find kinds-of-claims main quotations record replies same source whole withdrawn",
  );
  for (const html of await pagesOfTexts(ids.map((id) => id.replaceAll("-", " ")))) {
    const found = idsIn(html);
    expect(found.filter((id, at) => found.indexOf(id) !== at)).toEqual([]);
  }
});
