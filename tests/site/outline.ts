import { textOf } from "./pages.ts";

/** Elements that begin a line, and what the line starts with. */
const MARKS: Readonly<Record<string, string>> = {
  H1: "# ",
  H2: "## ",
  H3: "### ",
  H4: "#### ",
  H5: "##### ",
  LI: "- ",
  DT: ": ",
  DD: ":: ",
  BLOCKQUOTE: "> ",
  SUMMARY: "+ ",
  CAPTION: "= ",
};
const BLOCKS = new Set([
  ...Object.keys(MARKS),
  "P",
  "DIV",
  "SECTION",
  "ARTICLE",
  "NAV",
  "FIGURE",
  "TABLE",
  "UL",
  "OL",
]);

/** A page, or a part of it, as lines of plain text for review: headings, items, table rows, and where links lead. */
export function outline(element: Element): string {
  const lines: string[] = [];
  let line = "";
  const end = () => {
    const text = line.replaceAll(/\s+/g, " ").trim();
    if (text !== "") lines.push(text);
    line = "";
  };
  const visit = (node: Node) => {
    if (node.nodeType === node.TEXT_NODE) line += node.textContent ?? "";
    if (node.nodeType !== node.ELEMENT_NODE) return;
    const at = node as Element;
    if (/^(?:svg|script|form)$/i.test(at.tagName)) return;
    if (at.tagName === "TR") {
      end();
      lines.push(`| ${[...at.children].map(textOf).join(" | ")} |`);
      return;
    }
    const block = BLOCKS.has(at.tagName);
    if (block) end();
    line += MARKS[at.tagName] ?? "";
    for (const child of at.childNodes) visit(child);
    if (at.tagName === "A") line += ` <${at.getAttribute("href") ?? ""}>`;
    if (block) end();
  };
  visit(element);
  end();
  return `${lines.join("\n")}\n`;
}
