import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { isCalendarDay } from "../../domain/dates.ts";
import type { Block, PressText } from "../pressText.ts";
import { findDates } from "../reading/findDates.ts";
import { isDateLine } from "../reading/readDate.ts";
import { blocksOfTree, type HtmlNode } from "./htmlBlocks.ts";
import { InputError } from "./inputError.ts";

/** Below so many characters of text a page has none, or needs JavaScript to show it. */
const LEAST_TEXT = 200;

/**
 * The release on a web page: the article that Readability finds, with the page's own headline and date before it. Scripts are
 * never run.
 *
 * @throws InputError for a page without text in it.
 */
export function readHtml(html: string): PressText {
  const { document } = parseHTML(html);
  // A second tree: Readability takes apart the one it is given.
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
