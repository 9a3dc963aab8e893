import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { isCalendarDay } from "../../domain/dates.ts";
import { findDates } from "../dates.ts";
import { isDateLine } from "../releaseDate.ts";
import { type Block, InputError, type PressText } from "../text.ts";

/** A page with fewer characters is empty, or needs JavaScript. */
const LEAST_TEXT = 200;

/**
 * The release on a web page: the article that Readability finds, with the page's own headline and date before it. Scripts are
 * never run.
 *
 * @throws InputError for a page without text in it.
 */
export function readHtml(html: string): PressText {
  const { document } = parseHTML(html);
  // A second tree: Readability changes the one it gets.
  const { document: copy } = parseHTML(html);
  const root: HtmlNode = document.querySelector("body") ?? document;
  const page = blocksOfTree(root);
  const article = articleOf(copy);
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
  return {
    blocks: [...head.slice(0, 4), ...blocks],
    ...(title?.trim() && { title: title.trim() }),
    ...(published && { published }),
  };
}

type Tree = ReturnType<typeof parseHTML>["document"];

function articleOf(document: Tree): Block[] | null {
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

function textLength(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0);
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
export interface HtmlNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<HtmlNode>;
  getAttribute?(name: string): string | null;
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

/** The blocks of a part of a page, in its order: a cell's row as one line, a line break as a new block. */
export function blocksOfTree(root: HtmlNode): Block[] {
  const blocks: Block[] = [];
  let words = "";
  let kind: Block["kind"] = "paragraph";
  let level = 0;
  const flush = () => {
    const text = words.replaceAll(/\s+/g, " ").trim();
    words = "";
    if (text !== "") blocks.push(kind === "heading" ? { kind, level, text } : { kind, text });
  };
  const inside = (node: HtmlNode, newKind: Block["kind"], newLevel = 0) => {
    const [oldKind, oldLevel] = [kind, level];
    flush();
    [kind, level] = [newKind, newLevel];
    for (const child of node.childNodes) walk(child);
    flush();
    [kind, level] = [oldKind, oldLevel];
  };
  const walk = (node: HtmlNode): void => {
    const name = node.nodeName.toUpperCase();
    if (node.nodeType === 3) words += node.textContent ?? "";
    if (node.nodeType !== 1 || SKIPPED.has(name) || isHidden(node)) return;
    if (name === "BR") flush();
    else if (name === "TD" || name === "TH") {
      if (words.trim() !== "") words += " | ";
      for (const child of node.childNodes)
        if (child.nodeType === 3 || child.nodeType === 1) words += ` ${visible(child)}`;
    } else if (INLINE.has(name)) for (const child of node.childNodes) walk(child);
    else if (/^H[1-6]$/.test(name)) inside(node, "heading", Number(name[1]));
    else if (name === "LI") inside(node, "item");
    else inside(node, kind === "item" ? "item" : "paragraph");
  };
  walk(root);
  flush();
  return blocks;
}

function visible(node: HtmlNode): string {
  if (node.nodeType === 3) return node.textContent ?? "";
  if (node.nodeType !== 1 || SKIPPED.has(node.nodeName.toUpperCase()) || isHidden(node)) return "";
  return [...node.childNodes].map(visible).join(node.nodeName.toUpperCase() === "P" ? " " : "");
}

function isHidden(node: HtmlNode): boolean {
  return (
    node.getAttribute?.("hidden") != null ||
    node.getAttribute?.("aria-hidden") === "true" ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(node.getAttribute?.("style") ?? "")
  );
}
