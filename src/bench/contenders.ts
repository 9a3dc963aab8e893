import { spawnSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { InventedRelease } from "./inventedReleases.ts";
import { fileOf, ownText, writeOwnContent } from "./ownContent.ts";
import { writeEleventySite } from "./rivals/eleventy.ts";
import { writeHugoSite } from "./rivals/hugo.ts";

/** A program that is measured. */
export interface Contender {
  readonly name: string;
  readonly program: string;
  readonly given: readonly string[];
  /** Where it runs. */
  readonly folder: string;
  /** What has to be done before each run, not measured. */
  readonly prepare: () => void;
  /** The folder that holds its pages afterwards; absent where it is not to be counted. */
  readonly site?: string;
}

/** What is there of an archive to be built: the releases, and some more to be added one by one. */
export interface Material {
  readonly releases: readonly InventedRelease[];
  readonly additions: readonly InventedRelease[];
  /** A content folder with a register and prose. */
  readonly content: string;
}

const BUILDS = path.join(import.meta.dirname, "builds");
const PROJECT = path.join(import.meta.dirname, "../..");
const node = (script: string, folder: string) => ({
  program: process.execPath,
  given: ["--import", "tsx", path.join(BUILDS, script), folder],
  folder: PROJECT,
});
const remove = (...paths: readonly string[]) => rmSync(path.join(...paths), { recursive: true, force: true });

/** Our own builds: all of it, then again after a release was added and after one was edited; and the floor under everybody. */
export function ownContenders(folder: string, material: Material): Contender[] {
  const content = path.join(folder, "content");
  writeOwnContent(content, material.releases, material.content);
  const additions = material.additions.values();
  let edits = 0;
  const write = (release: InventedRelease | undefined) => {
    if (release) writeFileSync(path.join(content, fileOf(release)), ownText(release));
  };
  const site = path.join(folder, "_site");
  return [
    {
      name: "this archive",
      ...node("ours.ts", folder),
      site,
      prepare: () => {
        for (const made of ["_site", ".cache"]) remove(folder, made);
      },
    },
    {
      name: "this archive again, a release added",
      ...node("ours.ts", folder),
      prepare: () => write(additions.next().value),
    },
    {
      name: "this archive again, a release edited",
      ...node("ours.ts", folder),
      prepare: () => {
        edits += 1;
        const release = material.releases[Math.floor(material.releases.length / 2)];
        if (release) write({ ...release, summary: `Edited ${edits} times.` });
      },
    },
    { name: "the floor", ...node("floor.ts", folder), prepare: () => remove(folder, "floor") },
  ];
}

/** A rival, given the same texts; null where it is not installed. */
export type Rival = (folder: string, material: Material) => Contender | null;

export const RIVALS: Readonly<Record<string, Rival>> = {
  hugo(folder, { releases }) {
    const version = spawnSync("hugo", ["version"], { encoding: "utf8" }).stdout;
    if (!version) return null;
    writeHugoSite(folder, releases);
    return {
      name: `Hugo ${/v(\d+\.\d+)/.exec(version)?.[1]}`,
      program: "hugo",
      given: ["--quiet", "--destination", "public"],
      folder,
      site: path.join(folder, "public"),
      prepare: () => {
        for (const made of ["public", "resources"]) remove(folder, made);
      },
    };
  },
  eleventy(folder, { releases }) {
    writeEleventySite(folder, releases);
    return {
      name: "Eleventy, each release a template",
      program: process.execPath,
      given: [path.join(PROJECT, "node_modules/@11ty/eleventy/cmd.cjs")],
      folder,
      site: path.join(folder, "_site"),
      prepare: () => remove(folder, "_site"),
    };
  },
};
