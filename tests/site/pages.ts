import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseHTML } from "linkedom";
import { inject } from "vitest";
import type { SiteName } from "./setup.ts";

/** A page of a built site. */
export interface BuiltPage {
  /** From the site's root: "/councils/ashmere/". */
  readonly address: string;
  readonly html: string;
  readonly document: Document;
}

/** Kinds of page, by what their addresses look like, and how many of each to look at. */
const KINDS: readonly (readonly [kind: string, pattern: RegExp, count?: number])[] = [
  ["timeline", /^\/$/],
  ["years", /^\/years\/$/],
  ["year", /^\/years\/\d+\/$/, 2],
  ["releases", /^\/releases\/$/],
  ["release", /^\/releases\/[^/]+\/$/, 4],
  ["ratings", /^\/ratings\/$/],
  ["rating", /^\/ratings\/[^/]+\/$/, 2],
  ["source", /^\/sources\/[^/]+\/$/],
  ["inspections", /^\/inspections\/$/],
  ["inspection", /^\/inspections\/[^/]+\/$/, 3],
  ["councils", /^\/councils\/$/],
  ["council", /^\/councils\/[^/]+\/$/, 3],
  ["region", /^\/regions\/[^/]+\/$/],
  ["England", /^\/country\/$/],
  ["people", /^\/people\/$/],
  ["person", /^\/people\/[^/]+\/$/, 2],
  ["quotations", /^\/quotes\/$/],
  ["claims", /^\/claims\/$/],
  ["claim", /^\/claims\/[^/]+\/$/, 2],
  ["search", /^\/search\/$/],
  ["data", /^\/data\/$/],
  ["corrections", /^\/corrections\/$/],
  ["second page of a list", /\/page\/2\/$/, 2],
  ["page not found", /^\/404\.html$/],
  ["prose", /^\/(?:about|method|glossary)\/$/, 3],
];
const MAIN = new Set([
  "timeline",
  "release",
  "inspection",
  "council",
  "councils",
  "England",
  "claims",
  "claim",
]);

/** The addresses of a site's pages, in order. Redirects are not pages. */
export function pageAddresses(site: SiteName): string[] {
  const directory = inject("sites")[site];
  return readdirSync(directory, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".html"))
    .map((file) => `/${file.replaceAll(path.sep, "/").replace(/(^|\/)index\.html$/, "$1")}`)
    .filter((address) => !/http-equiv="refresh"/.test(htmlOf(site, address)))
    .toSorted();
}

/** Pages of every kind that a site has: the longest of the kind, the shortest, and some between. */
export function pageKinds(
  site: SiteName,
  only: "all" | "main" = "all",
): (readonly [name: string, address: string])[] {
  const addresses = pageAddresses(site);
  return KINDS.filter(([kind]) => only === "all" || MAIN.has(kind)).flatMap(([kind, pattern, count = 1]) => {
    const found = addresses
      .filter((address) => pattern.test(address))
      .map((address) => ({ address, length: htmlOf(site, address).length }))
      .toSorted((a, b) => b.length - a.length)
      .map(({ address }) => address);
    const places = Array.from({ length: Math.min(count, found.length) }, (_, at) =>
      Math.round((at * (found.length - 1)) / Math.max(1, count - 1)),
    );
    return [...new Set(places)].map((at) => [kind, found[at] ?? ""] as const);
  });
}

/** A page of a site. */
export function builtPage(site: SiteName, address: string): BuiltPage {
  const html = htmlOf(site, address);
  return { address, html, document: parseHTML(html).document };
}

function htmlOf(site: SiteName, address: string): string {
  const file = address.endsWith("/") ? `${address}index.html` : address;
  return readFileSync(path.join(inject("sites")[site], file), "utf8");
}

/** The first element that fits, which must be there. */
export function find(within: ParentNode, selector: string): Element {
  const found = within.querySelector(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}

/** The text of an element as a reader sees it: without code, with single spaces. */
export function textOf(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const unread of copy.querySelectorAll("script, style, svg")) unread.remove();
  return (copy.textContent ?? "").replaceAll(/\s+/g, " ").trim();
}

/** What is wrong with each page, by address; pages without faults are left out. */
export function faultsByPage(
  pages: readonly BuiltPage[],
  faultsOf: (page: BuiltPage) => readonly string[],
): Record<string, readonly string[]> {
  const faults = pages.map((page) => [page.address, faultsOf(page)] as const);
  return Object.fromEntries(faults.filter(([, found]) => found.length > 0));
}
