import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { compareProblems, type Problem } from "../../src/content/problems.ts";
import type { Location } from "../../src/domain/addresses.ts";
import { counted } from "../../src/domain/sentences.ts";
import { type FileLinks, linksInHtml, linksInJsonFeed, linksInXml } from "./siteLinks.ts";

/** Which files have links, and how they are read. */
const READERS: readonly [ending: RegExp, read: (text: string) => FileLinks][] = [
  [/\.(?:html|svg)$/, linksInHtml],
  [/\.xml$/, linksInXml],
  [/(?:^|\/)feed\.json$/, linksInJsonFeed],
];

/**
 * Follows every link inside a built site: pages, pictures, scripts, feeds and anchors, in HTML, feeds and site maps. A problem
 * is a link that leads nowhere, one that leaves the base path out, and an id that stands twice on a page. A fault that many files
 * share is told once, with the first of them.
 */
export function checkLinks(directory: string, location: Location): Problem[] {
  const files = new Set(
    readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        path.relative(directory, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/"),
      ),
  );
  const anchors = new Map<string, ReadonlySet<string>>();
  const problems: Problem[] = [];
  /** The files that hold a link, by where it leads: the same menu stands on every page. */
  const sources = new Map<string, string[]>();
  for (const file of files) {
    const read = READERS.find(([ending]) => ending.test(file))?.[1];
    if (!read) continue;
    const found = read(readFileSync(path.join(directory, file), "utf8"));
    anchors.set(file, found.anchors);
    for (const id of found.repeated)
      problems.push(problem([file], `the id “${id}” stands there more than once`));
    for (const link of found.links) {
      const target = targetOf(link, file, location);
      if (target === null) continue;
      const holders = sources.get(target);
      if (holders) holders.push(file);
      else sources.set(target, [file]);
    }
  }
  for (const [target, holders] of sources) {
    const fault = faultOf(target, location, files, anchors);
    if (fault) problems.push(problem(holders, `the link to “${target}” ${fault}`));
  }
  return problems.sort(compareProblems);
}

/** Where a link of a file leads, from the host's root: "/repo/about/#top". Null for another site; as it is if it is no address. */
function targetOf(link: string, file: string, location: Location): string | null {
  const base = location.absolute(`/${file}`);
  if (!URL.canParse(link, base)) return link;
  const { origin, pathname, hash } = new URL(link, base);
  return origin === location.origin ? decoded(pathname) + decoded(hash) : null;
}

/** What is wrong with a link within the site, as the end of a sentence; or null. */
function faultOf(
  target: string,
  location: Location,
  files: ReadonlySet<string>,
  anchors: ReadonlyMap<string, ReadonlySet<string>>,
): string | null {
  if (!target.startsWith("/")) return "is not an address";
  if (!target.startsWith(location.base)) return `leaves out the base path, ${location.base}`;
  const [address = "", anchor = ""] = target.slice(location.base.length).split("#");
  const file = address === "" || address.endsWith("/") ? `${address}index.html` : address;
  if (!files.has(file)) return "leads nowhere";
  if (anchor !== "" && !anchors.get(file)?.has(anchor)) return "leads to a page without that anchor";
  return null;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function problem(holders: readonly string[], fault: string): Problem {
  const [file = "", ...others] = holders.toSorted();
  const more = others.length > 0 ? ` (also in ${counted(others.length, "other file")})` : "";
  return { severity: "error", file, message: `${fault}${more}` };
}
