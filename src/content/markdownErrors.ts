import MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import { isWebAddress } from "../domain/addresses.ts";
import { quoted } from "../domain/suggestions.ts";
import type { Problem } from "./problems.ts";

/** How deeply blocks may be nested; markdown-it drops anything deeper, so it is an error. */
export const DEEPEST = 20;

/** A problem in a body. */
export interface BodyFault {
  readonly severity: Problem["severity"];
  /** From 0, in the body. */
  readonly line: number;
  readonly message: string;
}

/** Errors and warnings of a parsed body. */
export function markdownErrors(tokens: readonly Token[], markdown: string): BodyFault[] {
  const faults: BodyFault[] = htmlWarnings(markdown);
  const error = (line: number, message: string) => faults.push({ severity: "error", line, message });
  let line = 0;
  let sections = 0;
  for (const [index, token] of tokens.entries()) {
    line = token.map?.[0] ?? line;
    if (token.level > DEEPEST && token.nesting === 1) {
      error(
        line,
        "is nested too deeply: lists and block quotations can be nested ten deep. Write it flatter",
      );
      break;
    }
    if (token.type === "heading_open") {
      const title = quoted(tokens[index + 1]?.content ?? "");
      if (token.tag === "h1")
        error(
          line,
          `${title} is a first-level heading, which only the page’s title can be. Start it with ##`,
        );
      else if (token.level > 0)
        error(line, `${title} is a heading in a list or block quotation. Move it outside`);
      else if (token.tag === "h2") sections++;
      else if (sections === 0)
        error(line, `${title} is a subheading without a heading above it. Start it with ##`);
    }
    if (token.type !== "inline") continue;
    const isParagraph = token.level === 1 && tokens[index - 1]?.type === "paragraph_open";
    const directive = directiveFault(token.content, isParagraph);
    if (directive) error(line + directive.line, directive.message);
    const isItem = tokens[index - 2]?.type === "list_item_open";
    faults.push(...typedWarnings(token, isItem).map((fault) => ({ ...fault, line: line + fault.line })));
    for (const [child, at] of linesOf(token, line)) {
      if (child.type === "image") error(at, imageFault(String(child.attrGet("src") ?? "")));
      const fault = child.type === "link_open" ? linkFault(String(child.attrGet("href") ?? "")) : null;
      if (fault) error(at, fault);
    }
  }
  return faults;
}

/** Marks of other kinds of Markdown, which readers would see as they are typed. */
const TYPED: readonly { readonly mark: RegExp; readonly says: string; readonly inItem?: true }[] = [
  {
    mark: /\[\^[^\]\s]+\]/,
    says: "is the mark of a footnote, and readers will see it as it is typed. Write the note into the text, or into “notes”",
  },
  {
    mark: /^\[[ xX]\]\s/,
    inItem: true,
    says: "starts an item of a task list, and readers will see the brackets. Remove them",
  },
  {
    mark: /\*\*|\*[^\s*][^*\n]*\*|(?<!\w)__(?=\S)/,
    says: "is shown as it is typed. Bold text starts and ends at a letter: put quotation marks and full stops outside the asterisks, or a space after them",
  },
  {
    mark: /==\S/,
    says: "is shown as it is typed: there is no highlighting here. Write **bold**, or remove it",
  },
];

function typedWarnings({ content, children }: Token, isItem: boolean): BodyFault[] {
  const plain = (children ?? []).map((child) => (child.type === "text" ? child.content : "")).join(" ");
  return TYPED.flatMap(({ mark, says, inItem }): BodyFault[] => {
    // A backslash before a mark says that it is meant.
    const found = mark.exec(content.replaceAll(/\\./g, "  "));
    if (!found || !mark.test(plain) || (inItem && !isItem)) return [];
    const line = content.slice(0, found.index).split("\n").length - 1;
    return [{ severity: "warning", line, message: `${quoted(found[0].trim())} ${says}` }];
  });
}

const imageFault = (address: string) =>
  `the image ${quoted(address)} can’t be shown: a text has no images. Remove it, or turn it into a link by removing the “!”`;

/** The parts of an inline token, each with its line. */
export function* linesOf(inline: Token, start: number): Generator<[Token, number]> {
  let line = start;
  for (const child of inline.children ?? []) {
    yield [child, line];
    if (child.type === "softbreak" || child.type === "hardbreak") line++;
  }
}

/** Finds HTML as CommonMark defines it; used for nothing else. */
const htmlFinder = new MarkdownIt({ html: true });

function htmlWarnings(markdown: string): BodyFault[] {
  if (!/<[A-Za-z/!?]/.test(markdown)) return [];
  let line = 0;
  return htmlFinder.parse(markdown, {}).flatMap((token): BodyFault[] => {
    line = token.map?.[0] ?? line;
    if (token.type === "html_block") return [htmlWarning(line, token.content)];
    if (token.type !== "inline") return [];
    // A pair of tags is one finding: closing tags are left out.
    return [...linesOf(token, line)]
      .filter(([child]) => child.type === "html_inline" && !child.content.startsWith("</"))
      .map(([child, at]) => htmlWarning(at, child.content));
  });
}

function htmlWarning(line: number, html: string): BodyFault {
  const first = quoted(html.trim().split("\n", 1)[0]);
  const message = html.includes("<!--")
    ? `${first} is an HTML comment, and readers will see it. Write notes for editors as YAML comments (# …) in the front matter`
    : `${first} is HTML, and readers will see the tags. Write it in Markdown, or leave it if that is what you want`;
  return { severity: "warning", line, message };
}

const DIRECTIVE = /^::(quote|claim)\{#([a-z0-9]+(?:-[a-z0-9]+)*)\}$/;

/** What looks like a directive, well written or not: a line that starts with colons and a word. */
const MEANT = /^\s*["'“‘]?:{2,}([A-Za-z][\w-]*)/;

/** The directive that a paragraph is; null if it is text. */
export function readDirective(paragraph: string): { kind: "quote" | "claim"; id: string } | null {
  const [, kind, id] = DIRECTIVE.exec(paragraph.trim()) ?? [];
  return id === undefined ? null : { kind: kind === "quote" ? "quote" : "claim", id };
}

/**
 * What is wrong with a paragraph that is meant to be a directive, with its line in the paragraph (from 0); null if nothing is.
 * @param isAlone Whether it is a paragraph of its own, outside lists and block quotations.
 */
function directiveFault(paragraph: string, isAlone: boolean): { line: number; message: string } | null {
  const lines = paragraph.split("\n");
  const line = lines.findIndex((text) => MEANT.test(text));
  const text = lines[line]?.trim();
  if (text === undefined || (isAlone && readDirective(paragraph))) return null;
  const name = MEANT.exec(text)?.[1];
  const fault = (message: string) => ({ line, message: `${quoted(text)} ${message}` });
  if (name !== "quote" && name !== "claim")
    return fault(
      "is not known. Write ::quote{#id} or ::claim{#id}, with the id of a quotation or claim of this file",
    );
  if (!readDirective(text))
    return fault(`is not written correctly. Write ::${name}{#id}, with nothing before or after it`);
  return fault(
    "must be a paragraph of its own: put an empty line before and after it, outside lists and quotations",
  );
}

/**
 * Why a link is not allowed, or null if it is: a link may lead to the web, to a mailbox, to a page of this site ("/councils/…") or to
 * an anchor ("#…"). Whether such a page exists is checked when the site is built.
 * @param href The address as markdown-it encodes it.
 */
function linkFault(href: string): string | null {
  if (/^https?:\/\/[^/]/i.test(href))
    return isWebAddress(href)
      ? null
      : `the link to ${quoted(href)} is not a web address. Check it for a typo`;
  if (/^mailto:/i.test(href))
    return /^mailto:[^@\s]+@[^@\s]+$/i.test(href)
      ? null
      : `the link to ${quoted(href)} has no mailbox. Write mailto:name@example.org`;
  if (/^\/(?![/\\])/.test(href) || /^#./.test(href)) return null;
  if (href === "" || href === "#")
    return "a link has no address. Write it between the brackets: [text](https://…)";
  return `the link to ${quoted(href)} is not allowed. ${linkInstead(href)}`;
}

/** The ending of a file, which looks like the end of a domain. */
const FILE = /\.(?:md|html?|pdf|docx?|odt|xlsx?|csv|txt|png|jpe?g|gif|webp|svg)$/i;

function linkInstead(href: string): string {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(href)?.[1]?.toLowerCase();
  if (scheme === "http" || scheme === "https")
    return "Check it for a typo: a web address starts with https://";
  if (scheme !== undefined)
    return "Links may lead to https://…, to mailto:…, to a page of this site (/councils/…) or to a heading (#…)";
  if (/^(?:\/\/)?[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)/.test(href) && !FILE.test(href))
    return `Start it with https://, as in https://${href.replace(/^\/\//, "")}`;
  return "Start the address of a page of this site with “/”, as in /councils/a-council/; start any other with https://";
}
