import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { describe, expect, it } from "vitest";

/** Every TypeScript file of the site and its build, by its path from the root ("src/domain/dates.ts"). */
const files = new Map(
  ["src", "layouts"]
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) =>
        posix.join(folder, name.replaceAll("\\", "/")),
      ),
    )
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => [path, readFileSync(path, "utf8")]),
);

/** What a file imports: paths from the root for our own files, else the name of the package. */
function importsOf(path: string, { types = true }: { types?: boolean } = {}): string[] {
  const text = files.get(path) ?? "";
  const code = types ? text : text.replace(/^import type [^;]*;/gm, "");
  const found = code.matchAll(/\b(?:from|import)\s*\(?\s*"([^"]+)"/g);
  return [...found].map(([, name = ""]) =>
    name.startsWith(".") ? posix.join(posix.dirname(path), name) : name,
  );
}

/** From left to right: nothing imports from the right of itself. */
const ORDER = ["domain", "register", "claims", "content", "archive", "pages", "output", "cli"];
/** Reads press texts into release files; only the command line uses it, and it uses nothing of the site. */
const IMPORTER = "importer";

const folderOf = (path: string) => /^src\/([^/]+)\//.exec(path)?.[1];
const inFolder = (folder: string) => [...files.keys()].filter((path) => folderOf(path) === folder);
const offenders = (
  allowed: (path: string, imported: string) => boolean,
  { paths = [...files.keys()], types = true }: { paths?: string[]; types?: boolean } = {},
) =>
  paths.flatMap((path) =>
    importsOf(path, { types })
      .filter((imported) => !allowed(path, imported))
      .map((imported) => `${path} imports ${imported}`),
  );

describe("the import direction", () => {
  it.each(ORDER)("src/%s imports nothing from its right", (folder) => {
    const right = [...ORDER.slice(ORDER.indexOf(folder) + 1), ...(folder === "cli" ? [] : [IMPORTER])];
    const allowed = (_: string, imported: string) => !right.includes(folderOf(imported) ?? "");
    expect(offenders(allowed, { paths: inFolder(folder) })).toEqual([]);
  });

  it("src/importer uses what is written down and recorded, nothing of the site", () => {
    const right = ["pages", "output", "cli"];
    const allowed = (_: string, imported: string) =>
      !right.includes(folderOf(imported) ?? "") &&
      imported !== "src/site.ts" &&
      !imported.startsWith("layouts/");
    expect(offenders(allowed, { paths: inFolder(IMPORTER) })).toEqual([]);
  });

  it("src/content is entered by its front door, the schemas and problems; only the command line reads single files", () => {
    const door = ["load.ts", "schema.ts", "siteSchema.ts", "problems.ts", "publishedAddresses.ts"];
    const ofCommands = ["files.ts", "jsonSchema.ts", "registerMerge.ts"];
    const allowed = (path: string, imported: string) => {
      const name = /^src\/content\/(.*)$/.exec(imported)?.[1];
      if (name === undefined || folderOf(path) === "content") return true;
      return door.includes(name) || (folderOf(path) === "cli" && ofCommands.includes(name));
    };
    expect(offenders(allowed)).toEqual([]);
  });

  it("only output imports src/site.ts, and it nothing from commands", () => {
    expect(offenders((path, imported) => imported !== "src/site.ts" || folderOf(path) === "output")).toEqual(
      [],
    );
    expect(offenders((_, imported) => folderOf(imported) !== "commands", { paths: ["src/site.ts"] })).toEqual(
      [],
    );
  });

  it("layouts show what pages give them: beside types, they import words of the domain and of claims, pages and each other", () => {
    const paths = [...files.keys()].filter((path) => path.startsWith("layouts/"));
    const allowed = (_: string, imported: string) =>
      /^(?:layouts\/|preact(?:-render-to-string|\/|$))/.test(imported) ||
      ["domain", "pages"].includes(folderOf(imported) ?? "") ||
      imported === "src/claims/findings.ts";
    expect(offenders(allowed, { paths, types: false })).toEqual([]);
  });

  it("pages don’t import layouts: they name them", () => {
    const allowed = (_: string, imported: string) => !imported.startsWith("layouts/");
    expect(offenders(allowed, { paths: inFolder("pages") })).toEqual([]);
  });
});

describe("what only one place knows", () => {
  it("Eleventy: its registration and its start", () => {
    const knows = (path: string) => ["src/site.ts", "src/beside/renderPart.ts"].includes(path);
    expect(offenders((path, imported) => imported !== "@11ty/eleventy" || knows(path))).toEqual([]);
  });

  it.each([
    [
      "the clock",
      /\bDate\.now\(|\bnew Date\(\)|\bDateTime\.(?:now|local|utc)\(\)/,
      // The age of a file is told by the clock that dated it.
      ["src/cli/environment.ts"],
    ],
    ["chance", /\bMath\.random\(|\brandomUUID\(|\brandomBytes\(/, []],
  ])("%s", (_, used, places) => {
    const users = [...files].filter(([, text]) => used.test(text)).map(([path]) => path);
    expect(users).toEqual(places);
  });

  it("the environment: commands", () => {
    const users = [...files].filter(([, text]) => /\bprocess\.env\b/.test(text)).map(([path]) => path);
    expect(users.filter((path) => folderOf(path) !== "cli")).toEqual([]);
  });
});

describe("every file", () => {
  it("has one subject: at most 250 lines", () => {
    const long = [...files].map(([path, text]) => ({ path, lines: text.split("\n").length - 1 }));
    expect(long.filter(({ lines }) => lines > 250)).toEqual([]);
  });
});
