import { relative } from "node:path";
import Eleventy from "@11ty/eleventy";
import configure from "../../.eleventy.ts";
import type { BuildOptions } from "../beside/writeBeside.ts";

/**
 * Has Eleventy build the site into a folder, with the configuration that its own command uses.
 *
 * @returns the number of pages.
 * @throws ContentError for faulty content, before anything is rendered.
 */
export async function buildInto(directory: string, options: BuildOptions): Promise<number> {
  const eleventy = new Eleventy("src/pages", relative(process.cwd(), directory), {
    quietMode: true,
    configPath: false,
    config: (config) => configure(config, options),
  });
  eleventy.disableLogger();
  const [, pages] = await eleventy.write();
  return pages.length;
}
