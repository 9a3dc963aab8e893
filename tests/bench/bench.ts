import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { inventArchive } from "../scratch/archive.ts";
import { type Cost, measure, median } from "./measure.ts";
import { timePreview } from "./preview.ts";
import { ELEVENTY, HUGO } from "./rivals.ts";

/*
 * npm run bench -- [--releases 1500] [--runs 3] [--preview] [--content DIR]
 * Builds an invented archive with this program and with others, in turn, and prints what each took and its ratio to plain Eleventy.
 * With --preview: the time from a save until the browser could have the page.
 */

const ROOT = path.resolve(import.meta.dirname, "../..");
const { values } = parseArgs({
  options: {
    releases: { type: "string", default: "1500" },
    runs: { type: "string", default: "3" },
    preview: { type: "boolean", default: false },
    content: { type: "string" },
  },
});
const folder = mkdtempSync(path.join(tmpdir(), "bench-"));
const at = (name: string) => path.join(folder, name);

function writeAll(directory: string, files: Iterable<readonly [string, string]>): void {
  for (const [name, text] of files) {
    mkdirSync(path.dirname(path.join(directory, name)), { recursive: true });
    writeFileSync(path.join(directory, name), text);
  }
}

try {
  const content = values.content ?? at("content");
  if (!values.content) writeAll(content, inventArchive({ releases: Number(values.releases), councils: 153 }));
  if (values.preview) await timePreview(ROOT, content, print);
  else await compareBuilds(content);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function compareBuilds(content: string): Promise<void> {
  for (const [rival, files] of [
    ["eleventy", ELEVENTY],
    ["hugo", HUGO],
  ] as const) {
    writeAll(at(rival), Object.entries(files));
    cpSync(path.join(content, "releases"), path.join(at(rival), "content/releases"), { recursive: true });
  }
  const build = ["--import", "tsx", "src/cli/main.ts", "build", "--content", content, "--output"];
  const eleventy = path.join(ROOT, "node_modules/@11ty/eleventy/cmd.cjs");
  const contenders: Record<string, () => Promise<Cost>> = {
    "This program": () => measure(process.execPath, [...build, at("site"), "--no-search"], ROOT),
    "with the search index": () => measure(process.execPath, [...build, at("site")], ROOT),
    "Floor: read and write": () =>
      measure(
        process.execPath,
        [path.join(import.meta.dirname, "floor.js"), content, at("site"), at("floor")],
        ROOT,
      ),
    "Plain Eleventy": () => measure(process.execPath, [eleventy], at("eleventy")),
    Hugo: () => measure("hugo", ["--quiet"], at("hugo")),
  };
  const costs = new Map<string, Cost[]>(Object.keys(contenders).map((name) => [name, []]));
  for (let run = 0; run < Number(values.runs); run++)
    for (const [name, contender] of Object.entries(contenders)) {
      const cost = await contender().catch((error: NodeJS.ErrnoException) => {
        if (error.code === "ENOENT") return null;
        throw error;
      });
      if (cost) costs.get(name)?.push(cost);
    }
  const rival = costs.get("Plain Eleventy")?.map(({ seconds }) => seconds) ?? [];
  print("| | seconds | to plain Eleventy | CPU seconds | memory, MB |\n| --- | --- | --- | --- | --- |");
  for (const [name, found] of costs) {
    if (found.length === 0) continue;
    const seconds = median(found.map((cost) => cost.seconds));
    const of = (value: (cost: Cost) => number | null, digits: number) => {
      const known = found.flatMap((cost) => value(cost) ?? []);
      return known.length > 0 ? median(known).toFixed(digits) : "";
    };
    const ratio = (seconds / median(rival)).toFixed(2);
    print(
      `| ${name} | ${seconds.toFixed(1)} | ${ratio} | ${of(({ cpu }) => cpu, 1)} | ${of(({ memory }) => memory, 0)} |`,
    );
  }
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
