import { describe, expect, it } from "vitest";
import { bibtex } from "../../src/beside/bibtex.ts";
import { ris } from "../../src/beside/ris.ts";
import { releaseFile, tinySite } from "../tinySite.ts";

/** A release of these fields, cited. */
async function cited(fields: Readonly<Record<string, unknown>> = {}) {
  const site = await tinySite({ files: { "releases/2020/this-one.md": releaseFile(fields) } });
  const release = site.archive.releases.find(({ slug }) => slug === "this-one");
  if (!release) throw new Error("no such release");
  return { bibtex: bibtex(site, release), ris: ris(site, release) };
}

describe("a citation for BibTeX", () => {
  it("gives publisher, title, date, what it is, where it was published and where it is recorded", async () => {
    expect((await cited()).bibtex).toBe(
      [
        "@misc{this-one,",
        "  author = {{The Invented Post}},",
        "  title = {{A title}},",
        "  year = {2020},",
        "  month = may,",
        "  day = {4},",
        "  howpublished = {News site},",
        "  url = {https://news.example.org/one},",
        "  note = {Recorded in The Exampleshire Archive, https://example.org/repo/releases/this-one/},",
        "  langid = {british},",
        "}",
        "",
      ].join("\n"),
    );
  });

  it("says no more of the date than is known", async () => {
    expect((await cited({ date: "2020" })).bibtex).not.toMatch(/month|day/);
    expect((await cited({ date: "2020-05" })).bibtex).toMatch(/month = may,\n {2}howpublished/);
    const later = (await cited({ date: "2020-05.." })).bibtex;
    expect(later).toContain("note = {May 2020 or later. Recorded in");
  });

  it("keeps hostile text text: TeX commands, braces, line breaks", async () => {
    const { bibtex } = await cited({ title: "50% & #1_a {b} \\input{x} ~^ $\n}, x = {y" });
    expect(bibtex).toContain(
      "title = {{50\\% \\& \\#1\\_a \\{b\\} \\textbackslash{}input\\{x\\} \\textasciitilde{}\\textasciicircum{} \\$ \\}, x = \\{y}},",
    );
  });

  it("keeps an address whole, and within its field", async () => {
    const source = { publisher: "X", kind: "news", url: "https://news.example.org/a_b?c=%20&d=~{e}#f" };
    expect((await cited({ source })).bibtex).toContain(
      "url = {https://news.example.org/a_b?c=%20&d=~%7Be%7D#f},",
    );
  });

  it("puts a title of ours in brackets", async () => {
    expect((await cited({ title_by: "archive" })).bibtex).toContain("title = {{[A title]}}");
  });
});

describe("a citation in the RIS format", () => {
  it("gives the same, in lines of tag and value that end in CR LF", async () => {
    expect((await cited({ summary: "In short." })).ris.split("\r\n")).toEqual([
      "TY  - NEWS",
      "TI  - A title",
      "T2  - The Invented Post",
      "PB  - The Invented Post",
      "PY  - 2020",
      "DA  - 2020/05/04/",
      "M3  - news site",
      "AB  - In short.",
      "LA  - en-GB",
      "UR  - https://news.example.org/one",
      "N1  - Recorded in The Exampleshire Archive, https://example.org/repo/releases/this-one/",
      "DB  - The Exampleshire Archive",
      "ER  - ",
      "",
    ]);
  });

  it.each([
    ["2020", "DA  - 2020///"],
    ["2020-05", "DA  - 2020/05//"],
    ["2020-05..", "DA  - 2020/05//or later"],
  ])("says no more of the date %s than is known", async (date, line) => {
    expect((await cited({ date })).ris.split("\r\n")).toContain(line);
  });

  it("names a council as the author of its release, and as one name", async () => {
    const source = { publisher: "Councils A, B & C", kind: "council", url: "https://www.example.org/one" };
    const { ris } = await cited({ source });
    expect(ris).toContain("TY  - ELEC\r\n");
    expect(ris).toContain("AU  - Councils A B & C,\r\n");
  });

  it("lets no text begin a line of its own", async () => {
    const { ris } = await cited({ title: "One\nER  - \nTY  - BOOK" });
    expect(ris.split("\r\n").filter((line) => /^(?:TY|ER)/.test(line))).toEqual(["TY  - NEWS", "ER  - "]);
    expect(ris).toContain("TI  - One ER - TY - BOOK\r\n");
  });
});
