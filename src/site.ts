import path from "node:path";
import type { UserConfig } from "@11ty/eleventy";
import { isValidElement } from "preact";
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
  config.addExtension(["11ty.ts", "11ty.tsx"], { key: "11ty.js", compile: () => renderTemplate });
  config.on("eleventy.after", ({ directories }) => writeFiles(site, directories.output));
}

/**
 * Eleventy's own renderer for JavaScript templates, and what it gives put into text: a layout gives a whole document. As bytes, since
 * Eleventy keeps every page to the end: as a string each would be a tree of its thousand pieces, five times the size.
 */
async function renderTemplate(
  this: { defaultRenderer: (data: unknown) => Promise<unknown> },
  data: unknown,
): Promise<string | Buffer> {
  const result = await this.defaultRenderer(data);
  return isValidElement(result)
    ? Buffer.from(`<!doctype html>\n${renderToString(result)}\n`)
    : String(result ?? "");
}
