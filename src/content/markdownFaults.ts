import MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import { quoted } from "../domain/suggestions.ts";
import { directiveFault } from "./directives.ts";
import { linkFault } from "./links.ts";
import { MOST, type Problem } from "./problems.ts";

/** How deep blocks may lie in one another; markdown-it drops what lies deeper, so it is an error. */
export const DEEPEST = 20;

interface Fault {
  readonly severity: Problem["severity"];
  /** From 0, in the body. */
  readonly line: number;
  readonly message: string;
}

/** What is wrong, or doubtful, in a parsed body; of very much the first. */
export function bodyFaults(tokens: readonly Token[], markdown: string): Fault[] {
  const faults: Fault[] = htmlFaults(markdown);
  const error = (line: number, message: string) => faults.push({ severity: "error", line, message });
  let line = 0;
  let sections = 0;
  for (const [index, token] of tokens.entries()) {
    if (faults.length > 2 * MOST) break;
    line = token.map?.[0] ?? line;
    if (token.level > DEEPEST && token.nesting === 1) {
      error(
        line,
        "lies too deep: lists and quotations in one another are read to a depth of ten. Write it flatter",
      );
      break;
    }
    if (token.type === "heading_open") {
      const title = quoted(tokens[index + 1]?.content ?? "");
      if (token.tag === "h1")
        error(
          line,
          `${title} is a heading of the first level, and the title is the page’s heading. Start with ##`,
        );
      else if (token.level > 0) error(line, `${title} is a heading in a list or quotation. Put it outside`);
      else if (token.tag === "h2") sections++;
      else if (sections === 0)
        error(line, `${title} is a heading below one that is not there. Start with ##`);
    }
    if (token.type !== "inline") continue;
    const directive = directiveFault(
      token.content,
      token.level === 1 && tokens[index - 1]?.type === "paragraph_open",
    );
    if (directive) error(line + directive.line, directive.message);
    for (const [child, at] of placed(token, line)) {
      if (faults.length > 2 * MOST) break;
      const fault =
        child.type === "image"
          ? image(child)
          : child.type === "link_open"
            ? linkFault(String(child.attrGet("href") ?? ""))
            : null;
      if (fault) error(at, fault);
    }
  }
  return faults;
}

const image = (token: Token) =>
  `the image ${quoted(String(token.attrGet("src") ?? ""))} can’t be shown: there are no images here. Take it out, or make it a link by taking off the “!”`;

/** The parts of a piece of text, each with the line it stands on. */
function* placed(inline: Token, start: number): Generator<[Token, number]> {
  let line = start;
  for (const child of inline.children ?? []) {
    yield [child, line];
    if (child.type === "softbreak" || child.type === "hardbreak") line++;
  }
}

/** Finds HTML as CommonMark defines it; used for nothing else. */
const htmlFinder = new MarkdownIt({ html: true });

function htmlFaults(markdown: string): Fault[] {
  if (!/<[A-Za-z/!?]/.test(markdown)) return [];
  const faults: Fault[] = [];
  let line = 0;
  const warn = (at: number, html: string) => {
    const first = quoted(html.trim().split("\n", 1)[0]);
    faults.push({
      severity: "warning",
      line: at,
      message: html.includes("<!--") ? comment(first) : tag(first),
    });
  };
  for (const token of htmlFinder.parse(markdown, {})) {
    if (faults.length > MOST) break;
    line = token.map?.[0] ?? line;
    if (token.type === "html_block") warn(line, token.content);
    if (token.type !== "inline") continue;
    const found = [...placed(token, line)].filter(([child]) => child.type === "html_inline");
    // A pair of tags is one finding: closing tags are left out.
    const opening = found.filter(([child]) => !child.content.startsWith("</"));
    for (const [child, at] of opening.slice(0, MOST + 1)) warn(at, child.content);
  }
  return faults;
}

const comment = (html: string) =>
  `${html} is an HTML comment, and readers will see it. Write notes for editors as YAML comments (# …) in the front matter`;
const tag = (html: string) =>
  `${html} is HTML, and readers will see it as it stands here. Write it in Markdown, or leave it if that is meant`;
