import path from "node:path";
import { closest, quoted } from "../domain/suggestions.ts";
import { attempt, exists, type Folder, isIgnored, shownName } from "./files.ts";
import { fileProblem, type Problem } from "./problems.ts";
import { ADDRESSES } from "./publishedAddresses.ts";

/* The names in a content folder. */

export const SITE = "site.yaml";
/** The file in which `npm run sources` records what it found. */
export const SOURCES = "sources.yaml";
const YAML_FILES = [SITE, "people.yaml", "inspections.yaml", SOURCES];
/** The addresses that were promised before the site listed them itself; `npm run addresses` reads it. */
const PROMISED = "promised-addresses.txt";
export const COUNCILS = "register/councils.csv";
export const INSPECTIONS = "register/inspections.csv";

/** Whether there is no content at all: no folder, or an empty one. The problem says so. */
export function isWithoutContent(folder: Folder, problems: Problem[]): boolean {
  const complain = (message: string) => problems.push(fileProblem(folder.shownAs, message));
  if (!exists(folder, ".")) {
    complain("does not exist. Name the folder that has the content");
    return true;
  }
  const names = attempt(folder, ".", problems, (at) => folder.files.names(at));
  if (!names || names.some((name) => !name.startsWith("."))) return names === undefined;
  complain(`is empty. A site needs ${SITE}, ${COUNCILS}, ${INSPECTIONS} and releases`);
  return true;
}

/** What is at the top of a content folder and in its register; anything else is probably a mistake. */
const KNOWN = [...YAML_FILES, ADDRESSES, PROMISED, "README.md", "releases", "pages", "register"];
const KNOWN_TABLES = [COUNCILS, INSPECTIONS, "register/README.md"].map((name) => path.posix.basename(name));

const ELSEWHERE = " Remove it, or put it into the folder named like the release that shows it";
const stem = (name: string) => name.toLowerCase().replace(/\.\w+$/, "");

/** Files and folders that nothing reads. */
export function unknownFiles(folder: Folder): Problem[] {
  const unknownIn = (below: string, known: readonly string[]) =>
    (attempt(folder, below, [], (at) => folder.files.names(at)) ?? [])
      .filter((name) => !isIgnored(name) && !known.includes(name))
      .map((name) => {
        const near = closest(name, known) ?? known.find((one) => stem(one) === stem(name));
        const instead =
          (near ? ` Did you mean ${quoted(near)}?` : "") ||
          (name.endsWith(".md") ? " Releases are in releases/, other pages in pages/" : ELSEWHERE);
        return fileProblem(
          shownName(folder, path.posix.join(below, name)),
          `is not read.${instead}`,
          "warning",
        );
      });
  return [...unknownIn(".", KNOWN), ...unknownIn("register", KNOWN_TABLES)];
}
