import { jsxTemplate } from "preact/jsx-runtime";

/** HTML that our Markdown renderer made, which has raw HTML switched off. This is the one file that writes unescaped text. */
export function Html({
  html,
  as: Tag = "div",
  class: name,
}: {
  html: string;
  as?: "div" | "span";
  class?: string;
}) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: rendered by src/content/markdown.ts, which escapes all HTML
  return <Tag {...(name ? { class: name } : {})} dangerouslySetInnerHTML={{ __html: html }} />;
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

/** The inside of a page, which its layout has rendered. */
export function rawHtml(html: string) {
  return jsxTemplate([html]);
}
