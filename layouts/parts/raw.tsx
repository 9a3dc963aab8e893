import { type ComponentChildren, createElement, type JSX } from "preact";
import { renderToString } from "preact-render-to-string";
import { SiteProvider, useSite } from "./link.tsx";

/**
 * HTML that our Markdown renderer made: raw HTML in content is off there, and text can hold no bare quotation mark, so that
 * what looks like an address of this site is one. It gets the base path. The one file that writes unescaped text.
 */
export function Html({
  html,
  as: Tag = "div",
  class: name,
}: {
  html: string;
  as?: "div" | "span";
  class?: string;
}) {
  const { base } = useSite().location;
  const __html = base === "/" ? html : html.replaceAll('href="/', `href="${base}`);
  // biome-ignore lint/security/noDangerouslySetInnerHtml: rendered by src/content/markdown.ts, which escapes all HTML
  return <Tag {...(name ? { class: name } : {})} dangerouslySetInnerHTML={{ __html }} />;
}

/** Objects as JSON-LD. "<" is escaped, so that no text in them can end the element. */
export function JsonLd({ objects }: { objects: readonly object[] }) {
  const json = JSON.stringify({ "@context": "https://schema.org", "@graph": objects }).replaceAll(
    "<",
    "\\u003c",
  );
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON in a data block, which is never run
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}

/**
 * An element whose inside is the same on many pages: rendered once for the site and kept under its name, which must say all that
 * it depends on; for it would take as long as the rest of the page.
 */
export function Same<Tag extends "header" | "footer" | "svg" | "li" | "section">({
  as,
  name,
  children,
  ...attributes
}: { as: Tag; name: string; children: () => ComponentChildren } & Omit<
  JSX.IntrinsicElements[Tag],
  "children" | "name" | "as"
>) {
  const site = useSite();
  let __html = site.rendered.get(name);
  if (__html === undefined) {
    __html = inOnePiece(renderToString(<SiteProvider value={site}>{children()}</SiteProvider>));
    site.rendered.set(name, __html);
  }
  return createElement(as as string, { ...attributes, dangerouslySetInnerHTML: { __html } });
}

/** A text that was put together is a tree of its parts to V8, which would be walked again for every page. */
function inOnePiece(text: string): string {
  return Buffer.from(text).toString();
}
