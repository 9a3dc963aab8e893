import { addresses } from "../domain/addresses.ts";
import { quoted } from "../domain/suggestions.ts";
import type { Register } from "../register/register.ts";
import { fileProblem } from "./files.ts";
import { type Problem, problemAt } from "./problems.ts";
import type { ProseRecord, ReleaseRecord } from "./records.ts";

/** Prose pages whose address the site knows, and links to by name. */
const PROSE = ["about", "method", "glossary"];

/** First parts of addresses that the site’s own pages have. */
const TAKEN = new Set([
  ...Object.values(addresses).flatMap((address) => (typeof address === "string" ? firstPart(address) : [])),
  "assets",
  "feed.xml",
  "feed.json",
  "pagefind",
  "page",
]);

/** Addresses that two pages would have. */
export function checkAddresses(
  releases: readonly ReleaseRecord[],
  pages: readonly ProseRecord[],
  register: Register | null,
): Problem[] {
  const pageOf = new Map<string, string>();
  for (const { slug, origin } of releases) pageOf.set(addresses.release(slug), origin.file);
  for (const { slug, origin } of pages) pageOf.set(addresses.prose(slug), origin.file);
  const problems = pages.flatMap(({ slug, origin }) =>
    TAKEN.has(slug) && !PROSE.includes(slug)
      ? [
          fileProblem(
            origin.file,
            `has the address ${addresses.prose(slug)}, where the site has a page of its own. Rename the file`,
          ),
        ]
      : [],
  );
  const aliasOf = new Map<string, string>();
  for (const { aliases, origin } of releases)
    for (const [index, alias] of aliases.entries()) {
      const address = normal(alias);
      const page =
        pageOf.get(address) ?? (isOwnPage(address, register) ? "a page that the site makes" : undefined);
      const other = aliasOf.get(address);
      const taken = page ?? other;
      const above = foldersOf(address).find((folder) => pageOf.has(folder));
      const complain = (message: string) =>
        problems.push(
          problemAt(
            origin,
            ["aliases", index],
            `aliases: ${quoted(alias)} ${message}. Take it out, or mend it`,
          ),
        );
      if (taken !== undefined)
        complain(`is the address of ${taken === origin.file ? "this release already" : taken}`);
      else if (above !== undefined) complain(`lies below ${above}, where that page keeps its files`);
      else aliasOf.set(address, `${origin.file}, as an alias`);
    }
  return problems;
}

/** An address as hosts and readers take it: capitals, "index.html" and the last "/" make no difference. */
function normal(address: string): string {
  return `${address.toLowerCase().replace(/(?:\/index\.html|\/)$/, "")}/`;
}

/** The addresses that an address lies below, without the front page: of "/a/b/c/" those of "/a/b/" and "/a/". */
function foldersOf(address: string): string[] {
  const parts = address.split("/").slice(1, -2);
  return parts.map((_, at) => `/${parts.slice(0, at + 1).join("/")}/`);
}

/** Whether the site makes a page there, or may when it has grown. */
function isOwnPage(address: string, register: Register | null): boolean {
  const [first = "", second = ""] = address.split("/").slice(1);
  if (first === "" || second === "")
    return first === "" || TAKEN.has(first) || /^sitemap-\d+\.xml$/.test(first);
  if (second === "page") return TAKEN.has(first);
  if (first === "councils") return register?.councils.has(second) ?? false;
  if (first === "inspections") return register?.inspectionsById.has(second) ?? false;
  return TAKEN.has(first) && first !== "releases" && first !== "people";
}

function firstPart(address: string): string[] {
  const part = address.split("/")[1];
  return part ? [part] : [];
}
