import MarkdownIt from "markdown-it";
import type { Block } from "../pressText.ts";

/** Front matter at the head of a text: it describes somebody else's page, and is not part of the release. */
const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n[\s\S]*?\r?\n---[ \t]*(?:\r?\n|$)/;

/** The blocks of a Markdown text: headings, paragraphs, items; emphasis and links as their words, pictures left out. */
export function blocksOfMarkdown(text: string): Block[] {
  const parser = new MarkdownIt({ html: false, linkify: false });
  const tokens = parser.parse(text.replace(FRONT_MATTER, ""), {});
  const blocks: Block[] = [];
  let items = 0;
  let level = 0;
  for (const token of tokens) {
    if (token.type === "list_item_open") items += 1;
    else if (token.type === "list_item_close") items -= 1;
    else if (token.type === "heading_open") level = Number(token.tag.slice(1));
    else if (token.type === "heading_close") level = 0;
    else if (token.type === "inline") {
      for (const line of linesOf(token.children ?? [])) {
        if (line.trim() === "") continue;
        if (level > 0) blocks.push({ kind: "heading", level, text: line });
        else blocks.push({ kind: items > 0 ? "item" : "paragraph", text: line });
      }
    }
  }
  return blocks;
}

/** The words of a paragraph; a hard break begins a new one. */
function linesOf(children: readonly { type: string; content: string }[]): string[] {
  const lines = [""];
  for (const child of children) {
    const last = lines.length - 1;
    if (child.type === "hardbreak") lines.push("");
    else if (child.type === "softbreak") lines[last] += " ";
    else if (child.type === "text" || child.type === "code_inline") lines[last] += child.content;
  }
  return lines;
}
