import type { Block } from "../pressText.ts";

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
