import { type Block, InputError, type PressText } from "../text.ts";

/** The release in a PDF. */
export async function readPdf(bytes: Uint8Array): Promise<PressText> {
  const { extractTextItems, getDocumentProxy } = await import("unpdf");
  const document = await getDocumentProxy(new Uint8Array(bytes)).catch((error: unknown) => {
    const locked = error instanceof Error && error.name === "PasswordException";
    throw new InputError(
      locked
        ? "The PDF is locked with a password. Save it without one."
        : "The PDF is broken. Paste its text instead.",
    );
  });
  const { items } = await extractTextItems(document);
  const pages = items.map((page) => linesOfPage(page));
  const blocks: Block[] = paragraphsOf(withoutRunningHeads(pages));
  if (blocks.length === 0)
    throw new InputError("There is no text in the PDF: it may be a scan. Paste the text instead.");
  return { blocks };
}

/** Removes lines that are on every page: a head, a foot, a page number. */
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

/** A piece of text on a page, as the PDF places it; from the lower left, in points. */
export interface PdfItem {
  readonly str: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A line of a page. */
export interface PdfLine {
  readonly text: string;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

const BULLET = /^(?:[•●▪◦‣·]|[-–—](?=\s)|\d{1,2}[.)])\s*/;

/** Puts the pieces of a page together into its lines, from the top. */
export function linesOfPage(items: readonly PdfItem[]): PdfLine[] {
  const lines: { text: string; right: number; y: number; size: number }[] = [];
  for (const { str, x, y, width, height } of items) {
    if (str === "") continue;
    const size = height || 10;
    const line = lines.at(-1);
    if (line && Math.abs(line.y - y) < Math.max(line.size, size) * 0.5) {
      line.size = Math.max(line.size, size);
      line.text += (x - line.right > line.size * 0.15 ? " " : "") + str;
      line.right = Math.max(line.right, x + width);
    } else lines.push({ text: str, right: x + width, y, size });
  }
  return lines
    .map((line) => ({ ...line, text: line.text.replaceAll(/\s+/g, " ").trim() }))
    .filter(({ text }) => text !== "");
}

/** Puts lines together into paragraphs: a larger gap, another size, a bullet or a short line's end begins a new one. */
export function paragraphsOf(pages: readonly (readonly PdfLine[])[]): Block[] {
  const lines = pages.flat();
  const full = Math.max(0, ...lines.map(({ right }) => right));
  const gaps = lines.flatMap((line, index) => {
    const gap = (lines[index - 1]?.y ?? Number.NaN) - line.y;
    return gap > 0 ? [gap / line.size] : [];
  });
  const usual = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length * 0.3)] ?? 1.2;
  const body = lines.map(({ size }) => size).toSorted((a, b) => a - b)[Math.floor(lines.length / 2)] ?? 10;
  const words = new Set(
    lines.flatMap(
      ({ text }) => text.toLowerCase().match(/[\p{L}'’-]+(?<!-)(?!.*-$)|[\p{L}'’-]+(?<!-)(?= )/gu) ?? [],
    ),
  );
  const blocks: { kind: Block["kind"]; text: string; size: number }[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const last = blocks.at(-1);
    const bullet = BULLET.test(line.text);
    const gap = before ? (before.y - line.y) / line.size : 0;
    // A paragraph goes on across pages if its last line was full and ended inside a sentence.
    const apart = gap < 0 ? /[.!?:”"’]$/.test(before?.text ?? "") : gap > usual * 1.35;
    const short = before ? before.right < full * 0.75 && /[.!?:”"’]$/.test(before.text) : false;
    const resized = before ? Math.abs(before.size - line.size) > 1 : false;
    if (!last || bullet || apart || short || resized) {
      const kind = bullet ? "item" : "paragraph";
      blocks.push({ kind, text: line.text.replace(bullet ? BULLET : /^$/, ""), size: line.size });
    } else last.text = joinLines(last.text, line.text, words);
  }
  return blocks.map(({ kind, text, size }) =>
    size > body * 1.25 && text.length < 200 ? { kind: "heading", level: 2, text } : { kind, text },
  );
}

/** First and last parts of compounds, which keep their hyphen at a line's end. */
const COMPOUND_START =
  /^(?:well|long|front|high|low|self|non|co|multi|full|part|short|hard|child|family|care|year|bi|tri|cross|ever|so|pre|re|up|in|out|on|off|first|second|third|three|two|one|four|five)-$/i;
const COMPOUND_END =
  /^(?:making|based|led|term|time|wide|free|old|year|long|being|up|in|out|on|off|going|facing|focused|centred|quality|level|like|related|specific|profit|making|date|class|home|house|school|and|of|the|to|for|by|so|as)\b/i;

/**
 * Joins two lines of a paragraph. A word broken at the line's end is made whole; a word that has a hyphen of its own keeps it.
 *
 * @param words Words that the document prints elsewhere, which show how this one is written.
 */
export function joinLines(first: string, second: string, words: ReadonlySet<string> = new Set()): string {
  if (/[\p{L}]\u00ad$/u.test(first)) return first.slice(0, -1) + second;
  const start = /[\p{L}'’-]*\p{Ll}-$/u.exec(first.slice(-60))?.[0].toLowerCase();
  const end = /^\p{Ll}[\p{L}'’-]*/u.exec(second)?.[0].toLowerCase();
  if (start === undefined || end === undefined) return `${first} ${second}`;
  const whole = start.slice(0, -1);
  const keepsHyphen =
    words.has(start + end) ||
    (!words.has(whole + end) &&
      (whole.includes("-") ||
        COMPOUND_START.test(start) ||
        COMPOUND_END.test(end) ||
        (whole.length > 2 && words.has(whole) && words.has(end))));
  return keepsHyphen ? first + second : first.slice(0, -1) + second;
}
