import type { Site } from "../archive/site.ts";
import type { Problem } from "../content/problems.ts";
import { addresses } from "../domain/addresses.ts";
import { compareText } from "../domain/order.ts";
import { quoted } from "../domain/suggestions.ts";
import type { OutputFile, OutputPage } from "./output.ts";

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

/**
 * Links of the content to pages, files or anchors that the site does not have.
 *
 * @param idsOf The ids on a page, by its address.
 */
export async function checkLinks(
  { archive: { releases, pages } }: Pick<Site, "archive">,
  all: ReadonlySet<string>,
  idsOf: (address: string) => Promise<ReadonlySet<string>> | ReadonlySet<string>,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  const texts = [
    ...releases.map(({ slug, body, origin }) => ({ page: addresses.release(slug), body, origin })),
    ...pages.map(({ slug, body, origin }) => ({ page: addresses.prose(slug), body, origin })),
  ];
  for (const { page, body, origin } of texts)
    for (const { href, line } of body.links) {
      const [, path = "", anchor = ""] = /^([^?#]*)[^#]*#?(.*)$/.exec(href) ?? [];
      const address = path || page;
      // Links to a claim of the file itself were checked when it was read, as the places of claims.
      if (path === "" && (body.anchors.has(anchor) || anchor.startsWith("claim-"))) continue;
      const message = !all.has(address)
        ? `links to ${quoted(address)}, which is not an address of this site. Fix the link`
        : anchor !== "" && !(await idsOf(address)).has(anchor)
          ? `links to ${quoted(href)}, and that page has no such anchor. Fix the part after “#”`
          : null;
      if (message !== null) problems.push({ severity: "error", file: origin.file, line, message });
    }
  return problems;
}

/** Every id in a page. */
export function idsIn(html: string): Set<string> {
  return new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id = ""]) => id));
}

/** Files that can't be written because another is at their address, or is a folder there, as a file system that ignores capitals sees it. */
export function checkWriters(pages: readonly OutputPage[], files: readonly OutputFile[]): Problem[] {
  const taken = new Map<string, string>();
  const folders = new Map<string, string>();
  const all: Pick<OutputFile, "address" | "askedBy">[] = [...pages, ...files];
  // What the content asks for gives way to what the site makes by itself.
  const ordered = [
    ...all.filter(({ askedBy }) => askedBy === undefined),
    ...all.filter(({ askedBy }) => askedBy !== undefined),
  ];
  return ordered.flatMap(({ address, askedBy }) => {
    const path = address.replace(/\/$/, "/index.html").normalize("NFC").toLowerCase();
    const above = foldersOf(path);
    const other =
      taken.get(path) ?? folders.get(path) ?? above.map((folder) => taken.get(folder)).find(Boolean);
    if (other !== undefined) {
      const message = `${address} can’t be written, because the site has ${other}. Change the alias, redirect or file name`;
      return [{ severity: "error", file: "content", ...askedBy, message }];
    }
    taken.set(path, address);
    for (const folder of above) if (!folders.has(folder)) folders.set(folder, address);
    return [];
  });
}

/** The folders above a path: of "/a/b/c.html", "/a/b" and "/a". */
function foldersOf(path: string): string[] {
  const parts = path.split("/").slice(1, -1);
  return parts.map((_, index) => `/${parts.slice(0, index + 1).join("/")}`).toReversed();
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
