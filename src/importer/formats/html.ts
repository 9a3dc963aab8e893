import type { parseHTML } from "linkedom";
import { isCalendarDay } from "../../domain/dates.ts";
import { findDates } from "../dates.ts";
import { isDateLine } from "../releaseDate.ts";
import { type Block, InputError, type PressText, textLength } from "../text.ts";

/** A page with fewer characters is empty, or needs JavaScript. */
const LEAST_TEXT = 200;

/**
 * The release on a web page: the article that Readability finds, with the page's own headline and date before it. Scripts are
 * never run.
 *
 * @throws InputError for a page without text in it.
 */
export async function readHtml(html: string): Promise<PressText> {
  const document = await treeOf(html);
  const page = blocksOfTree(document.body);
  // A second tree: Readability changes the one it gets.
  const article = await articleOf(await treeOf(html));
  const blocks = article && textLength(article) >= LEAST_TEXT ? article : page;
  if (textLength(blocks) < LEAST_TEXT && /<script\b/i.test(html))
    throw new InputError(
      "There is almost no text in this page: it may need JavaScript to show it. Open it in a browser, and paste or save the text.",
    );
  const heading = page.find((block) => block.level === 1);
  const head = [heading, ...page.filter(isDated)].filter(
    (block) => block !== undefined && !blocks.some((other) => other.text === block.text),
  ) as Block[];
  const title =
    heading?.text ??
    metaOf(document, ["og:title", "twitter:title"]) ??
    document.querySelector("title")?.textContent;
  const published = publishedOn(document);
  const site = metaOf(document, ["og:site_name", "application-name"]);
  const address =
    document.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? metaOf(document, ["og:url"]);
  return {
    blocks: [...head.slice(0, 4), ...blocks],
    ...(title?.trim() && { title: title.trim() }),
    ...(published && { published }),
    ...(site && { site: site.trim() }),
    ...(address && /^https?:\/\//i.test(address) && URL.canParse(address) && { url: address }),
  };
}

/** The blocks of HTML that is a text and not a page: all of it. */
export async function blocksOfHtml(html: string): Promise<Block[]> {
  return blocksOfTree((await treeOf(html)).body);
}

/** The tree of a page, which may leave out `html`, `head` and `body`, as HTML allows. */
async function treeOf(html: string): Promise<Tree> {
  const { parseHTML } = await import("linkedom");
  const whole = /<body\b/i.test(html)
    ? html
    : `<body>${html.replaceAll(/<!doctype[^>]*>|<\/?(?:html|head)\b[^>]*>/gi, "")}</body>`;
  return parseHTML(/<html\b/i.test(whole) ? whole : `<html>${whole}</html>`).document;
}

type Tree = ReturnType<typeof parseHTML>["document"];

async function articleOf(document: Tree): Promise<Block[] | null> {
  const { Readability } = await import("@mozilla/readability");
  try {
    const article = new Readability<HtmlNode>(document as unknown as Document, {
      serializer: (node) => node as unknown as HtmlNode,
      charThreshold: LEAST_TEXT,
    }).parse();
    return article?.content ? blocksOfTree(article.content) : null;
  } catch {
    // A tree that Readability can't take is read whole.
    return null;
  }
}

function isDated(block: Block): boolean {
  return block.text.length < 120 && findDates(block.text).length > 0 && isDateLine(block.text);
}

function metaOf(document: Tree, names: readonly string[]): string | undefined {
  for (const name of names) {
    const content = document
      .querySelector(`meta[property="${name}"], meta[name="${name}"]`)
      ?.getAttribute("content");
    if (content?.trim()) return content;
  }
  return undefined;
}

/** The day of publication in the page's metadata, as it is written there. */
function publishedOn(document: Tree): string | undefined {
  const given =
    metaOf(document, [
      "article:published_time",
      "datePublished",
      "DC.date.issued",
      "dcterms.issued",
      "pubdate",
    ]) ??
    /"datePublished"\s*:\s*"([^"]{8,40})"/.exec(
      [...document.querySelectorAll('script[type="application/ld+json"]')]
        .map((node) => node.textContent)
        .join("\n"),
    )?.[1];
  const day = given?.slice(0, 10);
  return day && isCalendarDay(day) ? day : undefined;
}

/** The little of a document's tree that reading its blocks needs. */
interface HtmlNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<HtmlNode>;
  getAttribute?(name: string): string | null;
  querySelector?(selector: string): unknown;
}

const SKIPPED = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE NAV FORM BUTTON SELECT OPTION TEXTAREA INPUT IFRAME OBJECT EMBED SVG CANVAS VIDEO AUDIO FIGCAPTION FIGURE PICTURE IMG DIALOG HEAD TITLE".split(
    " ",
  ),
);
const INLINE = new Set(
  "A ABBR B BDI BDO CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q S SAMP SMALL SPAN STRONG SUB SUP TIME TT U VAR WBR".split(
    " ",
  ),
);

/** No page of a press office is nested more deeply. Readability would take minutes over one that is. */
const DEEPEST = 300;

/** A cell with more characters lays out a page; so does one with a heading or a table. */
const MOST_IN_CELL = 250;

/** Whether a cell of a table holds a part of the page, not a value. */
function isLayout(cell: HtmlNode): boolean {
  const text = (cell.textContent ?? "").replaceAll(/\s+/g, " ");
  return (
    text.length > MOST_IN_CELL || (cell.querySelector?.("h1, h2, h3, h4, table, ul, ol") ?? null) !== null
  );
}

/** The blocks of a part of a page, in its order: a row of a table as one line, a line break as a new block. */
function blocksOfTree(root: HtmlNode): Block[] {
  const blocks: Block[] = [];
  let words = "";
  let kind: Block["kind"] = "paragraph";
  let level = 0;
  let depth = 0;
  let inCell = false;
  const flush = () => {
    const text = words.replaceAll(/\s+/g, " ").trim();
    words = "";
    if (text !== "") blocks.push(kind === "heading" ? { kind, level, text } : { kind, text });
  };
  const inside = (node: HtmlNode, newKind: Block["kind"], newLevel = 0) => {
    const [oldKind, oldLevel] = [kind, level];
    flush();
    [kind, level] = [newKind, newLevel];
    depth += 1;
    for (const child of node.childNodes) walk(child);
    depth -= 1;
    flush();
    [kind, level] = [oldKind, oldLevel];
  };
  const walk = (node: HtmlNode): void => {
    const name = node.nodeName.toUpperCase();
    if (depth > DEEPEST) throw new RangeError("The page is nested too deeply.");
    if (node.nodeType === 3) words += node.textContent ?? "";
    if (node.nodeType !== 1 || SKIPPED.has(name) || isHidden(node)) return;
    // The mark of a footnote.
    if (name === "SUP" && /^\s*\[?\d+\]\s*$/.test(node.textContent ?? "")) return;
    const isCell = (name === "TD" || name === "TH") && !isLayout(node);
    if (inCell || isCell || INLINE.has(name)) {
      // A row is one line, whatever is in its cells.
      const gap = INLINE.has(name) ? "" : " ";
      const wasInCell = inCell;
      inCell ||= isCell;
      words += isCell && words.trim() !== "" ? " | " : gap;
      for (const child of node.childNodes) walk(child);
      words += gap;
      inCell = wasInCell;
    } else if (name === "BR") flush();
    else if (/^H[1-6]$/.test(name)) inside(node, "heading", Number(name[1]));
    else if (name === "LI") inside(node, "item");
    else inside(node, kind === "item" ? "item" : "paragraph");
  };
  walk(root);
  flush();
  return blocks;
}

function isHidden(node: HtmlNode): boolean {
  return (
    node.getAttribute?.("hidden") != null ||
    node.getAttribute?.("aria-hidden") === "true" ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(node.getAttribute?.("style") ?? "")
  );
}
