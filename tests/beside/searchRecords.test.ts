import { describe, expect, it } from "vitest";
import {
  afterApostrophes,
  asTyped,
  type SearchRecord,
  withoutLigatures,
} from "../../src/beside/searchRecord.ts";
import { searchRecords } from "../../src/beside/searchRecords.ts";
import { releaseFile, tinySite } from "../tinySite.ts";

async function records(changes: Parameters<typeof tinySite>[0] = {}, most?: number): Promise<SearchRecord[]> {
  return searchRecords((await tinySite(changes)).archive, most);
}
const ofKind = (all: readonly SearchRecord[], kind: SearchRecord["kind"]) =>
  all.filter((record) => record.kind === kind);
const at = (all: readonly SearchRecord[], address: string) =>
  all.find((record) => record.address === address);

describe("What can be found", () => {
  it("is every release, quotation, claim, council, person, inspection, term and page", async () => {
    const all = await records();
    const kinds = [...new Set(all.map(({ kind }) => kind))];
    expect(Object.fromEntries(kinds.map((kind) => [kind, ofKind(all, kind).length]))).toEqual({
      Release: 4,
      Quotation: 4,
      Claim: 2,
      Council: 3,
      Person: 2,
      Inspection: 10,
      Page: 3,
    });
  });

  it("stands once: no two records share an address", async () => {
    const all = (await records()).map(({ address }) => address);
    expect(new Set(all).size).toBe(all.length);
  });

  it("is a release by our account of it, with who published it, and by what it reports", async () => {
    const release = at(await records(), "/releases/two-councils-one-day/");
    expect(release).toMatchObject({
      title: "Exampleshire ‘Outstanding’, Inventon ‘Good’",
      note: "Exampleshire County Council, council press release",
      filters: {
        council: ["Exampleshire", "Inventon"],
        rating: ["Outstanding", "Good"],
        source: ["Council press release"],
      },
    });
    expect(release?.text).toContain("What inspectors found. Social workers know the children well.");
  });

  it("is a quotation once, however often it was printed, at its earliest printing", async () => {
    const proud = ofKind(await records(), "Quotation").filter(({ text }) =>
      text.includes("proud of everyone"),
    );
    expect(proud.map(({ address }) => address)).toEqual(["/releases/two-councils-one-day/#quote-proud"]);
  });

  it("is an unnamed speaker’s quotation under what the speaker is called", async () => {
    const unnamed = at(await records(), "/releases/two-councils-one-day/#quote-children-are-at-the-heart");
    expect(unnamed?.title).toBe("The lead inspector");
  });

  it("is a claim with its verdict and the working", async () => {
    const claim = at(await records(), "/claims/two-councils-one-day/most-improved/");
    expect(claim).toMatchObject({
      title: "Exampleshire and Inventon: the most improved service in the county",
      note: "Cannot tell; printed by Exampleshire County Council, council press release",
      filters: { verdict: ["Cannot tell"] },
    });
    expect(claim?.text).toContain("doesn’t say what is compared with what");
  });

  it("is a council under its latest grade alone, with every report, the latest first", async () => {
    const council = at(await records(), "/councils/inventon/");
    expect(council).toMatchObject({
      names: ["Inventon"],
      note: "Latest in this register, to 20 August 2026: no overall grade",
      date: "2026-07-06",
      filters: { council: ["Inventon"], rating: ["No overall grade"] },
    });
    expect(council?.text).toBe(
      "Inventon City Council; North West. Services by Inventon Children’s Trust. " +
        "Standard inspection, 6 July 2026: no overall grade. Short inspection, 24 January 2023: good overall. " +
        "Standard inspection, 15 October 2019: good overall. Re-inspection, 20 April 2017: requires improvement overall. " +
        "Full inspection, 30 January 2015: inadequate overall.",
    );
  });

  it("is a person by every spelling of their name", async () => {
    const person = at(await records(), "/people/ada-invented/");
    expect(person?.names).toEqual(["Ada Invented", "Ada Invented-Jones", "Ada Inventted"]);
    expect(person?.text).toContain("Cabinet Member for Children, Exampleshire County Council");
  });

  it("is each inspection and visit, newest first, with its grades", async () => {
    const inspections = ofKind(await records(), "Inspection");
    expect(inspections[0]).toMatchObject({
      address: "/inspections/2026-07-06-inventon/",
      title: "Inventon: standard inspection, 6 July 2026",
      note: "No overall grade",
    });
    expect(inspections.find(({ address }) => address.includes("2022-07-20"))?.note).toBe("No grade: a visit");
  });

  it("is a name with an apostrophe in two words, too", () => {
    expect(asTyped(["Ashmere", "Nora O’Quill"])).toEqual(["Ashmere", "Nora O’Quill", "Nora O Quill"]);
  });

  it("is the second part of a word with an apostrophe, too, if it is a name", () => {
    expect(afterApostrophes("Nora O’Quill’s and D'Invented’s ‘Ashmere’: children’s, o’clock")).toEqual([
      "Quill",
      "Invented",
    ]);
  });

  it("is a word that was copied with ligatures", () => {
    expect(withoutLigatures("ﬁnance, oﬃce, ½")).toBe("finance, office, ½");
  });

  it("is no lead inspector: their names stand with their inspections alone", async () => {
    expect(JSON.stringify(await records())).not.toContain("Pretend");
  });

  it("is a term of the glossary by its heading, and what it means", async () => {
    const glossary = `---\ntitle: Glossary\nsummary: Words.\n---\n## Grades\n\nFour steps.\n\n### A **made-up** term\n\nIt means & implies:\n\n- one;\n- two.\n`;
    const terms = ofKind(await records({ files: { "pages/glossary.md": glossary } }), "Term");
    expect(terms).toMatchObject([
      { address: "/glossary/#grades", title: "Grades", text: "Four steps." },
      {
        address: "/glossary/#a-made-up-term",
        title: "A made-up term",
        names: ["A made-up term"],
        text: "It means & implies: one; two.",
      },
    ]);
  });

  it("is a draft where drafts are shown, and only there", async () => {
    const draft = "/releases/inventon-keeps-improving/";
    expect(at(await records({ drafts: true }), draft)?.title).toBe("Inventon keeps improving");
    expect(at(await records(), draft)).toBeUndefined();
  });

  it("keeps a date as far as it is known", async () => {
    const files = { "releases/2025/later.md": releaseFile({ date: "2025-01.." }) };
    expect(at(await records({ files }), "/releases/later/")?.date).toMatchObject({ text: "2025-01.." });
  });

  it("is, in a large archive, a quotation or claim as part of its release", async () => {
    const all = await records({}, 5);
    expect([...ofKind(all, "Quotation"), ...ofKind(all, "Claim")]).toEqual([]);
    const release = at(all, "/releases/two-councils-one-day/");
    expect(release?.text).toContain("Ada Invented. I am proud of everyone who works with children here.");
    expect(release?.text).toContain("the most improved service in the county.");
  });
});
