import { readdir } from "node:fs/promises";
import path from "node:path";
import { build, type Plugin } from "esbuild";
import { addresses } from "../domain/addresses.ts";
import { GRADE_COLOURS, type SchemeColours } from "../domain/grades.ts";
import { compareText } from "../domain/order.ts";

const SOURCES = path.join(import.meta.dirname, "..", "client");
/** Browsers of the last two years and older; what they lack is written in another way. */
const BROWSERS = ["es2022", "chrome111", "edge111", "firefox114", "safari16.4"];

export interface Assets {
  /** The address of each, by name: "timeline.js" → "/assets/timeline-4XKQ2ZMA.js". */
  readonly addressOf: ReadonlyMap<string, string>;
  readonly files: readonly { readonly address: string; readonly content: Uint8Array }[];
}

/**
 * Bundles and minifies what pages load: each file at the top of `src/client` (a stylesheet, a script, a picture); what these
 * import is in the folders below. The names hold a hash of the content, so that a host and its readers may
 * keep them for ever. The same sources give the same bytes.
 *
 * @throws esbuild's error, which names file and line, for a source that is faulty.
 */
export async function buildAssets(sources = SOURCES): Promise<Assets> {
  const entries = await readdir(sources, { withFileTypes: true });
  const { outputFiles, metafile } = await build({
    absWorkingDir: sources,
    entryPoints: entries
      .filter((entry) => entry.isFile())
      .map(({ name }) => name)
      .toSorted(compareText),
    outdir: sources,
    entryNames: "[name]-[hash]",
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: "esm",
    target: BROWSERS,
    loader: { ".svg": "copy" },
    plugins: [gradeColours],
    legalComments: "none",
    logLevel: "silent",
  });
  const addressOf = new Map(
    Object.entries(metafile.outputs).flatMap(([output, { entryPoint, inputs }]) => {
      // What is copied has no entry point, only its one input.
      const [source] = entryPoint ? [entryPoint] : Object.keys(inputs);
      return source ? [[source.replace(/\.ts$/, ".js"), addresses.asset(output)] as const] : [];
    }),
  );
  const files = outputFiles.map(({ path: output, contents }) => ({
    address: addresses.asset(path.basename(output)),
    content: contents,
  }));
  return { addressOf, files };
}

/** What `@import "grade-colours"` stands for in a stylesheet: the colours of each grade, from the one place that knows them. */
const gradeColours: Plugin = {
  name: "grade-colours",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^grade-colours$/ }, ({ path: name }) => ({ path: name, namespace: "generated" }));
    onLoad({ filter: /^grade-colours$/, namespace: "generated" }, () => ({
      contents: gradeStyles(),
      loader: "css",
    }));
  },
};

function gradeStyles(): string {
  const scheme = ({ light, dark }: SchemeColours) => `light-dark(${light}, ${dark})`;
  return Object.entries(GRADE_COLOURS)
    .map(
      ([grade, { text, band }]) =>
        `.${grade} { --grade: ${scheme(text)}; --band: ${scheme(band)}; color: var(--grade) }`,
    )
    .join("\n");
}
