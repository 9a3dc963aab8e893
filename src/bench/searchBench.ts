import { spawnSync } from "node:child_process";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { median } from "./measure.ts";
import { queryTraffic } from "./searchTraffic.ts";

export interface SearchBenchOptions {
  /** For the heading: "10,000 releases". */
  readonly title: string;
  /** A folder with an archive's `content`, where its site is to come to stand, as `_site`. */
  readonly folder: string;
  /** The base path that the site has: "/". */
  readonly base: string;
  readonly runs: number;
  /** A browser to measure in what a reader's query moves; undefined: that is left out. */
  readonly chromium: string | undefined;
  /** Told what is going on. */
  readonly tell: (text: string) => void;
}

const PROJECT = path.join(import.meta.dirname, "../..");
const PAGEFIND = path.join(PROJECT, "node_modules/pagefind/lib/runner/bin.cjs");
const BUILDS = path.join(import.meta.dirname, "builds");

/** Queries of one word to four, of the invented texts: of names, of words that stand in some releases, and of words that stand in all. */
const QUERIES = [
  "Westminster",
  "Octavia Example",
  "children",
  "care leavers",
  "foster carers",
  "Halton caseloads",
  "homes close to school",
  "the voices of young people",
  "children who need help early",
];

/**
 * Measures the search index of an archive beside Pagefind's own, which is made of the site's pages in the same folder; and how much a
 * reader's first query moves. Gives tables in Markdown.
 */
export async function benchSearch(options: SearchBenchOptions): Promise<string> {
  const { title, folder, base, runs, chromium, tell } = options;
  const site = path.join(folder, "_site");
  tell(`${title}: building the pages`);
  node("--import", "tsx", path.join(BUILDS, "ours.ts"), folder);
  const contenders = [
    {
      name: "Pagefind’s own, of the same site’s pages",
      run: () => {
        const begun = performance.now();
        node(PAGEFIND, "--site", site, "--output-path", path.join(folder, "pagefind"));
        return (performance.now() - begun) / 1000;
      },
    },
    {
      name: "this archive’s",
      run: () => Number(node("--import", "tsx", path.join(BUILDS, "searchIndex.ts"), folder, site)),
    },
  ].map((contender) => ({ ...contender, seconds: [] as number[] }));
  for (let run = 1; run <= runs; run++)
    for (const { name, run: measured, seconds } of contenders) {
      seconds.push(measured());
      tell(`${title}, run ${run}: ${name}: ${seconds.at(-1)?.toFixed(2)} s`);
    }
  const own = median(contenders[0]?.seconds ?? []);
  const times = [
    `| search index of ${title} | seconds | of Pagefind’s own |`,
    "| --- | ---: | ---: |",
    ...contenders.map(({ name, seconds }) => {
      const middle = median(seconds);
      return `| ${name} | ${middle.toFixed(1)} | ${(middle / own).toFixed(2)} |`;
    }),
  ].join("\n");
  if (chromium === undefined) {
    tell("There is no Chromium, and what a query moves is left out");
    return times;
  }
  const moved = await queryTraffic({ site, base, chromium, queries: QUERIES });
  const traffic = [
    `| first query, ${title} | results | KB |`,
    "| --- | ---: | ---: |",
    ...moved.map(({ query, results, bytes }) => `| ${query} | ${results} | ${Math.round(bytes / 1000)} |`),
  ].join("\n");
  return `${times}\n\n${traffic}`;
}

/** Runs a script to its end and gives what it printed. Throws with what it said on the error stream, if it fails. */
function node(...given: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, given, {
    cwd: PROJECT,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${given.join(" ")} failed:\n${stderr}`);
  return stdout;
}
