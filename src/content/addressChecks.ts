import { addresses } from "../domain/addresses.ts";
import type { Register } from "../register/register.ts";
import { fileProblem } from "./files.ts";
import { type Problem, problemAt } from "./problems.ts";
import type { ProseRecord, ReleaseRecord } from "./records.ts";
import { quoted } from "./wording.ts";

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
      if (taken !== undefined)
        problems.push(
          problemAt(
            origin,
            ["aliases", index],
            `aliases: ${quoted(alias)} is the address of ${taken === origin.file ? "this release already" : taken}. Take it out, or mend it`,
          ),
        );
      else aliasOf.set(address, `${origin.file}, as an alias`);
    }
  return problems;
}

/** An address as hosts and readers take it: capitals, "index.html" and the last "/" make no difference. */
function normal(address: string): string {
  return `${address.toLowerCase().replace(/(?:\/index\.html|\/)$/, "")}/`;
}

/** Whether the site makes a page there. */
function isOwnPage(address: string, register: Register | null): boolean {
  const [first = "", second = ""] = address.split("/").slice(1);
  if (first === "" || second === "") return first === "" || TAKEN.has(first);
  if (first === "councils") return register?.councils.has(second) ?? false;
  if (first === "inspections") return register?.inspectionsById.has(second) ?? false;
  return TAKEN.has(first) && first !== "releases" && first !== "people";
}

function firstPart(address: string): string[] {
  const part = address.split("/")[1];
  return part ? [part] : [];
}
