import { existsSync, mkdtempSync, readdirSync, realpathSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import path from "node:path";
import { loadContent } from "../content/loadContent.ts";
import { Location } from "../domain/addresses.ts";
import { type Contender, type Material, ownContenders, RIVALS } from "./contenders.ts";
import { inventReleases } from "./inventedReleases.ts";
import { type Measured, measure, median } from "./measure.ts";
import { writeOwnContent } from "./ownContent.ts";
import { benchSearch } from "./searchBench.ts";

export interface BenchOptions {
  /** How many releases the archives have. */
  readonly sizes: readonly number[];
  readonly runs: number;
  /** Names of `RIVALS`. */
  readonly rivals: readonly string[];
  /** Measures the search index instead of the builds, and in this browser what a query moves. */
  readonly search?: { readonly chromium: string | undefined };
  /** A content folder whose register and prose are used. */
  readonly content: string;
  /** Told what is going on. */
  readonly tell: (text: string) => void;
}

/**
 * Measures full builds and rebuilds of invented archives, ours and those of rivals with the same texts, one after the other in turn, so
 * that what else the machine does falls on all alike. In memory where there is a file system in it. Gives the medians as tables in
 * Markdown, as multiples of our full build's.
 */
export async function bench({ sizes, runs, rivals, search, content, tell }: BenchOptions): Promise<string> {
  const { records } = await loadContent({ directory: content, drafts: false, today: "2026-11-01" });
  if (!records) throw new Error(`The content in ${content} is faulty`);
  const memory = existsSync("/dev/shm");
  const tables: string[] = [];
  for (const size of sizes) {
    const scratch = mkdtempSync(path.join(memory ? "/dev/shm" : tmpdir(), "bench-"));
    try {
      const all = [...inventReleases(size + runs, records.councils, records.inspections)];
      const material: Material = { releases: all.slice(0, size), additions: all.slice(size), content };
      const title = `${size.toLocaleString("en-GB")} releases`;
      if (search) {
        writeOwnContent(path.join(scratch, "content"), material.releases, content);
        const base = new Location(records.site.address ?? "http://localhost/").base;
        tables.push(await benchSearch({ ...search, title, folder: scratch, base, runs, tell }));
        continue;
      }
      const contenders = ownContenders(path.join(scratch, "ours"), material);
      for (const name of rivals) {
        const rival = RIVALS[name]?.(path.join(scratch, name), material);
        if (rival) contenders.push(rival);
        else tell(`${name} is not installed, and is left out`);
      }
      tables.push(await compare(title, contenders, runs, tell));
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  }
  const cores = availableParallelism();
  return [...tables, `Medians of ${runs}, ${cores} cores, files ${memory ? "in memory" : "on disk"}.`].join(
    "\n\n",
  );
}

async function compare(
  title: string,
  contenders: readonly Contender[],
  runs: number,
  tell: BenchOptions["tell"],
) {
  const results = new Map<Contender, Measured[]>(contenders.map((contender) => [contender, []]));
  for (let run = 1; run <= runs; run++)
    for (const [contender, measured] of results) {
      contender.prepare();
      const result = await measure(contender.program, contender.given, contender.folder);
      measured.push(result);
      tell(`${title}, run ${run}: ${contender.name}: ${result.seconds.toFixed(2)} s`);
    }
  const rows = [...results].map(([{ name, site }, measured]) => ({
    name,
    seconds: median(measured.map(({ seconds }) => seconds)),
    megabytes: median(measured.flatMap(({ megabytes }) => megabytes ?? [])),
    pages: site === undefined ? "" : pagesIn(site).toLocaleString("en-GB"),
  }));
  const own = rows[0]?.seconds ?? Number.NaN;
  return [
    `| ${title} | pages | seconds | of our full build | peak memory |`,
    "| --- | ---: | ---: | ---: | ---: |",
    ...rows.map(
      ({ name, pages, seconds, megabytes }) =>
        `| ${name} | ${pages} | ${seconds.toFixed(1)} | ${(seconds / own).toFixed(2)} | ${Number.isNaN(megabytes) ? "" : `${Math.round(megabytes)} MB`} |`,
    ),
  ].join("\n");
}

function pagesIn(site: string): number {
  const files = readdirSync(realpathSync(site), { recursive: true, encoding: "utf8" });
  return files.filter((name) => name.endsWith(".html")).length;
}
