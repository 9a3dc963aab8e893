import type { Result } from "./pagefind.ts";

/** How many characters are compared to see whether an excerpt begins or ends where the text does. */
const EDGE = 40;

/** A result as an item of the list: what it is and when, its title, the passage, where it comes from. */
export function resultItem({ url, excerpt, content, meta }: Result): HTMLElement {
  const { title, kind, date, note } = meta;
  const link = element("a", {}, title);
  link.href = url;
  return element(
    "li",
    { "data-kind": kind },
    element("p", { class: "label" }, element("b", {}, kind), date ? ` · ${date}` : ""),
    element("h2", {}, link),
    ...(note ? [element("p", { class: "note" }, note)] : []),
    element("p", { class: "excerpt" }, ...passage(excerpt, content)),
  );
}

/** The excerpt as text and marks; whatever else stands in it is text. An ellipsis where the text goes on. */
function passage(excerpt: string, content: string): (Node | string)[] {
  const pieces = excerpt
    .trim()
    .split(/<mark>(.*?)<\/mark>/s)
    .map((piece) => piece.replaceAll("&lt;", "<").replaceAll("&gt;", ">"));
  const text = pieces.join("");
  return [
    content.trim().startsWith(text.slice(0, EDGE)) ? "" : "… ",
    ...pieces.map((piece, at) => (at % 2 === 1 ? element("mark", {}, piece) : piece)),
    content.trim().endsWith(text.slice(-EDGE)) ? "" : " …",
  ];
}

/** An element with attributes, and with nodes and texts in it. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  ...inside: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...inside);
  return made;
}
