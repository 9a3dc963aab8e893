import { didYouMean } from "../domain/suggestions.ts";
import { type FileKind, fileKind, type Loaded, readYamlFile } from "./contentFile.ts";
import { attempt, exists, type Folder, fileProblem, isFolder, shownName } from "./files.ts";
import type { Problem } from "./problems.ts";
import { inspectionNotesSchema, peopleSchema, type SiteFields, siteSchema } from "./siteSchema.ts";
import { SOURCES } from "./sourceLooks.ts";
import { LIMIT, readText } from "./textFiles.ts";

const SITE = fileKind(siteSchema);
export const PEOPLE = fileKind(peopleSchema);
export const NOTES = fileKind(inspectionNotesSchema);

/** The files and folders that a content folder may have, besides those that nobody reads. */
const YAML_FILES = ["site.yaml", "people.yaml", "inspections.yaml", SOURCES];
const REGISTER = ["register/councils.csv", "register/inspections.csv"];

/** Whether there is no content at all: no folder, or an empty one. The problem says so. */
export function isWithoutContent(folder: Folder, problems: Problem[]): boolean {
  if (!exists(folder, "."))
    problems.push(
      fileProblem(folder.shownAs, "there is no such folder. Name the folder that has the content"),
    );
  else {
    const names = attempt(folder, ".", problems, () => folder.files.names(folder.directory));
    if (!names || names.some((name) => !name.startsWith("."))) return names === undefined;
    problems.push(
      fileProblem(folder.shownAs, `is empty. A site needs site.yaml, ${REGISTER.join(", ")}, and releases`),
    );
  }
  return true;
}

/** Files whose names are nearly those of files that are read. */
export function strangers(folder: Folder): Problem[] {
  return folder.files
    .names(folder.directory)
    .filter((name) => /\.ya?ml$/i.test(name) && !name.startsWith(".") && !YAML_FILES.includes(name))
    .map((name) => {
      const help = didYouMean(name.replace(/\.ya?ml$/i, ".yaml"), YAML_FILES) || " Take it out";
      return fileProblem(
        shownName(folder, name),
        `is not read: the files read here are ${YAML_FILES.join(", ")}.${help}`,
        "warning",
      );
    });
}

/** Reads `site.yaml`, which every site needs; null where it is faulty. */
export function readSite(folder: Folder, problems: Problem[]): Loaded<SiteFields> | null {
  if (exists(folder, "site.yaml")) return readOptional(folder, "site.yaml", SITE, {}, problems);
  problems.push(
    fileProblem(
      shownName(folder, "site.yaml"),
      "is missing. It holds the site’s name, headline and councils in focus; write one",
    ),
  );
  return null;
}

/** Reads a file that need not be there; null where it is faulty. */
export function readOptional<T>(
  folder: Folder,
  name: string,
  kind: FileKind<T>,
  empty: T | Record<string, never>,
  problems: Problem[],
): Loaded<T> | null {
  if (!exists(folder, name)) {
    const file = shownName(folder, name);
    return { fields: kind.schema.parse(empty), origin: { file, position: () => undefined } };
  }
  const file = readText(folder, name, problems);
  if (!file) return null;
  const { loaded, problems: found } = readYamlFile(file, kind, empty);
  problems.push(...found);
  return loaded;
}

/** Reads a table of the register; null where anything in it is faulty. */
export function readCsvFile<Item>(
  folder: Folder,
  name: string,
  problems: Problem[],
  read: (text: string, file: string) => { rows: Item[]; problems: Problem[] },
): Item[] | null {
  if (exists(folder, "register") && !isFolder(folder, "register", [])) {
    if (name === REGISTER[0]) isFolder(folder, "register", problems);
    return null;
  }
  if (!exists(folder, name)) {
    problems.push(
      fileProblem(
        shownName(folder, name),
        "is missing. The register is needed: copy it from Ofsted’s reports, or from another archive",
      ),
    );
    return null;
  }
  const file = readText(folder, name, problems, LIMIT.register);
  if (!file) return null;
  const { rows, problems: found } = read(file.text, file.shown);
  problems.push(...found);
  return found.length > 0 ? null : rows;
}
