import type { Site } from "../archive/site.ts";
import { fileProblem, type Origin, type Problem } from "../content/problems.ts";
import { compareText } from "../domain/order.ts";
import { quoted } from "../domain/suggestions.ts";
import type { OutputFile, OutputPage } from "./files.ts";

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

/** A link within the site in a text of the content. */
interface InnerLink {
  readonly file: string;
  /** "/councils/ashmere/". */
  readonly address: string;
  /** The anchor, without "#"; empty if there is none. */
  readonly anchor: string;
}

/**
 * Links of the content to pages, files or anchors that the site does not have.
 *
 * @param idsOf The ids on a page, by its address.
 */
export async function checkLinks(
  { archive }: Pick<Site, "archive">,
  all: ReadonlySet<string>,
  idsOf: (address: string) => Promise<ReadonlySet<string>> | ReadonlySet<string>,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const { file, address, anchor } of innerLinks(archive)) {
    if (!all.has(address))
      problems.push(
        fileProblem(file, `links to ${quoted(address)}, which is not an address of this site. Fix the link`),
      );
    else if (anchor !== "" && !(await idsOf(address)).has(anchor))
      problems.push(
        fileProblem(
          file,
          `links to ${quoted(`${address}#${anchor}`)}, and that page has no such anchor. Fix the part after “#”`,
        ),
      );
  }
  return problems;
}

function innerLinks({ releases, pages }: Site["archive"]): InnerLink[] {
  const texts: { body: Site["archive"]["pages"][number]["body"]; origin: Origin }[] = [...releases, ...pages];
  return texts.flatMap(({ body, origin }) => {
    const html = body.sections.flatMap(({ heading, parts }) => [
      heading ?? "",
      ...parts.map((part) => (part.kind === "html" ? part.html : "")),
    ]);
    const found = html.join("").matchAll(/ href="(\/[^"#?]*)[^"#]*#?([^"]*)"/g);
    return [...found].map(([, address = "", anchor = ""]) => ({ file: origin.file, address, anchor }));
  });
}

/** Every id in a page. */
export function idsIn(html: string): Set<string> {
  return new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id = ""]) => id));
}

/** Files that would be written over others, as a file system that ignores capitals would see them. */
export function checkWriters(
  { archive }: Pick<Site, "archive">,
  pages: readonly OutputPage[],
  files: readonly OutputFile[],
): Problem[] {
  const seen = new Set<string>();
  return [...pages, ...files].flatMap(({ address }) => {
    const path = address.replace(/\/$/, "/index.html").normalize("NFC").toLowerCase();
    if (!seen.has(path)) {
      seen.add(path);
      return [];
    }
    const alias = archive.releases.find(({ aliases }) => aliases.some((one) => address.startsWith(one)));
    const file = alias?.origin.file ?? archive.published?.file ?? "content";
    return [
      fileProblem(
        file,
        `${address} would be written twice. Change the alias, redirect or file name that leads there`,
      ),
    ];
  });
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
