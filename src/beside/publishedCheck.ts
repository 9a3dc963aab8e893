import type { Site } from "../archive/site.ts";
import type { Problem } from "../content/problems.ts";
import type { PublishedAddress } from "../content/publishedAddresses.ts";
import { compareText } from "../domain/order.ts";
import { quoted } from "../domain/suggestions.ts";
import type { OutputPage } from "./files.ts";

/** What is promised to stand for ever: pages, feeds, data, charts and citations; no later page of a list, no asset, no search file. */
const LASTING = /(?:\/|\.html|\/feed\.(?:xml|json)|\/chart\.(?:svg|csv)|\/cite\.(?:bib|ris)|^\/data\/[^/]+)$/;
const PASSING = /\/page\/\d+\/$|^\/(?:assets|pagefind)\//;

/** The addresses that a site promises to keep, in order, out of all that it has. */
export function lastingAddresses(all: Iterable<string>): string[] {
  return [...new Set(all)]
    .filter((address) => LASTING.test(address) && !PASSING.test(address))
    .toSorted(compareText);
}

/**
 * Compares the list of published addresses with the site: addresses that it lacks, and those at which there is nothing any more. An
 * archive without such a list has promised nothing.
 */
export function checkPublished(
  { archive: { published } }: Pick<Site, "archive">,
  pages: readonly OutputPage[],
  files: readonly string[],
): Problem[] {
  if (!published) return [];
  const { file, entries } = published;
  const listed = new Set(entries.map(({ address }) => address));
  const pageAddresses = new Set(pages.map(({ address }) => address));
  const all = new Set([...pageAddresses, ...files]);
  const problems: Problem[] = entries.flatMap((entry) => {
    const message = faultOf(entry, (address) => all.has(address), pageAddresses);
    return message === null ? [] : [{ severity: "warning", file, line: entry.line, message }];
  });
  const shown = pages.filter(({ hidden }) => !hidden).map(({ address }) => address);
  const lacking = lastingAddresses([...shown, ...files]).filter((address) => !listed.has(address));
  if (lacking.length > 0) problems.push({ severity: "warning", file, message: lacks(lacking) });
  return problems;
}

function faultOf(
  { address, movedTo }: PublishedAddress,
  stands: (address: string) => boolean,
  pages: ReadonlySet<string>,
): string | null {
  if (movedTo !== null) {
    if (pages.has(address)) return `${address} has a page again. Take out where it moved to (${movedTo})`;
    return pages.has(movedTo)
      ? null
      : `${quoted(movedTo)}, where ${address} is to lead, is not a page of this site. Mend it`;
  }
  if (stands(address)) return null;
  const page = address.replace(/[^/]*$/, "");
  if (page === address || address.endsWith(".html"))
    return `${address} was published, and nothing stands there any more. Write “aliases: [${address}]” in the release that took its place, or here, after a space, the page that readers should get: ${address} /releases/`;
  // A file goes with its page, which is reported, or leads elsewhere.
  return pages.has(page)
    ? `${address} was published, and nothing stands there any more. Bring the file back: a file can’t lead elsewhere`
    : null;
}

/** As many as an editor without a terminal can add by hand: those of a release are three, with its citations. */
const TOLD = 12;

function lacks(addresses: readonly string[]): string {
  const are = addresses.length === 1 ? "an address" : `${addresses.length} addresses`;
  const more = addresses.length > TOLD ? ", …" : "";
  return `lacks ${are} of the site: ${addresses.slice(0, TOLD).join(", ")}${more}. Add each as a line, or run “npm run addresses”, and commit the file`;
}
