import type JSZip from "jszip";
import { InputError, type PressText } from "../text.ts";
import { blocksOfHtml } from "./html.ts";

/** The release in a Word file (.docx) or an OpenDocument text (.odt). */
export async function readOffice(bytes: Uint8Array): Promise<PressText> {
  const { default: zip } = await import("jszip");
  const archive = await zip.loadAsync(bytes).catch((error: unknown) => {
    throw new InputError(
      /encrypted/i.test(String(error))
        ? "The file is locked with a password. Save it without one."
        : "The file is broken. Open it, save it again, or paste the text.",
    );
  });
  const has = (name: RegExp) => Object.keys(archive.files).some((part) => name.test(part));
  if (has(/^word\/document\d*\.xml$/)) return readWord(bytes);
  if (has(/^content\.xml$/)) return readOpenDocument(archive);
  throw new InputError(
    has(/^Index\/|^index\.xml|\.iwa$/)
      ? "This is a file of Apple’s Pages. Export it as .docx, or paste the text."
      : has(/^(?:xl|ppt)\//)
        ? "This is a spreadsheet or a presentation. Paste the release’s text instead."
        : "This is a ZIP archive. Take the release’s file out of it.",
  );
}

async function readWord(bytes: Uint8Array): Promise<PressText> {
  const { default: mammoth } = await import("mammoth");
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { convertImage: mammoth.images.imgElement(async () => ({ src: "" })), externalFileAccess: false },
  );
  return { blocks: await blocksOfHtml(value) };
}

/** What the elements of an OpenDocument text are in HTML. Source: OASIS, OpenDocument 1.3, part 3. */
const ELEMENTS: Readonly<Record<string, string>> = {
  "text:p": "p",
  "text:list-item": "li",
  "table:table-row": "tr",
  "table:table-cell": "td",
  "text:line-break": "br",
};
/** Elements whose content is not the release's text. */
const NO_TEXT = /<(text:tracked-changes|text:note|office:annotation|svg:title|svg:desc)\b[^>]*>.*?<\/\1>/gs;

async function readOpenDocument(archive: JSZip): Promise<PressText> {
  const manifest = await archive.file("META-INF/manifest.xml")?.async("string");
  if (manifest?.includes("encryption-data"))
    throw new InputError("The file is locked with a password. Save it without one.");
  const xml = (await archive.file("content.xml")?.async("string")) ?? "";
  const body = /<office:text\b[^>]*>(.*)<\/office:text>/s.exec(xml)?.[1];
  if (body === undefined)
    throw new InputError(
      "This is not a text, but another kind of OpenDocument file. Paste the release’s text instead.",
    );
  const html = body
    .replaceAll(NO_TEXT, "")
    .replaceAll(/<text:(?:s|tab)\b[^>]*\/>/g, " ")
    .replaceAll(
      /<(\/?)([\w-]+:[\w-]+)([^>]*?)(\/?)>/g,
      (_, close: string, name: string, more: string, empty: string) => {
        const level = name === "text:h" ? (/outline-level="([1-6])"/.exec(more)?.[1] ?? "2") : null;
        const element = level ? `h${close ? "" : level}` : ELEMENTS[name];
        if (name === "text:h" && close) return "</h1></h2></h3></h4></h5></h6>";
        return element ? `<${close}${element}>${empty && element !== "br" ? `</${element}>` : ""}` : "";
      },
    );
  return { blocks: await blocksOfHtml(html) };
}
