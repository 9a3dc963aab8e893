import path from "node:path";
import { pathToFileURL } from "node:url";
import type { UserConfig } from "@11ty/eleventy";
import { renderToString } from "preact-render-to-string";
import { writeFiles } from "./output/files.ts";
import type { Site } from "./pages/site.ts";

const INPUT = "src/pages";
const LAYOUTS = "layouts";

/**
 * All that Eleventy is told. Its input is `src/pages` (one template a kind of page, each paginating over pages chosen from the
 * archive), its layouts are the typed TSX of `layouts/`. Content is not its input: it has been read and validated before. When
 * the pages are written, the files that are not pages (feeds, data, assets) follow.
 */
export function registerSite(config: UserConfig, site: Site): void {
  config.setInputDirectory(INPUT);
  config.setLayoutsDirectory(path.relative(INPUT, LAYOUTS));
  config.setIncludesDirectory(path.relative(INPUT, LAYOUTS));
  config.setTemplateFormats(["11ty.ts", "11ty.tsx"]);
  config.setUseGitIgnore(false);
  config.setQuietMode(true);
  config.addGlobalData("site", site);
  config.addGlobalData("pageList", ["made by each template"]);
  config.addExtension(["11ty.ts", "11ty.tsx"], { key: "11ty.js", compile });
  config.on("eleventy.after", ({ directories }) => writeFiles(site, directories.output));
}

/**
 * A template of `src/pages` has nothing to render; a layout is a function that gives a whole document. It is given as bytes, since
 * Eleventy keeps every page to the end: as a string each would be a tree of its thousand pieces, five times the size. (Eleventy's
 * own renderer for JavaScript compiles a layout again for each page.)
 */
async function compile(_text: string, file: string): Promise<(data: unknown) => Buffer> {
  const { default: layout } = await import(pathToFileURL(file).href);
  return (data) =>
    layout ? Buffer.from(`<!doctype html>\n${renderToString(layout(data))}\n`) : Buffer.alloc(0);
}
