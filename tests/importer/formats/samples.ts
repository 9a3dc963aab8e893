import { crc32, deflateRawSync } from "node:zlib";
import { burn, type Entry } from "@kenjiuno/msgreader/lib/Burner.js";
import { TypeEnum } from "@kenjiuno/msgreader/lib/Reader.js";

/** One invented release, as the paragraphs that every format below holds. */
export const RELEASE = [
  "Exampleshire’s children’s services rated good",
  "15 October 2019",
  "Children’s services in Exampleshire have been rated ‘good’ by Ofsted, after inspectors spent two weeks with the county council’s well-run teams in September.",
  "Councillor Ada Invented, Leader of Exampleshire County Council, said:",
  "“We are proud of everybody who made this happen, and we are not finished.",
  "“There is more to do, and we will do it together with families.”",
  "The full report is on Ofsted’s website.",
] as const;

/** A zip file of these parts, deflated. `claims` makes its directory lie about the sizes. */
export function zip(parts: Readonly<Record<string, string | Buffer>>, claims?: number): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const data = Buffer.from(content as string);
    const packed = deflateRawSync(data);
    const header = Buffer.alloc(26);
    header.writeUInt16LE(20, 0);
    header.writeUInt16LE(8, 4);
    header.writeUInt32LE(crc32(data), 10);
    header.writeUInt32LE(packed.length, 14);
    header.writeUInt32LE(claims ?? data.length, 18);
    header.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), header, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([Buffer.from("PK\x01\x02\x14\x00", "latin1"), header, tail, Buffer.from(name)]),
    );
    files.push(local);
    offset += local.length;
  }
  const size = directory.reduce((sum, entry) => sum + entry.length, 0);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, ...directory, end]);
}

/** A Word file with these paragraphs, the first as its heading; `inTable` puts them into the only cell of a table. */
export function docx(paragraphs: readonly string[], { inTable = false } = {}): Buffer {
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const body = paragraphs
    .map(
      (text, index) =>
        `<w:p>${index === 0 ? '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>' : ""}<w:r><w:t xml:space="preserve">${text.replaceAll("&", "&amp;")}</w:t></w:r></w:p>`,
    )
    .join("");
  return zip({
    "[Content_Types].xml":
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    "_rels/.rels":
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    "word/document.xml": `<?xml version="1.0"?><w:document ${w}><w:body>${inTable ? `<w:tbl><w:tr><w:tc>${body}</w:tc></w:tr></w:tbl>` : body}</w:body></w:document>`,
  });
}

/** An OpenDocument text with these paragraphs, the first as its heading. */
export function odt([heading = "", ...paragraphs]: readonly string[]): Buffer {
  const body = paragraphs.map(
    (text) => `<text:p text:style-name="P1">${text.replaceAll(" ", "<text:s/>")}</text:p>`,
  );
  return zip({
    mimetype: "application/vnd.oasis.opendocument.text",
    "content.xml": `<office:document-content><office:body><office:text><text:tracked-changes><text:p>Deleted.</text:p></text:tracked-changes><text:h text:outline-level="1">${heading}</text:h>${body.join("")}</office:text></office:body></office:document-content>`,
  });
}

/** An e-mail as Outlook saves it. */
export function msg(subject: string, body: string): Uint8Array {
  const part = (name: string, text: string): Entry => {
    const bytes = Uint8Array.from(Buffer.from(text, "utf16le"));
    return { name, type: TypeEnum.DOCUMENT, length: bytes.length, binaryProvider: () => bytes };
  };
  return burn([
    { name: "Root Entry", type: TypeEnum.ROOT, length: 0, children: [1, 2, 3] },
    { ...part("__properties_version1.0", "\0".repeat(16)) },
    part("__substg1.0_0037001F", subject),
    part("__substg1.0_1000001F", body),
  ]);
}

/** A PDF of one page with these lines, 14 points apart; an empty line leaves a gap. */
export function pdf(lines: readonly string[]): Buffer {
  const codes = (text: string) =>
    [...text]
      .map(
        (letter) =>
          ({ "’": "\\222", "‘": "\\221", "“": "\\223", "”": "\\224", "(": "\\(", ")": "\\)", "\\": "\\\\" })[
            letter
          ] ?? letter,
      )
      .join("");
  const stream = [
    "BT /F1 10 Tf 14 TL 50 780 Td",
    ...lines.map((line) => (line === "" ? "T*" : `(${codes(line)}) Tj T*`)),
    "ET",
  ].join("\n");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${Buffer.byteLength(stream, "latin1")} >>\nstream\n${stream}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
  ];
  let text = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const at = Buffer.byteLength(text, "latin1");
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = Buffer.byteLength(text, "latin1");
  text += `xref\n0 6\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("")}`;
  text += `trailer << /Size 6 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, "latin1");
}

/** Lines up to a number of letters, paragraphs apart, as a page sets them. */
export function setInLines(paragraphs: readonly string[], width: number): string[] {
  return paragraphs.flatMap((text) => {
    const lines = [""];
    for (const word of text.split(" ")) {
      const last = lines.at(-1) ?? "";
      if (last !== "" && last.length + word.length + 1 > width) lines.push(word);
      else lines[lines.length - 1] = last === "" ? word : `${last} ${word}`;
    }
    return [...lines, ""];
  });
}

/** A saved page: the release among what else stands on one. */
export function htmlPage(paragraphs: readonly string[]): string {
  const [title, date, ...rest] = paragraphs;
  return `<!doctype html><html><head><title>${title} | Exampleshire County Council</title><script>document.title = "stolen"</script></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
<div class="cookie-banner"><p>This site uses cookies. Accept?</p></div>
<main><article><h1>${title}</h1><p class="date">${date}</p>${rest.map((text) => `<p>${text}</p>`).join("\n")}</article></main>
<aside><h2>Related news</h2><p>Sampleton’s nursery was rated outstanding by Ofsted on 3 May 2018.</p></aside>
<footer><p>© Exampleshire County Council</p></footer></body></html>`;
}
