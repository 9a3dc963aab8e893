import MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import { slugOf } from "../domain/slugs.ts";
import { DEEPEST, linesOf, markdownErrors, readDirective } from "./markdownErrors.ts";
import type { Problem } from "./problems.ts";

/** A body of Markdown, rendered and split where the page inserts something. */
export interface Body {
  /** In order; the first has no heading if the text starts without one. */
  readonly sections: readonly Section[];
  /** The words alone, one block a line: for search, lists and counts. */
  readonly text: string;
  /** The anchors of all headings. */
  readonly anchors: ReadonlySet<string>;
  /** Its links within the site. */
  readonly links: readonly InnerLink[];
}

/** A link to a page of the site ("/councils/ashmere/#releases"), or to an anchor of the page itself ("#main"). */
export interface InnerLink {
  readonly href: string;
  /** Its line in the file. */
  readonly line: number;
}

export interface Section {
  /** The anchor: the slug of the heading; null before the first heading. */
  readonly id: string | null;
  /** The heading as inline HTML; null before the first heading. */
  readonly heading: string | null;
  readonly parts: readonly Part[];
}

/** A piece of a section: HTML, or the place of a quotation or claim of the front matter, with its line in the file. */
export type Part =
  | { readonly kind: "html"; readonly html: string }
  | { readonly kind: "quote" | "claim"; readonly id: string; readonly line: number };

/** The places of quotations and claims in a body, in order. */
export function placesIn(body: Body): Exclude<Part, { kind: "html" }>[] {
  return body.sections.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === "html" ? [] : [part])));
}

/**
 * CommonMark with tables. HTML is shown as text. Every link becomes a link, wherever it leads: `markdownErrors` refuses those that
 * are not allowed, which markdown-it itself would silently print as text.
 */
// The types of markdown-it don’t know maxNesting.
const OPTIONS = { html: false, linkify: false, typographer: false, maxNesting: DEEPEST + 2 };
const markdownIt = new MarkdownIt(OPTIONS);
markdownIt.validateLink = () => true;

/**
 * Renders a body and splits it at its headings and directives.
 *
 * A paragraph that is exactly `::quote{#id}` or `::claim{#id}` places a quotation or claim there: a leaf directive of the generic
 * directives proposal for CommonMark. Words that link to `#claim-id` make that claim: it is placed after their paragraph or list. The
 * caller knows whether there is one of that id.
 *
 * @param line The line of the file on which the body starts.
 */
export function parseBody(markdown: string, line: number, file: string): { body: Body; problems: Problem[] } {
  const environment = {};
  const tokens = markdownIt.parse(markdown, environment);
  const problems = markdownErrors(tokens, markdown).map(
    (fault): Problem => ({ ...fault, file, line: line + fault.line }),
  );
  const render = (block: Token[]) => markdownIt.renderer.render(block, markdownIt.options, environment);
  const sections: { id: string | null; heading: string | null; parts: Part[] }[] = [];
  const words: string[] = [];
  const anchors = new Set<string>();
  const linked = new Set<string>();
  let claims: Extract<Part, { line: number }>[] = [];
  let pending: Token[] = [];
  const addPart = (part: Part) => {
    if (sections.length === 0) sections.push({ id: null, heading: null, parts: [] });
    sections.at(-1)?.parts.push(part);
  };
  const flush = () => {
    if (pending.length > 0) addPart({ kind: "html", html: render(pending) });
    pending = [];
  };
  for (let index = 0; index < tokens.length; index++) {
    const [token, inline] = [tokens[index], tokens[index + 1]];
    if (!token) continue;
    const isTop = token.level === 0;
    if (token.type === "heading_open" && inline) {
      const id = addAnchor(anchors, plainText(inline));
      if (token.tag === "h2" && isTop) {
        flush();
        const { options, renderer } = markdownIt;
        const heading = renderer.renderInline(inline.children ?? [], options, environment);
        sections.push({ id, heading, parts: [] });
        words.push(plainText(inline));
        index += 2;
        continue;
      }
      token.attrSet("id", id);
    }
    const directive =
      token.type === "paragraph_open" && isTop && inline ? readDirective(inline.content) : null;
    if (directive) {
      flush();
      addPart({ ...directive, line: line + (token.map?.[0] ?? 0) });
      index += 2;
      continue;
    }
    if (isTop && token.nesting === 1) {
      claims = claimsLinked(tokens, index)
        .filter(({ id }) => !linked.has(id))
        .map(({ id, at }) => ({ kind: "claim", id, line: line + at }));
      if (claims.length > 0) flush();
    }
    if (["inline", "fence", "code_block"].includes(token.type)) words.push(plainText(token));
    alignByClass(token);
    pending.push(token);
    if (isTop && token.nesting === -1 && claims.length > 0) {
      flush();
      for (const claim of claims) {
        linked.add(claim.id);
        addPart(claim);
      }
    }
  }
  flush();
  const links = [...linksIn(tokens)].map(({ href, at }) => ({ href, line: line + at }));
  return { body: { sections, text: words.filter(Boolean).join("\n"), anchors, links }, problems };
}

/** The links to the site itself, each with its line in the body, from 0. */
function* linksIn(tokens: readonly Token[]): Generator<{ href: string; at: number }> {
  let line = 0;
  for (const token of tokens) {
    line = token.map?.[0] ?? line;
    for (const [child, at] of linesOf(token, line)) {
      const href = String(child.attrGet("href") ?? "");
      if (child.type === "link_open" && /^[/#]/.test(href)) yield { href, at };
    }
  }
}

const CLAIM_LINK = /^#claim-([a-z0-9]+(?:-[a-z0-9]+)*)$/;

/** The claims that words of a block link to, each once, with its line in the body. The block is the one that opens at `start`. */
function claimsLinked(tokens: readonly Token[], start: number): { id: string; at: number }[] {
  const end = tokens.findIndex(({ level, nesting }, index) => index > start && level === 0 && nesting === -1);
  const found = tokens.slice(start, end).flatMap(({ children, map }) =>
    (children ?? []).flatMap((child) => {
      const [, id] = CLAIM_LINK.exec(String(child.attrGet("href") ?? "")) ?? [];
      return child.type === "link_open" && id !== undefined ? [{ id, at: map?.[0] ?? 0 }] : [];
    }),
  );
  return [...new Map(found.toReversed().map((claim) => [claim.id, claim])).values()].toReversed();
}

/** markdown-it aligns the cells of a table by inline styles, which the site’s Content-Security-Policy blocks. */
function alignByClass(token: Token) {
  const align = /^text-align:(left|center|right)$/.exec(String(token.attrGet("style") ?? ""))?.[1];
  if (align === undefined) return;
  token.attrs = (token.attrs ?? []).filter(([name]) => name !== "style");
  token.attrJoin("class", `align-${align}`);
}

/** The words of a token, without markup. */
function plainText({ children, content }: Token): string {
  if (!children) return content.trimEnd();
  return children.map((child) => (/break$/.test(child.type) ? " " : child.content)).join("");
}

/** The ids of parts of a page of a release or of prose, of quotations, claims and icons. A test compares them with the pages. */
const TAKEN =
  /^(?:main|find|whole|quotations|files|cite|corrections|withdrawn|source|replies|same|record|kinds-of-claims|(?:quote|claim|mark)-.*)$/;

/** Adds the anchor of a heading to those above it: its slug, numbered from the second of the same slug on. */
function addAnchor(anchors: Set<string>, heading: string): string {
  const slug = slugOf(heading) || "section";
  const base = TAKEN.test(slug) ? `section-${slug}` : slug;
  let id = base;
  for (let number = 2; anchors.has(id); number++) id = `${base}-${number}`;
  anchors.add(id);
  return id;
}
