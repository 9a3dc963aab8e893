import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readBytes, readInput } from "../../../src/importer/formats/readInput.ts";
import { readText } from "../../../src/importer/readPressText.ts";
import { InputError } from "../../../src/importer/text.ts";
import { INVENTED, registerOf } from "../councils.ts";
import { docx, htmlPage, pdf, RELEASE, setInLines, zip } from "./samples.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "import-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const readAs = async (name: string, content: string | Uint8Array) => {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return readInput(file, { allowLocal: false });
};

const EMAIL = [
  "From: Press Office <press@example.org>",
  "To: editor@example.org",
  "Subject: =?utf-8?Q?Press_release:_Exampleshire=E2=80=99s_children=E2=80=99s_services_rated_good?=",
  "Date: Mon, 14 Oct 2019 23:30:00 +0000",
  "MIME-Version: 1.0",
  "Content-Type: text/plain; charset=utf-8",
  "",
].join("\r\n");

describe("one release in every format", () => {
  it.each<[string, string, () => string | Uint8Array]>([
    ["a pasted text", "a.txt", () => RELEASE.join("\n\n")],
    ["a text with a line for each paragraph", "b.txt", () => RELEASE.join("\n")],
    ["a text wrapped to a width", "c.txt", () => setInLines(RELEASE, 70).join("\r\n")],
    ["Markdown", "d.md", () => `# ${RELEASE.join("\n\n")}`],
    ["a saved page", "e.html", () => htmlPage(RELEASE)],
    ["a Word file", "f.docx", () => docx(RELEASE)],
    ["a PDF", "g.pdf", () => pdf(setInLines(RELEASE, 70))],
    ["an e-mail", "h.eml", () => `${EMAIL}\r\n${RELEASE.join("\r\n\r\n")}`],
    [
      "a text of an old office program",
      "i.txt",
      () =>
        Buffer.from(
          RELEASE.join("\n")
            .replaceAll("’", "\x92")
            .replaceAll("‘", "\x91")
            .replaceAll("“", "\x93")
            .replaceAll("”", "\x94"),
          "latin1",
        ),
    ],
    ["a text in UTF-16", "j.txt", () => Buffer.from(`\ufeff${RELEASE.join("\n")}`, "utf16le")],
  ])("%s gives the same record", async (_format, name, content) => {
    const reading = readText(await readAs(name, content()), registerOf(INVENTED));
    expect(reading).toMatchObject({
      title: RELEASE[0],
      date: "2019-10-15",
      councils: ["exampleshire"],
      kind: "inspection",
      rating: "good",
      doubts: [],
    });
    expect(reading.quotes).toEqual([
      {
        name: "Ada Invented",
        role: "Leader of Exampleshire County Council",
        organisation: "Exampleshire County Council",
        text: "We are proud of everybody who made this happen, and we are not finished.\n\nThere is more to do, and we will do it together with families.",
        named: true,
        unsure: null,
      },
    ]);
  });

  it("dates an e-mail by the day in London, where the text shows none", async () => {
    const text = await readAs(
      "k.eml",
      `${EMAIL.replace("14 Oct 2019 23:30", "30 Jun 2019 23:30")}\r\n${RELEASE.filter((_, index) => index !== 1).join("\r\n\r\n")}`,
    );
    expect(readText(text, registerOf(INVENTED))).toMatchObject({ date: "2019-07-01", dateFrom: "e-mail" });
  });
});

describe("hostile or broken input gets a message, and nothing else", () => {
  const refusal = (name: string, content: string | Uint8Array) =>
    readAs(name, content).then(
      () => "read",
      (error: unknown) => (error instanceof InputError ? error.message : `crash: ${error}`),
    );

  it.each<[string, string, () => string | Uint8Array, RegExp]>([
    ["an empty file", "a.txt", () => "", /no text/],
    ["only spaces", "b.txt", () => " \n\n \t", /no text/],
    ["a picture", "c.txt", () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2]), /not a text/],
    ["an old Word file", "d.doc", () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), /old kind/],
    ["a broken Word file", "e.docx", () => "PK\x03\x04 and no more", /broken/],
    ["a zip that is no Word file", "f.docx", () => zip({ "hello.txt": "hello" }), /broken/],
    [
      "a Word file that unpacks without end",
      "g.docx",
      () => zip({ "word/document.xml": Buffer.alloc(60_000_000, 32) }),
      /unpacks/,
    ],
    [
      "a Word file that lies about its size",
      "h.docx",
      () => zip({ "word/document.xml": Buffer.alloc(60_000_000, 32) }, 100),
      /unpacks/,
    ],
    ["a broken PDF", "i.pdf", () => "%PDF-1.7\nnothing", /PDF/],
    [
      "a page that needs JavaScript",
      "j.html",
      () => "<!doctype html><html><body><div id=app></div><script>go()</script></body></html>",
      /JavaScript/,
    ],
    ["a text far too long", "k.txt", () => "word ".repeat(30_000), /more than a press release/],
  ])("%s", async (_what, name, content, message) => {
    expect(await refusal(name, content())).toMatch(message);
  });

  it("a file that is not there, or is a folder", async () => {
    await expect(readInput(path.join(folder, "none.txt"), { allowLocal: false })).rejects.toThrow(/no file/);
    await expect(readInput(folder, { allowLocal: false })).rejects.toThrow(/not a file/);
  });

  it("a page’s scripts are neither run nor read", async () => {
    const text = await readBytes(
      Buffer.from(
        htmlPage(RELEASE).replace("</article>", "<p>We like <script>alert(1)</script>it.</p></article>"),
      ),
      "a.html",
      "text/html",
    );
    expect(JSON.stringify(text)).not.toMatch(/alert|stolen/);
  });

  it("a text that repeats an opening without end is read in good time", () => {
    for (const phrase of [
      "“",
      "said ",
      "Ada Invented, ",
      "rated good and ",
      "a > ",
      "‘good’ ",
      "1 May ",
      "“A.” ",
    ]) {
      const start = performance.now();
      readText(
        { blocks: [{ kind: "paragraph", text: phrase.repeat(12_000 / phrase.length) }] },
        registerOf(INVENTED),
      );
      expect(performance.now() - start).toBeLessThan(3000);
    }
  });
});
