import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Font } from "satori";

const require = createRequire(import.meta.url);

/**
 * The typefaces of share images, as files, since an image can’t use its reader’s: a serif (600) for titles and a sans (400, 600) for
 * the rest, with the letters of all Europe’s Latin. Both are open (SIL Open Font License 1.1).
 */
const FILES = [
  ["Serif", 600, require.resolve("@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff")],
  [
    "Serif Extended",
    600,
    require.resolve("@fontsource/source-serif-4/files/source-serif-4-latin-ext-600-normal.woff"),
  ],
  ["Sans", 400, require.resolve("@fontsource/inter/files/inter-latin-400-normal.woff")],
  ["Sans Extended", 400, require.resolve("@fontsource/inter/files/inter-latin-ext-400-normal.woff")],
  ["Sans", 600, require.resolve("@fontsource/inter/files/inter-latin-600-normal.woff")],
  ["Sans Extended", 600, require.resolve("@fontsource/inter/files/inter-latin-ext-600-normal.woff")],
] as const;

/** Reads the typefaces of share images. */
export function shareFonts(): Promise<Font[]> {
  return Promise.all(
    FILES.map(async ([name, weight, file]) => ({ name, weight, data: await readFile(file) })),
  );
}
