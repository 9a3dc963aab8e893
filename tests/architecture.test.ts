import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { describe, expect, it } from "vitest";
import { groupBy } from "../src/domain/order.ts";

/** Every TypeScript file of the program, by its path from the root ("src/domain/dates.ts"). */
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

/** What a file imports, types included: paths from the root for our own files, else the name of the package. */
function importsOf(path: string): string[] {
  const found = (files.get(path) ?? "").matchAll(/\b(?:from|import)\s*\(?\s*"([^"]+)"/g);
  return [...found].map(([, name = ""]) =>
    name.startsWith(".") ? posix.join(posix.dirname(path), name) : name,
  );
}

/** From left to right: nothing imports from its right. */
const ORDER = [
  "domain",
  "register",
  "claims",
  "content",
  "archive",
  "eleventy",
  "pages",
  "layouts",
  "beside",
  "cli",
];
/** Reads press texts into release files. Only the command line uses it. */
const IMPORTER = "importer";

/** "domain" of "src/domain/dates.ts", "layouts" of "layouts/components/frame/link.tsx". */
const folderOf = (path: string) => /^(?:src\/)?([^/]+)\//.exec(path)?.[1] ?? "";
const offenders = (allowed: (path: string, imported: string) => boolean) =>
  [...files.keys()].flatMap((path) =>
    importsOf(path)
      .filter((imported) => !allowed(path, imported))
      .map((imported) => `${path} imports ${imported}`),
  );

describe("Imports", () => {
  it.each(ORDER)("of %s come from its left, or from itself", (folder) => {
    const right = [...ORDER.slice(ORDER.indexOf(folder) + 1), ...(folder === "cli" ? [] : [IMPORTER])];
    expect(
      offenders((path, imported) => folderOf(path) !== folder || !right.includes(folderOf(imported))),
    ).toEqual([]);
  });

  it("of the importer come from what is read and recorded, not from the site", () => {
    const site = ["eleventy", "pages", "layouts", "beside", "client", "cli"];
    expect(
      offenders((path, imported) => folderOf(path) !== IMPORTER || !site.includes(folderOf(imported))),
    ).toEqual([]);
  });

  it("make no circle, types included", () => {
    const circles: string[] = [];
    const done = new Set<string>();
    const follow = (path: string, way: readonly string[]) => {
      if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(" → "));
      if (done.has(path) || way.includes(path)) return;
      for (const imported of importsOf(path)) if (files.has(imported)) follow(imported, [...way, path]);
      done.add(path);
    };
    for (const path of files.keys()) follow(path, []);
    expect(circles).toEqual([]);
  });

  it.each([
    ["content", ["load.ts", "schema.ts", "siteSchema.ts", "problems.ts", "publishedAddresses.ts"]],
    ["importer", ["readPressText.ts"]],
  ])("of %s from elsewhere go through its front door; the command line may open more", (folder, door) => {
    const allowed = (path: string, imported: string) =>
      folderOf(imported) !== folder ||
      [folder, "cli"].includes(folderOf(path)) ||
      door.includes(posix.basename(imported));
    expect(offenders(allowed)).toEqual([]);
  });
});

describe("Only one place knows", () => {
  it.each([
    [
      "Eleventy",
      /from "@11ty\/eleventy"/,
      [
        "src/beside/writeBeside.ts",
        "src/cli/buildInto.ts",
        "src/cli/previewSite.ts",
        "src/eleventy/tsxTemplates.ts",
      ],
    ],
    [
      "the clock",
      /\bDate\.now\(|\bnew Date\(\)|\bDateTime\.(?:now|local|utc)\(\)/,
      ["src/cli/environment.ts"],
    ],
    ["raw HTML", /dangerouslySetInnerHTML|jsxTemplate/, ["layouts/components/frame/raw.tsx"]],
    ["chance", /\bMath\.random\(|\brandomUUID\(|\brandomBytes\(/, []],
  ])("%s", (_, used, places) => {
    const users = [...files].filter(([, text]) => used.test(text)).map(([path]) => path);
    expect(users.filter((path) => !(places as string[]).includes(path))).toEqual([]);
  });

  it("the environment: the command line", () => {
    const users = [...files].filter(([, text]) => /\bprocess\.env\b/.test(text)).map(([path]) => path);
    expect(users.filter((path) => folderOf(path) !== "cli")).toEqual([]);
  });
});

describe("Files and folders", () => {
  it("have at most 250 lines a file", () => {
    const long = [...files].filter(([, text]) => text.split("\n").length > 251);
    expect(long.map(([path]) => path)).toEqual([]);
  });

  it("have at least 15 lines a file, templates of src/pages and scripts of one page apart", () => {
    const short = [...files].filter(
      ([path, text]) => !/^src\/(pages|client)\//.test(path) && text.split("\n").length < 16,
    );
    expect(short.map(([path]) => path)).toEqual([]);
  });

  it("have at most 25 files a folder", () => {
    const counts = groupBy(files.keys(), (path) => posix.dirname(path));
    expect([...counts].filter(([, found]) => found.length > 25).map(([folder]) => folder)).toEqual([]);
  });
});
