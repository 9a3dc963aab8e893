import type { Site } from "../archive/site.ts";
import type { Problem } from "../content/problems.ts";
import { compareText } from "../domain/order.ts";
import { quoted } from "../domain/suggestions.ts";
import type { OutputPage } from "./files.ts";

/** What is promised for ever: pages, feeds, data, charts and citations; no later page of a list, no asset, no search file. */
const LASTING = /(?:\/|\.html|\/feed\.(?:xml|json)|\/chart\.(?:svg|csv)|\/cite\.(?:bib|ris)|^\/data\/[^/]+)$/;
const PASSING = /\/page\/\d+\/$|^\/(?:assets|pagefind)\//;

/** The list of the addresses that a site promises to keep, one a line, out of all that it has. */
export function lastingAddresses(all: Iterable<string>): string {
  return [...new Set(all)]
    .filter((address) => LASTING.test(address) && !PASSING.test(address))
    .toSorted(compareText)
    .map((address) => `${address}\n`)
    .join("");
}

/** Redirects of `addresses.txt` that lead nowhere, or whose old address has a page again. */
export function checkRedirects({ archive }: Pick<Site, "archive">, pages: readonly OutputPage[]): Problem[] {
  if (!archive.published) return [];
  const { file, entries } = archive.published;
  const there = new Set(pages.map(({ address }) => address));
  return entries.flatMap(({ address, movedTo, line }) => {
    const message = there.has(address)
      ? `${address} has a page again. Remove the line`
      : there.has(movedTo)
        ? null
        : `${quoted(movedTo)}, where ${address} should lead, is not a page of this site. Fix it`;
    return message === null ? [] : [{ severity: "warning", file, line, message }];
  });
}
