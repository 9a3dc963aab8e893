import { describe, expect, it } from "vitest";
import { readFile } from "../../../src/importer/formats/readFile.ts";
import { readText } from "../../../src/importer/reading.ts";
import { InputError } from "../../../src/importer/text.ts";
import { INVENTED, registerOf } from "../councils.ts";
import { docx, htmlPage, msg, odt, pdf, RELEASE, setInLines, zip } from "./samples.ts";

const readAs = (name: string, content: string | Uint8Array) =>
  readFile(Buffer.from(content as string), name, "");

const EMAIL = [
  "From: Press Office <press@example.org>",
  "To: editor@example.org",
  "Subject: =?utf-8?Q?Press_release:_Exampleshire=E2=80=99s_children=E2=80=99s_services_rated_good?=",
  "Date: Mon, 14 Oct 2019 23:30:00 +0000",
  "MIME-Version: 1.0",
  "Content-Type: text/plain; charset=utf-8",
  "",
].join("\r\n");

/** A page as old newsletters set it: cells for its parts, no paragraphs. */
const layoutTable = ([title, ...rest]: readonly string[]) =>
  `<html><body><table><tr><td><a href="/">Home</a></td></tr><tr><td><h1>${title}</h1><table><tr><td>${rest.join("<br><br>")}</td></tr></table></td></tr></table></body></html>`;
const bare = ([title, ...rest]: readonly string[]) =>
  `<!doctype html><title>News</title><h1>${title}</h1>${rest.map((text) => `<p>${text}`).join("")}`;
const windows1252 = (text: string) => {
  const letters: Record<string, string> = { "’": "\x92", "‘": "\x91", "“": "\x93", "”": "\x94" };
  return Buffer.from(
    text.replaceAll(/[‘’“”]/g, (letter) => letters[letter] ?? ""),
    "latin1",
  );
};
/** The head of a compound file with these parts. */
const compound = (part: string) =>
  Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), Buffer.from(part, "utf16le")]);

describe("one release in every format", () => {
  it.each<[string, string, () => string | Uint8Array]>([
    ["a pasted text", "a.txt", () => RELEASE.join("\n\n")],
    ["a text with a line for each paragraph", "b.txt", () => RELEASE.join("\n")],
    ["a text wrapped to a width", "c.txt", () => setInLines(RELEASE, 70).join("\r\n")],
    ["Markdown", "d.md", () => `# ${RELEASE.join("\n\n")}`],
    ["a saved page", "e.html", () => htmlPage(RELEASE)],
    ["a Word file", "f.docx", () => docx(RELEASE)],
    ["a Word file laid out in a table", "n.docx", () => docx(RELEASE, { inTable: true })],
    ["an OpenDocument text", "l.odt", () => odt(RELEASE)],
    ["a saved page laid out in tables", "o.html", () => layoutTable(RELEASE)],
    ["a page without html, head and body", "p.html", () => bare(RELEASE)],
    ["an Outlook e-mail", "m.msg", () => msg(RELEASE[0], RELEASE.join("\r\n\r\n"))],
    [
      "an e-mail laid out in tables",
      "q.eml",
      () => `${EMAIL.replace("plain", "html")}\r\n${layoutTable(RELEASE)}`,
    ],
    [
      "a forwarded e-mail",
      "r.eml",
      () =>
        `${EMAIL}\r\n${setInLines(RELEASE, 68)
          .map((line) => `> ${line}`)
          .join("\r\n")}`,
    ],
    [
      "an e-mail in Windows-1252",
      "s.eml",
      () =>
        Buffer.concat([
          Buffer.from(EMAIL.replace("charset=utf-8", "charset=windows-1252")),
          Buffer.from("\r\n"),
          windows1252(RELEASE.join("\r\n\r\n")),
        ]),
    ],
    ["a PDF", "g.pdf", () => pdf(setInLines(RELEASE, 70))],
    ["an e-mail", "h.eml", () => `${EMAIL}\r\n${RELEASE.join("\r\n\r\n")}`],
    ["a text of an old office program", "i.txt", () => windows1252(RELEASE.join("\n"))],
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
        text: "We are proud of everybody who made this happen, and we are not finished.\n\nThere is more to do, and we will do it together with families.",
        by: "person",
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
    ["an old Word file", "d.doc", () => compound("WordDocument"), /Word file of the old kind/],
    ["an old spreadsheet", "l.xls", () => compound("Workbook"), /Office file of an old kind/],
    ["a locked Word file", "m.docx", () => compound("EncryptedPackage"), /locked with a password/],
    ["a rich-text file", "n.rtf", () => "{\\rtf1 hello}", /rich-text file/],
    ["a broken Word file", "e.docx", () => "PK\x03\x04 and no more", /broken/],
    ["an archive", "f.zip", () => zip({ "hello.txt": "hello" }), /ZIP archive/],
    ["a file of Pages", "o.pages", () => zip({ "Index/Document.iwa": "x" }), /Apple’s Pages/],
    ["a spreadsheet", "p.xlsx", () => zip({ "xl/workbook.xml": "x" }), /spreadsheet/],
    [
      "a locked OpenDocument text",
      "q.odt",
      () => zip({ "content.xml": "x", "META-INF/manifest.xml": "<encryption-data/>" }),
      /locked/,
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

  it("a page’s scripts are neither run nor read", async () => {
    const text = await readFile(
      Buffer.from(
        htmlPage(RELEASE).replace("</article>", "<p>We like <script>alert(1)</script>it.</p></article>"),
      ),
      "a.html",
      "text/html",
    );
    expect(JSON.stringify(text)).not.toMatch(/alert|stolen/);
  });

  it("control characters are dropped, and an invisible one never joins a name", async () => {
    const text = await readAs(
      "a.html",
      htmlPage(["Exampleshire \u001b[31mrated good\u202e", ...RELEASE.slice(1)]),
    );
    expect(readText(text, registerOf(INVENTED)).title).toBe("Exampleshire [31mrated good");
  });

  it("the mark of a footnote is no part of a sentence", async () => {
    const text = await readAs("a.html", htmlPage(RELEASE).replace("by Ofsted,", "by Ofsted<sup>[1]</sup>,"));
    expect(JSON.stringify(text.blocks)).toContain("by Ofsted, after");
  });

  it("a row of a table is one line, in which a word half in bold stays a word", async () => {
    const row = "<table><tr><td><b>L</b>eadership</td><td><p>Rated</p>good<br>now</td></tr></table>";
    const { blocks } = await readAs("a.html", `<body><p>${RELEASE.join("</p><p>")}</p>${row}</body>`);
    expect(blocks.map((block) => block.text)).toContain("Leadership | Rated good now");
  });

  it("a canonical link gives the address", async () => {
    const link = '<link rel="canonical" href="https://www.exampleshire.gov.uk/news/good">';
    const text = await readAs("a.html", htmlPage(RELEASE).replace("<head>", `<head>${link}`));
    expect(text.url).toBe("https://www.exampleshire.gov.uk/news/good");
  });
});
