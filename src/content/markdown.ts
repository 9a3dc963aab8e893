import MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import { slugOf } from "../domain/slugs.ts";
import type { Body, Part, Section } from "./body.ts";
import { readDirective } from "./directives.ts";
import { bodyFaults, DEEPEST } from "./markdownFaults.ts";
import type { Origin, Problem } from "./problems.ts";

/**
 * CommonMark with tables. HTML is shown as text. Every link becomes a link here, wherever it leads: `bodyFaults` refuses
 * those that may not be, while markdown-it itself would print them as text in silence.
 */
const OPTIONS = { html: false, linkify: false, typographer: false, maxNesting: DEEPEST + 2 };
const markdownIt = new MarkdownIt(OPTIONS);
markdownIt.validateLink = () => true;

/**
 * Renders a body and splits it at its headings and directives.
 *
 * A paragraph that is exactly `::quote{#id}` or `::claim{#id}` places a quotation or claim there: the leaf directives of
 * the generic directives proposal for CommonMark. Whether there is one of that id, the caller knows.
 *
 * @param line The line of the file on which the body starts.
 */
export function parseBody(
  markdown: string,
  line: number,
  origin: Pick<Origin, "file">,
): { body: Body; problems: Problem[] } {
  const environment = {};
  const tokens = markdownIt.parse(markdown, environment);
  const problems: Problem[] = bodyFaults(tokens, markdown).map((fault) => ({
    severity: fault.severity,
    file: origin.file,
    line: line + fault.line,
    message: fault.message,
  }));
  const sections: { id: string | null; heading: string | null; parts: Part[] }[] = [];
  const words: string[] = [];
  const anchor = anchors();
  let section: (typeof sections)[number] | undefined;
  let pending: Token[] = [];
  const begin = (id: string | null, heading: string | null) => {
    const begun: (typeof sections)[number] = { id, heading, parts: [] };
    sections.push(begun);
    return begun;
  };
  const current = () => {
    section ??= begin(null, null);
    return section;
  };
  const flush = () => {
    if (pending.length > 0)
      current().parts.push({
        kind: "html",
        html: markdownIt.renderer.render(pending, markdownIt.options, environment),
      });
    pending = [];
  };
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    const inline = tokens[index + 1];
    if (!token) continue;
    if (token.type === "heading_open" && inline) {
      const id = anchor(plainText(inline));
      if (token.tag === "h2" && token.level === 0) {
        flush();
        const heading = markdownIt.renderer.renderInline(
          inline.children ?? [],
          markdownIt.options,
          environment,
        );
        section = begin(id, heading);
        words.push(plainText(inline));
        index += 2;
        continue;
      }
      token.attrSet("id", id);
    }
    const directive =
      token.type === "paragraph_open" && token.level === 0 && inline ? readDirective(inline.content) : null;
    if (directive) {
      flush();
      current().parts.push({ ...directive, line: line + (token.map?.[0] ?? 0) });
      index += 2;
      continue;
    }
    if (token.type === "inline" || token.type === "fence" || token.type === "code_block")
      words.push(plainText(token));
    pending.push(token);
  }
  flush();
  return {
    body: { sections: sections satisfies Section[], text: words.filter(Boolean).join("\n") },
    problems,
  };
}

/** The words of a token, without marks. */
function plainText(token: Token): string {
  if (!token.children)
    return token.type === "softbreak" || token.type === "hardbreak" ? " " : token.content.trimEnd();
  return token.children
    .map((child) => (child.type === "softbreak" || child.type === "hardbreak" ? " " : child.content))
    .join("");
}

/** Gives each heading an anchor of its own: its slug, numbered from the second of a kind. */
function anchors(): (heading: string) => string {
  const given = new Set<string>();
  const next = new Map<string, number>();
  return (heading) => {
    const slug = slugOf(heading) || "section";
    // Anchors of quotations and claims start so: a heading must not take theirs.
    const base = /^(?:quote|claim)-/.test(slug) ? `section-${slug}` : slug;
    let id = base;
    let number = next.get(base) ?? 2;
    for (; given.has(id); number++) id = `${base}-${number}`;
    next.set(base, number);
    given.add(id);
    return id;
  };
}
