import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseHTML } from "linkedom";
import { inject } from "vitest";

/** A page of a built site. */
export interface BuiltPage {
  /** From the site's root: "/councils/leeds/". */
  readonly address: string;
  readonly html: string;
  readonly document: Document;
}

/** The addresses of all HTML pages of the site that the tests share, in order. */
export function pageAddresses(): string[] {
  return readdirSync(inject("site"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".html"))
    .map((file) => `/${file.replaceAll(path.sep, "/").replace(/(^|\/)index\.html$/, "$1")}`)
    .toSorted();
}

/** Every HTML page of the site that the tests share, by address. */
export function builtPages(): BuiltPage[] {
  return pageAddresses().map((address) => builtPage(address));
}

/** A page of a built site; by default of the one that the tests share. */
export function builtPage(address: string, directory: string = inject("site")): BuiltPage {
  const file = address.endsWith("/") ? `${address}index.html` : address;
  const html = readFileSync(path.join(directory, file), "utf8");
  return { address, html, document: parseHTML(html).document };
}

/** The first element that fits, which must be there. */
export function find(within: ParentNode, selector: string): Element {
  const found = within.querySelector(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}

/** The text of an element as a reader sees it: without code, spaces as single ones. */
export function textOf(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const unread of copy.querySelectorAll("script, style, svg")) unread.remove();
  return (copy.textContent ?? "").replaceAll(/\s+/g, " ").trim();
}

/** What is wrong with each page, by address; pages without fault are left out. */
export function faultsByPage(
  pages: readonly BuiltPage[],
  faultsOf: (page: BuiltPage) => readonly string[],
): Record<string, readonly string[]> {
  const faults = pages.map((page) => [page.address, faultsOf(page)] as const);
  return Object.fromEntries(faults.filter(([, found]) => found.length > 0));
}
