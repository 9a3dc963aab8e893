import { extractTextItems, getDocumentProxy } from "unpdf";
import type { Block, PressText } from "../pressText.ts";
import { InputError } from "./inputError.ts";
import { linesOfPage, type PdfLine, paragraphsOf } from "./pdfLines.ts";

const MOST_PAGES = 30;

/** The release in a PDF. Run it in a process of its own: see `readApart`. */
export async function readPdf(bytes: Uint8Array): Promise<PressText> {
  const document = await getDocumentProxy(new Uint8Array(bytes)).catch((error: unknown) => {
    const locked = error instanceof Error && error.name === "PasswordException";
    throw new InputError(
      locked
        ? "The PDF is locked with a password. Save it without one."
        : "The PDF is broken. Paste its text instead.",
    );
  });
  if (document.numPages > MOST_PAGES)
    throw new InputError(
      `The PDF has ${document.numPages} pages: more than a press release. Paste the release’s text instead.`,
    );
  const { items } = await extractTextItems(document);
  const pages = items.map((page) => linesOfPage(page));
  const blocks: Block[] = paragraphsOf(withoutRunningHeads(pages));
  if (blocks.length === 0)
    throw new InputError("There is no text in the PDF: it may be a scan. Paste the text instead.");
  return { blocks };
}

/** Leaves out lines that stand on every page: a head, a foot, a page number. */
function withoutRunningHeads(pages: readonly PdfLine[][]): PdfLine[][] {
  const key = (line: PdfLine) => line.text.replaceAll(/\d+/g, "#").toLowerCase();
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const line of new Set(page.map(key))) counts.set(line, (counts.get(line) ?? 0) + 1);
  return pages.map((page) =>
    page.filter(
      (line) =>
        !(pages.length > 1 && counts.get(key(line)) === pages.length) &&
        !/^(?:page )?\d+(?: of \d+)?$/i.test(line.text),
    ),
  );
}
