import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Font } from "satori";

/** The typefaces of share images, as files, since an image can’t use its reader’s: both open (SIL Open Font License 1.1). */
const FILES = [
  {
    name: "Serif",
    weight: 600,
    file: "@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff",
  },
  {
    name: "Serif Extended",
    weight: 600,
    file: "@fontsource/source-serif-4/files/source-serif-4-latin-ext-600-normal.woff",
  },
  { name: "Sans", weight: 400, file: "@fontsource/inter/files/inter-latin-400-normal.woff" },
  { name: "Sans Extended", weight: 400, file: "@fontsource/inter/files/inter-latin-ext-400-normal.woff" },
  { name: "Sans", weight: 600, file: "@fontsource/inter/files/inter-latin-600-normal.woff" },
  { name: "Sans Extended", weight: 600, file: "@fontsource/inter/files/inter-latin-ext-600-normal.woff" },
] as const;

/** Reads the typefaces: a serif (600) for titles and a sans (400, 600) for the rest, with the letters of all Europe’s Latin. */
export function shareFonts(): Promise<Font[]> {
  const { resolve } = createRequire(import.meta.url);
  return Promise.all(
    FILES.map(async ({ name, weight, file }) => ({ name, weight, data: await readFile(resolve(file)) })),
  );
}
